"""What kind of file system a workspace lies on, and whether SQLite's write-ahead log can be relied on there.

All who use a write-ahead log share memory and locks, which holds within one machine: https://sqlite.org/wal.html
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from crm_tui.errors import UnfitFileSystem

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux tells what is mounted; other systems have no such file, and are taken at their word."""

_NETWORK = frozenset({
    "9p", "acfs", "afpfs", "afs", "auristorfs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "gpfs",
    "lustre", "ncpfs", "nfs", "nfs3", "nfs4", "ocfs2", "orangefs", "pvfs2", "smb3", "smbfs", "webdav",
    "fuse.beegfs", "fuse.ceph", "fuse.ceph-fuse", "fuse.curlftpfs", "fuse.davfs", "fuse.gcsfuse", "fuse.glusterfs",
    "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.juicefs", "fuse.mount-s3", "fuse.onedriver", "fuse.rclone",
    "fuse.s3fs", "fuse.seaweedfs", "fuse.smbnetfs", "fuse.sshfs",
})  # fmt: skip
"""Other machines write there too, without the shared memory: what one person saved, another can lose."""

_LOCAL_FUSE = frozenset({"fuseblk", "fuse.ntfs-3g", "fuse.mergerfs", "fuse.gocryptfs", "fuse.encfs", "fuse.bindfs"})
_DOUBTFUL = frozenset({"fuse", "prl_fs", "vboxsf", "virtiofs", "vmhgfs"})
"""These may reach another machine, or lack shared memory; only who mounted them knows."""


class FileSystem(NamedTuple):
    """What a directory lies on."""

    kind: str
    """As the system calls it, such as `ext4` or `fuse.sshfs`; empty where it does not tell."""
    point: str = ""
    """Where it is mounted."""

    @property
    def is_network(self) -> bool:
        """Whether it is shared with other machines; a workspace is refused there."""
        return self.kind in _NETWORK

    @property
    def is_doubtful(self) -> bool:
        """Whether it may be; a workspace works there at its owner's risk."""
        foreign = self.kind.startswith("fuse.") and self.kind not in _LOCAL_FUSE
        return not self.is_network and (self.kind in _DOUBTFUL or foreign)


def file_system_of(path: Path, mounts: str | None = None) -> FileSystem:
    """The file system of a path, which need not exist yet; `mounts` is the text of a `mountinfo`."""
    if mounts is None:
        try:
            mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return FileSystem("")
    wanted = os.path.realpath(path)
    found = FileSystem("")
    for line in mounts.splitlines():
        mount = _mounted(line)
        if mount is not None and _is_in(wanted, mount.point) and len(mount.point) >= len(found.point):
            found = mount  # of two at one place the later lies on top
    return found


def require_local(path: Path) -> None:
    """Raise `UnfitFileSystem` for a path on a network file system."""
    found = file_system_of(path)
    if found.is_network:
        raise UnfitFileSystem(f"{path} lies on {found.point}, a network file system ({found.kind}). {WHAT_TO_DO}")


WHAT_TO_DO = (
    "There, what somebody saves can be lost. Keep the workspace on a disk of the machine where people work, name it"
    " with --db, and let those on other machines come by SSH; `crm-tui backup` may copy to the network."
)


def _mounted(line: str) -> FileSystem | None:
    """A line of `mountinfo`: the fifth word is the place, the kind follows the lonely dash (proc(5))."""
    words = line.split(" ")
    if "-" not in words[6:]:
        return None
    kind = words[words.index("-", 6) + 1]
    return FileSystem(kind, _plain(words[4]))


def _plain(word: str) -> str:
    """A word of `mountinfo`, which writes blanks and backslashes as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda number: chr(int(number[1], 8)), word)


def _is_in(path: str, point: str) -> bool:
    return point in {"/", path} or path.startswith(point + "/")
