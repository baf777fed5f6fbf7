#!/bin/sh
# Makes the program known to this user's desktop: menu, icon, file types. Touches no other user.
# Undo with: ./register.sh --remove
set -eu
name=stockholmsmodellen
here=$(dirname -- "$(readlink -f -- "$0")")
share=${XDG_DATA_HOME:-"$HOME/.local/share"}
entry=$share/applications/$name.desktop
types=$share/mime/packages/$name.xml
icon=$share/icons/hicolor/scalable/apps/$name.svg

refresh() {
    command -v update-mime-database >/dev/null && update-mime-database "$share/mime" || true
    command -v update-desktop-database >/dev/null && update-desktop-database "$share/applications" || true
}

if [ "${1:-}" = "--remove" ]; then
    rm -f -- "$entry" "$types" "$icon"
    refresh
    exit 0
fi
mkdir -p -- "$(dirname -- "$entry")" "$(dirname -- "$types")" "$(dirname -- "$icon")"
while IFS= read -r line; do
    case $line in
        Exec=*) printf 'Exec="%s/%s" %%f\n' "$here" "$name" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$here/$name.desktop" >"$entry"
cp -- "$here/$name.xml" "$types"
cp -- "$here/$name.svg" "$icon"
refresh
