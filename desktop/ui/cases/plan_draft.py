"""What stands in a plan that is being written, as the text of a draft and back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from desktop.core.cases.records import Plan

KEY = "plan:"
"""Draft keys begin so; what follows is the plan that is being revised, or nothing."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """``goals`` is one text with a goal on each line; ``follow_up`` is an ISO date or ""."""

    title: str = ""
    goals: str = ""
    measures: tuple[tuple[str, str], ...] = ()
    follow_up: str = ""

    def day(self) -> date | None:
        """The day of follow-up, if any."""
        return date.fromisoformat(self.follow_up) if self.follow_up else None


def of_plan(plan: Plan) -> PlanDraft:
    """Where a revision starts from."""
    follow_up = plan.follow_up.isoformat() if plan.follow_up else ""
    return PlanDraft(plan.title, "\n".join(plan.goals), plan.measures, follow_up)


def to_text(draft: PlanDraft) -> str:
    """The draft as the casebook keeps it."""
    return json.dumps(asdict(draft), ensure_ascii=False)


def from_text(text: str) -> PlanDraft:
    """The draft that ``to_text`` wrote."""
    kept = json.loads(text)
    measures = tuple((what, who) for what, who in kept["measures"])
    return PlanDraft(kept["title"], kept["goals"], measures, kept["follow_up"])


def readable(key: str, text: str) -> str:
    """A draft in plain lines: a plan's parts under one another, any other as it stands."""
    if not key.startswith(KEY):
        return text
    draft = from_text(text)
    measures = [": ".join(part for part in (who, what) if part) for what, who in draft.measures]
    parts = (draft.title, draft.goals, *measures, draft.follow_up)
    return "\n".join(part for part in parts if part)
