"""What tests and people who extend the skill use: local services and dialogue scripts."""

__all__ = ["ServiceUnavailable"]


class ServiceUnavailable(RuntimeError):  # noqa: N818  (named like the state it tells of)
    """A real service can't be started here; the message says what to install or to do."""
