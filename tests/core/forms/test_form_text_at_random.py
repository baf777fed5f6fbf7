"""Whatever is typed into a form: a sound paper, or a refusal that names the character."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.forms.errors import CharacterMissing
from desktop.core.forms.typeface import ARABIC, UPRIGHT, typeface
from desktop.core.forms.validation import problems
from tests.core.forms.form_samples import assert_sound, form, paper

CALL = form("sip-kallelse")
ANY_TEXT = st.text(max_size=80)
SHOWN = sorted({*typeface(UPRIGHT).glyphs, *typeface(ARABIC).glyphs})
SHOWN_TEXT = st.text(alphabet=st.sampled_from([chr(code) for code in SHOWN]), max_size=120)


@given(name=SHOWN_TEXT, question=SHOWN_TEXT, cell=SHOWN_TEXT | ANY_TEXT)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_makes_a_sound_paper_or_a_named_refusal(
    name: str, question: str, cell: str
) -> None:
    values = {"namn": name, "fragor": question, "inbjudna/1/namn": cell}
    doubtful = {p.field_id for p in problems(CALL, values) if p.code == "forms.no_glyph"}
    refused = ""
    try:
        assert_sound(paper(CALL, values))
    except CharacterMissing as missing:
        refused = str(missing.data["field"])
    assert refused in doubtful if doubtful else not refused


@given(key=st.text(max_size=40), value=st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_key_is_judged_without_a_crash(key: str, value: str) -> None:
    problems(CALL, {key: value, f"inbjudna/{key}/namn": value})
