"""The command line: up, down, status, import, check, bundle."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import zipfile
from pathlib import Path

from boards import bundle, server
from boards.errors import UserError
from boards.instance import USER, Instance, Marts, duckdb_marts, postgresql_marts


def main() -> int:
    arguments = _parser().parse_args()
    try:
        return arguments.run(arguments)
    except UserError as error:
        return _say(str(error), 2)
    except (RuntimeError, PermissionError) as error:
        return _say(str(error), 3)


def _say(text: str, code: int) -> int:
    print(f"superset: {text}", file=sys.stderr)
    return code


class Parser(argparse.ArgumentParser):
    def error(self, message):
        sys.exit(_say(f"{message} (see {self.prog} --help)", 2))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="superset", description="Jobtide's dashboards in Apache Superset.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)

    def command(name: str, run, help: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help, description=help)
        made.add_argument("--out", type=_folder, default=os.environ.get("JOBTIDE_OUT", "jobtide-out"),
                          help="what jobtide run wrote to (default: JOBTIDE_OUT, else jobtide-out)")  # fmt: skip
        made.add_argument("--state", type=_folder, help="folder of this Superset (default: OUT/superset)")
        made.set_defaults(run=run)
        return made

    up = command("up", _up, "Start Superset on this machine, with the dashboards.")
    up.add_argument("--port", type=_port, default=8088, help="where to listen on 127.0.0.1 (default: 8088)")
    up.add_argument("--database", metavar="postgresql://…",
                    help="read the marts from PostgreSQL, where jobtide run --publish wrote them, and not from OUT; "
                    "password in PGPASSWORD")  # fmt: skip
    up.add_argument("--workers", type=int, default=2, help="processes, of 360 MB each (default: 2)")
    up.add_argument("--anonymous", action="store_true", help="let anyone on this machine read without a login")
    command("down", _down, "Stop Superset.")
    command("status", _status, "Say whether Superset runs, where, and on which marts.")
    command("import", _import, "Import the dashboards again; they become what the bundle says.")
    command("check", _check, "Ask every chart; exit 1 where one does not answer.")
    export = commands.add_parser("bundle", help="Write the bundle as a ZIP file, for another Superset.")
    export.add_argument("file", type=Path)
    export.add_argument("--database", metavar="URI", default="postgresql://user@host/market",
                        help="where that Superset finds the marts (default: postgresql://user@host/market)")  # fmt: skip
    export.set_defaults(run=_bundle)
    return parser


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty: name a folder, or unset JOBTIDE_OUT")
    return Path(text)


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"'{text}' is no port: give a number from 1 to 65535")
    return int(text)


def _instance(arguments) -> Instance:
    return Instance((arguments.state or arguments.out / "superset").absolute())


def _marts(arguments) -> Marts:
    if arguments.database:
        return postgresql_marts(arguments.database)
    return duckdb_marts(arguments.out)


def _up(arguments) -> int:
    marts = _marts(arguments)
    instance = _instance(arguments)
    running = instance.running()
    if running:
        if running["uri"] != marts.uri or running["port"] != arguments.port:
            raise UserError(
                f"it already runs at {server.address(running['port'])} on {running['uri']}: "
                "stop it first (dashboards/superset down)"
            )
    else:
        server.require_free(arguments.port)
    _require_marts(marts)
    instance.prepare()
    if running:
        server.install(instance, marts, running["anonymous"], prepare=False)
        return _tell(instance, running)
    done = instance.folder / "prepared"
    # What the public role may do is prepared too.
    wanted = hashlib.sha256(f"{Path(sys.prefix).name} {arguments.anonymous}".encode()).hexdigest()
    prepare = not done.exists() or done.read_text() != wanted
    server.install(instance, marts, arguments.anonymous, prepare)
    done.write_text(wanted)
    pid = server.start(instance, arguments.port, arguments.workers, arguments.anonymous)
    running = {
        "pid": pid,
        "port": arguments.port,
        "uri": marts.uri,
        "schema": marts.schema,
        "anonymous": arguments.anonymous,
    }
    instance.write_server(running)
    return _tell(instance, running)


def _require_marts(marts: Marts) -> None:
    """Marts of an older Jobtide, or none at all, are said now, not chart by chart."""
    wanted = {dataset.contract.table for dataset in bundle.read().datasets.values()}
    missing = sorted(wanted - (_postgresql_tables(marts) if marts.schema else _duckdb_tables(marts)))
    if missing:
        where = f"schema {marts.schema} of {marts.uri}" if marts.schema else marts.uri
        remedy = "publish to it with jobtide run … --publish" if marts.schema else "run ./jobtide run again"
        raise UserError(
            f"{where} lacks {', '.join(missing[:3])}{' and more' if len(missing) > 3 else ''}: {remedy}"
        )


def _duckdb_tables(marts: Marts) -> set[str]:
    import duckdb

    try:
        with duckdb.connect(marts.uri.removeprefix("duckdb:///"), read_only=True) as file:
            return {row[0] for row in file.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    except duckdb.Error as error:
        raise UserError(f"{marts.uri}: {str(error).splitlines()[0]}") from None


def _postgresql_tables(marts: Marts) -> set[str]:
    import psycopg2

    try:
        connection = psycopg2.connect(marts.uri, password=marts.password, connect_timeout=10)
        with connection, connection.cursor() as cursor:
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", (marts.schema,))
            found = {row[0] for row in cursor.fetchall()}
        connection.close()
        return found
    except psycopg2.Error as error:
        raise UserError(f"{marts.uri}: {str(error).strip().splitlines()[0]}") from None


def _tell(instance: Instance, running: dict) -> int:
    print(f"address   {server.address(running['port'])}/dashboard/list/")
    for dashboard in bundle.read().dashboards:
        print(f"          {server.address(running['port'])}/superset/dashboard/{dashboard.slug}/  {dashboard.title}")
    print(f"login     {USER}, password in {instance.password_file}")
    print(f"marts     {running['uri']}")
    return 0


def _running(arguments) -> tuple[Instance, dict]:
    instance = _instance(arguments)
    running = instance.running()
    if not running:
        raise UserError(f"no Superset runs of {instance.folder}: start it with dashboards/superset up")
    return instance, running


def _down(arguments) -> int:
    instance, running = _running(arguments)
    server.stop(instance, running["pid"])
    return 0


def _status(arguments) -> int:
    instance = _instance(arguments)
    running = instance.running()
    if not running:
        print(f"not running ({instance.folder})")
        return 1
    print(f"running   process {running['pid']}, {'healthy' if server.is_healthy(running['port']) else 'not answering'}")
    return _tell(instance, running)


def _import(arguments) -> int:
    instance, running = _running(arguments)
    password = os.environ.get("PGPASSWORD") if running["uri"].startswith("postgresql") else None
    server.install(instance, Marts(running["uri"], password, running["schema"]), running["anonymous"], prepare=False)
    print(f"imported {len(bundle.read().charts())} charts on {len(bundle.read().dashboards)} dashboards")
    return 0


def _check(arguments) -> int:
    from boards.check import check
    from boards.client import Client

    instance, running = _running(arguments)
    client = Client(server.address(running["port"]), USER, instance.password)
    findings = check(client)
    broken = [f for f in findings if f.problem]
    for finding in broken:
        print(f"{finding.chart}: {finding.problem}", file=sys.stderr)
    for finding in findings:
        if finding.mart_is_empty:
            print(f"{finding.chart}: its mart is empty")
    print(f"{len(findings) - len(broken)} of {len(findings)} charts answer, {sum(f.rows for f in findings)} rows")
    return 1 if broken else 0


def _bundle(arguments) -> int:
    try:
        with zipfile.ZipFile(arguments.file, "w", zipfile.ZIP_DEFLATED) as archive:
            marts = postgresql_marts(arguments.database)
            for path, text in bundle.read().files(marts.uri, marts.schema).items():
                archive.writestr(f"jobtide/{path}", text)
    except OSError as error:
        raise UserError(f"cannot write {arguments.file}: {error.strerror}") from None
    print(f"wrote {arguments.file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
