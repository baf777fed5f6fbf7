"""The map as BPMN 2.0, out and in: the owners' consultants draw in BPMN tools."""

from __future__ import annotations

from desktop.core.process.bpmn.comparing import Suggestion, suggest_variant
from desktop.core.process.bpmn.pool_reading import LeftOver
from desktop.core.process.bpmn.taking_in import from_bpmn
from desktop.core.process.bpmn.writing import to_bpmn

__all__ = ["LeftOver", "Suggestion", "from_bpmn", "suggest_variant", "to_bpmn"]
