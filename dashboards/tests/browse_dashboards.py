"""Opens every dashboard in Chromium, each of its tabs, sets a filter, and clicks a bar for a cross-filter.

Usage: browse_dashboards.py [FOLDER]     with JOBTIDE_SUPERSET (address), JOBTIDE_SUPERSET_PASSWORD
                                         (without it: what anyone may read, one tab) and
                                         JOBTIDE_EMPTY_CHARTS, ids of those whose mart has no rows;
                                         a picture of every tab goes to FOLDER

Every chart must be drawn (a canvas, a number or rows), and no filter's change may leave the pictures as
they were. No console error, no request off the machine, nothing serious by axe in what is ours.
"""

import os
import re
import sys
import time
from pathlib import Path

import yaml
from axe_playwright_python.sync_playwright import Axe

from browser import SERIOUS, Watch, chromium

# Charts of marts that have no rows, which small inputs leave: these say so.
EMPTY = os.environ.get("JOBTIDE_EMPTY_CHARTS", "").split()
BUNDLE = Path(__file__).resolve().parents[1] / "bundle"
# Superset's own page asks a host for telemetry; off the machine, that must fail.
TELEMETRY = "https://apachesuperset.gateway.scarf.sh/"
# What axe finds in Superset 6.1's own page, by rule, and where: not ours to mend from a bundle.
IGNORED = {
    # Its page does not say in which language it is.
    "html-has-lang": r"^<html",
    # Its tabs hold a button that copies a link.
    "nested-interactive": r'role="tab"|role="button"',
    # It labels a chart's frame, which has no role, with the chart's description.
    "aria-prohibited-attr": r'class="dashboard-chart ',
}
# Grey on white of its controls, tables and menus; of ours are the texts of tabs.
IGNORED_CONTRAST = r"^<(?!(p|li|strong|em)\b)"


def main(pictures):
    address, password = os.environ["JOBTIDE_SUPERSET"], os.environ.get("JOBTIDE_SUPERSET_PASSWORD")
    with chromium({"width": 1600, "height": 1000}) as context:
        context.route(re.compile(re.escape(TELEMETRY)), lambda route: route.fulfill(status=204))
        page = context.new_page()
        watch, serious = Watch(page), []
        if password is None:
            read_without_login(page, address)
            return
        log_in(page, address, password)
        for name in ("market", "technologies", "cloud", "skills", "pay"):
            dashboard = yaml.safe_load((BUNDLE / f"{name}.yaml").read_text())
            begun = time.monotonic()
            page.goto(f"{address}/superset/dashboard/jobtide-{name}/")
            page.get_by_role("tab").first.wait_for(timeout=180_000)
            drawn = 0
            for number, tab in enumerate(dashboard["tabs"]):
                open_tab(page, tab["title"])
                drawn += require_drawn(page, [chart for row in tab["rows"] for chart in row])
                if pictures:
                    picture(page, Path(pictures) / f"{name}-{number}.png")
            serious += violations(page)
            print(f"{dashboard['title']}: {drawn} charts drawn, {time.monotonic() - begun:.1f} s")
            require_filter_acts(page, name, dashboard)
            if name == "market":
                require_cross_filter_acts(page, dashboard)
        assert not serious, serious
        assert not watch.errors, watch.errors
        beyond = [url for url in watch.requests_beyond(address) if not url.startswith(TELEMETRY)]
        assert not beyond, beyond


def read_without_login(page, address):
    page.goto(f"{address}/superset/dashboard/jobtide-market/")
    page.get_by_role("tab").first.wait_for(timeout=180_000)
    tab = yaml.safe_load((BUNDLE / "market.yaml").read_text())["tabs"][0]
    print(f"without a login: {require_drawn(page, [chart for row in tab['rows'] for chart in row])} charts drawn")


def log_in(page, address, password):
    page.goto(f"{address}/login/")
    page.locator("input[type=password]").wait_for(timeout=180_000)
    page.locator("#username, input[name=username]").first.fill("admin")
    page.locator("input[type=password]").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/superset/welcome/**", timeout=180_000)


def settle(page):
    """Waits until nothing loads."""
    deadline = time.monotonic() + 120
    quiet = 0
    while quiet < 3 and time.monotonic() < deadline:
        page.wait_for_timeout(250)
        busy = page.locator("[data-test=loading-indicator]:visible, .loading:visible").count()
        quiet = 0 if busy else quiet + 1


def open_tab(page, title):
    """Clicks until the tab is open: while the page above it grows, a click may hit nothing."""
    tab = page.get_by_role("tab").filter(has=page.get_by_text(title, exact=True))
    deadline = time.monotonic() + 60
    while tab.get_attribute("aria-selected") != "true":
        assert time.monotonic() < deadline, f"the tab {title} does not open"
        tab.click()
        page.wait_for_timeout(250)


def chart_box(page, chart):
    return page.locator(".dashboard-component-chart-holder:visible").filter(
        has=page.get_by_text(chart["name"], exact=True)
    )


def require_drawn(page, charts):
    for chart in charts:
        box = chart_box(page, chart).first
        box.scroll_into_view_if_needed(timeout=180_000)
        mark = box.locator({"table": "tbody tr", "number": ".header-line"}.get(chart["kind"], "canvas"))
        if chart["id"] in EMPTY:
            mark = box.get_by_text("No results were returned for this query")
        try:
            mark.first.wait_for(timeout=180_000)
        except Exception:
            raise AssertionError(f"{chart['id']} is not drawn: {box.inner_text()[:200]}") from None
    return len(charts)


# A filter of each dashboard, a value that samples and real data have, and the tab and chart to watch.
FILTERS = {
    "market": ("Role", "backend", 0, "market-trend"),
    "technologies": ("Role", "backend", 0, "technologies-month"),
    "cloud": ("Role", "backend", 0, "cloud-providers"),
    "skills": ("Role", "backend", 0, "levels-month"),
    "pay": ("Level", "senior", 0, "pay-median"),
}


def require_filter_acts(page, name, dashboard):
    title, value, tab, chart_id = FILTERS[name]
    open_tab(page, dashboard["tabs"][tab]["title"])
    chart = next(c for row in dashboard["tabs"][tab]["rows"] for c in row if c["id"] == chart_id)
    box = chart_box(page, chart).first
    box.scroll_into_view_if_needed()
    settle(page)
    before = box.screenshot()
    # The input lies below what is chosen, which takes clicks.
    page.locator(f"#NATIVE_FILTER-{name}-{title.lower()}").click(force=True)
    page.keyboard.type(value)
    page.locator(".ant-select-item-option", has_text=re.compile(f"^{value}$")).first.click()
    page.get_by_role("button", name="Apply filters").click()
    settle(page)
    page.wait_for_timeout(1500)
    assert box.screenshot() != before, f"{title} = {value} left {chart_id} as it was"
    print(f"{dashboard['title']}: {title} = {value} changes {chart_id}")


def require_cross_filter_acts(page, dashboard):
    """A click on the longest bar, of a role, must change the chart of countries beside it."""
    charts = {chart["id"]: chart for row in dashboard["tabs"][0]["rows"] for chart in row}
    roles = chart_box(page, charts["market-roles"]).first.locator("canvas").first
    countries = chart_box(page, charts["market-countries"]).first
    roles.scroll_into_view_if_needed()
    settle(page)
    before, size = countries.screenshot(), roles.bounding_box()
    for height in range(4, 20, 2):
        roles.click(position={"x": size["width"] * 0.35, "y": size["height"] * height / 100})
        page.wait_for_timeout(500)
        settle(page)
        if countries.screenshot() != before:
            print(f"{dashboard['title']}: a click on a role's bar changes market-countries")
            return
    raise AssertionError("no click on a role's bar changes market-countries")


def violations(page):
    found = []
    for violation in Axe().run(page).response["violations"]:
        nodes = [n for n in violation["nodes"] if not is_ignored(violation["id"], n)]
        if violation["impact"] in SERIOUS and nodes:
            found.append(f"{violation['id']}: {violation['help']}: {nodes[0]['html'][:200]} ({len(nodes)})")
    return found


def is_ignored(rule, node):
    pattern = IGNORED_CONTRAST if rule == "color-contrast" else IGNORED.get(rule)
    return bool(pattern and re.search(pattern, node["html"]))


def picture(page, path):
    settle(page)
    height = page.evaluate("Math.max(...[...document.querySelectorAll('*')].map(e => e.scrollHeight))")
    page.evaluate("window.scrollTo(0, 0)")
    page.set_viewport_size({"width": 1600, "height": min(height + 100, 4000)})
    page.wait_for_timeout(2500)
    settle(page)
    page.screenshot(path=path)
    page.set_viewport_size({"width": 1600, "height": 1000})


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
