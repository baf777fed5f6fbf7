"""Runs the consent machine long: thousands of random histories in search of one leak.

Run: python tests/benchmarks/look_for_a_leak.py [histories]; exits with the failing history if any.
"""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.core.cases.test_consent_machine import ConsentMachine  # noqa: E402

STEPS = 60


def main(histories: int) -> None:
    """Raises the first leak found, shrunk to its shortest history."""
    long = settings(
        max_examples=histories,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(ConsentMachine, settings=long)
    print(f"{histories} histories of up to {STEPS} steps: no leak")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
