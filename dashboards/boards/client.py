"""A logged-in session with a running Superset, as a browser has it: by cookie."""

from __future__ import annotations

import json
import re

import requests


class Client:
    def __init__(self, address: str, user: str, password: str):
        self.address = address
        self.session = requests.Session()
        page = self.session.get(f"{address}/login/", timeout=60)
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text) or re.search(
            r"&#34;csrf_token&#34;: &#34;([^&]+)&#34;|\"csrf_token\": \"([^\"]+)\"", page.text
        )
        csrf = next((group for group in token.groups() if group), "") if token else ""
        self.session.post(
            f"{address}/login/",
            data={"username": user, "password": password, "csrf_token": csrf},
            headers={"Referer": f"{address}/login/"},
            timeout=60,
        )
        answer = self.session.get(f"{address}/api/v1/me/", timeout=60)
        if answer.status_code != 200:
            raise PermissionError(f"{address} does not let {user} in (HTTP {answer.status_code})")
        token = self.session.get(f"{address}/api/v1/security/csrf_token/", timeout=60).json()["result"]
        self.session.headers.update({"X-CSRFToken": token, "Referer": address})

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.address + path, timeout=120)

    def post(self, path: str, body: dict) -> requests.Response:
        return self.session.post(self.address + path, json=body, timeout=120)

    def charts(self) -> dict[str, dict]:
        """The charts that this Superset has, by UUID."""
        return self._all("chart", ["id", "uuid", "slice_name"])

    def dashboards(self) -> dict[str, dict]:
        return self._all("dashboard", ["id", "uuid", "dashboard_title"])

    def datasets(self) -> dict[str, dict]:
        return self._all("dataset", ["id", "uuid", "table_name"])

    def sql(self, database_uuid: str, sql: str) -> list[dict]:
        """The rows of a query on the marts, by way of Superset."""
        database = self._all("database", ["id", "uuid", "database_name"])[database_uuid]["id"]
        answer = self.post("/api/v1/sqllab/execute/", {"database_id": database, "sql": sql})
        answer.raise_for_status()
        return answer.json()["data"]

    def _all(self, kind: str, columns: list[str]) -> dict[str, dict]:
        found: dict[str, dict] = {}
        page = 0
        while True:
            query = f"(columns:!({','.join(columns)}),page:{page},page_size:100)"
            answer = self.get(f"/api/v1/{kind}/?q={query}")
            answer.raise_for_status()
            rows = answer.json()["result"]
            found.update({row["uuid"]: row for row in rows})
            if len(rows) < 100:
                return found
            page += 1

    def query_context(self, chart_id: int) -> dict:
        answer = self.get(f"/api/v1/chart/{chart_id}?q=(columns:!(query_context))")
        answer.raise_for_status()
        return json.loads(answer.json()["result"]["query_context"])
