"""A disk that loses its power: what is left of a folder when only what was synced is certain.

Fed with the log of syscalls.c.  Whatever was not synced may be there or not, each change of a
folder and each write for itself, in pieces too.
"""
from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

HEAD = struct.Struct("<8s4IQQ")
SECTOR = 512


@dataclass
class Record:
    what: str
    path: str
    other: str
    data: bytes
    inode: int
    offset: int


def read_log(path: Path) -> list[Record]:
    content = path.read_bytes()
    records, at = [], 0
    while at + HEAD.size <= len(content):
        what, path_len, other_len, data_len, _, inode, offset = HEAD.unpack_from(content, at)
        at += HEAD.size
        name = content[at:at + path_len].decode()
        other = content[at + path_len:at + path_len + other_len].decode()
        at += path_len + other_len
        records.append(Record(what.rstrip(b"\0").decode(), name, other, content[at:at + data_len],
                              inode, offset))
        at += data_len
    return records


@dataclass(eq=False)
class File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)   # None: cut there

    def sync(self) -> None:
        for offset, data in self.pending:
            change(self.durable, offset, data)
        self.pending = []

    def left(self, random: Random, chance: float) -> bytes:
        content = bytearray(self.durable)
        for offset, data in self.pending:
            if random.random() >= chance:
                continue
            if data and random.random() < 0.2:
                data = data[:random.randrange(len(data) + 1) // SECTOR * SECTOR]
            change(content, offset, data)
        return bytes(content)


def change(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
        content.extend(bytes(offset - len(content)))
        return
    content.extend(bytes(max(0, offset - len(content))))
    content[offset:offset + len(data)] = data


@dataclass(eq=False)
class Folder:
    now: dict[str, File | Folder] = field(default_factory=dict)
    durable: dict[str, File | Folder] = field(default_factory=dict)
    pending: list[tuple[str, File | Folder | None]] = field(default_factory=list)   # None: removed

    def set(self, name: str, node: File | Folder | None) -> None:
        self.pending.append((name, node))
        rename(self.now, name, node)

    def sync(self) -> None:
        self.durable = dict(self.now)
        self.pending = []

    def left(self, random: Random, chance: float) -> dict[str, File | Folder]:
        entries = dict(self.durable)
        for name, node in self.pending:
            if random.random() < chance:
                rename(entries, name, node)
        return entries


def rename(entries: dict[str, File | Folder], name: str, node: File | Folder | None) -> None:
    if node is None:
        entries.pop(name, None)
    else:
        entries[name] = node


class Disk:
    """Below `root`, which is there for good."""

    def __init__(self, root: Path) -> None:
        self.root_path = str(root)
        self.root = Folder()
        self.inodes: dict[int, File] = {}

    def find(self, path: str) -> File | Folder | None:
        node: File | Folder | None = self.root
        for name in self.names(path):
            node = node.now.get(name) if isinstance(node, Folder) else None
        return node

    def names(self, path: str) -> list[str]:
        assert (path + "/").startswith(self.root_path + "/"), path
        return [name for name in path[len(self.root_path):].split("/") if name]

    def place(self, path: str) -> tuple[Folder, str]:
        *folders, name = self.names(path)
        folder = self.find("/".join([self.root_path, *folders]))
        assert isinstance(folder, Folder), path
        return folder, name

    def is_outside(self, record: Record) -> bool:
        return record.path != "" and not (record.path + "/").startswith(self.root_path + "/")

    def play(self, record: Record) -> None:
        if record.what != "note" and not self.is_outside(record):
            getattr(self, f"play_{record.what}")(record)

    def play_mkdir(self, record: Record) -> None:
        folder, name = self.place(record.path)
        folder.set(name, Folder())

    def play_create(self, record: Record) -> None:
        folder, name = self.place(record.path)
        self.inodes[record.inode] = File()
        folder.set(name, self.inodes[record.inode])

    def play_trunc(self, record: Record) -> None:
        self.inodes[record.inode].pending.append((0, None))

    def play_cut(self, record: Record) -> None:
        self.inodes[record.inode].pending.append((record.offset, None))

    def play_write(self, record: Record) -> None:
        if record.inode in self.inodes:
            self.inodes[record.inode].pending.append((record.offset, record.data))

    def play_sync(self, record: Record) -> None:
        self.inodes[record.inode].sync()

    def play_syncdir(self, record: Record) -> None:
        folder = self.find(record.path)
        assert isinstance(folder, Folder), record.path
        folder.sync()

    def play_unlink(self, record: Record) -> None:
        folder, name = self.place(record.path)
        folder.set(name, None)

    def play_link(self, record: Record) -> None:
        folder, name = self.place(record.other)
        folder.set(name, self.find(record.path))

    def play_rename(self, record: Record) -> None:
        node = self.find(record.path)
        target, target_name = self.place(record.other)
        if target.now.get(target_name) is node:
            return
        folder, name = self.place(record.path)
        target.set(target_name, node)
        folder.set(name, None)

    def leave(self, target: Path, random: Random) -> None:
        """Writes what is left after a power cut now into the empty folder `target`."""
        self.leave_folder(self.root, target, random, random.choice([0, 0.5, 0.9, 1]))

    def leave_folder(self, folder: Folder, target: Path, random: Random, chance: float) -> None:
        for name, node in folder.left(random, chance).items():
            if isinstance(node, Folder):
                (target / name).mkdir(mode=0o700)
                self.leave_folder(node, target / name, random, chance)
            elif not name.endswith("-shm"):     # shared memory: gone with the power
                (target / name).write_bytes(node.left(random, chance))
