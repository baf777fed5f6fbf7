"""The screen: everything the caseworker sees; knows no bytes on disk."""

from desktop.ui.kept_code import hurry, kept_file
from desktop.ui.singletons import keep_alive

hurry(kept_file())
keep_alive()
