"""Makes the DynamoDB client that the journal speaks through."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from botocore.config import Config
    from botocore.session import Session
    from mypy_boto3_dynamodb import DynamoDBClient

__all__ = ["connect"]

_LEAN = Path(__file__).parents[1] / "_data" / "botocore"
"""What botocore has to know, without what the journal doesn't use; only in the function's folder."""


def connect(
    endpoint_url: str | None,
    region: str | None,
    *,
    connect_timeout: float,
    read_timeout: float,
    attempts: int,
) -> "DynamoDBClient":
    """Return a client for one table's calls, with the given time limits, in seconds.

    It is the one that boto3 gives, made by botocore beneath it: importing boto3 would also load its transfer
    manager for S3, at every cold start.
    """
    from botocore.config import Config  # noqa: PLC0415  (not on a cold start that needs no journal)
    from botocore.session import Session  # noqa: PLC0415  (likewise)

    config = Config(
        connect_timeout=connect_timeout,
        read_timeout=read_timeout,
        retries={"total_max_attempts": attempts, "mode": "standard"},
        tcp_keepalive=True,
        # A call takes a third less of a processor when botocore neither looks its parameters over, which mypy
        # has done, nor puts together anew each time what it tells of itself.
        parameter_validation=False,
        user_agent="evening-lantern",
    )
    if _LEAN.is_dir():
        try:
            return _client(_lean_session(), endpoint_url, region, config)
        except Exception:  # noqa: BLE001, S110  (a newer botocore may need more: it has its own, only slower)
            pass
    return _client(Session(), endpoint_url, region, config)


def _lean_session() -> "Session":
    from botocore.loaders import Loader  # noqa: PLC0415
    from botocore.session import Session  # noqa: PLC0415

    session = Session()
    loader = Loader(extra_search_paths=[str(_LEAN)], include_default_search_paths=False)
    session.register_component("data_loader", loader)
    return session


def _client(
    session: "Session", endpoint_url: str | None, region: str | None, config: "Config"
) -> "DynamoDBClient":
    client = session.create_client("dynamodb", region, endpoint_url=endpoint_url, config=config)
    return cast("DynamoDBClient", client)
