"""The bill of materials: CycloneDX 1.6 in JSON, the same bytes for the same build."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

from installer.components import Component

PROGRAM = "stockholmsmodellen"
_EXPRESSION = re.compile(r"[A-Za-z0-9.-]+( (OR|AND|WITH) [A-Za-z0-9.-]+)*")
_NAMESPACE = uuid.UUID("6f1b3a52-43d5-5c0e-9a3e-1d3c5b7f9a11")


def write(components: Sequence[Component], version: str, made_at: int) -> bytes:
    """The document for these components; ``made_at`` is in seconds since 1970, UTC."""
    listed = sorted(components, key=lambda each: (each.name, each.version))
    references = [_reference(each) for each in listed]
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, ' '.join([version, *references]))}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(made_at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": PROGRAM,
                "name": PROGRAM,
                "version": version,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            },
        },
        "components": [_row(each) for each in listed],
        "dependencies": [{"ref": PROGRAM, "dependsOn": references}],
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def _reference(component: Component) -> str:
    return component.purl or f"{component.name}@{component.version}"


def _row(component: Component) -> dict[str, object]:
    row: dict[str, object] = {
        "type": "library",
        "bom-ref": _reference(component),
        "name": component.name,
    }
    if component.version:
        row["version"] = component.version
    if component.licence:
        row["licenses"] = [_licence(component.licence)]
    if component.purl:
        row["purl"] = component.purl
    return row


def _licence(told: str) -> dict[str, object]:
    if _EXPRESSION.fullmatch(told):
        return {"expression": told}
    return {"license": {"name": told}}
