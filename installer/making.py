"""Freezes the program, lays its papers beside it and packs it; run by ``build.py``."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from desktop import __version__
from desktop.ui.kept_code import BUILT_NAME
from installer import bill_of_materials, components, licences, packing

ROOT = Path(__file__).resolve().parent.parent
NAME = "stockholmsmodellen"
SPEC = ROOT / "installer" / f"{NAME}.spec"
BILL = "bom.cdx.json"
LIBRARY = "_internal"
"""Where PyInstaller puts everything but the starter; ``sys._MEIPASS`` at run time."""
_SYSTEMS = {"win32": "windows", "darwin": "macos"}


def frozen(work: Path) -> Path:
    """Let PyInstaller make the program's folder below ``work``."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"]
    subprocess.run(
        [*command, "--log-level", "WARN", "--workpath", str(work / "parts")]
        + ["--distpath", str(work / "frozen"), str(SPEC)],
        cwd=ROOT,
        check=True,
    )
    made = work / "frozen" / NAME
    _keep_code(made / LIBRARY)
    return made


def _keep_code(library: Path) -> None:
    """PySide's own text, compiled once here instead of at every start."""
    script = ROOT / "desktop" / "ui" / "kept_code.py"
    subprocess.run([sys.executable, "-P", str(script), str(library / BUILT_NAME)], check=True)


def release_name() -> str:
    """What the folder and the archive are called: program, version, system, processor."""
    system = _SYSTEMS.get(sys.platform, "linux")
    return f"{NAME}-{__version__}-{system}-{platform.machine().lower()}"


def lay_papers(program: Path, made_at: int) -> None:
    """Licences, bill of materials, version, what this system needs, and last the sums."""
    listed = (*components.python_packages(), *components.others(program))
    licences.write(listed, program)
    (program / BILL).write_bytes(bill_of_materials.write(listed, __version__, made_at))
    (program / "VERSION").write_text(f"{__version__}\n", encoding="utf-8")
    shutil.copyfile(ROOT / "SECURITY.md", program / "SECURITY.md")
    shutil.copyfile(ROOT / "installer" / "README.md", program / "README-IT.md")
    if sys.platform == "linux":
        _lay_linux_files(program)
    (program / packing.SUMS).write_text(packing.sums(program), encoding="utf-8")


def _lay_linux_files(program: Path) -> None:
    """The start file, icon and file types, where an AppDir has them and where we register them."""
    ours = ROOT / "installer" / "linux"
    for name in (f"{NAME}.desktop", f"{NAME}.svg", f"{NAME}.xml", "AppRun", "register.sh"):
        copied = Path(shutil.copyfile(ours / name, program / name))
        copied.chmod(0o755 if name in ("AppRun", "register.sh") else 0o644)


def packed(program: Path, out: Path, made_at: int) -> Path:
    """The archive of this system: zip on Windows, else tar.xz; its sum lies beside it."""
    if sys.platform == "win32":
        archive = out / f"{program.name}.zip"
        packing.zipped(program, archive, made_at)
    else:
        archive = out / f"{program.name}.tar.xz"
        packing.tar_xz(program, archive, made_at)
    line = f"{packing.digest(archive)}  {archive.name}\n"
    archive.with_name(f"{archive.name}.sha256").write_text(line, encoding="utf-8")
    return archive


def main() -> int:
    """Build into ``dist`` (or ``--out``), and say what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--no-archive", action="store_true", help="only the folder")
    chosen = parser.parse_args()
    made_at = int(os.environ["SOURCE_DATE_EPOCH"])
    out: Path = chosen.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    program = out / release_name()
    shutil.rmtree(program, ignore_errors=True)
    shutil.move(frozen(ROOT / "build"), program)
    lay_papers(program, made_at)
    print(program)
    if not chosen.no_archive:
        print(packed(program, out, made_at))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
