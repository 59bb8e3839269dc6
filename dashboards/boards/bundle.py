"""The bundle: what Superset imports, made from the declarations in bundle/ and the contracts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID, uuid5

import yaml

from boards import charts, datasets, layout
from boards.charts import Chart
from boards.datasets import Dataset
from boards.layout import Dashboard, Filter, Tab

FOLDER = Path(__file__).resolve().parents[1] / "bundle"
DASHBOARDS = ("market", "technologies", "cloud", "skills", "pay")
DATABASE = "Jobtide"
DATABASE_FILE = f"databases/{DATABASE}.yaml"

_NAMESPACE = UUID("6c2f1d3e-0b9a-5f43-9a57-0d9d7b2c1e55")


def uuid_of(kind: str, id: str) -> str:
    """The same for the same thing in every build, so that an import replaces and never doubles."""
    return str(uuid5(_NAMESPACE, f"{kind}/{id}"))


@dataclass(frozen=True)
class Bundle:
    datasets: dict[str, Dataset]
    dashboards: tuple[Dashboard, ...]

    def charts(self) -> list[Chart]:
        return [chart for dashboard in self.dashboards for chart in dashboard.charts()]

    def expected(self) -> dict[str, Chart]:
        """The charts by UUID."""
        return {uuid_of("chart", chart.id): chart for chart in self.charts()}

    def files(self, database_uri: str, schema: str | None = None) -> dict[str, str]:
        """Paths and contents, as Superset's importers want them."""
        database_uuid = uuid_of("database", DATABASE)
        assets = {
            "metadata.yaml": {"version": "1.0.0", "timestamp": "2026-01-01T00:00:00+00:00"},
            DATABASE_FILE: _database(database_uri, schema, database_uuid),
        }
        for id, dataset in self.datasets.items():
            assets[f"datasets/{DATABASE}/{id}.yaml"] = datasets.asset(
                dataset, uuid_of("dataset", id), database_uuid
            )
        for chart in self.charts():
            assets[f"charts/{chart.id}.yaml"] = charts.asset(
                chart, uuid_of("chart", chart.id), uuid_of("dataset", chart.dataset.id)
            )
        for dashboard in self.dashboards:
            assets[f"dashboards/{dashboard.id}.yaml"] = layout.asset(
                dashboard, uuid_of("dashboard", dashboard.id), uuid_of
            )
        return {path: _text(asset) for path, asset in assets.items()}


@cache
def read() -> Bundle:
    raw = _yaml("datasets")
    made = {id: datasets.read(raw, id) for id in raw["datasets"]}
    filters = _yaml("filters")
    return Bundle(made, tuple(_dashboard(name, made, filters) for name in DASHBOARDS))


def _dashboard(name: str, made: dict[str, Dataset], filters: dict) -> Dashboard:
    raw = _yaml(name)
    tabs = tuple(
        Tab(
            tab["title"],
            tab.get("about", ""),
            tuple(tuple(_chart(spec, made) for spec in row) for row in tab["rows"]),
        )
        for tab in raw["tabs"]
    )
    return Dashboard(
        name,
        raw["title"],
        f"jobtide-{name}",
        raw["about"],
        tuple(_filter(id, filters) for id in raw["filters"]),
        tabs,
        raw.get("colors", {}),
    )


def _chart(spec: dict, made: dict[str, Dataset]) -> Chart:
    unknown = {"id", "name", "kind", "dataset", "about"} - spec.keys()
    if unknown:
        raise ValueError(f"chart {spec.get('id', spec)} lacks {', '.join(sorted(unknown))}")
    if spec["dataset"] not in made:
        raise ValueError(f"chart {spec['id']}: there is no dataset {spec['dataset']}")
    if spec["kind"] not in charts.KINDS:
        raise ValueError(f"chart {spec['id']}: there is no kind {spec['kind']}")
    return Chart(
        spec["id"], spec["name"], spec["kind"], made[spec["dataset"]], spec["about"], spec
    )


def _filter(id: str, filters: dict) -> Filter:
    spec = filters[id]
    return Filter(
        id,
        spec["title"],
        spec["kind"],
        " ".join(spec["about"].split()),
        spec.get("column", None if spec["kind"] == "time" else id),
        spec.get("values"),
        spec.get("default"),
        spec.get("descending", False),
    )


def _database(uri: str, schema: str | None, uuid: str) -> dict:
    return {
        "database_name": DATABASE,
        "sqlalchemy_uri": uri,
        # Nothing is cached: a figure is always that of the latest run.
        "cache_timeout": -1,
        "expose_in_sqllab": True,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_csv_upload": False,
        # Datasets name no schema, so that one bundle serves DuckDB and PostgreSQL.
        "extra": {
            "allows_virtual_table_explore": True,
            "engine_params": {"connect_args": {"options": f"-csearch_path={schema}"}} if schema else {},
        },
        "uuid": uuid,
        "version": "1.0.0",
    }


def _yaml(name: str) -> dict:
    return yaml.load((FOLDER / f"{name}.yaml").read_text(), yaml.CSafeLoader)


def _text(asset: dict) -> str:
    return yaml.dump(asset, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
