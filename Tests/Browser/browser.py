"""A real browser (Debian's chromium) without JavaScript, and what every page of Sila has to be in it.

A page is judged as it is shown: read from right to left, with a label for every field, nothing wider than the screen at
390 and at 320, and nothing to touch that is smaller than a finger. `SILA_PICTURES` names a folder for pictures of the
pages, at 390 and at 1440.
"""

import os
import re
import tempfile

# Whatever proxy this machine reaches the world by: browser, driver and server are all on it.
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost"

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import Select, WebDriverWait

PHONE, SMALL, DESK = 390, 320, 1440

# How high a field or a button is at least, in CSS pixels: WCAG 2.2 asks for 24, a thumb for more.
FINGER = 44

# The fields that a person fills in, and the buttons that a person presses: not what only programs find.
FIELDS = "input:not([type=hidden]):not([tabindex='-1']), textarea, select"
BUTTONS = "button:not([tabindex='-1'])"


class Browser:
    """One window with cookies of its own."""

    def __init__(self, base):
        self.base = base
        self._profile = tempfile.TemporaryDirectory(prefix="sila-browser-")
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        # Without a sandbox it also runs as root, and without /dev/shm in a container that has little of it.
        for word in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-proxy-server",
                     "--no-first-run", "--hide-scrollbars", "--lang=ar", f"--user-data-dir={self._profile.name}"):
            options.add_argument(word)
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        self._driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self._driver.set_page_load_timeout(60)
        self.set_width(PHONE)
        self._require_no_script()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._driver.quit()
        self._profile.cleanup()

    def _require_no_script(self):
        self._driver.get("data:text/html,<title>off</title><script>document.title='on'</script>")
        assert self._driver.title == "off", "JavaScript runs in this browser"

    def set_width(self, width):
        """Makes the window a phone of that width, or a screen."""
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 1000})

    def open(self, path):
        """Opens an address of the site and judges what is shown."""
        self._driver.get(self.base + path)
        self.judge()

    @property
    def path(self):
        """Where it is, without the host."""
        return self._driver.current_url.removeprefix(self.base)

    @property
    def text(self):
        """What is to be read on the page."""
        return self._driver.find_element(By.TAG_NAME, "main").text

    def all(self, selector):
        """The elements of the page that a selector finds."""
        return self._driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        """The element that a selector finds; there has to be exactly one."""
        found = self.all(selector)
        assert len(found) == 1, f"{len(found)} of `{selector}` at {self.path}"
        return found[0]

    def dates(self):
        """The days that the page tells, by their value: in both calendars, as they are read."""
        return {time.get_attribute("datetime"): time.text for time in self.all("main time")}

    def fill(self, **fields):
        """Types into the fields of those ids, or chooses; underscores of names stand for themselves."""
        for key, value in fields.items():
            field = self.one(f"[id='{key}']")
            if field.tag_name == "select":
                Select(field).select_by_value(value)
            else:
                field.clear()
                field.send_keys(value)

    def press(self, words, within="main"):
        """Presses the button or follows the link of these words, in English beside or not, and judges what is shown then."""
        said = re.compile(re.escape(words) + r"(\s[ -~\s]*)?")
        named = [each for each in self.all(f"{within} :is({BUTTONS}, a)") if said.fullmatch(each.text)]
        assert len(named) == 1, f"{len(named)} of `{words}` at {self.path}: {self.text}"
        self.go(named[0])

    def go(self, element):
        """Clicks what leads to another page, waits until that is whole, and judges it."""
        before = self.one("html")
        element.click()
        wait = WebDriverWait(self._driver, 60)
        wait.until(staleness_of(before))
        wait.until(lambda driver: driver.execute_script("return document.readyState") == "complete")
        self.judge()

    def judge(self):
        """Holds the page that is shown against what every page has to be."""
        root = self.one("html")
        assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl"), self.path
        for field in self.all(FIELDS):
            name = field.get_attribute("id")
            labels = self.all(f"label[for='{name}']")
            assert name and len(labels) == 1 and labels[0].text.strip(), f"no label for `{name}` at {self.path}"
            assert field.accessible_name.strip(), f"`{name}` at {self.path} has no name to be read out"
        for width in (DESK, SMALL, PHONE):
            self.set_width(width)
            found = self._driver.execute_script("return document.documentElement.scrollWidth")
            assert found <= width, f"{self.path} is {found} wide at {width}"
        for touched in self.all(f":is({FIELDS}):not([type=radio], [type=checkbox]), {BUTTONS}"):
            height = touched.size["height"]
            assert not touched.is_displayed() or height >= FINGER, f"{touched.text or touched.tag_name}: {height}"

    def picture(self, name):
        """Keeps the page as it looks on a phone and on a screen, where somebody asked for pictures."""
        folder = os.environ.get("SILA_PICTURES")
        if not folder:
            return
        os.makedirs(folder, exist_ok=True)
        for width in (DESK, PHONE):
            self.set_width(width)
            height = self._driver.execute_script("return document.documentElement.scrollHeight")
            self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 1000})
            self._driver.save_screenshot(os.path.join(folder, f"{name}-{width}.png"))
        self.set_width(PHONE)
