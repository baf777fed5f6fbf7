"""The few questions that only Windows itself can answer, asked through ctypes.

The constants are those of the Windows SDK's headers (KnownFolders.h, winnt.h, ntddstor.h). Nothing
here decides anything: the answers are judged in ``drives`` and ``place``, which are tested without.
"""

from __future__ import annotations

import ctypes
import sys
import uuid
from ctypes import wintypes
from pathlib import Path

PROGRAM_DATA = "62AB5D82-FDC1-4DC3-A9DD-070D1D495D97"
PROFILE = "5E6C858F-0E22-4760-9AFE-EA3317B67173"
LOCAL_APP_DATA = "F1B32785-6FBA-4FCF-9D55-7B8E7F157091"

_LONGEST_PATH = 32_768
_SE_FILE_OBJECT = 1
_OWNER_SECURITY_INFORMATION = 1
_WIN_LOCAL_SYSTEM_SID = 22
_WIN_BUILTIN_ADMINISTRATORS_SID = 26
_SHARE_READ_AND_WRITE = 3
_OPEN_EXISTING = 3
_INVALID_HANDLE = ctypes.c_void_p(-1).value
_IOCTL_STORAGE_QUERY_PROPERTY = 0x002D1400
_QUERY_BYTES, _ANSWER_BYTES, _BUS_TYPE_AT = 12, 1024, 28

if sys.platform == "win32":

    class WindowsSystem:
        """Asks anew each time; OSError where Windows refuses to answer."""

        def __init__(self) -> None:
            self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            self._rights = ctypes.WinDLL("advapi32", use_last_error=True)

        def program_data(self) -> Path:
            """``C:\\ProgramData``, whatever the environment says."""
            return self._known_folder(PROGRAM_DATA)

        def profile(self) -> Path:
            """The user's own folder."""
            return self._known_folder(PROFILE)

        def local_app_data(self) -> Path:
            """The user's own folder for what stays on this computer."""
            return self._known_folder(LOCAL_APP_DATA)

        def drive_type(self, folder: Path) -> int:
            """GetDriveTypeW's answer for the volume the folder lies on."""
            return int(self._kernel.GetDriveTypeW(wintypes.LPCWSTR(self._root(folder))))

        def bus_type(self, folder: Path) -> int | None:
            """The STORAGE_BUS_TYPE of the disk under it; None where Windows does not say."""
            name = ctypes.create_unicode_buffer(64)
            asked = self._kernel.GetVolumeNameForVolumeMountPointW
            if not asked(wintypes.LPCWSTR(self._root(folder)), name, wintypes.DWORD(len(name))):
                return None
            self._kernel.CreateFileW.restype = ctypes.c_void_p
            volume = self._kernel.CreateFileW(
                *(wintypes.LPCWSTR(name.value.rstrip("\\")), 0, _SHARE_READ_AND_WRITE),
                *(None, _OPEN_EXISTING, 0, None),
            )
            if volume is None or volume == _INVALID_HANDLE:
                return None
            try:
                return self._bus_of(ctypes.c_void_p(volume))
            finally:
                self._kernel.CloseHandle(ctypes.c_void_p(volume))

        def is_owned_by_the_system(self, path: Path) -> bool:
            """Whether a file or folder belongs to the system itself or to its administrators."""
            owner, description = ctypes.c_void_p(), ctypes.c_void_p()
            failed = self._rights.GetNamedSecurityInfoW(
                *(wintypes.LPCWSTR(str(path)), _SE_FILE_OBJECT, _OWNER_SECURITY_INFORMATION),
                *(ctypes.byref(owner), None, None, None, ctypes.byref(description)),
            )
            if failed:
                raise OSError(failed, "the owner cannot be told", str(path))
            try:
                kinds = (_WIN_LOCAL_SYSTEM_SID, _WIN_BUILTIN_ADMINISTRATORS_SID)
                return any(self._rights.IsWellKnownSid(owner, kind) for kind in kinds)
            finally:
                self._kernel.LocalFree(description)

        def _known_folder(self, identity: str) -> Path:
            shell = ctypes.WinDLL("shell32")
            found = ctypes.c_wchar_p()
            guid = ctypes.create_string_buffer(uuid.UUID(identity).bytes_le, 16)
            if shell.SHGetKnownFolderPath(guid, 0, None, ctypes.byref(found)) or not found.value:
                raise OSError("Windows does not say where its folders are")
            folder = Path(found.value)
            ctypes.WinDLL("ole32").CoTaskMemFree(found)
            return folder

        def _root(self, folder: Path) -> str:
            """The volume's own root: a letter, a share, or the folder a disk is mounted at."""
            root = ctypes.create_unicode_buffer(_LONGEST_PATH)
            asked = self._kernel.GetVolumePathNameW
            if not asked(wintypes.LPCWSTR(str(folder)), root, wintypes.DWORD(len(root))):
                raise OSError(ctypes.get_last_error(), "the volume cannot be told", str(folder))
            return root.value

        def _bus_of(self, volume: ctypes.c_void_p) -> int | None:
            query, answer = bytes(_QUERY_BYTES), ctypes.create_string_buffer(_ANSWER_BYTES)
            got = wintypes.DWORD()
            done = self._kernel.DeviceIoControl(
                *(volume, _IOCTL_STORAGE_QUERY_PROPERTY, query, _QUERY_BYTES),
                *(answer, _ANSWER_BYTES, ctypes.byref(got), None),
            )
            if not done or got.value < _BUS_TYPE_AT + 4:
                return None
            return int.from_bytes(answer.raw[_BUS_TYPE_AT : _BUS_TYPE_AT + 4], "little")
