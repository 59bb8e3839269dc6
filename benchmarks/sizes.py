#!/usr/bin/env python3
"""How many rows and bytes the marts have, and what they would have for 10 million postings.

  sizes.py OUT    OUT is of a run; needs duckdb and fastavro; prints a table (Markdown)

Samples of the employers, each half of the next, are counted by the queries of .ci/figures. How rows
grew with the last doubling is taken to go on: growth slows as cells fill, so that this errs upwards.
Marts without a query there are taken to grow as postings do. Bytes a row are those of OUT's files.
"""
import glob
import importlib.machinery
import importlib.util
import math
import os
import sys

import duckdb

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
PARTS = 8
MANY = 10_000_000


def figures():
    loader = importlib.machinery.SourceFileLoader('check_figures', f'{ROOT}/.ci/check-figures')
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('check_figures', loader))
    loader.exec_module(module)
    return module


def rows(check, out, parts):
    """Postings, and rows by mart, of so many eighths of the employers."""
    employer = 'coalesce(company_normalized, posting_id)'
    duck = check.connect(out, f'hash({employer}) % {PARTS} < {parts}')
    [(postings,)] = duck.sql('SELECT count(*) FROM posting').fetchall()
    counts = {}
    for mart in check.marts():
        [(counts[mart],)] = duck.sql(f'SELECT count(*) FROM ({check.sql(mart)})').fetchall()
    return postings, counts


def published(out):
    """Rows and bytes of each mart."""
    found = {}
    for file in sorted(glob.glob(f'{out}/marts/*.parquet')):
        [(count,)] = duckdb.sql(f"SELECT count(*) FROM read_parquet('{file}')").fetchall()
        found[os.path.basename(file)[:-8]] = (count, os.path.getsize(file))
    return found


def main(out):
    check = figures()
    steps = [rows(check, out, parts) for parts in (1, 2, 4, 8)]
    marts = published(out)
    factor = MANY / steps[-1][0]
    titles = ' | '.join(f'{postings:,}' for postings, _ in steps)
    print(f'| mart | rows of {titles} | exponent | rows of {MANY:,} | bytes a row | MB |')
    print('|---|' + '---:|' * (len(steps) + 4))
    total_rows, total_bytes, all_rows = 0, 0, 0
    for mart, (count, size) in sorted(marts.items(), key=lambda item: -item[1][0]):
        counted = [counts.get(mart) for _, counts in steps]
        exponent = 1.0
        if counted[-1] and counted[-2]:
            exponent = math.log(counted[-1] / counted[-2]) / math.log(steps[-1][0] / steps[-2][0])
        then = count * factor ** max(exponent, 0)
        total_rows += then
        total_bytes += then * size / max(count, 1)
        all_rows += count
        shown = ' | '.join('' if c is None else f'{c:,}' for c in counted)
        print(f'| {mart} | {shown} | {exponent:.2f} | {then:,.0f} | {size / max(count, 1):.1f} | {then * size / max(count, 1) / 1e6:.1f} |')
    print(f'| all | | | | | | {total_rows:,.0f} | | {total_bytes / 1e6:,.0f} |')
    database = os.path.getsize(f'{out}/marts.duckdb')
    print(f'\nmarts.duckdb: {database / all_rows:.0f} bytes a row, {total_rows * database / all_rows / 1e6:,.0f} MB for {MANY:,} postings')


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
