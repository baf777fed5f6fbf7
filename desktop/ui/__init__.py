"""The screen: everything the caseworker sees; knows no bytes on disk."""
