"""The public link as a person finds it: on a phone, without an account and without JavaScript.

    SILA_DEMO=… /usr/bin/python3 Tests/Browser/link.py      against a running demo; `PASSED` at the end
"""

import re
import sys
from datetime import date, timedelta

from browser import Browser
from desk import Desk, demo

MONTHS = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
HIJRI = ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
         "ذو القعدة", "ذو الحجة"]
PERSON = {"name": "منيرة المثال", "mobile": "0500000001", "medium": "sms"}


def slip(browser):
    """The reference and the secret of a receipt, as they are read on it."""
    reference, secret = [each.text for each in browser.all("bdi.slip")]
    assert re.fullmatch(r"\d{3} \d{3} \d{4}", reference), reference
    assert re.fullmatch(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}", secret), secret
    return reference, secret


def tells(browser, day, hijri):
    """Asserts that the page tells that day in both calendars, digit by digit."""
    told = browser.dates().get(day)
    year, month, number = [int(part) for part in day.split("-")]
    assert told and f"{number} {MONTHS[month - 1]} {year}م" in told, f"{day} in {browser.dates()}"
    year, month, number = [int(part) for part in hijri.split("-")]
    assert f"{number} {HIJRI[month - 1]} {year}هـ" in told, f"{hijri} in {told}"


def choose(browser, tenant, kind):
    """Comes from the association's own page to the form of a kind."""
    browser.open(f"/{tenant}/")
    browser.go(browser.all(f"a[href='/{tenant}/complaint']")[0])
    assert [each.get_attribute("href").split("kind=")[1] for each in browser.all(".tiles a")] == [
        "complaint", "support", "contact-inquiry"]
    browser.picture(f"{tenant}-link")
    browser.go(browser.one(f"a[href='/{tenant}/complaint?kind={kind}']"))


def follow(browser, tenant, reference, secret):
    """Opens a case with what is on its receipt, typed as people type."""
    browser.open(f"/{tenant}/follow")
    browser.fill(reference=reference, secret=secret.lower())
    browser.press("افتح")
    assert browser.path == f"/{tenant}/follow/case", browser.text


def a_named_complaint_is_settled(base):
    with Browser(base) as browser:
        choose(browser, "safwa", "complaint")
        assert "جـ.1" in browser.text
        browser.picture("complaint")
        browser.fill(point_1="تأخر الرد على طلبي شهراً")
        browser.press("أضف نقطة")
        browser.fill(point_2="ولم يتصل بي أحد", **PERSON)
        browser.fill(mobile="12")
        browser.press("إرسال")
        assert browser.one("#mobile").get_attribute("value") == "12"
        assert browser.one("#point_2").get_attribute("value") == "ولم يتصل بي أحد"
        assert browser.one("#mobile-fault").text
        browser.picture("complaint-faults")
        browser.fill(mobile=PERSON["mobile"])
        browser.press("إرسال")
        reference, secret = slip(browser)
        assert "لجنة المتابعة" in browser.text
        browser.picture("receipt")
        # What the receipt promises is what the API answers about the same complaint, brought on the same day.
        road = Desk("safwa").post("public/complaints", {
            "kind": "complaint", "points": [{"text": "مثلها"}], "name": PERSON["name"], "email": "m@example.org",
            "medium": "email"})["next"]
        due = [(mark["by"], mark["by_hijri"]) for mark in road if mark["by"]]
        assert due and date.fromisoformat(due[0][0]) > date.today(), road
        for day, hijri in due:
            tells(browser, day, hijri)

        browser.open("/safwa/follow")
        browser.fill(reference=reference, secret="0000-0000-0000")
        browser.press("افتح")
        assert "الرقم المرجعي أو رمز المتابعة غير صحيح" in browser.text
        browser.picture("follow-wrong")
        follow(browser, "safwa", reference, secret)
        assert "أُشعر صاحب الشكوى باستلامها" in browser.text
        tells(browser, *due[0])
        browser.picture("follow")

        desk = Desk("safwa", "front_desk")
        place = f"complaints/{reference.replace(' ', '')}"
        desk.change(place, "offer", {
            "by": "association", "terms": "اعتذار مكتوب ورد خلال أسبوع",
            "expires": (date.today() + timedelta(days=7)).isoformat()})
        browser.fill(**{"text-addition": "وما زال متأخراً"})
        browser.press("أضف إلى شكواك")
        assert "تغيرت الحالة بعد أن فتحت الصفحة" in browser.text, "a page that is stale has to say so"
        assert browser.one("#text-addition").get_attribute("value") == "وما زال متأخراً"
        browser.picture("follow-stale")
        browser.open("/safwa/follow/case")
        assert "اعتذار مكتوب ورد خلال أسبوع" in browser.text
        browser.picture("follow-offered")
        browser.press("قبول عرض")
        assert "تم، ووصل إلى الجمعية" in browser.text
        assert desk.get(place)["stage"]["id"] == "settled"
        browser.picture("follow-settled")
        browser.press("أغلق الصفحة على هذا الجهاز")
        browser.open("/safwa/follow/case")
        assert browser.path == "/safwa/follow"


def a_complaint_without_a_name_is_answered_with_a_counter_offer(base):
    with Browser(base) as browser:
        choose(browser, "safwa", "complaint")
        browser.fill(point_1="أُهنت في المقر")
        browser.press("إرسال")
        reference, secret = slip(browser)
        desk = Desk("safwa", "front_desk")
        place = f"complaints/{reference.replace(' ', '')}"
        assert desk.get(place)["anonymous"] is True and desk.get(place)["person"] is None
        follow(browser, "safwa", reference, secret)
        browser.fill(**{"text-counter-offer": "اعتذار أمام الحضور"})
        browser.press("اعرض تسوية")
        assert "اعتذار أمام الحضور" in browser.text
        assert desk.get(place)["stage"]["id"] == "amicable"


def a_name_is_asked_for_where_the_association_takes_nothing_without(base):
    with Browser(base) as browser:
        choose(browser, "optometry", "complaint")
        assert "لا بند في" in browser.text and "خارج السياسة" in browser.text
        assert browser.one("#name").get_attribute("required")
        browser.picture("complaint-outside")
        browser.fill(point_1="تأخر الرد", **PERSON)
        browser.press("إرسال")
        assert "خارج السياسة" in browser.text
        browser.picture("receipt-outside")
        reference, secret = slip(browser)
        follow(browser, "optometry", reference, secret)
        assert "الإدارة العليا" in browser.text
        # What opens a case at one association opens nothing at another.
        browser.open("/safwa/follow")
        browser.fill(reference=reference, secret=secret)
        browser.press("افتح")
        assert "الرقم المرجعي أو رمز المتابعة غير صحيح" in browser.text


def technical_support_is_answered(base):
    for tenant, kind, place, clause in (
        ("safwa", "support", "support", "جـ.2"), ("namudhaj", "contact-inquiry", "contact-inquiries", "مادة 3.5.2"),
        ("zad-almakkiya", "support", "support", None),
    ):
        with Browser(base) as browser:
            choose(browser, tenant, kind)
            assert (clause in browser.text) if clause else ("لا بند في" in browser.text)
            browser.picture(f"{tenant}-{kind}")
            browser.fill(text="لا تصلني رسائل الجمعية", **PERSON)
            browser.press("إرسال")
            reference, secret = slip(browser)
            browser.picture(f"{tenant}-{kind}-receipt")
            follow(browser, tenant, reference, secret)
            assert "لا تصلني رسائل الجمعية" in browser.text
            if clause:
                Desk(tenant, "front_desk").change(
                    f"{place}/{reference.replace(' ', '')}", "answer",
                    {"text": "صُحح رقم جوالك لدينا", "proof": "مكالمة"})
                browser.open(f"/{tenant}/follow/case")
                assert "صُحح رقم جوالك لدينا" in browser.text
            else:
                assert "خارج السياسة" in browser.text
            browser.picture(f"{tenant}-{kind}-followed")


WALKS = [
    a_named_complaint_is_settled, a_complaint_without_a_name_is_answered_with_a_counter_offer,
    a_name_is_asked_for_where_the_association_takes_nothing_without, technical_support_is_answered,
]

if __name__ == "__main__":
    for walk in WALKS:
        if len(sys.argv) > 1 and sys.argv[1] not in walk.__name__:
            continue
        walk(demo()["base"])
        print("ok ", walk.__name__.replace("_", " "))
    print("PASSED")
