"""`manage.py work`: a worker and beat, with the embedded servers, in one command."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from factcheck.embedded import Place


def test_a_worker_runs_until_ctrl_c_with_the_servers_that_it_needs(tmp_path: Path) -> None:
    named = ("DATABASE_URL", "BROKER_URL")
    environment = {key: value for key, value in os.environ.items() if key not in named}
    process = subprocess.Popen(
        [sys.executable, "-u", "manage.py", "work"],
        cwd=settings.BASE_DIR,
        env=environment | {"DEBUG": "on", "DATA_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert "A worker and beat run" in process.stdout.readline()
    assert (Place.of(tmp_path).sockets / "valkey.sock").is_socket()
    process.send_signal(signal.SIGINT)
    assert "Stopped." in process.communicate(timeout=60)[0]
    assert not Place.of(tmp_path).sockets.exists()
