"""`lantern serve` as it is, but for whose certificates it trusts and where it fetches them.

Arguments: a PEM file with the root, the port of the certificates' server, and those of `lantern serve`.
"""

import ssl
import sys
from functools import partial
from pathlib import Path

from cryptography.x509 import load_pem_x509_certificates
from cryptography.x509.verification import Store

from lantern.home.cli import main
from lantern.home.web import service
from lantern.home.web.signing import SigningKeys, download
from lantern.home.web.verifier import RequestVerifier

if __name__ == "__main__":
    root, port, *arguments = sys.argv[1:]
    fetch = partial(
        download,
        address=("127.0.0.1", int(port)),
        context=ssl.create_default_context(cafile=root),
        seconds=20,
    )
    keys = SigningKeys(fetch=fetch, roots=Store(load_pem_x509_certificates(Path(root).read_bytes())))
    service.RequestVerifier = partial(RequestVerifier, keys=keys)  # type: ignore[assignment, misc]
    sys.exit(main(["serve", *arguments]))
