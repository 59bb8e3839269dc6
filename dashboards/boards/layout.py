"""Dashboards: tabs, rows and native filters around charts."""

from __future__ import annotations

from dataclasses import dataclass

from boards.charts import Chart


@dataclass(frozen=True)
class Tab:
    title: str
    about: str
    rows: tuple[tuple[Chart, ...], ...]

    def charts(self) -> list[Chart]:
        return [chart for row in self.rows for chart in row]


@dataclass(frozen=True)
class Filter:
    """A native filter: `pick` chooses one value that the datasets' SQL reads; `narrow` only hides rows."""

    id: str
    title: str
    kind: str
    about: str
    column: str | None
    values: str | None
    default: str | None
    descending: bool

    def acts_on(self, chart: Chart) -> bool:
        dataset = chart.dataset
        if self.kind == "time":
            x = chart.spec.get("x")
            return chart.kind != "table" and bool(x) and dataset.column(x).is_time
        if self.kind == "pick":
            return self.column in dataset.picked()
        return self.column in {c.name for c in dataset.columns}


@dataclass(frozen=True)
class Dashboard:
    id: str
    title: str
    slug: str
    about: str
    filters: tuple[Filter, ...]
    tabs: tuple[Tab, ...]
    colors: dict[str, str]

    def charts(self) -> list[Chart]:
        return [chart for tab in self.tabs for chart in tab.charts()]


# Superset 6.1 keeps a chart's description from readers: what should show it looks for a field that is
# never filled in. It does give it to screen readers, as the label of the chart; so does this to others.
CSS = """
.chart-slice:not([data-test-viz-type="big_number_total"]) [data-test="slice-header"] {
  flex: none;
  min-height: 66px;
}
.chart-slice:not([data-test-viz-type="big_number_total"]) .dashboard-chart {
  position: relative;
  overflow: visible;
}
.chart-slice:not([data-test-viz-type="big_number_total"]) .dashboard-chart::before {
  content: attr(aria-label);
  position: absolute;
  top: -44px;
  left: 0;
  right: 0;
  max-height: 36px;
  overflow: hidden;
  font-size: 12px;
  line-height: 18px;
  color: #595959;
}
"""


def asset(dashboard: Dashboard, uuid: str, uuid_of) -> dict:
    numbers = {chart.id: 1000 + i for i, chart in enumerate(dashboard.charts())}
    return {
        "dashboard_title": dashboard.title,
        "description": dashboard.about,
        "css": CSS,
        "slug": dashboard.slug,
        "certified_by": "Jobtide",
        "certification_details": "Made from Jobtide's marts; see docs/METHODS.md for what each figure means.",
        "published": True,
        "uuid": uuid,
        "position": _position(dashboard, numbers, uuid_of),
        "metadata": {
            "color_scheme": "jobtide",
            "label_colors": dashboard.colors,
            "shared_label_colors": [],
            "cross_filters_enabled": True,
            "timed_refresh_immune_slices": [],
            "refresh_frequency": 0,
            "filter_bar_orientation": "VERTICAL",
            "native_filter_configuration": [
                _native_filter(f, dashboard, numbers, uuid_of) for f in dashboard.filters
            ],
        },
        "version": "1.0.0",
    }


def _position(dashboard: Dashboard, numbers: dict[str, int], uuid_of) -> dict:
    tabs = [f"TAB-{dashboard.id}-{i}" for i, _ in enumerate(dashboard.tabs)]
    position: dict = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"type": "ROOT", "id": "ROOT_ID", "children": ["TABS-0"]},
        "HEADER_ID": {"type": "HEADER", "id": "HEADER_ID", "meta": {"text": dashboard.title}},
        "GRID_ID": {"type": "GRID", "id": "GRID_ID", "children": [], "parents": ["ROOT_ID"]},
        "TABS-0": {
            "type": "TABS",
            "id": "TABS-0",
            "children": tabs,
            "meta": {},
            "parents": ["ROOT_ID"],
        },
    }
    for tab_id, tab in zip(tabs, dashboard.tabs):
        above = ["ROOT_ID", "TABS-0", tab_id]
        rows = []
        if tab.about:
            rows.append(_text(position, above, tab_id, tab.about))
        for number, row in enumerate(tab.rows):
            row_id = f"ROW-{tab_id}-{number}"
            rows.append(row_id)
            children = []
            for chart in row:
                chart_id = f"CHART-{chart.id}"
                children.append(chart_id)
                position[chart_id] = {
                    "type": "CHART",
                    "id": chart_id,
                    "children": [],
                    "parents": [*above, row_id],
                    "meta": {
                        "chartId": numbers[chart.id],
                        "uuid": uuid_of("chart", chart.id),
                        "sliceName": chart.name,
                        "width": chart.spec.get("width", 12 // len(row)),
                        "height": chart.spec.get("height", 50),
                    },
                }
            position[row_id] = _row(row_id, children, above)
        position[tab_id] = {
            "type": "TAB",
            "id": tab_id,
            "children": rows,
            "meta": {"text": tab.title, "defaultText": tab.title},
            "parents": above[:-1],
        }
    return position


def _row(row_id: str, children: list[str], above: list[str]) -> dict:
    return {
        "type": "ROW",
        "id": row_id,
        "children": children,
        "meta": {"background": "BACKGROUND_TRANSPARENT"},
        "parents": above,
    }


def _text(position: dict, above: list[str], tab_id: str, text: str) -> str:
    row_id, text_id = f"ROW-{tab_id}-about", f"MARKDOWN-{tab_id}-about"
    position[text_id] = {
        "type": "MARKDOWN",
        "id": text_id,
        "children": [],
        "parents": [*above, row_id],
        "meta": {"code": text, "width": 12, "height": 10},
    }
    position[row_id] = _row(row_id, [text_id], above)
    return row_id


def _native_filter(f: Filter, dashboard: Dashboard, numbers: dict[str, int], uuid_of) -> dict:
    untouched = [numbers[c.id] for c in dashboard.charts() if not f.acts_on(c)]
    shared = {
        "id": f"NATIVE_FILTER-{dashboard.id}-{f.id}",
        "name": f.title,
        "type": "NATIVE_FILTER",
        "description": f.about,
        "cascadeParentIds": [],
        "scope": {"rootPath": ["ROOT_ID"], "excluded": untouched},
    }
    if f.kind == "time":
        return {
            **shared,
            "filterType": "filter_time",
            "targets": [{}],
            "defaultDataMask": {"extraFormData": {}, "filterState": {}},
            "controlValues": {"enableEmptyFilter": False},
        }
    mask: dict = {"extraFormData": {}, "filterState": {}}
    if f.default:
        mask = {
            "extraFormData": {"filters": [{"col": f.column, "op": "IN", "val": [f.default]}]},
            "filterState": {"value": [f.default], "label": f.default},
        }
    return {
        **shared,
        "filterType": "filter_select",
        "targets": [{"datasetUuid": uuid_of("dataset", f.values), "column": {"name": f.column}}],
        "defaultDataMask": mask,
        "controlValues": {
            "multiSelect": f.kind == "narrow",
            "enableEmptyFilter": False,
            "defaultToFirstItem": False,
            "searchAllOptions": False,
            "inverseSelection": False,
            "sortAscending": not f.descending,
        },
    }
