"""Imports flask-ask-sdk's SkillAdapter, also where one of its dependencies fails to load.

flask-ask-sdk needs ask-sdk-webservice-support, and that needs certvalidator for a verifier that isn't used
here. certvalidator needs oscrypto, whose last release (1.3.0) can't read the version of an OpenSSL with two
digits in its last part, such as 3.0.19, and raises on import (github.com/wbond/oscrypto, issues 75 and 78).
Where that happens, a stand-in takes certvalidator's place, only while the adapter is being imported. Where
certvalidator loads, nothing stands in for it.
"""

import sys
from types import ModuleType

__all__ = ["AbstractVerifier", "SkillAdapter"]


class _CertificateValidator:
    """Refuses to work: Amazon's own verifier has nothing to verify with."""

    def __init__(self, *_: object, **__: object) -> None:
        raise RuntimeError("certvalidator doesn't load here: use lantern.home.web.verifier")


def _made_up() -> dict[str, ModuleType]:
    """Return modules with the names that ask-sdk-webservice-support imports."""
    validator, errors = ModuleType("certvalidator"), ModuleType("certvalidator.errors")
    validator.__dict__.update(CertificateValidator=_CertificateValidator, errors=errors)
    errors.__dict__.update({name: type(name, (Exception,), {}) for name in ("ValidationError", "PathError")})
    return {"certvalidator": validator, "certvalidator.errors": errors}


_stand_ins: dict[str, ModuleType] = {}
try:
    import certvalidator  # noqa: F401
except Exception:  # noqa: BLE001  (oscrypto's own error, which isn't an ImportError)
    _stand_ins = _made_up()
    sys.modules.update(_stand_ins)
try:
    from ask_sdk_webservice_support.verifier import AbstractVerifier
    from flask_ask_sdk.skill_adapter import SkillAdapter
finally:
    for _name in _stand_ins:
        del sys.modules[_name]
