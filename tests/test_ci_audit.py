"""The audit of dependencies tells known flaws from a service that could not be asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

AUDIT = Path(__file__).parent.parent / ".ci" / "audit"
pytestmark = pytest.mark.skipif(sys.platform == "win32" or not AUDIT.is_file(), reason="a script of CI, for bash")

FLAW = {"id": "PYSEC-2030-1", "fix_versions": ["2.0"], "aliases": [], "description": ""}
CLEAN = {"dependencies": [{"name": "six", "version": "1.0", "vulns": []}], "fixes": []}
FLAWED = {"dependencies": [*CLEAN["dependencies"], {"name": "old", "version": "1.0", "vulns": [FLAW]}], "fixes": []}


def audit(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    """The audit with this in place of pip-audit."""
    (folder / "bin").mkdir()
    (folder / "bin" / "python").symlink_to(sys.executable)
    (folder / "bin" / "pip-audit").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / "bin" / "pip-audit").chmod(0o755)
    return subprocess.run(
        [str(AUDIT)], env=os.environ | {"AUDIT_VENV": str(folder)}, capture_output=True, text=True, check=False
    )


def test_no_known_flaws(tmp_path: Path) -> None:
    done = audit(tmp_path, f"echo '{json.dumps(CLEAN)}'")
    assert (done.returncode, done.stdout) == (0, "Audit: no known flaws in the pinned versions.\n")


def test_known_flaws_fail_and_are_named(tmp_path: Path) -> None:
    done = audit(tmp_path, f"echo '{json.dumps(FLAWED)}'; exit 1")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "  old 1.0: PYSEC-2030-1, mended in 2.0"


def test_a_service_that_does_not_answer_is_no_flaw_and_no_clean_bill(tmp_path: Path) -> None:
    done = audit(tmp_path, "echo 'ERROR: Could not connect to the service' >&2; exit 1")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines() == [
        "Audit: NOT DONE. The advisories could not be asked. Nothing is known of flaws in the pinned versions.",
        "ERROR: Could not connect to the service",
    ]


def test_an_environment_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    done = subprocess.run(
        [str(AUDIT)],
        env=os.environ | {"AUDIT_VENV": str(tmp_path / "none"), "PYTHON": "false"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "NOT DONE" in done.stderr
