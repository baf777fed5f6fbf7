"""What the practice colleague is called: the one a practice case can be sealed to."""

from __future__ import annotations

from desktop.core.cases.records import Party, Recipient
from desktop.core.exchange import practice
from desktop.ui.language import translate
from desktop.ui.session import Session


def practice_colleague(session: Session) -> Recipient:
    """Sits at the health care, or at social services for somebody of the health care."""
    profile = session.profile
    at_care = profile is not None and profile.party is Party.HALSO_OCH_SJUKVARD
    party = Party.SOCIALTJANST if at_care else Party.HALSO_OCH_SJUKVARD
    name = translate("Share", "Practice colleague")
    function = translate("Share", "Nobody: for practice")
    unit = translate("Share", "The practice unit")
    return session.with_vault(lambda vault: practice.colleague(vault, name, function, party, unit))
