"""Whether every chart of the bundle answers, and draws each mark from one row.

An import succeeds though a chart is broken; so each is asked, by the set of UUIDs that is expected.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import requests

from boards import bundle, charts
from boards.charts import Chart
from boards.client import Client


_NO_ROWS = "has no rows"


@dataclass(frozen=True)
class Finding:
    chart: str
    problem: str | None
    rows: int
    mart_is_empty: bool = False


def check(client: Client) -> list[Finding]:
    present = client.charts()
    datasets = {uuid: row["id"] for uuid, row in client.datasets().items()}
    expected = bundle.read().expected()

    def one(item: tuple[str, Chart]) -> Finding:
        uuid, chart = item
        if uuid not in present:
            return Finding(chart.id, "is not there: import the bundle", 0)
        dataset = datasets.get(bundle.uuid_of("dataset", chart.dataset.id))
        return _check(client, present[uuid]["id"], chart, dataset)

    with ThreadPoolExecutor(4) as pool:
        findings = list(pool.map(one, expected.items()))
    return _excuse_empty_marts(client, findings, {chart.id: chart for chart in expected.values()})


def _excuse_empty_marts(
    client: Client, findings: list[Finding], by_id: dict[str, Chart]
) -> list[Finding]:
    """A chart without rows is broken, unless its mart has none: small inputs have no growth of pay."""
    marts = {by_id[f.chart].dataset.contract.table for f in findings if f.problem == _NO_ROWS}
    if not marts:
        return findings
    asked = " UNION ALL ".join(
        f"SELECT '{mart}' AS mart WHERE NOT EXISTS (SELECT 1 FROM {mart})" for mart in sorted(marts)
    )
    empty = {row["mart"] for row in client.sql(bundle.uuid_of("database", bundle.DATABASE), asked)}
    return [
        Finding(f.chart, None, 0, True)
        if f.problem == _NO_ROWS and by_id[f.chart].dataset.contract.table in empty
        else f
        for f in findings
    ]


def _check(client: Client, id: int, chart: Chart, dataset: int | None) -> Finding:
    problem, rows = _answer(client.get(f"/api/v1/chart/{id}/data/?force=true"))
    if problem:
        return Finding(chart.id, problem, rows)
    if rows == 0:
        return Finding(chart.id, _NO_ROWS, 0)
    if chart.kind != "table":
        doubled = _answer(client.post("/api/v1/chart/data", _doubled(chart, dataset)))
        if doubled[0]:
            return Finding(chart.id, f"cannot be counted: {doubled[0]}", rows)
        if doubled[1]:
            return Finding(chart.id, f"draws {doubled[1]} marks from several rows each", rows)
    return Finding(chart.id, None, rows)


def _doubled(chart: Chart, dataset: int | None) -> dict:
    """The chart's question, for the marks that several rows would be put together in."""
    asked = json.loads(charts.asset(chart, "", "")["query_context"])
    asked["datasource"]["id"] = dataset
    query = asked["queries"][0]
    query["metrics"] = [
        {"expressionType": "SQL", "sqlExpression": "COUNT(*)", "label": "rows", "hasCustomLabel": True}
    ]
    query["extras"] = {**query.get("extras", {}), "having": "COUNT(*) > 1"}
    query["orderby"] = []
    query["post_processing"] = []
    query["row_limit"] = 100
    for key in ("series_limit", "series_limit_metric"):
        query.pop(key, None)
    asked["force"] = True
    return asked


def _answer(response: requests.Response) -> tuple[str | None, int]:
    try:
        body = response.json()
    except ValueError:
        return f"HTTP {response.status_code}, no JSON", 0
    if response.status_code != 200:
        said = body.get("message") or "; ".join(e.get("message", "") for e in body.get("errors", []))
        return f"HTTP {response.status_code}: {' '.join(str(said).split())[:300]}", 0
    result = body["result"][0]
    if result.get("error"):
        return " ".join(str(result["error"]).split())[:300], 0
    return None, result["rowcount"]
