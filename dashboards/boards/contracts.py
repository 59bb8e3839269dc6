"""The contracts of the marts (schemas/tables), which datasets take their columns from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "schemas" / "tables"

# Types as both DuckDB and PostgreSQL understand them.
SQL_TYPES = {
    "string": "VARCHAR",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "boolean": "BOOLEAN",
    "int": "INTEGER",
    "bigint": "BIGINT",
    "double": "DOUBLE PRECISION",
}


@dataclass(frozen=True)
class Column:
    name: str
    type: str
    description: str
    unit: str | None = None
    one_of: tuple[str, ...] = ()

    @property
    def sql_type(self) -> str:
        return SQL_TYPES[self.type]

    @property
    def is_number(self) -> bool:
        return self.type in ("int", "bigint", "double")

    @property
    def is_time(self) -> bool:
        return self.type in ("date", "timestamp")


@dataclass(frozen=True)
class Contract:
    table: str
    description: str
    grain: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        return next(c for c in self.columns if c.name == name)


@cache
def read(table: str) -> Contract:
    path = FOLDER / f"{table}.yaml"
    if not path.is_file():
        raise ValueError(f"there is no mart {table}: {path} does not exist")
    raw = yaml.load(path.read_text(), yaml.CSafeLoader)
    return Contract(
        table,
        raw["description"],
        raw["grain"],
        tuple(raw["key"]),
        tuple(
            Column(c["name"], c["type"], c["description"], c.get("unit"), tuple(c.get("one_of", ())))
            for c in raw["columns"]
        ),
    )
