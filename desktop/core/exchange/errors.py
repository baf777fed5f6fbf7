"""Every refusal of the envelope: what a file, a card, a key or a share was refused for."""

from __future__ import annotations

from desktop.core.errors import Known


class FolderUnreachable(Known):
    """The exchange folder cannot be looked into: it is gone, or this user may not."""

    code = "exchange.folder_unreachable"


class ReadableThere(Known):
    """A letter in clear was to be put in the exchange folder, where others read it too."""

    code = "exchange.readable_there"


class NotTakenAway(Known):
    """A bundle that has been taken in could not be removed from the exchange folder."""

    code = "exchange.not_taken_away"


class BundleRefused(Known):
    """A file that is not believed; the subclasses say why."""

    code = "exchange.bundle_refused"


class NotABundle(BundleRefused):
    """The file is not a sealed bundle at all."""

    code = "exchange.not_a_bundle"


class BundleGone(NotABundle):
    """The file is no longer there: somebody else may have taken it away."""

    code = "exchange.bundle_gone"


class NotForUs(BundleRefused):
    """The bundle is sealed to other keys than this desk's."""

    code = "exchange.not_for_us"


class ForwardedBundle(BundleRefused):
    """The seal opens, but the sender signed the bundle for others: somebody sealed it anew."""

    code = "exchange.forwarded_bundle"


class BundleUnsigned(BundleRefused):
    """The seal opens, but what is inside was not made by this program: there is no signature."""

    code = "exchange.bundle_unsigned"


class BundleDamaged(BundleRefused):
    """The file is cut off or has been changed. ``what`` names the layer that failed.

    ``what`` is seal, header, manifest, records, document, padding or length.
    """

    code = "exchange.bundle_damaged"


class SignatureWrong(BundleRefused):
    """The signature is not the named sender's, or what it signs was changed."""

    code = "exchange.signature_wrong"


class BundleTooNew(BundleRefused):
    """A newer program made this bundle. ``format`` is the format it claims."""

    code = "exchange.bundle_too_new"


class BundleTooLarge(BundleRefused):
    """The bundle claims more than we take. ``what`` names the limit, ``limit`` its value."""

    code = "exchange.bundle_too_large"


class BundleChanged(BundleRefused):
    """The file was exchanged for another between opening and importing it."""

    code = "exchange.bundle_changed"


class WrongBundleType(BundleRefused):
    """A case bundle was expected and a stop slip came, or the other way round."""

    code = "exchange.wrong_bundle_type"


class CardBroken(Known):
    """The contact card is not whole, or holds something no card holds. ``field`` may say where."""

    code = "exchange.card_broken"


class CardTooNew(Known):
    """A newer program made this contact card. ``format`` is the format it claims."""

    code = "exchange.card_too_new"


class CardSignatureWrong(Known):
    """The contact card was changed after it was signed."""

    code = "exchange.card_signature_wrong"


class KeyChanged(Known):
    """Somebody known by this name or card now shows other keys: compare the key words anew."""

    code = "exchange.key_changed"


class WordsWrong(Known):
    """The words of a card read aloud do not fit together. ``position`` counts from 1, 0 is all."""

    code = "exchange.words_wrong"


class KeysBroken(Known):
    """This desk's own keys cannot be read from the vault."""

    code = "exchange.keys_broken"


class RecipientMismatch(Known):
    """The decision was made for another recipient or another key than the one to seal to."""

    code = "exchange.recipient_mismatch"


class ContentDiffers(Known):
    """Several recipients of one bundle may not see the same: each needs a bundle of their own."""

    code = "exchange.content_differs"


class ShareNotWritten(Known):
    """The file could not be written. ``reason`` is disk_full, not_allowed or unreachable."""

    code = "exchange.share_not_written"


class FileExists(Known):
    """There is already a file with this name: nothing was written over."""

    code = "exchange.file_exists"


class NothingToStop(Known):
    """Nothing of this consent has been shared with this recipient."""

    code = "exchange.nothing_to_stop"


class PdfBroken(Known):
    """What should be locked is no PDF, or is already locked."""

    code = "exchange.pdf_broken"


class PdfPasswordWeak(Known):
    """The password of a locked PDF must have at least ``letters`` letters and digits."""

    code = "exchange.pdf_password_weak"


class PracticeMixed(BundleRefused):
    """A practice bundle names a real case, or a real bundle the practice case."""

    code = "exchange.practice_mixed"


class UnknownSlip(Known):
    """A stop slip, or an answer to one, about nothing that was exchanged with its sender."""

    code = "exchange.unknown_slip"


class SlipOutdated(Known):
    """All that a stop slip names has been shared again by its sender since it was made."""

    code = "exchange.slip_outdated"


class SlipsFull(Known):
    """Too many stop slips are kept already whose bundles have not come; this one is not."""

    code = "exchange.slips_full"


class SlipUntrusted(Known):
    """A stop slip signed with keys that nobody has compared words with, or that were replaced.

    What it names did come from the recipient it says it is from, under other keys.
    """

    code = "exchange.slip_untrusted"


class PracticeStays(Known):
    """A practice case was to go to somebody real, or a real case to the practice colleague."""

    code = "exchange.practice_stays"
