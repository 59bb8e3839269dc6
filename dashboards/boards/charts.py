"""Charts: a declaration of a few lines becomes what Superset draws (params) and asks (query context)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from boards.datasets import Dataset, by_place, label

COLORS = "jobtide"


@dataclass(frozen=True)
class Chart:
    id: str
    name: str
    kind: str
    dataset: Dataset
    about: str
    spec: dict[str, Any]

    @property
    def dimensions(self) -> list[str]:
        """The columns whose values tell its marks apart."""
        spec = self.spec
        if self.kind == "table":
            return []
        names = [spec.get("x"), spec.get("y"), spec.get("by")]
        return [name for name in names if name] + (["percentile"] if self.kind == "box" else [])

    @property
    def metrics(self) -> list[str]:
        metrics = self.spec.get("metrics") or [self.spec["metric"]] if self.kind != "table" else []
        return list(metrics) + ([self.spec["low"], self.spec["high"]] if "low" in self.spec else [])

    @property
    def where(self) -> list[dict]:
        return [
            {"col": c["column"], "op": c.get("op", "=="), "val": c["value"]}
            for c in self.spec.get("where", [])
        ]


def asset(chart: Chart, uuid: str, dataset_uuid: str) -> dict:
    viz_type, params, query = KINDS[chart.kind](chart)
    adhoc = [_adhoc(c["col"], c["op"], c["val"]) for c in chart.where]
    filters = list(chart.where)
    if _follows_time(chart):
        adhoc.append(_adhoc(chart.spec["x"], "TEMPORAL_RANGE", "No filter"))
        filters.append({"col": chart.spec["x"], "op": "TEMPORAL_RANGE", "val": "No filter"})
    params = {
        "viz_type": viz_type,
        "adhoc_filters": adhoc,
        "color_scheme": COLORS,
        "extra_form_data": {},
        **params,
    }
    query = {
        "filters": filters,
        "extras": {"having": "", "where": ""},
        "applied_time_extras": {},
        "annotation_layers": [],
        "url_params": {},
        "custom_params": {},
        "custom_form_data": {},
        **query,
    }
    context = {
        "datasource": {"id": 0, "type": "table"},
        "force": False,
        "queries": [query],
        "form_data": params,
        "result_format": "json",
        "result_type": "full",
    }
    return {
        "slice_name": chart.name,
        "description": chart.about,
        "certified_by": "Jobtide",
        "certification_details": f"Drawn from the mart {chart.dataset.contract.table}.",
        "viz_type": viz_type,
        "params": params,
        "query_context": json.dumps(context),
        "cache_timeout": None,
        "uuid": uuid,
        "version": "1.0.0",
        "dataset_uuid": dataset_uuid,
    }


def _follows_time(chart: Chart) -> bool:
    x = chart.spec.get("x")
    return bool(x) and chart.kind != "table" and chart.dataset.column(x).is_time


def _adhoc(column: str, operator: str, value: Any) -> dict:
    return {
        "clause": "WHERE",
        "expressionType": "SIMPLE",
        "subject": column,
        "operator": operator,
        "comparator": value,
        "filterOptionName": f"filter_{column}_{operator}",
    }


def _metric(name: str) -> str:
    """The dataset's saved metric of a column."""
    return label(name)


def _named_metric(name: str, shown: str, sql: str | None = None) -> dict:
    return {
        "expressionType": "SQL",
        "sqlExpression": f"MAX({sql or name})",
        "label": shown,
        "hasCustomLabel": True,
        "optionName": f"metric_{name}",
    }


def _place(name: str, mart: str) -> dict:
    """A metric that is not drawn: the place of a value in the order in which that mart's contract names it."""
    return _named_metric(name, f"Order of {name}", by_place(name, mart, lambda place, _: str(place)))


def _series(chart: Chart, metrics: list, extra: dict) -> tuple[dict, dict]:
    """What bars and lines have in common."""
    spec, dataset = chart.spec, chart.dataset
    x = spec["x"]
    by = [spec["by"]] if "by" in spec else []
    limit = spec.get("series")
    order = _metric(spec["order"]) if "order" in spec else None
    if "in_order" in spec:
        order = _place(x, spec["in_order"])
    shape = dataset.number_format(chart.metrics[0])
    params = {
        "x_axis": x,
        "metrics": metrics,
        "groupby": by,
        "order_desc": not spec.get("ascending", False),
        "row_limit": spec.get("top", 10000),
        "truncate_metric": True,
        "show_empty_columns": True,
        "y_axis_format": spec.get("format", shape),
        "x_axis_title": "",
        "y_axis_title": spec.get("axis", ""),
        "x_axis_title_margin": 15,
        "y_axis_title_margin": 40 if spec.get("axis") else 15,
        "y_axis_title_position": "Left",
        "rich_tooltip": True,
        "show_legend": bool(by) or len(metrics) > 1,
        "legendType": "scroll",
        "legendOrientation": "top",
        "sort_series_type": "max",
        "sort_series_ascending": False,
        "comparison_type": "values",
        "annotation_layers": [],
        "forecastPeriods": 10,
        "forecastInterval": 0.8,
        **({"timeseries_limit_metric": order} if order else {}),
        **({"limit": limit} if limit else {}),
        **extra,
    }
    time = dataset.column(x).is_time
    axis: dict[str, Any] = {
        "columnType": "BASE_AXIS",
        "sqlExpression": x,
        "label": x,
        "expressionType": "SQL",
    }
    if time:
        axis["timeGrain"] = "P1M"
        params |= {
            "time_grain_sqla": "P1M",
            "x_axis_time_format": "%Y",
            "tooltipTimeFormat": "%B %Y",
            "x_axis_sort_asc": True,
            # A month without figures is a gap, not a line across.
            "resample_rule": "1MS",
            "resample_method": "asfreq",
        }
    query = {
        "columns": [axis, *by],
        "metrics": metrics,
        "orderby": [[order or metrics[0], bool(spec.get("ascending", False))]],
        "row_limit": params["row_limit"],
        "series_columns": by,
        "series_limit": limit or 0,
        "order_desc": params["order_desc"],
        "time_range": "No filter",
        "post_processing": [],
        **({"series_limit_metric": order} if order else {}),
    }
    return params, query


def line(chart: Chart):
    metrics = [_metric(m) for m in chart.spec.get("metrics") or [chart.spec["metric"]]]
    if "low" in chart.spec:
        # These endings are what Superset draws as a band around a series.
        shown = _metric(chart.spec["metric"])
        metrics = [
            _named_metric(chart.spec["metric"], shown),
            _named_metric(chart.spec["low"], f"{shown}__yhat_lower"),
            _named_metric(chart.spec["high"], f"{shown}__yhat_upper"),
        ]
    log = chart.spec.get("log", False)
    params, query = _series(
        chart,
        metrics,
        {
            "seriesType": "line",
            # A month between two gaps is a point.
            "markerEnabled": True,
            "markerSize": 3,
            "logAxis": log,
            "opacity": 0.2,
            "y_axis_bounds": [None if log else 0, None],
            "truncateYAxis": log,
        },
    )
    return "echarts_timeseries_line", params, query


def bar(chart: Chart):
    metrics = [_metric(m) for m in chart.spec.get("metrics") or [chart.spec["metric"]]]
    horizontal = chart.spec.get("horizontal", True)
    extra = {
        "orientation": "horizontal" if horizontal else "vertical",
        "show_value": chart.spec.get("values", "by" not in chart.spec and len(metrics) == 1),
        "only_total": True,
        "y_axis_bounds": [None, None],
        "truncateYAxis": False,
    }
    if "in_order" in chart.spec:
        # The first of the sorted is drawn next to the corner: below, where bars lie.
        place = _place(chart.spec["x"], chart.spec["in_order"])
        extra |= {"x_axis_sort": place["label"], "x_axis_sort_asc": not horizontal}
    elif chart.spec.get("sorted", True) and "by" not in chart.spec:
        extra |= {"x_axis_sort": metrics[0], "x_axis_sort_asc": horizontal}
    elif chart.spec.get("sorted", True):
        extra |= {"x_axis_sort_series": "max", "x_axis_sort_series_ascending": horizontal}
    params, query = _series(chart, metrics, extra)
    return "echarts_timeseries_bar", params, query


def number(chart: Chart):
    metric = _metric(chart.spec["metric"])
    params = {
        "metric": metric,
        "subheader": chart.spec.get("under", ""),
        "y_axis_format": chart.spec.get("format", chart.dataset.number_format(chart.spec["metric"])),
        "header_font_size": 0.5,
        "subheader_font_size": 0.2,
        "time_format": "smart_date",
    }
    return "big_number_total", params, {"columns": [], "metrics": [metric], "row_limit": 1}


def table(chart: Chart):
    spec, dataset = chart.spec, chart.dataset
    columns = spec["columns"]
    order = [json.dumps([c.lstrip("-"), not c.startswith("-")]) for c in spec.get("order", [])]
    config = {}
    for name in columns:
        column = dataset.column(name)
        if column.is_number:
            config[name] = {
                "d3NumberFormat": spec.get("formats", {}).get(name, dataset.number_format(name)),
                "d3SmallNumberFormat": spec.get("formats", {}).get(name, dataset.number_format(name)),
                "showCellBars": name in spec.get("bars", []),
            }
        elif column.is_time:
            config[name] = {"d3TimeFormat": "%Y-%m" if column.type == "date" else "%Y-%m-%d %H:%M"}
        elif name in ("as_of", "period"):
            config[name] = {"columnWidth": 90 if name == "as_of" else 120}
    params = {
        "query_mode": "raw",
        "all_columns": columns,
        "order_by_cols": order,
        "row_limit": spec.get("top", 1000),
        "server_pagination": False,
        "page_length": 50 if spec.get("search") else 0,
        "include_search": bool(spec.get("search")),
        "show_cell_bars": True,
        "allow_rearrange_columns": True,
        "table_timestamp_format": "%Y-%m",
        "column_config": config,
        "temporal_columns_lookup": {c: True for c in columns if dataset.column(c).is_time},
    }
    query = {
        "columns": columns,
        "metrics": [],
        "orderby": [json.loads(o) for o in order],
        "row_limit": params["row_limit"],
        "time_range": "No filter",
        "post_processing": [],
    }
    return "table", params, query


def heatmap(chart: Chart):
    spec = chart.spec
    metric = _metric(spec["metric"])
    params = {
        "x_axis": spec["x"],
        "groupby": spec["y"],
        "metric": metric,
        "sort_x_axis": spec.get("sort_x", "alpha_asc"),
        "sort_y_axis": spec.get("sort_y", "alpha_asc"),
        "normalize_across": "heatmap",
        "linear_color_scheme": spec.get("scale", "schemeBlues"),
        "row_limit": 10000,
        "show_legend": True,
        "show_percentage": False,
        "show_values": True,
        "xscale_interval": 1,
        "yscale_interval": 1,
        "x_axis_label_rotation": 45,
        "left_margin": 130,
        "bottom_margin": 70,
        "value_bounds": [None, None],
        "y_axis_format": spec.get("format", chart.dataset.number_format(spec["metric"])),
        "border_color": {"r": 255, "g": 255, "b": 255, "a": 1},
        "border_width": 1,
        "time_range": "No filter",
    }
    axis = {
        "columnType": "BASE_AXIS",
        "sqlExpression": spec["x"],
        "label": spec["x"],
        "expressionType": "SQL",
    }
    query = {
        "columns": [axis, spec["y"]],
        "metrics": [metric],
        "orderby": [[metric, False]],
        "row_limit": 10000,
        "time_range": "No filter",
        "post_processing": [],
    }
    return "heatmap_v2", params, query


def box(chart: Chart):
    """Five percentiles as five rows: the box of five values, with whiskers at both ends, is them."""
    spec = chart.spec
    metric = _metric(spec["metric"])
    shape = spec.get("format", ",d")
    params = {
        "columns": ["percentile"],
        "groupby": [spec["x"]],
        "metrics": [metric],
        "whiskerOptions": "Min/max (no outliers)",
        "number_format": shape,
        "x_ticks_layout": "45°",
        "row_limit": 10000,
        "y_axis_title": spec.get("axis", ""),
        "y_axis_title_margin": 60,
        "x_axis_title": "",
        "time_range": "No filter",
    }
    query = {
        "columns": ["percentile", spec["x"]],
        "metrics": [metric],
        "orderby": [[metric, False]],
        "row_limit": 10000,
        "series_columns": [spec["x"]],
        "time_range": "No filter",
        "post_processing": [
            {
                "operation": "boxplot",
                "options": {
                    "whisker_type": "min/max",
                    "percentiles": None,
                    "groupby": [spec["x"]],
                    "metrics": [metric],
                },
            }
        ],
    }
    return "box_plot", params, query


KINDS = {"line": line, "bar": bar, "number": number, "table": table, "heatmap": heatmap, "box": box}
