"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import resource
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from metrics.errors import InputError
from metrics.files import write_aside, zipped


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_aside(tmp_path / "new" / "a.txt", b"first")
    write_aside(tmp_path / "new" / "a.txt", b"second")
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"second"
    assert names(tmp_path / "new") == ["a.txt"]


def test_a_file_gets_the_permissions_that_any_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_aside(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_keeps_its_permissions_and_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_aside(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("number", "cure"),
    [(errno.ENOSPC, "free some space"), (errno.EACCES, "you may write"), (errno.EIO, "another place")],
)
def test_a_failure_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, cure: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"good")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(InputError, match=cure) as caught:
        write_aside(path, b"half of it")
    assert len(str(caught.value).splitlines()) == 1
    assert path.read_bytes() == b"good"
    assert names(tmp_path) == ["a.txt"]


def test_an_interrupt_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"good")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_aside(tmp_path / "a.txt", b"half of it")
    assert (tmp_path / "a.txt").read_bytes() == b"good"
    assert names(tmp_path) == ["a.txt"]


def test_a_disk_that_takes_no_more_keeps_the_old_file(tmp_path: Path) -> None:
    """The kernel itself refuses, in another process that may write no file beyond 1,000 bytes."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"good")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    code = (
        "from pathlib import Path; from metrics.files import write_aside, zipped\n"
        f"try: write_aside(Path({str(path)!r}), b'x' * 5000)\nexcept Exception as error: print(error)"
    )
    command = [sys.executable, "-B", "-c", code]
    done = subprocess.run(command, preexec_fn=limit, capture_output=True, text=True, check=True)
    assert "it cannot be written (file too large)" in done.stdout
    assert path.read_bytes() == b"good"
    assert names(tmp_path) == ["a.txt"]


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    """Even to the superuser, for whom a rename over a device would succeed."""
    with pytest.raises(InputError, match="no file"):
        write_aside(tmp_path, b"")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="no file"):
        write_aside(tmp_path / "pipe", b"")


def test_a_file_in_the_place_of_a_folder_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(InputError, match="choose a path whose folders are folders"):
        write_aside(tmp_path / "a" / "b" / "c.txt", b"")
    with pytest.raises(InputError, match="choose a shorter name"):
        write_aside(tmp_path / ("n" * 300), b"")


def test_a_zip_is_the_same_every_time_and_keeps_its_order() -> None:
    members = {"b.txt": b"b" * 99, "a/ж.txt": "ж".encode()}
    archive = zipfile.ZipFile(io.BytesIO(zipped(members)))
    assert {name: archive.read(name) for name in archive.namelist()} == members
    assert archive.namelist() == ["b.txt", "a/ж.txt"]
    assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert zipped(members) == zipped(dict(members))
