"""Datasets: a mart, or a part of it, in which every row is one mark of a chart.

Marts hold roll-ups as rows (`All`). A dataset therefore *picks* one value of each dimension that a
filter governs, in its own SQL: the filter's, or else a default. So a chart never adds up or averages
what is already a median or a share, even where it is opened without its dashboard.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from boards import contracts
from boards.contracts import Column, Contract


@dataclass(frozen=True)
class Pick:
    """One value of a column: that of the filter of its name, or a default.

    Where the default is chosen and no row may have it, `fallback_sql` says what is meant. A click on a
    chart of the values in order chooses too.
    """

    column: str
    default: str | None = None
    default_sql: str | None = None
    fallback_sql: str | None = None
    has_order: bool = False

    def setting(self) -> str:
        given = f"filter_values('{self.column}', remove_filter=True)"
        if self.default is None:
            return f"{{%- set {self.column} = {given}[-1:] -%}}"
        # `All` loses against a value, so that a click in a chart counts over a filter at rest.
        chosen = f"(['{self.default}'] + ({given} | reject('equalto', '{self.default}') | list))[-1:]"
        setting = f"{{%- set {self.column} = {chosen} -%}}"
        if self.has_order:
            clicked = f"filter_values('{in_order(self.column)}', remove_filter=True)[-1:]"
            setting += f"{{%- set placed = {clicked} | join -%}}"
            setting += f"{{%- if placed -%}}{{%- set {self.column} = [placed.split(' ', 1)[1]] -%}}{{%- endif -%}}"
        return setting

    def condition(self) -> str:
        chosen = f"{self.column} IN {{{{ {self.column} | where_in }}}}"
        if self.default is None:
            given, otherwise = self.column, self.default_sql
        elif self.fallback_sql:
            given, otherwise = f"{self.column} != ['{self.default}']", self.fallback_sql
        else:
            return chosen
        return f"{{% if {given} %}}{chosen}{{% else %}}{self.column} = {otherwise}{{% endif %}}"


@dataclass(frozen=True)
class Dataset:
    id: str
    contract: Contract
    columns: tuple[Column, ...]
    key: frozenset[str]
    picks: tuple[Pick, ...]
    latest: str | None
    sql: str | None
    description: str
    formats: dict[str, str] = field(default_factory=dict)

    def column(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        raise ValueError(f"dataset {self.id} has no column {name}")

    def picked(self) -> set[str]:
        """The filters that govern it, by column."""
        names = {pick.column for pick in self.picks}
        return names | ({"as_of" if self.latest == "month" else self.latest} if self.latest else set())

    def free_key(self) -> set[str]:
        """What still tells rows apart once everything is picked."""
        return set(self.key) - {pick.column for pick in self.picks} - {self.latest}

    def number_format(self, name: str) -> str:
        if name in self.formats:
            return self.formats[name]
        column = self.column(name)
        if column.unit == "ratio":
            return ".1~%"
        return ",d" if column.type in ("int", "bigint") else ",.1f"


WORDS = {
    "p10": "10th percentile",
    "p25": "25th percentile",
    "p50": "Median",
    "p75": "75th percentile",
    "p90": "90th percentile",
    "id": "ID",
    "sha256": "SHA-256",
}


ENDINGS = {"low": ", low", "high": ", high", "before": " a year before"}


def label(name: str) -> str:
    """`share_low` as a reader sees it: Share, low."""
    words = name.split("_")
    ending = ENDINGS[words.pop()] if len(words) > 1 and words[-1] in ENDINGS else ""
    text = " ".join(WORDS.get(word, word) for word in words)
    return (text if words[0] in ("n", "q", "p") else text[0].upper() + text[1:]) + ending


def read(raw: dict, id: str) -> Dataset:
    """The dataset of one entry of bundle/datasets.yaml."""
    spec = raw["datasets"][id]
    contract = contracts.read(spec["mart"])
    picks = tuple(_pick(name, raw["picks"][name], contract.table) for name in spec.get("pick", []))
    added = [
        Column(name, c["type"], c["description"], c.get("unit"))
        for name, c in spec.get("columns", {}).items()
    ]
    latest = spec.get("latest")
    if latest == "month":
        added.append(Column("as_of", "string", "The month, as YYYY-MM."))
    key = set(spec.get("key", contract.key))
    placed = None
    if "in_order" in spec:
        name = spec["in_order"]
        placed = _placed(name, raw["picks"][name]["in_order"])
        added.append(Column(in_order(name), "string", f"{label(name)}, with its place in their order."))
        key = key - {name} | {in_order(name)}
    kept = [c for c in contract.columns if "from" not in spec or c.name in spec["keep"]]
    sql = _sql(contract, spec, picks, latest, placed)
    return Dataset(
        id,
        contract,
        tuple(kept + added),
        frozenset(key),
        picks,
        latest,
        sql,
        spec.get("description", contract.description),
        {**raw.get("formats", {}), **spec.get("formats", {})},
    )


def _pick(name: str, spec: dict, mart: str) -> Pick:
    fallback = spec.get("fallback_sql")
    return Pick(
        name,
        spec.get("default"),
        spec.get("default_sql"),
        fallback and fallback.format(mart=mart),
        "in_order" in spec,
    )


def in_order(name: str) -> str:
    """The column whose values sort by name as those of `name` should."""
    return f"{name}_in_order"


def by_place(name: str, mart: str, shown: Callable[[int, str], str]) -> str:
    """SQL for a column's values, each by its place in the order in which that mart's contract names them."""
    values = contracts.read(mart).column(name).one_of
    whens = " ".join(f"WHEN '{value}' THEN {shown(i, value)}" for i, value in enumerate(values, 1))
    return f"CASE {name} {whens} END"


def _placed(name: str, mart: str) -> str:
    """`4 senior`: what boxes and heatmaps, which sort by name alone, draw in the contract's order."""
    cases = by_place(name, mart, lambda place, value: f"'{place} {value}'")
    return f"{cases} AS {in_order(name)}"


def _sql(
    contract: Contract,
    spec: dict,
    picks: tuple[Pick, ...],
    latest: str | None,
    placed: str | None,
) -> str | None:
    """The query, or null where the dataset is the mart as it is."""
    if not (picks or latest or {"from", "where", "columns"} & spec.keys()):
        return None
    source = f"({spec['from'].strip()}) AS rows_of" if "from" in spec else contract.table
    selected = ["*", *(f"{c['sql']} AS {name}" for name, c in spec.get("columns", {}).items() if "sql" in c)]
    if latest == "month":
        selected.append(f"{_MONTH} AS as_of")
    if placed:
        selected.append(placed)
    settings = [pick.setting() for pick in picks]
    conditions = [pick.condition() for pick in picks]
    if "where" in spec:
        conditions.append(f"({spec['where']})")
    if latest:
        named = "as_of" if latest == "month" else latest
        settings.append(Pick(named).setting())
        conditions.append(_latest(source, latest, named, picks, conditions))
    lines = [*settings, f"SELECT {', '.join(selected)}", f"FROM {source}"]
    lines += [f"{'AND' if i else 'WHERE'} {condition}" for i, condition in enumerate(conditions)]
    return "\n".join(lines)


_MONTH = "substr(CAST(month AS varchar), 1, 7)"
# Fewer vacancies than this and a month says little of any share.
_ENOUGH = 30


def _latest(source: str, latest: str, named: str, picks: tuple[Pick, ...], conditions: list[str]) -> str:
    """The chosen month or period, else the latest that has a row: no chart is empty by default.

    Of months, the latest in which the chosen part of the market has enough texts to read comes first.
    """
    value = _MONTH if latest == "month" else latest
    rows = f"SELECT max({latest}) FROM {source} WHERE {' AND '.join(conditions) or 'true'}"
    newest = f"({rows})"
    if latest == "month":
        picked = {pick.column: pick.condition() for pick in picks}
        cell = " AND ".join(
            picked.get(c, f"{c} = 'All'") for c in ("source", "country", "role", "level")
        )
        enough = f"SELECT month FROM cells WHERE {cell} AND described >= {_ENOUGH}"
        newest = f"coalesce(({rows} AND month IN ({enough})), ({rows}))"
    return (
        f"{{% if {named} %}}{value} IN {{{{ {named} | where_in }}}}"
        f"{{% else %}}{latest} = {newest}{{% endif %}}"
    )


def asset(dataset: Dataset, uuid: str, database_uuid: str) -> dict:
    """What Superset imports."""
    time = next((c.name for c in dataset.columns if c.is_time), None)
    certification = {
        "certified_by": "Jobtide",
        "details": f"From the contract of {dataset.contract.table}: {dataset.contract.grain}.",
    }
    return {
        "table_name": dataset.id if dataset.sql else dataset.contract.table,
        "main_dttm_col": time,
        "description": f"{dataset.description} One row: {dataset.contract.grain}.",
        "default_endpoint": None,
        "offset": 0,
        "cache_timeout": None,
        "schema": None,
        "sql": dataset.sql,
        "params": None,
        "template_params": None,
        "filter_select_enabled": True,
        "fetch_values_predicate": None,
        "extra": {"certification": certification},
        "uuid": uuid,
        "columns": [
            {
                "column_name": c.name,
                "verbose_name": label(c.name),
                "is_dttm": c.is_time,
                "is_active": True,
                "type": c.sql_type,
                "advanced_data_type": None,
                "groupby": True,
                "filterable": True,
                "expression": None,
                "description": c.description + (f" Unit: {c.unit}." if c.unit else ""),
                "python_date_format": None,
                "extra": None,
            }
            for c in dataset.columns
        ],
        # A mark is one row, so that MAX takes its value as it is; `check` proves it.
        "metrics": [
            {
                "metric_name": label(c.name),
                "verbose_name": label(c.name),
                "metric_type": "max",
                "expression": f"MAX({c.name})",
                "description": c.description,
                "d3format": dataset.number_format(c.name),
                "warning_text": None,
                "currency": None,
                "extra": None,
            }
            for c in dataset.columns
            if c.is_number
        ],
        "version": "1.0.0",
        "database_uuid": database_uuid,
    }
