"""A wireformd of our own: on a free loopback port, with its data in a temporary folder."""
from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / "build"
START_TIME_LIMIT_S = 20
STOP_TIME_LIMIT_S = 20


def sanitized(program: str = "wireformd") -> Path:
    """The build of a program under AddressSanitizer when there is one, else the release."""
    asan = Path(os.environ.get("WIREFORM_ASAN_BUILD", ROOT / "build/asan"))
    return asan if (asan / program).exists() else RELEASE


class Server:
    """Use it as a context: leaving ends the server and complains when it did not end well."""

    def __init__(self, service: str | list[str], settings: list[str] = (), arguments: list[str] = (),
                 build: Path = RELEASE, prefix: list[str] = (), folder: Path | None = None) -> None:
        """`service`: or several of one document, whose settings are those of the first.  With a
        `folder` the data is kept there, and stays."""
        self.services = [service] if isinstance(service, str) else service
        self.service = self.services[0]
        self.addresses: dict[str, tuple[str, int]] = {}
        self.folder = tempfile.TemporaryDirectory(prefix="wireform-")
        self.log_file = open(Path(self.folder.name) / "log", "w+", encoding="utf-8", errors="replace")
        command = [*prefix, build / "wireformd", "--data", folder or Path(self.folder.name) / "data"]
        for name in self.services:
            command += ["--listen", f"{name}=127.0.0.1:0"]
        for setting in settings:
            command += ["--set", f"{self.service}.{setting}"]
        self.process = subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE,
                                        stderr=self.log_file, text=True)
        self.exit_code: int | None = None
        try:
            for name in self.services:
                self.addresses[name] = self._wait_until_it_listens(name)
        except BaseException:
            self.process.kill()
            self.process.wait()
            raise

    @property
    def address(self) -> tuple[str, int]:
        return self.addresses[self.service]

    def _wait_until_it_listens(self, service: str) -> tuple[str, int]:
        is_first = not self.addresses      # further lines may have been read along with the first
        ready = not is_first or select.select([self.process.stdout], [], [], START_TIME_LIMIT_S)[0]
        line = self.process.stdout.readline() if ready else ""
        match = re.fullmatch(rf"{service} listening on (\S+):(\d+)\n", line)
        if not match:
            raise AssertionError(f"the server said {line!r} instead of where it listens\n{self.log()}")
        return match[1], int(match[2])

    def log(self) -> str:
        self.log_file.flush()
        return Path(self.log_file.name).read_text(encoding="utf-8", errors="replace")

    def last_words(self) -> str:
        """Its exit code and log, when it ended and nobody asked it to."""
        return "" if self.is_alive() else f"the server ended with {self.wait()}\n{self.log()}"

    def rss_bytes(self) -> int:
        return self._memory("VmRSS")

    def peak_bytes(self) -> int:
        """The most it ever had resident."""
        return self._memory("VmHWM")

    def _memory(self, what: str) -> int:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(rf"^{what}:\s+(\d+) kB", status, re.MULTILINE)[1]) * 1024

    def cpu_seconds(self) -> float:
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8")
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def ask_to_stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def wait(self, time_limit_s: float = STOP_TIME_LIMIT_S) -> int:
        try:
            self.exit_code = self.process.wait(time_limit_s)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"the server does not end\n{self.log()}") from None
        return self.exit_code

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind, *_) -> None:
        if self.exit_code is None:
            if self.is_alive():
                self.ask_to_stop()
            self.wait()
        self.process.stdout.close()
        log = self.log()
        self.log_file.close()
        self.folder.cleanup()
        if kind is None:
            assert self.exit_code == 0, f"the server ended with {self.exit_code}\n{log}"


def until(condition, time_limit_s: float = 5.0):
    """Asks again and again until the answer is yes; returns that answer, or the last one."""
    deadline = time.monotonic() + time_limit_s
    while not (answer := condition()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return answer
