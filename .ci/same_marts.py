"""Whether two folders of marts hold the same figures.

    same_marts.py BEFORE AFTER

Compares every column that its contract does not call volatile, in every mart but runs. Exits 1 and
shows some rows where they differ.
"""
import pathlib
import re
import sys

import duckdb

TABLES = pathlib.Path(__file__).parent.parent / "schemas" / "tables"


def stable_columns(table):
    contract = (TABLES / f"{table}.yaml").read_text(encoding="utf-8")
    columns = re.findall(r"^  - \{name: (\w+), type: .*$", contract, re.MULTILINE)
    volatile = re.findall(r"^  - \{name: (\w+), .*\bvolatile: true\b.*$", contract, re.MULTILINE)
    return [column for column in columns if column not in volatile]


def differences(before, after, table):
    columns = ", ".join(stable_columns(table))
    rows = []
    for sign, a, b in (("-", before, after), ("+", after, before)):
        sql = f"SELECT {columns} FROM read_parquet(?) EXCEPT ALL SELECT {columns} FROM read_parquet(?)"
        files = [str(folder / f"{table}.parquet") for folder in (a, b)]
        rows += [(sign, *row) for row in duckdb.execute(sql, files).fetchall()]
    return rows


def main():
    before, after = map(pathlib.Path, sys.argv[1:3])
    tables = sorted(file.stem for file in before.glob("*.parquet"))
    if not tables or tables != sorted(file.stem for file in after.glob("*.parquet")):
        sys.exit(f"{before} and {after} do not hold the same marts")
    failed = False
    for table in tables:
        rows = [] if table == "runs" else differences(before, after, table)
        failed |= bool(rows)
        print(f"{table}: {'the same' if not rows else f'{len(rows)} rows differ'}")
        for row in rows[:5]:
            print("   ", *row)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
