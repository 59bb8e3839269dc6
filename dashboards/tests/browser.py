"""The system's Chromium in a fresh profile, and what pages must never do."""

import contextlib
import shutil
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SERIOUS = {"serious", "critical"}
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


class Watch:
    """Console errors, uncaught exceptions and requests of a page, since it was made."""

    def __init__(self, page):
        self.errors = []
        self.requests = []
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("request", lambda r: self.requests.append(r.url))

    def requests_beyond(self, *prefixes):
        """Requested addresses that begin with none of the prefixes; data and blob URLs are local."""
        local = ("data:", "blob:", *prefixes)
        return [url for url in self.requests if not url.startswith(local)]


@contextlib.contextmanager
def chromium(viewport=DESKTOP, **context):
    """A browser context of the system's Chromium, headless, with a profile that is thrown away.

    Other arguments are those of Playwright's contexts: color_scheme, accept_downloads, ...
    """
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        raise SystemExit("no chromium on the PATH: apt-get install -y chromium")
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        opened = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=executable,
            headless=True,
            args=FLAGS,
            viewport=viewport,
            **context,
        )
        try:
            yield opened
        finally:
            opened.close()


def serious_violations(page):
    """What axe finds of impact serious or critical: lines "rule: help: first element"."""
    found = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])} elements)"
        for v in found
        if v["impact"] in SERIOUS
    ]
