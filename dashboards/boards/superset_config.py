"""Superset's settings. Secrets and the state's place come from the environment that boards sets."""

import os
from pathlib import Path

_state = Path(os.environ["JOBTIDE_SUPERSET_STATE"])

SECRET_KEY = (_state / "secret-key").read_text()
SQLALCHEMY_DATABASE_URI = os.environ.get(
    "JOBTIDE_SUPERSET_METADATA", f"sqlite:///{_state / 'superset.db'}?check_same_thread=false"
)
APP_NAME = "Jobtide"
WTF_CSRF_ENABLED = True
TALISMAN_ENABLED = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True

# Figures are those of the latest run: no chart's data is kept.
CACHE_CONFIG = {"CACHE_TYPE": "SimpleCache", "CACHE_DEFAULT_TIMEOUT": 60}
DATA_CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}

FEATURE_FLAGS = {
    # Datasets take one roll-up row of each dimension, the filter's or `All`, in their SQL.
    "ENABLE_TEMPLATE_PROCESSING": True,
    "DASHBOARD_RBAC": True,
    "ALERT_REPORTS": False,
}
ROW_LIMIT = 10000
FILTER_SELECT_ROW_LIMIT = 10000

# Read without a login, opt-in: anyone can then ask any aggregate of the dashboards' datasets.
if os.environ.get("JOBTIDE_SUPERSET_ANONYMOUS") == "1":
    AUTH_ROLE_PUBLIC = "Public"
    PUBLIC_ROLE_LIKE = "Public"

# Okabe and Ito's palette, told apart by the colour-blind, with three more at the end.
EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {
        "id": "jobtide",
        "label": "Jobtide",
        "description": "Told apart by the colour-blind",
        "isDefault": True,
        "colors": [
            "#0072B2",
            "#D55E00",
            "#009E73",
            "#CC79A7",
            "#E69F00",
            "#56B4E9",
            "#7A5195",
            "#8C564B",
            "#5C6B73",
            "#A6A13B",
        ],
    }
]


def DB_CONNECTION_MUTATOR(uri, params, username, security_manager, source):  # noqa: N802
    """Opens DuckDB read-only and locked down, at the run that the link shows at this moment."""
    if uri.get_backend_name() == "duckdb":
        uri = uri.set(database=os.path.realpath(uri.database))
        params["connect_args"] = {
            **params.get("connect_args", {}),
            "read_only": True,
            # The same for all: DuckDB refuses a second connection of a process that differs.
            "config": {
                "enable_external_access": "false",
                "memory_limit": os.environ.get("JOBTIDE_DUCKDB_MEMORY", "1GB"),
                "threads": os.environ.get("JOBTIDE_DUCKDB_THREADS", "2"),
                "lock_configuration": "true",
            },
        }
    return uri, params
