"""Whether bundle and contracts agree. Needs no Superset: python -m unittest tests.test_bundle"""

import json
import re
import unittest
from uuid import UUID

import yaml

from boards import bundle, contracts, datasets

URI = "duckdb:////nowhere/marts.duckdb"


class BundleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bundle = bundle.read()
        cls.files = {path: yaml.load(text, yaml.CSafeLoader) for path, text in cls.bundle.files(URI).items()}

    def assets(self, folder):
        return [asset for path, asset in self.files.items() if path.startswith(folder)]

    def test_columns_of_datasets_are_those_of_the_contracts(self):
        for id, dataset in self.bundle.datasets.items():
            asset = self.files[f"datasets/Jobtide/{id}.yaml"]
            described = {c.name: c for c in contracts.read(dataset.contract.table).columns}
            for column in asset["columns"]:
                with self.subTest(dataset=id, column=column["column_name"]):
                    contracted = described.get(column["column_name"])
                    if contracted is None:
                        self.assertIn(column["column_name"], self.computed(id))
                    else:
                        self.assertEqual(column["type"], contracts.SQL_TYPES[contracted.type])
                        self.assertTrue(column["description"].startswith(contracted.description))

    def computed(self, id):
        raw = yaml.load((bundle.FOLDER / "datasets.yaml").read_text(), yaml.CSafeLoader)["datasets"][id]
        placed = {datasets.in_order(raw["in_order"])} if "in_order" in raw else set()
        return set(raw.get("columns", {})) | {"as_of"} | placed

    def test_a_dataset_without_a_query_of_its_own_has_all_columns_of_its_mart(self):
        for id, dataset in self.bundle.datasets.items():
            if dataset.sql is None or dataset.picks:
                named = {c.name for c in dataset.columns}
                if "percentile" not in named:
                    self.assertLessEqual({c.name for c in dataset.contract.columns}, named, id)

    def test_picks_are_of_the_key_of_the_mart(self):
        for id, dataset in self.bundle.datasets.items():
            self.assertLessEqual({p.column for p in dataset.picks}, set(dataset.contract.key), id)

    def test_a_mark_is_one_row(self):
        """What is left of the key, once everything is picked, tells the marks of a chart apart."""
        for chart in self.bundle.charts():
            if chart.kind != "table":
                pinned = {c["col"] for c in chart.where if c["op"] == "=="}
                left = chart.dataset.free_key() - set(chart.dimensions) - pinned
                self.assertEqual(left, set(), f"{chart.id} puts rows together")

    def test_no_metric_adds_up_or_averages(self):
        for asset in self.assets("datasets/"):
            for metric in asset["metrics"]:
                self.assertRegex(metric["expression"], r"^MAX\(\w+\)$")
        for asset in self.assets("charts/"):
            for metric in json.loads(asset["query_context"])["queries"][0]["metrics"]:
                if isinstance(metric, dict):
                    self.assertRegex(metric["sqlExpression"], r"^MAX\(\w+\)$")

    def test_charts_name_columns_that_their_datasets_have(self):
        for chart in self.bundle.charts():
            named = {c.name for c in chart.dataset.columns}
            asked = {*chart.spec.get("columns", []), *chart.dimensions, *chart.metrics}
            asked |= {c.lstrip("-") for c in chart.spec.get("order", []) if isinstance(chart.spec["order"], list)}
            asked |= {c["col"] for c in chart.where}
            self.assertLessEqual(asked, named, chart.id)

    def test_identifiers_are_unique_and_stay(self):
        ids = [chart.id for chart in self.bundle.charts()]
        self.assertEqual(len(ids), len(set(ids)))
        uuids = [asset["uuid"] for path, asset in self.files.items() if path != "metadata.yaml"]
        self.assertEqual(len(uuids), len({UUID(u) for u in uuids}))
        # Whoever has charts or links of their own on ours keeps them: this one must never change.
        self.assertEqual(
            bundle.uuid_of("dashboard", "market"), "bf3729bf-d6ff-524a-b681-424ae4978076"
        )

    def test_everything_says_what_it_is(self):
        for asset in self.assets("charts/"):
            self.assertGreater(len(asset["description"]), 20, asset["slice_name"])
        for asset in self.assets("datasets/"):
            self.assertTrue(asset["extra"]["certification"]["certified_by"])
            for column in asset["columns"]:
                self.assertTrue(column["description"], asset["table_name"])

    def test_filters_that_choose_a_roll_up_take_one_value_and_say_so(self):
        for asset in self.assets("dashboards/"):
            for filter in asset["metadata"]["native_filter_configuration"]:
                self.assertTrue(filter["description"], filter["name"])
                if filter["defaultDataMask"]["filterState"].get("value") == ["All"]:
                    self.assertFalse(filter["controlValues"]["multiSelect"], filter["name"])
                    self.assertRegex(filter["description"], "(?i)one value at a time")

    def test_each_filter_acts_on_a_chart_of_its_dashboard(self):
        for dashboard in self.bundle.dashboards:
            for filter in dashboard.filters:
                acted = [c for c in dashboard.charts() if filter.acts_on(c)]
                self.assertTrue(acted, f"{filter.id} on {dashboard.title}")

    def test_each_governed_column_has_a_filter_on_the_dashboard(self):
        for dashboard in self.bundle.dashboards:
            columns = {f.column for f in dashboard.filters if f.kind == "pick"}
            for chart in dashboard.charts():
                self.assertLessEqual(chart.dataset.picked() - {"pay_stated"}, columns, chart.id)

    def test_each_dashboard_has_pictures_and_tables_and_cross_filters(self):
        for dashboard in self.bundle.dashboards:
            kinds = {chart.kind for chart in dashboard.charts()}
            self.assertIn("table", kinds)
            self.assertTrue(kinds & {"line", "bar", "box", "heatmap"})
            metadata = self.files[f"dashboards/{dashboard.id}.yaml"]["metadata"]
            self.assertTrue(metadata["cross_filters_enabled"])

    def test_labels_are_words(self):
        self.assertEqual(datasets.label("share_low"), "Share, low")
        self.assertEqual(datasets.label("n"), "n")
        self.assertEqual(datasets.label("p50_high"), "Median, high")
        self.assertEqual(datasets.label("vacancies_before"), "Vacancies a year before")

    def test_queries_name_the_tables_that_they_read_without_a_schema(self):
        for id, dataset in self.bundle.datasets.items():
            if dataset.sql:
                tables = set(re.findall(r"\b(?:FROM|JOIN) ([a-z_.]+)", dataset.sql))
                for table in tables:
                    self.assertTrue((contracts.FOLDER / f"{table}.yaml").is_file(), f"{id}: {table}")


if __name__ == "__main__":
    unittest.main()
