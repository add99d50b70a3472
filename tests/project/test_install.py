"""An environment is made once, and anew where it cannot be used."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

INSTALL = Path(__file__).parents[2] / "factcheck/install.py"
PYTHON = Path(sys.base_prefix) / "bin/python3"  # the machine's, as make uses it, and not the environment's


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that needs nothing, so that nothing is fetched."""
    (tmp_path / "factcheck").mkdir()
    shutil.copy(INSTALL, tmp_path / "factcheck")
    (tmp_path / "requirements.txt").write_text("# nothing\n")
    (tmp_path / "constraints.txt").touch()
    return tmp_path


def install(project: Path) -> subprocess.CompletedProcess[str]:
    command: list[str | Path] = [PYTHON, project / "factcheck/install.py", Path("requirements.txt")]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)


def test_what_pip_cannot_install_ends_with_its_words_and_what_to_look_at(project: Path) -> None:
    (project / "requirements.txt").write_text("./nowhere.whl\n")
    done = install(project)
    assert done.returncode == 1
    assert "nowhere.whl" in done.stderr
    assert "pip could not install the requirements" in done.stderr
    assert install(project).returncode == 1


def test_the_second_time_there_is_nothing_to_do_and_nothing_to_say(project: Path) -> None:
    first = install(project)
    assert (first.returncode, "Making .venv" in first.stdout) == (0, True)
    second = install(project)
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")


def test_changed_requirements_are_installed_into_the_environment_that_is_there(project: Path) -> None:
    install(project)
    (project / "constraints.txt").write_text("# something else\n")
    done = install(project)
    assert (done.returncode, "Making .venv" in done.stdout) == (0, False)
    assert "Installing what requirements.txt pins" in done.stdout


def test_an_environment_of_a_python_that_is_gone_is_made_anew(project: Path) -> None:
    install(project)
    (project / ".venv/bin/python").unlink()
    (project / ".venv/bin/python").symlink_to(project / "gone")
    done = install(project)
    assert done.returncode == 0, done.stderr
    assert "another Python: making it anew" in done.stdout
    assert subprocess.run([project / ".venv/bin/python", "-c", ""], check=False).returncode == 0
