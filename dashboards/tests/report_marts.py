"""What the report shows, against the marts of its run."""

import pathlib
import re
import tempfile

import duckdb
from playwright.sync_api import TimeoutError
from report_page import expect, figures, home, settle

# What the page rounds: shares and indices to 1/10,000, money to 1/100.
ROUNDING = {"DOUBLE": 6e-5, "MONEY": 6e-3}


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
    home(page)


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
    home(page)


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
    home(page)
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
    home(page)


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
    home(page)
