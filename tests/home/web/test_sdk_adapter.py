"""flask-ask-sdk's adapter is imported here, whatever OpenSSL this machine has."""

import subprocess
import sys
from pathlib import Path

import pytest

BROKEN = "raise Exception('Error detecting the version of libcrypto')"
WORKING = "class CertificateValidator: pass"
ERRORS = "class ValidationError(Exception): pass\nclass PathError(Exception): pass"

TELL = """
import sys
from lantern.home.web import sdk_adapter
from ask_sdk_webservice_support import verifier
print(sdk_adapter.SkillAdapter.__module__, sdk_adapter.AbstractVerifier.__module__)
print(verifier.CertificateValidator.__module__)
print("certvalidator" in sys.modules, "certvalidator.errors" in sys.modules)
try:
    verifier.CertificateValidator()
except RuntimeError:
    print("refuses to work")
"""


def told(folder: Path, certvalidator: str | None) -> list[str]:
    """Return what a new Python says, in which certvalidator is as given."""
    if certvalidator is not None:
        package = folder / "certvalidator"
        package.mkdir()
        (package / "__init__.py").write_text(certvalidator)
        (package / "errors.py").write_text(ERRORS)
    script = f"import sys\nsys.path.insert(0, {str(folder)!r})\n{TELL}"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("certvalidator", [None, BROKEN, WORKING], ids=["installed", "broken", "working"])
def test_the_adapter_can_be_imported(tmp_path: Path, certvalidator: str | None) -> None:
    """Whether the certvalidator that is installed loads, fails, or works."""
    assert told(tmp_path, certvalidator)[0] == (
        "flask_ask_sdk.skill_adapter ask_sdk_webservice_support.verifier"
    )


def test_a_certvalidator_that_fails_has_a_stand_in_for_the_import_only(tmp_path: Path) -> None:
    """Nobody else gets to see it, and who uses it after all hears so."""
    assert told(tmp_path, BROKEN)[1:] == [
        "lantern.home.web.sdk_adapter",
        "False False",
        "refuses to work",
    ]


def test_a_certvalidator_that_works_is_left_alone(tmp_path: Path) -> None:
    """Nothing stands in for it."""
    assert told(tmp_path, WORKING)[1:] == ["certvalidator", "True True"]
