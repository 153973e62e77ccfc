"""`lantern serve`: the web service over the embedded journal, until a signal ends it."""

import logging
import os
import signal

from lantern.home.setup import home_journal, home_salt, home_skill
from lantern.home.web.app import create_app
from lantern.home.web.server import Server
from lantern.home.web.verifier import RequestVerifier

__all__ = ["serve"]

log = logging.getLogger("lantern")


def serve(skill_id: str, host: str, port: int) -> None:
    """Answer Alexa's requests to the skill *skill_id* until SIGTERM or SIGINT; then finish those under way.

    Args:
        skill_id: the application id that requests must carry.
        host: name or address of this machine to listen on.
        port: 0 for a free one; the log tells which.

    Raises:
        lantern.journal.JournalUnavailable: the journal can't be used.
        OSError: the address, or the salt's file, can't be used.

    """
    os.environ["LANTERN_SALT"] = home_salt()  # where `create_skill` finds it
    with home_journal() as journal:
        skill = home_skill(journal, skill_id)
        server = Server(create_app(skill, verifier=RequestVerifier(skill_id), journal=journal), host, port)
        for sign in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sign, lambda *_: server.stop())
        log.info("listening", extra=dict(zip(("host", "port"), server.address, strict=True)))
        server.run()
    log.info("stopped")
