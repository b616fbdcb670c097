"""People at their browsers: one headless Chromium, in which each person has a window, and an address of
the server of his own (127.0.0.1, 127.0.0.2, ...): so nobody shares cookies or connections."""
from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from proxy import Proxy

from served import until

WAIT_S = 15
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1200,800",
         "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
         "--disable-renderer-backgrounding"]


def why_none() -> str:
    """Empty: there are browsers."""
    if not shutil.which("chromedriver") or not chromium():
        return "chromium with chromedriver: not found"
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "selenium: not found"
    return ""


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Chromium:
    """One process for all; whoever asks it for a person gets a browser as good as his own."""

    def __init__(self) -> None:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        self.profile = tempfile.TemporaryDirectory(prefix="wireform-browser-")
        options = webdriver.ChromeOptions()
        options.binary_location = chromium()
        for flag in [*FLAGS, f"--user-data-dir={self.profile.name}"]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.set_capability("unhandledPromptBehavior", "accept")
        self.driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        self.people: list[Person] = []

    def person(self, name: str = "") -> Person:
        return self._window(name, 1 + len({person.number for person in self.people}))

    def another_tab(self, person: Person) -> Person:
        return self._window(person.name, person.number)

    def _window(self, name: str, number: int) -> Person:
        self.driver.switch_to.window(self.driver.window_handles[0])
        self.driver.switch_to.new_window("window")
        person = Person(self, self.driver.current_window_handle, number, name)
        self.people.append(person)
        return person

    def close_people(self) -> None:
        for person in self.people:
            if person.handle in self.driver.window_handles:
                self.driver.switch_to.window(person.handle)
                self.driver.execute_script("onbeforeunload = null")
                self.driver.close()
        self.people = []
        self.driver.switch_to.window(self.driver.window_handles[0])

    def complaints(self) -> list[str]:
        """What pages wrote to the console and is no trouble with the network, which tests make."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] == "SEVERE" and "net::ERR_" not in entry["message"]
                and "Failed to load resource" not in entry["message"]]

    def quit(self) -> None:
        self.driver.quit()
        self.profile.cleanup()


class Person:
    def __init__(self, chromium: Chromium, handle: str, number: int, name: str) -> None:
        self.chromium, self.handle, self.number, self.name = chromium, handle, number, name

    @property
    def driver(self):
        if self.chromium.driver.current_window_handle != self.handle:
            self.chromium.driver.switch_to.window(self.handle)
        return self.chromium.driver

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def command(self, name: str, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def open(self, network: Proxy, path: str, is_pad: bool = True) -> Person:
        host, port = network.address_for(self.number)
        self.driver.get(f"http://{host}:{port}{path}")
        if is_pad:
            self.command("Emulation.setFocusEmulationEnabled", enabled=True)
            self.wait_until(lambda: self.sign("state") == "Connected")
            if self.name:
                self.run("const name = document.getElementById('self-name'); name.value = arguments[0];"
                         "name.dispatchEvent(new Event('change'))", self.name)
        return self

    # --- What a person sees -----------------------------------------------------------------------

    def sign(self, which: str) -> str:
        return self.run("return document.getElementById(arguments[0])?.textContent", which)

    @property
    def text(self) -> str:
        return self.run("return document.getElementById('text').value")

    @property
    def painted(self) -> str:
        """The text of the layer, which must be that of the textarea, and the final newline."""
        return self.run("const layer = document.getElementById('layer').cloneNode(true);"
                        "for (const mark of layer.querySelectorAll('.mark')) mark.remove();"
                        "return layer.textContent")

    @property
    def caret(self) -> list[int]:
        return self.run("const text = document.getElementById('text'); return [text.selectionStart, text.selectionEnd]")

    @property
    def is_saved(self) -> bool:
        return self.sign("saved") == "Saved"

    def wait_until(self, condition, limit_s: float = WAIT_S) -> None:
        assert until(condition, limit_s), f"{self.name}: {self.sign('state')}, {self.sign('saved')}, {self.text[:500]!r}"

    def picture(self, name: str) -> Path | None:
        """Where somebody wants to look: WIREFORM_PICTURES names the folder."""
        folder = os.environ.get("WIREFORM_PICTURES")
        if folder:
            self.driver.save_screenshot(str(Path(folder) / f"{name}.png"))

    # --- What a person does -----------------------------------------------------------------------

    def click(self, which: str) -> None:
        self.run("document.getElementById(arguments[0]).click()", which)

    def select(self, start: int, end: int | None = None) -> Person:
        self.run("const text = document.getElementById('text'); text.focus();"
                 "const [start, end] = [...arguments].map(at => (at < 0 ? text.value.length : at));"
                 "text.setSelectionRange(start, end)", start, start if end is None else end)
        return self

    def type(self, text: str, at: int | None = None) -> Person:
        """Where the caret is, at `at`, or at the end (-1)."""
        if at is not None:
            self.select(at)
        self.command("Input.insertText", text=text)
        return self

    def key(self, key: str, code: int, modifiers: int = 0, commands: list[str] = ()) -> Person:
        """A real key, with what the browser itself makes of it."""
        for kind in ("rawKeyDown", "keyUp"):
            self.command("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code,
                         modifiers=modifiers, commands=list(commands) if kind == "rawKeyDown" else [])
        return self

    def undo(self) -> Person:
        return self.key("z", 90, modifiers=2)

    def redo(self) -> Person:
        return self.key("Z", 90, modifiers=10)


def len16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def agree(*people: Person, limit_s: float = WAIT_S) -> str:
    """Waits until all see the same and have saved it; what they see."""
    def same() -> bool:
        return all(person.is_saved for person in people) and len({person.text for person in people}) == 1

    assert until(same, limit_s), [(person.name, person.sign("state"), person.sign("saved"), person.text[-300:])
                                  for person in people]
    text = people[0].text
    for person in people:
        assert person.painted == text + "\n", person.name
    return text
