"""Every refusal of the safe: wrong key, broken file, full disk, somebody else inside."""

from __future__ import annotations

from desktop.core.errors import Known


class WrongPassword(Known):
    """No password slot opens with this password."""

    code = "vault.wrong_password"


class WrongWords(Known):
    """The recovery words are well formed but open no slot."""

    code = "vault.wrong_words"


class WordsMistyped(Known):
    """The recovery words cannot be right. ``position`` counts from 1; 0 means count or checksum."""

    code = "vault.words_mistyped"


class WrongOrganisationKey(Known):
    """The organisation's key opens no slot of this vault."""

    code = "vault.wrong_organisation_key"


class OrganisationKeyUnusable(Known):
    """No secret can be agreed with this public key: it was not made as a key is made."""

    code = "vault.organisation_key_unusable"


class KeyFileBroken(Known):
    """The file with the organisation's private key is not whole, or is something else."""

    code = "vault.key_file_broken"


class KeyFilePasswordWrong(Known):
    """The file with the organisation's private key does not open with this password."""

    code = "vault.key_file_password_wrong"


class WeakPassword(Known):
    """The password is too easy to guess. ``level`` is 0-4, ``advice`` the code of the advice."""

    code = "vault.weak_password"


class VaultMissing(Known):
    """There is no vault in this folder. ``file`` names what is missing."""

    code = "vault.missing"


class VaultExists(Known):
    """There is already a vault in this folder: nothing was written over."""

    code = "vault.exists"


class VaultLockedByOther(Known):
    """Another program, or another window, has this vault open."""

    code = "vault.in_use"


class VaultClosed(Known):
    """The vault has been locked; it must be unlocked before it is used again."""

    code = "vault.closed"


class HeaderBroken(Known):
    """``vault.json`` is not whole, or was changed by something else than this program."""

    code = "vault.header_broken"


class HeaderRolledBack(Known):
    """``vault.json`` is older than the vault: somebody put an earlier header back."""

    code = "vault.header_rolled_back"


class CostRefused(Known):
    """A slot claims a key derivation that is too cheap to be safe or too dear to be honest."""

    code = "vault.cost_refused"


class FormatTooNew(Known):
    """A newer program wrote this vault. Nothing in it was touched."""

    code = "vault.format_too_new"


class Damaged(Known):
    """The database is not whole. ``what`` names the check that failed."""

    code = "vault.damaged"


class DiskFull(Known):
    """The disk is full; what was being saved was not saved, all earlier work is there."""

    code = "vault.disk_full"


class ReadOnly(Known):
    """The folder or its files cannot be written to."""

    code = "vault.read_only"


class Unreachable(Known):
    """The folder's disk or network drive does not answer."""

    code = "vault.unreachable"


class AppendOnly(Known):
    """Something tried to change or erase what may only be added to."""

    code = "vault.append_only"


class BackupBroken(Known):
    """A backup could not be opened and checked; it does not count as a backup."""

    code = "vault.backup_broken"


class BackupMissing(Known):
    """There is no backup with this name."""

    code = "vault.backup_missing"
