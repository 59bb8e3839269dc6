"""Drives the report of a run as its readers do: report.py OUT. Exits 1 with a line for each miss."""

import os
import pathlib
import re
import sys
import tempfile
import time

import duckdb
from browser import DESKTOP, PHONE, Watch, chromium, serious_violations
from playwright.sync_api import TimeoutError

LARGEST = 5_000_000
FIRST_CHART_MS = 1_000
FILTERS = ["source", "country", "role", "level", "period"]
SHOWN = "document.documentElement.dataset.shown === (location.hash || '#')"
FIGURES = """() => Object.fromEntries([...document.querySelectorAll('figure')]
    .filter((f) => f.offsetParent).map((f) => [f.id, {
      why: f.querySelector('.why').hidden ? null : f.querySelector('.why').textContent,
      drawn: f.querySelectorAll('.chart svg path, .chart svg text').length,
      picture: f.querySelector('.chart').innerHTML,
      title: f.querySelector('h3').textContent,
      mart: f.dataset.mart,
    }]))"""
# What the page rounds: shares and indices to 1/10,000, money to 1/100.
ROUNDING = {"DOUBLE": 6e-5, "MONEY": 6e-3}

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


def check_months(page, marts):
    """Which source and months are shown, and that figures of other ones say so."""
    described = dict(
        duckdb.sql(
            f"SELECT source, max(month) FROM '{marts}/source_coverage.parquet' WHERE described_share > 0 GROUP BY 1"
        ).fetchall()
    )
    shown = page.locator("[data-filter=source] select").input_value()
    line = page.locator("#status").inner_text()
    expect(line.startswith("Shown: "), f"the status says what is shown: {line}")
    newest = max(described.values())
    if shown in described and (newest - described[shown]).days > 366:
        newer = page.locator("#newer")
        expect(newer.count() == 1 and str(newest.year) in newer.inner_text(), "and names the source that is newer")
        newer.click()
        settle(page)
        expect(described.get(page.locator("[data-filter=source] select").input_value()) == newest, "which its link selects")
    for source in ["All", *described]:
        page.evaluate(f"location.hash = 'source={source}'")
        text = " ".join(f["title"] for f in figures(page).values()) + page.locator("#main").inner_text()
        expect(not re.search(r"([A-Z][a-z]{2} \d{4}) to \1|\ba hour|last 12 months", text), f"{source}: a month once, an hour, months instead of a period")
    page.evaluate("location.hash = 'source=All'")
    titles = {name: figure["title"] for name, figure in figures(page).items()}
    [(last,)] = duckdb.sql(f"SELECT max(last_month) FROM '{marts}/salary_bands.parquet' WHERE source = 'All' AND period = 'last 12 months'").fetchall()
    if last and described.get("All") and last > described["All"]:
        expect(f"{last:%b %Y})" in titles["pay-role"], f"pay of other months than the view's says so: {titles['pay-role']}")
    page.evaluate("location.hash = ''")
    settle(page)


def check_groups(page, marts):
    """Groups that the marts hold are shown, or said to be left out; pay is in the country's own unit."""
    groups = duckdb.sql(
        f"""SELECT source, country, role FROM '{marts}/cells.parquet' WHERE country <> 'All' AND role <> 'All' AND vacancies BETWEEN 20 AND 60
        QUALIFY row_number() OVER (PARTITION BY source ORDER BY month DESC, vacancies, country, role) = 1"""
    ).fetchall()
    for source, country, role in groups:
        page.evaluate(f"location.hash = new URLSearchParams({{source: '{source}', country: '{country}', role: '{role}'}})")
        figures(page)
        line = page.locator("#status").inner_text()
        expect(line.startswith("Shown: ") or "leaves this group out" in line, f"a group of the marts is shown, or left out by name: {line}")
        strange = re.search("Infinity|undefined|NaN", page.locator("body").inner_text())
        expect(not strange, f"and nothing but words and figures is written: {strange}")
    units = duckdb.sql(
        f"""SELECT source, country, currency FROM '{marts}/salary_bands.parquet'
        WHERE period = 'last 12 months' AND source <> 'All' AND country NOT IN ('All', 'US') AND role = 'All' AND level = 'All' AND n >= 5
        QUALIFY row_number() OVER (PARTITION BY source, country ORDER BY n DESC, currency) = 1 ORDER BY n DESC LIMIT 4"""
    ).fetchall()
    for source, country, currency in units:
        page.evaluate(f"location.hash = 'source={source}&country={country}'")
        figures(page)
        text = page.locator("#pay-level").inner_text()
        expect(f" in {currency} a" in text, f"{source}: pay of {country} is in {currency}")
    page.evaluate("location.hash = ''")
    settle(page)


def check_figures(page, marts):
    """What single figures must say."""
    level = page.locator("[data-filter=level] select option").nth(1).get_attribute("value")
    before = figures(page)["access"]
    page.evaluate(f"location.hash = 'level={level}'")
    after = figures(page)["access"]
    expect(before["picture"] == after["picture"] and before["why"] == after["why"], "how open to beginners does not change with the filter for level")
    for source in ["", "All", "ashby"]:
        page.evaluate(f"location.hash = 'source={source}'")
        found = figures(page)
        if not found["premium"]["why"]:
            text = page.locator("#premium").text_content()
            expect("Beyond chance" in text or "May be chance" in text, f"{source or 'default'}: premiums are told apart by chance")
            expect(re.search(r"n [\d,]+, \d+ employer", text), "with n and employers")
        if not found["rank"]["why"]:
            texts = page.locator("#rank .chart text").evaluate_all("texts => texts.map((t) => t.textContent)")
            named = [t for t in texts if t and not t[0].isdigit()]
            expect(len(named) > len(set(named)), f"ranks have names at both ends: {len(named)} for {len(set(named))}")
    [(held,)] = duckdb.sql(
        f"""SELECT count(DISTINCT technology) FROM '{marts}/technology_demand.parquet'
        WHERE country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All'"""
    ).fetchall()
    page.evaluate("location.hash = ''")
    settle(page)
    page.locator("#technologies details summary").click()
    rows = page.locator("#technologies tbody tr").count()
    page.locator("#technologies details summary").click()
    expect(rows > 15 or rows == held, f"the table has more than is drawn: {rows} rows")
    name = page.locator("#technologies .chart text").evaluate_all("texts => texts.map((t) => t.textContent).find((t) => !t.includes('%'))")
    page.locator("#technologies .chart text", has_text=name).first.click()
    page.locator("#technology-heading", has_text=name).wait_for()
    expect(f"t={name.split(' ')[0]}" in page.url, f"a name in a chart opens its page: {name}")
    page.go_back()
    settle(page)
    if not figures(page)["modes-trend"]["why"]:
        page.locator("#modes-trend select").select_option("saying")
        found = figures(page)["modes-trend"]
        subtitle = page.locator("#modes-trend .subtitle").inner_text()
        expect(found["drawn"] > 3 and "say it" in subtitle, f"work modes among those that say one: {subtitle}")
    codes = [code for code, in duckdb.sql(f"SELECT DISTINCT source FROM '{marts}/source_coverage.parquet' WHERE source <> 'All'").fetchall()]
    notes = page.locator("#main .note, #breaks").all_text_contents()
    named = [code for code in codes if any(re.search(rf"\b{code} (joined|ended)|: {code}\b", note) for note in notes)]
    expect(not named, f"notes name sources by their titles: {named}")
    page.evaluate("location.hash = ''")
    settle(page)


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


def downloaded(page, button):
    """What a click downloads; Chromium drops a download after ten in quick succession, so that one is tried again."""
    try:
        with page.expect_download(timeout=4_000) as download:
            button.click()
    except TimeoutError:
        with page.expect_download() as download:
            button.click()
    return download.value


def check_downloads(page, marts):
    sql = duckdb.connect()
    for name, figure in figures(page).items():
        if figure["why"]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            for kind in ["PNG", "CSV"]:
                downloaded(page, page.locator(f"#{name} .tools button", has_text=kind)).save_as(f"{folder}/{kind}")
            png = pathlib.Path(folder, "PNG").read_bytes()
            expect(png.startswith(b"\x89PNG") and len(png) > 8_000, f"chart {name} downloads as PNG, {len(png):,} bytes")
            rows, strange = csv_against_mart(sql, f"{folder}/CSV", marts / f"{figure['mart']}.parquet")
            expect(rows > 0 and strange == 0, f"chart {name} downloads as CSV: {rows} rows, {strange} of them not in {figure['mart']}")


def csv_against_mart(sql, csv, mart):
    """How many rows the file has, and how many of them the mart has not, but for rounding."""
    types = dict(sql.execute(f"SELECT column_name, column_type FROM (DESCRIBE FROM '{mart}')").fetchall())
    header = [c for c, *_ in sql.execute(f"DESCRIBE FROM read_csv('{csv}', all_varchar = true, header = true, delim = ',', quote = '\"')").fetchall()]
    same = []
    for column in header:
        kind = types[column]
        if kind == "DOUBLE":
            money = column[:3] in {"p10", "p25", "p50", "p75", "p90"}
            near = ROUNDING["MONEY" if money else "DOUBLE"]
            same.append(f"(c.{column} IS NULL AND m.{column} IS NULL OR abs(c.{column}::double - m.{column}) < {near})")
        else:
            wanted = f"(c.{column}::int <> 0)" if kind == "BOOLEAN" else f"c.{column}::{kind}"
            same.append(f"{wanted} IS NOT DISTINCT FROM m.{column}")
    return sql.execute(
        f"""WITH c AS (FROM read_csv('{csv}', all_varchar = true, header = true, delim = ',', quote = '"'))
        SELECT count(*), count(*) FILTER (NOT EXISTS (FROM '{mart}' AS m WHERE {' AND '.join(same)})) FROM c"""
    ).fetchall()[0]


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


def check_elsewhere(page, marts):
    """A technology that a source lacks is looked up in the others."""
    found = duckdb.sql(
        f"""WITH whole AS (FROM '{marts}/technology_demand.parquet' WHERE country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All'),
        asked AS (SELECT technology, source, sum(vacancies) AS n FROM whole WHERE source <> 'All' GROUP BY ALL)
        SELECT a.technology, o.source FROM asked AS a, (SELECT DISTINCT source FROM asked) AS o
        WHERE NOT EXISTS (FROM asked AS b WHERE b.technology = a.technology AND b.source = o.source) ORDER BY a.n DESC, a.technology, o.source LIMIT 1"""
    ).fetchall()
    for technology, source in found:
        page.evaluate(f"location.hash = new URLSearchParams({{source: '{source}', t: '{technology}'}})")
        empty = [f for f in figures(page).values() if f["why"]]
        links = page.locator("#elsewhere a")
        expect(links.count() > 0 and not empty, f"{technology} is not in {source}: {links.count()} links to where it is, {len(empty)} empty charts")
    page.evaluate("location.hash = ''")
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
