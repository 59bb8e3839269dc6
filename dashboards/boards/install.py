"""Prepares Superset and imports the bundle, in one process: each start of Superset costs 5 s.

Run as `python -m boards.install [--prepare]` with what Instance.environment() sets; the back end comes
as JSON on standard input, so that no password is seen in a list of processes.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from boards import bundle
from boards.instance import USER


def main() -> None:
    marts = json.load(sys.stdin)
    from superset.app import create_app

    app = create_app()
    with app.app_context():
        if "--prepare" in sys.argv:
            prepare(marts["anonymous"])
        import_bundle(**marts)


def prepare(anonymous: bool) -> None:
    """The metadata database, the roles and the one user."""
    from flask_migrate import upgrade
    import superset
    from superset import db
    from superset.extensions import appbuilder, security_manager

    upgrade(directory=str(Path(superset.__file__).parent / "migrations"))
    appbuilder.add_permissions(update_perms=True)
    security_manager.sync_role_definitions()
    if not anonymous:
        # Else it would keep what an earlier `up --anonymous` has given it.
        security_manager.find_role("Public").permissions = []
        db.session.commit()
    password = (Path(os.environ["JOBTIDE_SUPERSET_STATE"]) / "password").read_text()
    user = security_manager.find_user(USER)
    if user is None:
        security_manager.add_user(
            USER, "Jobtide", "Admin", "admin@localhost", security_manager.find_role("Admin"), password
        )
    else:
        security_manager.reset_password(user.id, password)


def import_bundle(uri: str, password: str | None, schema: str | None, anonymous: bool) -> None:
    from flask import g
    from superset import db, security_manager
    from superset.commands.importers.v1.assets import ImportAssetsCommand
    from superset.models.dashboard import Dashboard

    g.user = security_manager.find_user(USER)
    built = bundle.read()
    passwords = {bundle.DATABASE_FILE: password} if password is not None else {}
    ImportAssetsCommand(built.files(uri, schema), passwords=passwords).run()
    public = security_manager.find_role("Public")
    uuids = {bundle.uuid_of("dashboard", d.id) for d in built.dashboards}
    for dashboard in db.session.query(Dashboard).all():
        if str(dashboard.uuid) in uuids:
            dashboard.roles = [public] if anonymous else []
    db.session.commit()


if __name__ == "__main__":
    main()
