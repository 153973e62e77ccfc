"""The skill as a web service on a machine of one's own: it answers signed requests of Alexa only."""

from lantern.home.web.app import create_app
from lantern.home.web.service import serve

__all__ = ["create_app", "serve"]
