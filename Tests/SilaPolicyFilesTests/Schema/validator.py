"""Holds files against the JSON Schemas with the validator of Debian's python3-jsonschema.

validator.py SCHEMAS                  one JSON object {"schema", "yaml"} a line in, "valid" or the first error a line out
validator.py SCHEMAS TENANTS SEED N   N changed files as {"schema", "yaml", "what", "verdict"} a line out: one key of a
                                      real file lost, misspelt, moved in from elsewhere, or with a value of another type
"""

import copy
import json
import pathlib
import random
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML by the core schema of 1.2, as editors read it: `no` is text, and so is a date."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"^(~|null|Null|NULL|)$", "~nN"),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    letters = list(first) + ([""] if tag == "null" else [])
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), letters)
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def validators(folder):
    found = {}
    for name in ["policy", "services", "settings", "surveys"]:
        schema = json.loads((pathlib.Path(folder) / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        found[name] = jsonschema.Draft202012Validator(schema)
    return found


def verdict(validator, text):
    try:
        value = yaml.load(text, Loader)
    except (yaml.YAMLError, ValueError) as error:
        return "unreadable: " + " ".join(str(error).split())
    error = jsonschema.exceptions.best_match(validator.iter_errors(value))
    if error is None:
        return "valid"
    return ("/".join(map(str, error.absolute_path)) + ": " + " ".join(error.message.split()))[:300]


def mappings(value, way=()):
    if isinstance(value, dict):
        yield way, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, child in children:
        yield from mappings(child, way + (key,))


OTHERS = [None, True, False, 5, -1, 1.5, "", " ", "text", "نص", "2021-07-18", "15 working days", [], ["text"], {},
          {"ar": "نص", "en": "text"}, {"key": "value"}, "x" * 700, [{"id": "x"}]]


def change(value, chance):
    way, mapping = chance.choice([found for found in mappings(value) if found[1]])
    key = chance.choice(sorted(mapping))
    where = "/".join(map(str, way + (key,)))
    kind = chance.choice(["drop", "misspell", "word", "swap", "swap", "add", "twice"])
    if kind == "drop":
        del mapping[key]
    elif kind == "misspell":
        mapping[key[:1] + key] = mapping.pop(key)
    elif kind == "word" and isinstance(mapping[key], str):
        mapping[key] = mapping[key][:-1] or "x"
    elif kind == "word" and isinstance(mapping[key], list) and isinstance(mapping[key][0], str):
        mapping[key][0] += "s"
    elif kind == "add":
        other = chance.choice([found for _, found in mappings(value) if found])
        added = chance.choice(sorted(other))
        mapping[added] = copy.deepcopy(other[added])
        where += " + " + added
    elif kind == "twice" and isinstance(mapping[key], list):
        mapping[key].append(copy.deepcopy(mapping[key][0]))
    else:
        mapping[key] = chance.choice(OTHERS)
        where += " = " + json.dumps(mapping[key], ensure_ascii=False)[:40]
    return kind + " " + where


def main():
    known = validators(sys.argv[1])
    if len(sys.argv) == 2:
        for line in sys.stdin:
            case = json.loads(line)
            print(verdict(known[case["schema"]], case["yaml"]))
        return
    chance = random.Random(int(sys.argv[3]))
    tenants = sorted(path for path in pathlib.Path(sys.argv[2]).iterdir() if (path / "policy.yaml").exists())
    for _ in range(int(sys.argv[4])):
        name = chance.choice(["policy"] * 4 + ["services", "settings", "surveys"])
        having = [tenant for tenant in tenants if (tenant / f"{name}.yaml").exists()]
        value = yaml.load((chance.choice(having) / f"{name}.yaml").read_text(encoding="utf-8"), Loader)
        what = change(value, chance)
        text = json.dumps(value, ensure_ascii=False)
        case = {"schema": name, "yaml": text, "what": what, "verdict": verdict(known[name], text)}
        print(json.dumps(case, ensure_ascii=False))


main()
