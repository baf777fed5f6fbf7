"""The screen: everything the caseworker sees; knows no bytes on disk."""

from desktop.ui.singletons import keep_alive

keep_alive()
