"""What checks of the report share: its page, what is shown of it, and what they miss."""

import time

from browser import Watch
from playwright.sync_api import TimeoutError

SHOWN = "document.documentElement.dataset.shown === (location.hash || '#')"
FIGURES = """() => Object.fromEntries([...document.querySelectorAll('figure')]
    .filter((f) => f.offsetParent).map((f) => [f.id, {
      why: f.querySelector('.why').hidden ? null : f.querySelector('.why').textContent,
      drawn: f.querySelectorAll('.chart svg path, .chart svg text').length,
      picture: f.querySelector('.chart').innerHTML,
      title: f.querySelector('h3').textContent,
      mart: f.dataset.mart,
    }]))"""
missed = []


def expect(holds, what):
    print(("ok    " if holds else "MISS  ") + what, flush=True)
    if not holds:
        missed.append(what)


def settle(page):
    """Waits until the view of the address is shown; the page's own policy forbids wait_for_function."""
    until = time.monotonic() + 30
    while not page.evaluate(SHOWN):
        if time.monotonic() > until:
            raise TimeoutError(page.url)
        page.wait_for_timeout(50)


def home(page):
    """Goes back to the view without filters."""
    page.evaluate("location.hash = ''")
    settle(page)


def figures(page):
    settle(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page.evaluate(FIGURES)


def opened(context, address):
    page = context.new_page()
    watch = Watch(page)
    page.goto(address)
    settle(page)
    return page, watch


def quiet(watch, address, where):
    expect(not watch.errors, f"{where}: no error in the console {watch.errors[:3]}")
    beyond = watch.requests_beyond(address.split("#")[0])
    expect(not beyond, f"{where}: nothing is requested but the file {beyond[:3]}")
