"""Drives the report of a run as its readers do: report.py OUT. Exits 1 with a line for each miss."""

import os
import pathlib
import sys

from browser import DESKTOP, PHONE, chromium, serious_violations
from report_marts import check_downloads, check_elsewhere, check_figures, check_groups, check_months
from report_page import expect, figures, missed, opened, quiet, settle

LARGEST = 5_000_000
FIRST_CHART_MS = 1_000
FILTERS = ["source", "country", "role", "level", "period"]


def check_size_and_speed(address, file):
    size = file.stat().st_size
    expect(size <= LARGEST, f"the page has {size:,} bytes, at most {LARGEST:,}")
    times = []
    for _ in range(3):
        with chromium() as context:
            page, _watch = opened(context, address)
            times.append(page.evaluate("performance.getEntriesByName('first-chart')[0]?.startTime"))
    if not any(times):
        print("      no chart is drawn in the first view")
        return
    best = min(t for t in times if t)
    # A machine that does other work at the same time tells nothing of the page.
    busy = os.getloadavg()[0] > os.cpu_count()
    limit = 5 * FIRST_CHART_MS if busy else FIRST_CHART_MS
    expect(best <= limit, f"first chart after {best:.0f} ms, at most {limit}{' on a busy machine' if busy else ''}")


def check_charts(page):
    found = figures(page)
    expect(len(found) >= 20, f"{len(found)} charts are on the page")
    for name, figure in found.items():
        expect(figure["why"] or figure["drawn"] > 3, f"chart {name} is drawn, or says why not: {figure['why'] or figure['drawn']}")
    return found


def check_filters(page, before):
    for name in FILTERS:
        select = page.locator(f"[data-filter={name}] select")
        values = select.locator("option").evaluate_all("options => options.map((o) => o.value)")
        now = select.input_value()
        others = [v for v in values if v != now]
        if not others:
            print(f"      filter {name} has one value")
            continue
        select.select_option(others[0])
        after = figures(page)
        changed = [f for f in before if f in after and (after[f]["picture"], after[f]["why"]) != (before[f]["picture"], before[f]["why"])]
        expect(len(changed) >= len(before) / 2, f"filter {name} = {others[0]} changes {len(changed)} of {len(before)} charts")
        expect(f"{name}=" in page.url, f"filter {name} stands in the address")
        restored, watch = opened(page.context, page.url)
        expect(restored.locator(f"[data-filter={name}] select").input_value() == others[0], f"the address brings filter {name} back")
        again = figures(restored)
        expect({k: v["why"] for k, v in again.items()} == {k: v["why"] for k, v in after.items()}, f"and its charts")
        restored.close()
        page.go_back()
        back = figures(page)
        expect(page.locator(f"[data-filter={name}] select").input_value() == now and back["technologies"] == before["technologies"], f"the back button takes filter {name} back")


def check_missing_cells(page):
    chosen = {}
    for name in ["country", "role", "level"]:
        select = page.locator(f"[data-filter={name}] select")
        chosen[name] = select.locator("option").nth(1).get_attribute("value")
        if name == "level":
            line = page.locator("#status").inner_text()
            expect(select.is_disabled() and "set one back to All" in line, f"a third dimension cannot be chosen, and the status says why: {line}")
        else:
            select.select_option(chosen[name])
            settle(page)
    page.evaluate("location.hash = new URLSearchParams(arguments_)".replace("arguments_", repr(chosen)))
    settle(page)
    near = page.locator("#nearest a")
    expect(not page.locator("figure:visible").count() and near.count() > 0, f"an address with three shows {near.count()} nearest groups instead of charts")
    near.first.click()
    expect(any(figure["why"] is None for figure in figures(page).values()), "and they lead to charts")
    page.locator("#clear").click()
    settle(page)
    expect("country=" not in page.url, "one button clears all filters")


def check_search(page, box):
    """Only what is named opens at once; the rest is offered, and Tab leads nowhere."""
    where = page.evaluate("location.hash")
    box.fill("script")
    box.press("Tab")
    expect(page.evaluate("location.hash") == where, "typing and Tab open nothing")
    box.press("Enter")
    offers = page.locator("#offers a")
    offers.first.wait_for()
    expect(page.evaluate("location.hash") == where and 0 < offers.count() <= 8, f"a part of names opens nothing: {offers.count()} are offered")
    box.fill("no such thing")
    box.press("Enter")
    page.locator("#offers", has_text="is called").wait_for()
    expect(page.evaluate("location.hash") == where, "nor does what is unknown")
    concepts = [t for t in page.locator("#concepts .chart text").evaluate_all("texts => texts.map((t) => t.textContent)") if "%" not in t]
    if concepts:
        box.fill(concepts[0])
        box.press("Enter")
        page.wait_for_timeout(200)
        settle(page)
        expect("at=concepts" in page.url and "t=" not in page.url.replace("at=", ""), f"the concept {concepts[0]} leads to its chart: {page.url[-60:]}")
        page.locator("#clear").click()
        settle(page)


def check_technology(page):
    box = page.locator("#search")
    for name, alias in (("Kubernetes", "k8s"), ("Go", "GoLang")):
        if page.locator(f'#technology-names option[value="{name}"]').count():
            box.fill(alias)
            box.press("Enter")
            expect(page.locator("#technology-heading").inner_text() == name, f"searching {alias} shows the page of {name}")
    check_search(page, box)
    name = page.locator("#technology-names option").first.get_attribute("value")
    top = page.locator("#findings a").first
    if top.count():
        name = top.inner_text()
    box.fill(name.lower())
    box.press("Enter")
    found = figures(page)
    expect(page.locator("#technology-heading").inner_text() == name, f"searching {name.lower()} shows the page of {name}")
    expect("t=" in page.url, "which has an address of its own")
    expect(set(found) >= {"technology-trend", "technology-level", "technology-pairs", "technology-requirement"}, f"its charts: {sorted(found)}")
    for chart, figure in found.items():
        expect(figure["why"] or figure["drawn"] > 3, f"chart {chart} is drawn, or says why not: {figure['why'] or figure['drawn']}")
    expect(not serious_violations(page), f"axe on the technology's page: {serious_violations(page)}")
    page.locator(".back").click()
    settle(page)
    expect(page.locator("#overview").is_visible(), "and a way back")


def check_keyboard(page):
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    reached = []
    for _ in range(32):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.closest('[data-filter]')?.dataset.filter || ''"))
    expect(reached[0] == "skip", f"the first stop of the keyboard leads to the charts: {reached[0]}")
    expect({"theme", "search", *FILTERS, "clear"} <= set(reached), f"the keyboard reaches the filters: {[r for r in reached if r]}")
    summary = page.locator("figure:not([hidden]) details:not([hidden]) summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    rows = summary.locator("xpath=..").locator("tbody tr").count()
    expect(rows > 0, f"Enter opens a chart's table, {rows} rows")
    table = summary.locator("xpath=..").locator("table")
    head = table.locator("th", has_text="vacancies").first
    for order in ["descending", "ascending"]:
        head.locator("button").focus()
        page.keyboard.press("Enter")
        column = head.evaluate("th => th.cellIndex")
        values = [int(v) for v in table.locator(f"tbody tr td:nth-child({column + 1})").all_inner_texts()]
        expect(head.get_attribute("aria-sort") == order and values == sorted(values, reverse=order == "descending"), f"Enter on a header sorts, {order}")
    expect(table.locator("caption").inner_text().find("month") >= 0, "what is the same in all rows stands in the caption")
    summary.focus()
    page.keyboard.press("Enter")
    expect("`" not in page.locator("main").text_content(), "no backticks are written")


def check_places(page):
    """Headings that are jumped to are seen, Back leads to where the reader was, and no id stands twice."""
    twice = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)")
    expect(not twice, f"no id stands twice: {twice}")
    page.set_viewport_size({"width": 1400, "height": 900})
    page.evaluate("location.hash = 'at=premium'")
    settle(page)
    page.wait_for_timeout(300)
    top, bar = page.evaluate("[document.getElementById('premium').getBoundingClientRect().top, document.getElementById('filters').getBoundingClientRect().bottom]")
    expect(bar <= top < 300, f"a linked chart stands below the bar of filters: {top:.0f} px, the bar ends at {bar:.0f}")
    expect(bar < 100, f"the bar of filters is one line at 1400 px: {bar:.0f} px")
    page.evaluate("scrollTo(0, 1500)")
    page.wait_for_timeout(500)
    page.evaluate("document.querySelector('#findings a').click()")
    settle(page)
    page.wait_for_timeout(200)
    expect(page.evaluate("scrollY") < 300, "a technology's page begins at its top")
    page.go_back()
    settle(page)
    page.wait_for_timeout(300)
    expect(abs(page.evaluate("scrollY") - 1500) < 5, f"Back leads to where the reader was: {page.evaluate('scrollY')}")
    page.set_viewport_size(DESKTOP)
    page.locator("[data-filter=level] select").select_option(index=1)
    settle(page)
    page.wait_for_timeout(1500)
    left = page.evaluate("[...document.querySelectorAll('figure .chart')].filter((c) => c.offsetParent && !c.querySelector('svg')).map((c) => c.parentElement.id)")
    expect(not left, f"all charts are drawn after a filter changed: {left}")
    page.evaluate("location.hash = 'pay=EUR a year&pair=React'")
    settle(page)
    page.locator("#clear").click()
    settle(page)
    expect(page.evaluate("location.hash") in ("", "#"), "clearing resets the unit of pay and the pair")


def check_contrast(page):
    """Bars of intervals stand out from the paper by 3 : 1."""
    ratio = page.evaluate("""() => {
      const light = (hex) => {
        const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const colour = (name) => light(getComputedStyle(document.documentElement).getPropertyValue(name).trim());
      const ratios = ['--interval', '--neutral'].map((name) => [colour(name), colour('--paper')].sort((a, b) => b - a)).map(([a, b]) => (a + 0.05) / (b + 0.05));
      return Math.min(...ratios);
    }""")
    expect(ratio >= 3, f"bars of intervals have a contrast of {ratio:.2f}, at least 3")


def check_phone(page):
    """A bar that stays, and opens the filters; names in full; employers beside bands."""
    page.evaluate("scrollTo(0, 3000)")
    page.wait_for_timeout(200)
    expect(page.locator("#open-filters").is_visible() and not page.locator("[data-filter=role]").is_visible(), "phone: one line stays on top, with the filters closed")
    height = page.locator("#filters").bounding_box()["height"]
    expect(height < 80, f"phone: it takes {height:.0f} px")
    page.locator("#open-filters").click()
    expect(page.locator("[data-filter=role]").is_visible(), "phone: a button opens the filters")
    page.locator("#open-filters").click()
    cut = page.locator("#pay-role .chart text").evaluate_all("texts => texts.map((t) => t.textContent).filter((t) => t.startsWith('n ') && !t.includes('empl'))")
    expect(not cut, f"phone: bands keep their employers {cut}")


def check_looks(address):
    for scheme, viewport in [("light", None), ("dark", None), ("light", PHONE), ("dark", PHONE)]:
        size = {"viewport": viewport} if viewport else {}
        where = f"{scheme}, {'phone' if viewport else 'desktop'}"
        with chromium(color_scheme=scheme, **size) as context:
            page, watch = opened(context, address)
            figures(page)
            check_contrast(page)
            if viewport:
                check_phone(page)
            violations = serious_violations(page)
            expect(not violations, f"axe, {where}: nothing serious {violations}")
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            expect(wide <= 0, f"{where}: nothing sticks out at the side ({wide} px)")
            before = page.evaluate("getComputedStyle(document.body).backgroundColor")
            page.locator("#theme").click()
            expect(page.evaluate("getComputedStyle(document.body).backgroundColor") != before, f"{where}: the button changes the colours")
            quiet(watch, address, where)
            if scheme == "dark":
                page.emulate_media(media="print")
                expect(not page.locator("#filters").is_visible(), f"{where}: no filters in print")
                paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
                expect(paper == "rgb(255, 255, 255)", f"{where}: print is on white ({paper})")
                page.wait_for_timeout(300)
                dark = page.evaluate("[...document.querySelectorAll('.chart svg text')].filter((t) => t.getAttribute('fill') === '#e8ecf0').length")
                expect(dark == 0, f"{where}: charts are printed in ink ({dark} pale texts)")


def main(out):
    file = out / "report" / "index.html"
    address = file.resolve().as_uri()
    check_size_and_speed(address, file)
    with chromium(accept_downloads=True) as context:
        page, watch = opened(context, address)
        before = check_charts(page)
        check_filters(page, before)
        check_months(page, out / "marts")
        check_groups(page, out / "marts")
        check_figures(page, out / "marts")
        check_missing_cells(page)
        check_downloads(page, out / "marts")
        check_technology(page)
        check_elsewhere(page, out / "marts")
        check_keyboard(page)
        check_places(page)
        quiet(watch, address, "all of it")
    check_looks(address)
    print(f"{len(missed)} missed" if missed else "the report holds")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
