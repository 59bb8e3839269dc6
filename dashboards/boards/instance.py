"""One Superset: where its state lies, which marts it reads, its secrets and what is running."""

from __future__ import annotations

import json
import os
import secrets
import signal
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from boards.errors import UserError

USER = "admin"
# What Superset writes, and takes, in the place of a password in the address of a database.
MASK = "XXXXXXXXXX"


@dataclass(frozen=True)
class Marts:
    """A back end: `uri` never holds a password."""

    uri: str
    password: str | None
    schema: str | None = None

    @property
    def bundle_uri(self) -> str:
        if self.password is None:
            return self.uri
        parts = urlsplit(self.uri)
        user, _, host = parts.netloc.rpartition("@")
        return urlunsplit(parts._replace(netloc=f"{user}:{MASK}@{host}"))


def duckdb_marts(out: Path) -> Marts:
    if not out.is_dir():
        raise UserError(f"there is no {out}: run ./jobtide run DUMPS --out {out} first, or name another --out")
    file = out / "marts.duckdb"
    if not file.exists():
        raise UserError(f"{out} holds no marts.duckdb: run ./jobtide run DUMPS --out {out} first")
    # The link, not what it points to: each connection follows it anew, to the latest run.
    return Marts(f"duckdb:///{file.absolute()}", None)


def postgresql_marts(address: str) -> Marts:
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres") or not parts.hostname or not parts.path.strip("/"):
        raise UserError(f"--database {_without_password(address)}: write postgresql://user@host:port/database[?schema=NAME]")
    password = parts.password or os.environ.get("PGPASSWORD")
    user, host = parts.username or os.environ.get("PGUSER") or "", parts.netloc.rpartition("@")[2]
    netloc = f"{user}@{host}" if user else host
    # As `jobtide run --publish` takes it: the schema is ours, the rest is the driver's.
    options = dict(parse_qsl(parts.query))
    schema = options.pop("schema", "jobtide")
    options.pop("reader", None)
    uri = parts._replace(scheme="postgresql", netloc=netloc, query=urlencode(options))
    return Marts(urlunsplit(uri), password, schema)


def _without_password(address: str) -> str:
    head, at, tail = address.rpartition("@")
    return f"{head.rpartition(':')[0] if head.count(':') > 1 else head}{at}{tail}"


class Instance:
    """The folder of one Superset. Secrets are made at first use, readable by their owner alone."""

    def __init__(self, folder: Path):
        self.folder = folder

    def prepare(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.folder.chmod(0o700)
            self._secret("secret-key", 42)
            self._secret("password", 18)
        except OSError as error:
            raise UserError(
                f"cannot write {self.folder} ({error.strerror}): name another folder with --state"
            ) from None

    def _secret(self, name: str, size: int) -> None:
        path = self.folder / name
        if path.exists():
            path.chmod(0o600)
            return
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(size))

    @property
    def password_file(self) -> Path:
        return self.folder / "password"

    @property
    def password(self) -> str:
        return self.password_file.read_text()

    @property
    def log(self) -> Path:
        return self.folder / "superset.log"

    def environment(self) -> dict[str, str]:
        """What boards/superset_config.py reads."""
        home = Path(__file__).resolve().parent
        return {
            **os.environ,
            "SUPERSET_CONFIG_PATH": str(home / "superset_config.py"),
            "SUPERSET_HOME": str(self.folder),
            "JOBTIDE_SUPERSET_STATE": str(self.folder),
        }

    def running(self) -> dict | None:
        """What `up` wrote, where its process is alive."""
        try:
            server = json.loads((self.folder / "server.json").read_text())
            command = Path(f"/proc/{server['pid']}/cmdline")
            # A number is given again to another process: ours names gunicorn.
            if command.parent.parent.is_dir():
                return server if b"gunicorn" in command.read_bytes() else None
            os.kill(server["pid"], 0)
            return server
        except (OSError, ValueError, KeyError):
            return None

    def write_server(self, server: dict) -> None:
        (self.folder / "server.json").write_text(json.dumps(server, indent=2) + "\n")

    def stop(self, pid: int) -> None:
        os.kill(pid, signal.SIGTERM)
