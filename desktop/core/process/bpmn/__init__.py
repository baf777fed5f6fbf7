"""The map as BPMN 2.0, out and in: the owners' consultants draw in BPMN tools."""

from __future__ import annotations

from desktop.core.process.bpmn.writing import to_bpmn

__all__ = ["to_bpmn"]
