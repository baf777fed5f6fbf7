"""What can be carried away, as each system tells it: the answers are judged, not the machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.core.policy import drives, linux_drives

TABLE = """\
22 1 0:20 / / rw - overlay overlay rw
30 22 8:1 / /home rw,relatime shared:1 - ext4 none rw
31 22 8:17 / /media/ovning/STICKA rw - vfat none rw
32 31 8:33 / /media/ovning/STICKA/disk\\040tv\\303\\245 rw - ext4 none rw
33 22 0:50 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
34 22 0:51 / /mnt/telefon rw - fuse.jmtpfs jmtpfs rw
35 22 253:0 / /media/ovning/krypterad rw - ext4 none rw
36 22 179:1 / /media/ovning/kort rw - exfat none rw
37 22 0:60 / /mnt/delat rw - cifs //server/delat rw
"""


@pytest.fixture
def machine(tmp_path: Path) -> tuple[Path, Path]:
    """A mount table and a /sys with a disk, a stick, a USB disk, an encrypted stick and a card."""
    numbers = tmp_path / "sys/dev/block"
    numbers.mkdir(parents=True)
    disks = {
        "8:1": ("pci0000:00/ata1/block/sda/sda1", "0", ""),
        "8:17": ("pci0000:00/ata2/block/sdb/sdb1", "1", ""),
        "8:33": ("pci0000:00/usb2/2-1/block/sdc/sdc1", "0", ""),
        "179:1": ("platform/mmc0/block/mmcblk0/mmcblk0p1", "0", "SD"),
    }
    for number, (place, removable, kind) in disks.items():
        partition = tmp_path / "sys/devices" / place
        partition.mkdir(parents=True)
        (partition / "partition").write_text("1\n")
        (partition.parent / "removable").write_text(f"{removable}\n")
        if kind:
            (partition.parent / "device").mkdir()
            (partition.parent / "device/type").write_text(f"{kind}\n")
        (numbers / number).symlink_to(partition)
    encrypted = tmp_path / "sys/devices/virtual/block/dm-0"
    (encrypted / "slaves").mkdir(parents=True)
    (encrypted / "removable").write_text("0\n")
    (encrypted / "slaves/sdc1").symlink_to(tmp_path / "sys/devices" / disks["8:33"][0])
    (numbers / "253:0").symlink_to(encrypted)
    table = tmp_path / "mountinfo"
    table.write_text(TABLE)
    return table, numbers


@pytest.mark.parametrize(
    ("folder", "removable"),
    [
        ("/home/ovning/Rehab", False),
        ("/", False),
        ("/mnt/delat/rehab", False),
        ("/media/ovning/STICKA/mapp", True),
        ("/media/ovning/krypterad", True),
        ("/media/ovning/kort/mapp", True),
        ("/run/user/1000/gvfs/mtp:host=telefon/kort", True),
        ("/run/user/1000/gvfs/smb-share:server=s,share=delat", False),
        ("/mnt/telefon", True),
    ],
)
def test_linux_tells_what_can_be_carried(
    machine: tuple[Path, Path], folder: str, removable: bool
) -> None:
    assert linux_drives.is_removable(Path(folder), *machine) is removable


def test_the_deepest_mount_counts_and_its_name_may_hold_spaces() -> None:
    found = linux_drives.mount_of(Path("/media/ovning/STICKA/disk två/a"), TABLE)
    assert found is not None
    assert found.device == "8:33"


def test_of_two_mounts_at_one_point_the_latest_counts() -> None:
    table = TABLE + "40 22 8:17 / /home rw - vfat none rw\n"
    found = linux_drives.mount_of(Path("/home/x"), table)
    assert found is not None
    assert found.device == "8:17"


def test_this_machines_own_disk_is_not_taken_for_a_stick(tmp_path: Path) -> None:
    if not linux_drives.MOUNTS.exists():
        pytest.skip("no mount table")
    assert not drives.is_removable(tmp_path.resolve())


@dataclass(frozen=True)
class Answers:
    """A Windows that gives these answers."""

    kind: int
    bus: int | None = None

    def drive_type(self, _folder: Path, /) -> int:
        return self.kind

    def bus_type(self, _folder: Path, /) -> int | None:
        return self.bus


@pytest.mark.parametrize(
    ("what", "answers", "removable"),
    [
        ("stick", Answers(2), True),
        ("disk on SATA", Answers(3, 11), False),
        ("disk on NVMe", Answers(3, 17), False),
        ("USB disk that calls itself fixed", Answers(3, 7), True),
        ("SD card", Answers(3, 12), True),
        ("disk that says nothing of its bus", Answers(3, None), False),
        ("share", Answers(4), False),
        ("CD", Answers(5), True),
        ("disk in memory", Answers(6), False),
        ("unknown", Answers(0), True),
        ("no such volume", Answers(1), True),
    ],
)
def test_windows_answers_are_judged(what: str, answers: Answers, removable: bool) -> None:
    assert drives.is_removable_on_windows(Path("E:/"), answers) is removable, what


def test_on_macos_what_is_mounted_as_a_volume_can_be_carried() -> None:
    assert drives.is_removable_on_macos(Path("/Volumes/STICKA/mapp"))
    assert not drives.is_removable_on_macos(Path("/Users/ovning"))
