"""Which file systems a workspace may lie on, read from what Linux says is mounted."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui.db.files import filesystems, opening
from crm_tui.db.files.filesystems import FileSystem, file_system_of
from crm_tui.errors import UnfitFileSystem

MOUNTS = r"""
21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
22 21 0:21 / /proc rw - proc proc rw
23 21 0:40 / /home rw,relatime shared:20 - nfs4 server:/home rw,vers=4.2
24 21 0:41 / /mnt/office\040share rw master:3 propagate_from:2 - cifs //office/share rw
25 21 0:42 / /srv/remote rw - fuse.sshfs ana@host:/ rw
26 21 0:43 / /media/stick rw - fuseblk /dev/sdb1 rw
27 21 0:44 / /mnt/c rw - 9p C:\134 rw
28 21 0:45 / /opt/odd rw - fuse.something something rw
29 23 254:1 / /home/local rw - xfs /dev/vdb rw
30 21 0:46 / /srv/two rw - nfs server:/two rw
31 21 254:2 / /srv/two rw - btrfs /dev/vdc rw
"""


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/srv/crm/crm.db", FileSystem("ext4", "/")),
        ("/home/ana/crm.db", FileSystem("nfs4", "/home")),
        ("/homework/crm.db", FileSystem("ext4", "/")),
        ("/home/local/crm.db", FileSystem("xfs", "/home/local")),
        ("/mnt/office share/crm.db", FileSystem("cifs", "/mnt/office share")),
        ("/srv/remote", FileSystem("fuse.sshfs", "/srv/remote")),
        ("/srv/two/crm.db", FileSystem("btrfs", "/srv/two")),
        ("/mnt/c/crm.db", FileSystem("9p", "/mnt/c")),
    ],
)
def test_the_innermost_mount_counts_and_of_two_at_one_place_the_later(path: str, found: FileSystem) -> None:
    assert file_system_of(Path(path), MOUNTS) == found


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "team").symlink_to("/srv/remote")
    assert file_system_of(tmp_path / "team" / "crm.db", MOUNTS).kind == "fuse.sshfs"


def test_what_says_nothing_is_taken_as_fine() -> None:
    assert file_system_of(Path("/srv"), "") == FileSystem("")
    assert file_system_of(Path("/srv"), "no line of mountinfo\n1 2 3 -") == FileSystem("")
    assert not FileSystem("").is_network


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "afs", "fuse.sshfs", "fuse.rclone", "ceph"])
def test_network_file_systems_are_refused(kind: str) -> None:
    assert FileSystem(kind).is_network
    assert not FileSystem(kind).is_doubtful


@pytest.mark.parametrize("kind", ["fuse", "fuse.something", "vboxsf", "virtiofs"])
def test_what_may_be_one_is_doubtful(kind: str) -> None:
    assert FileSystem(kind).is_doubtful
    assert not FileSystem(kind).is_network


@pytest.mark.parametrize("kind", ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "fuseblk", "apfs", "f2fs"])
def test_disks_of_this_machine_are_fine(kind: str) -> None:
    assert not FileSystem(kind).is_network
    assert not FileSystem(kind).is_doubtful


def test_a_workspace_is_neither_opened_nor_made_on_a_network_file_system(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"21 1 0:40 / {workspace.parent} rw - nfs4 server:/home rw\n", encoding="utf-8")
    opening.disconnect()
    monkeypatch.setattr(filesystems, "MOUNTS", mounts)
    with pytest.raises(UnfitFileSystem, match=r"a network file system \(nfs4\).*--db.*SSH"):
        opening.open_workspace(workspace)
    with pytest.raises(UnfitFileSystem):
        opening.create_workspace(workspace.with_name("new.db"))
    assert not workspace.with_name("new.db").exists()
