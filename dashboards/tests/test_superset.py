"""A real Superset on both back ends, as its users start it.

Usage: python -m tests.test_superset OUT [--postgres URI]     (in dashboards/, with Superset's Python)

OUT is copied. On DuckDB: every chart answers; importing again keeps every id; 12 clients ask while runs
are published, with no error and no stale answer; a broken chart makes the check fail. On PostgreSQL,
whose password is in PGPASSWORD: the bundle mends that chart, every chart answers, and anyone may read.
"""

import argparse
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import duckdb

from boards import bundle
from boards.client import Client
from boards.instance import USER

HOME = Path(__file__).resolve().parents[1]
CLIENTS = 12


def superset(*arguments, expected=0):
    """Runs the command as users do."""
    begun = time.monotonic()
    done = subprocess.run([HOME / "superset", *arguments], capture_output=True, text=True)
    print(f"superset {arguments[0]}: exit {done.returncode}, {time.monotonic() - begun:.1f} s")
    said = done.stdout + done.stderr
    assert done.returncode == expected, f"{arguments}: exit {done.returncode}\n{said}"
    return said


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ids(client):
    found = {**client.charts(), **client.dashboards(), **client.datasets()}
    return {uuid: row["id"] for uuid, row in found.items()}


def check_import_keeps_ids(client, out):
    before = ids(client)
    assert set(before) >= set(bundle.read().expected()), "charts are missing"
    superset("import", "--out", out)
    after = ids(client)
    assert before == after, "an import changed ids"
    print(f"imported twice: {len(before)} ids stayed")


def check_broken_chart_is_found(client, out):
    uuid, chart = next(iter(bundle.read().expected().items()))
    id = client.charts()[uuid]["id"]
    context = client.query_context(id)
    context["queries"][0]["metrics"] = ["no such metric"]
    answer = client.session.put(
        f"{client.address}/api/v1/chart/{id}", json={"query_context": json.dumps(context)}, timeout=60
    )
    assert answer.status_code == 200, answer.text
    said = superset("check", "--out", out, expected=1)
    found = [line for line in said.splitlines() if line.startswith(f"{chart.id}: ")]
    assert found, said
    print(f"a broken chart is found: {found[0][:120]}")


class Asking:
    """Clients that ask for the run that is shown, over and over, and know the latest they may expect."""

    def __init__(self, address, password, chart_uuid):
        self.address, self.password, self.chart_uuid = address, password, chart_uuid
        self.published = ""
        self.stopped = threading.Event()
        self.answers, self.stale, self.errors = 0, [], []
        self.threads = [threading.Thread(target=self.ask) for _ in range(CLIENTS)]

    def ask(self):
        client = Client(self.address, USER, self.password)
        id = client.charts()[self.chart_uuid]["id"]
        while not self.stopped.is_set():
            expected = self.published
            answer = client.get(f"/api/v1/chart/{id}/data/?force=true")
            self.answers += 1
            try:
                shown = answer.json()["result"][0]["data"][0]["version"]
            except (ValueError, KeyError, IndexError):
                self.errors.append(f"HTTP {answer.status_code}: {answer.text[:300]}")
                continue
            # Versions are numbered in the order in which they are shown.
            if expected and int(shown) < int(expected):
                self.stale.append((expected, shown))

    def wait_for_answers(self, seconds=60):
        """Until there are as many more as clients."""
        enough, deadline = self.answers + CLIENTS, time.monotonic() + seconds
        while self.answers < enough and time.monotonic() < deadline:
            time.sleep(0.05)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopped.set()
        for thread in self.threads:
            thread.join()


def publish(out, number):
    """A run that says `number` as its version, shown as Jobtide shows one: by renaming a link."""
    run = out / "runs" / f"run-{number}"
    run.mkdir()
    shutil.copy(out / "marts.duckdb", run / "marts.duckdb")
    with duckdb.connect(str(run / "marts.duckdb")) as marts:
        marts.execute("UPDATE runs SET version = ?", [str(number)])
    link = out / ".current"
    link.symlink_to(Path("runs") / run.name)
    link.rename(out / "current")
    for old in sorted((out / "runs").glob("run-*"), key=lambda p: int(p.name[4:]))[:-2]:
        shutil.rmtree(old)


def check_publishing_while_reading(address, password, out):
    uuid = bundle.uuid_of("chart", "market-runs")
    publish(out, 1)
    with Asking(address, password, uuid) as asking:
        asking.wait_for_answers()
        for number in range(2, 12):
            publish(out, number)
            asking.published = str(number)
            asking.wait_for_answers()
    assert not asking.errors, asking.errors[:3]
    assert not asking.stale, asking.stale[:3]
    assert asking.answers >= 10 * CLIENTS, f"only {asking.answers} answers"
    print(f"10 runs published while {CLIENTS} clients got {asking.answers} answers: no error, none stale")


def check_mistakes(out, port):
    for arguments, says in (
        (("up", "--out", out / "nowhere"), "there is no"),
        (("up", "--out", out / "runs"), "holds no marts.duckdb"),
        (("up", "--out", out, "--port", str(free_port())), "already runs"),
        (("up", "--out", out, "--state", "/proc/nowhere", "--port", str(free_port())), "--state"),
        (("up", "--out", out, "--state", out / "other", "--port", str(port)), "is taken"),
        (("down", "--out", out / "runs"), "no Superset runs"),
        (("up", "--out", out, "--state", out / "other", "--port", str(free_port()), "--database", "mysql://x/y"),
         "postgresql://"),
        (("nonsense",), "invalid choice"),
    ):  # fmt: skip
        said = superset(*arguments, expected=2)
        assert says in said and len(said.strip().splitlines()) == 1 and "Traceback" not in said, said


def browse(environment):
    if "JOBTIDE_BROWSER_PYTHON" in os.environ:
        browser = [os.environ["JOBTIDE_BROWSER_PYTHON"], HOME / "tests/browse_dashboards.py"]
        subprocess.run(browser, check=True, env=environment)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--postgres")
    arguments = parser.parse_args()
    out = Path(tempfile.mkdtemp(prefix="jobtide-superset")) / "an out"
    shutil.copytree(arguments.out, out, symlinks=True, ignore=shutil.ignore_patterns("lake", "superset"))
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    try:
        begun = time.monotonic()
        superset("up", "--out", out, "--port", str(port))
        print(f"from nothing to an answering server: {time.monotonic() - begun:.1f} s")
        try:
            for secret in ("password", "secret-key"):
                assert (out / "superset" / secret).stat().st_mode & 0o777 == 0o600, secret
            password = (out / "superset" / "password").read_text()
            checked = superset("check", "--out", out).strip()
            print(checked)
            client = Client(address, USER, password)
            check_import_keeps_ids(client, out)
            check_mistakes(out, port)
            environment = {
                **os.environ,
                "JOBTIDE_SUPERSET": address,
                "JOBTIDE_SUPERSET_PASSWORD": password,
                "JOBTIDE_EMPTY_CHARTS": " ".join(re.findall(r"^(\S+): its mart is empty$", checked, re.MULTILINE)),
            }
            browse(environment)
            check_publishing_while_reading(address, password, out)
            check_broken_chart_is_found(client, out)
        finally:
            superset("down", "--out", out)
        if arguments.postgres:
            superset("up", "--out", out, "--port", str(port), "--database", arguments.postgres, "--anonymous")
            try:
                print(superset("check", "--out", out).strip())
                browse({**os.environ, "JOBTIDE_SUPERSET": address})
                assert os.environ["PGPASSWORD"] not in (out / "superset" / "superset.log").read_text()
            finally:
                superset("down", "--out", out)
    finally:
        shutil.rmtree(out.parent)


if __name__ == "__main__":
    sys.exit(main())
