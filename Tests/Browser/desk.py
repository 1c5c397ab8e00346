"""A member of staff of the demo who speaks HTTP to the server, for what the desk does between two pages of a person."""

import http.cookiejar
import json
import os
import urllib.error
import urllib.request
import uuid


def demo():
    """The addresses and logins of the running demo, as `sila up --demo` wrote them down."""
    with open(os.environ.get("SILA_DEMO", ".sila/demo.json"), encoding="utf-8") as file:
        return json.load(file)


class Desk:
    """Somebody at an association; signed in where a role is given."""

    def __init__(self, tenant, role=None):
        found = demo()
        self._api = f"{found['base']}/{tenant}/api/v1/"
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        if role:
            self.post("session", found["tenants"][tenant][role])

    def get(self, path):
        """What an address answers."""
        return self._send(urllib.request.Request(self._api + path))

    def post(self, path, body, seen=None):
        """Posts JSON under a key of its own; `seen` is the version that a change was made for."""
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
        if seen is not None:
            headers["If-Match"] = f'"{seen}"'
        return self._send(
            urllib.request.Request(self._api + path, json.dumps(body).encode(), headers, method="POST"))

    def change(self, place, step, body):
        """Takes a step with a case as it is now."""
        return self.post(f"{place}/{step}", body, seen=self.get(place)["version"])

    def _send(self, request):
        try:
            with self._opener.open(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{request.full_url}: {error.code} {error.read().decode()}") from error
