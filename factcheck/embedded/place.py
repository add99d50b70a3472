"""Where the embedded servers of one data folder keep their sockets and files, and as whom they run."""

import os
import pwd
import secrets
import stat
import sys
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import quote

from factcheck.kept import kept


class ServerError(RuntimeError):
    """An embedded server cannot run here; the message says why and what to do."""


@dataclass(frozen=True)
class Account:
    """The system user whom the servers run as: ourselves, or `nobody` for root, whom PostgreSQL refuses."""

    uid: int
    gid: int

    @property
    def is_another(self) -> bool:
        """Whether a server has to change to this user."""
        return self.uid != os.geteuid()


def server_account() -> Account:
    """Return whom the embedded servers run as. Raises ServerError where root has no `nobody` to become."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise ServerError(
            "PostgreSQL does not run as root, and this machine has no user `nobody`: "
            "run this as an ordinary user."
        ) from None
    return Account(nobody.pw_uid, nobody.pw_gid)


@dataclass(frozen=True)
class Place:
    """The folders of one data folder's servers. Make it by `Place.of`."""

    data_dir: Path
    name: str

    @classmethod
    def of(cls, data_dir: Path) -> "Place":
        """Return the place of a data folder, which is made where it is missing.

        Its name is random and kept in the folder, so that a folder that was deleted and made again never
        meets the servers or the data of the old.
        """
        name = kept(data_dir / "servers.name", partial(secrets.token_hex, 8))
        return cls(data_dir.resolve(), f"factcheck-{name}")

    @property
    def sockets(self) -> Path:
        """The folder of both sockets. In /tmp and short: a socket's path may have 107 bytes at most."""
        return Path("/tmp") / self.name  # noqa: S108 (its owner and mode are checked before it is used)

    @property
    def database_url(self) -> str:
        """The address of the embedded PostgreSQL's database."""
        return f"postgresql://factcheck@{quote(str(self.sockets), safe='')}/factcheck"

    @property
    def broker_url(self) -> str:
        """The address of the embedded Valkey."""
        return f"redis+socket://{self.sockets}/valkey.sock"

    @cached_property
    def account(self) -> Account:
        """Whom the servers run as."""
        return server_account()

    @property
    def is_closed_to_servers(self) -> bool:
        """Whether the servers' user cannot come into the data folder (a clone in /root, say)."""
        return self.account.is_another and not is_open_to_all(self.data_dir)

    @property
    def files(self) -> Path:
        """The folder of the servers' data and logs, which belongs to their user."""
        home = Path("/var/tmp") / self.name if self.is_closed_to_servers else self.data_dir  # noqa: S108
        return home / "servers"

    def make_folders(self) -> None:
        """Make the folders that are missing. Raises ServerError where one is there and is somebody else's."""
        if self.is_closed_to_servers:
            if not self.files.exists():
                sys.stderr.write(
                    f"The servers' user cannot come into {self.data_dir}: data in {self.files}\n"
                )
            make_own(self.files.parent, Account(os.geteuid(), os.getegid()), 0o755)
        make_own(self.files, self.account, 0o700)
        make_own(self.sockets, self.account, 0o700)


def is_open_to_all(path: Path) -> bool:
    """Return whether any user of the machine may go through a path, from the root of the file system on."""
    return all(step.stat().st_mode & stat.S_IXOTH for step in (path, *path.parents))


def make_own(folder: Path, account: Account, mode: int) -> None:
    """Make a folder that belongs to an account, or take the one that is there if it is theirs or ours.

    /tmp is open to everybody, and a folder that a stranger made first must not be trusted.
    """
    try:
        folder.mkdir(mode=mode)
    except FileExistsError:
        found = folder.lstat()
        own = stat.S_ISDIR(found.st_mode) and found.st_uid in (account.uid, os.geteuid())
        if not own or found.st_mode & 0o022:
            raise ServerError(
                f"{folder} belongs to somebody else: remove it, or set DATA_DIR to another folder."
            ) from None
    if account.is_another:
        os.chown(folder, account.uid, account.gid)
    folder.chmod(mode)
