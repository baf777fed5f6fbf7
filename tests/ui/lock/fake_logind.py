"""A logind that knows one session: says ``Lock``, ``LockedHint`` or ``PrepareForSleep``, as told.

Run by the system's own Python (it needs python3-gi): ``python3 fake_logind.py SAYING PROGRAM...``
owns logind's name on the bus of ``DBUS_SYSTEM_BUS_ADDRESS``, starts the program and, at the first
line the program prints, says it. Ends with the program. Imports nothing of the project.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-untyped, import-not-found, unused-ignore]

NAME, MANAGER_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
SESSION_PATH = "/org/freedesktop/login1/session/c1"
OWN_PATH = "/org/freedesktop/login1/session/auto"
FACES = """
<node>
  <interface name="org.freedesktop.login1.Manager">
    <method name="GetSession"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
    <signal name="PrepareForSleep"><arg type="b"/></signal>
  </interface>
  <interface name="org.freedesktop.login1.Session">
    <signal name="Lock"/>
    <property name="Id" type="s" access="read"/>
    <property name="LockedHint" type="b" access="read"/>
  </interface>
</node>
"""


def _answer(*call: Any) -> None:  # noqa: ANN401 - gi has no types
    call[-1].return_value(GLib.Variant("(o)", (SESSION_PATH,)))


def _say(bus: Any, saying: str) -> None:  # noqa: ANN401 - gi has no types
    session = "org.freedesktop.login1.Session"
    if saying == "Lock":
        bus.emit_signal(None, SESSION_PATH, session, "Lock", None)
    elif saying == "PrepareForSleep":
        near = GLib.Variant("(b)", (True,))
        bus.emit_signal(None, MANAGER_PATH, "org.freedesktop.login1.Manager", saying, near)
    elif saying == "LockedHint":
        changed = GLib.Variant("(sa{sv}as)", (session, {saying: GLib.Variant("b", True)}, []))
        properties = "org.freedesktop.DBus.Properties"
        bus.emit_signal(None, SESSION_PATH, properties, "PropertiesChanged", changed)
    else:
        other = "/org/freedesktop/login1/session/c2"
        bus.emit_signal(None, other, session, "Lock", None)


def main() -> int:
    """Serve until the program has ended."""
    bus = Gio.bus_get_sync(Gio.BusType.SYSTEM, None)
    manager, session = Gio.DBusNodeInfo.new_for_xml(FACES).interfaces
    bus.register_object(MANAGER_PATH, manager, _answer, None, None)
    told = {"Id": GLib.Variant("s", "c1"), "LockedHint": GLib.Variant("b", True)}
    for path in (SESSION_PATH, OWN_PATH):
        bus.register_object(path, session, None, lambda *asked: told[asked[4]], None)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, None, None)
    loop, saying = GLib.MainLoop(), sys.argv[1]
    program = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None

    def heard(channel: Any, _condition: object) -> bool:  # noqa: ANN401 - gi has no types
        line = channel.readline()
        sys.stdout.write(line)
        sys.stdout.flush()
        if line.strip() == "ready":
            _say(bus, saying)
        if not line:
            loop.quit()
        return bool(line)

    GLib.io_add_watch(program.stdout, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, heard)
    loop.run()
    return program.wait()


if __name__ == "__main__":
    raise SystemExit(main())
