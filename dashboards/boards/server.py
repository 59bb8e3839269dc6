"""Starts and stops the web server."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from boards.errors import UserError
from boards.instance import Instance, Marts

HOST = "127.0.0.1"


def address(port: int) -> str:
    return f"http://{HOST}:{port}"


def require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise UserError(f"port {port} is taken: name another with --port") from None


def install(instance: Instance, marts: Marts, anonymous: bool, prepare: bool) -> None:
    command = [sys.executable, "-m", "boards.install", *(["--prepare"] if prepare else [])]
    back_end = {
        "uri": marts.bundle_uri,
        "password": marts.password,
        "schema": marts.schema,
        "anonymous": anonymous,
    }
    with instance.log.open("ab") as log:
        done = subprocess.run(
            command,
            input=json.dumps(back_end).encode(),
            stdout=log,
            stderr=log,
            env=_environment(instance, anonymous),
        )
    if done.returncode:
        raise RuntimeError(f"Superset did not take the bundle: {_last_line(instance)} (all of it: {instance.log})")


def start(instance: Instance, port: int, workers: int, anonymous: bool, wait: float = 120) -> int:
    command = [
        sys.executable, "-m", "gunicorn",
        "--bind", f"{HOST}:{port}",
        "--workers", str(workers),
        "--worker-class", "gthread",
        "--threads", "8",
        "--timeout", "120",
        "--no-control-socket",
        "superset.app:create_app()",
    ]  # fmt: skip
    with instance.log.open("ab") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=_environment(instance, anonymous),
            start_new_session=True,
        )
    deadline = time.monotonic() + wait
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"Superset did not start: {_last_line(instance)} (all of it: {instance.log})")
        if is_healthy(port):
            return process.pid
        time.sleep(0.3)
    process.terminate()
    raise RuntimeError(f"Superset did not answer within {wait:.0f} s: see {instance.log}")


def stop(instance: Instance, pid: int, wait: float = 30) -> None:
    instance.stop(pid)
    deadline = time.monotonic() + wait
    while instance.running() and time.monotonic() < deadline:
        time.sleep(0.2)
    if instance.running():
        raise RuntimeError(f"process {pid} does not stop")
    (instance.folder / "server.json").unlink(missing_ok=True)


def is_healthy(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"{address(port)}/health", timeout=5) as response:
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


def _environment(instance: Instance, anonymous: bool) -> dict[str, str]:
    return {**instance.environment(), "JOBTIDE_SUPERSET_ANONYMOUS": "1" if anonymous else "0"}


def _last_line(instance: Instance) -> str:
    lines = [line for line in instance.log.read_text(errors="replace").splitlines() if line.strip()]
    return lines[-1][:300] if lines else "nothing was said"
