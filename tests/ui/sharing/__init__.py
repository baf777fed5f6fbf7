"""Sharing and receiving, driven between two vaults."""
