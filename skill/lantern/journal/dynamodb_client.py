"""Makes the DynamoDB client that the journal speaks through."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

__all__ = ["connect"]


def connect(endpoint_url: str | None, region: str | None) -> "DynamoDBClient":
    """Return a client for one table's calls, with time limits that suit a turn."""
    import boto3  # noqa: PLC0415  (not on a cold start that needs no journal)
    from botocore.config import Config  # noqa: PLC0415

    # Someone waits for an answer, and Alexa waits 8 s. A dead store must show in time for a kind word.
    config = Config(
        connect_timeout=1,
        read_timeout=1.5,
        retries={"total_max_attempts": 2, "mode": "standard"},
        tcp_keepalive=True,
    )
    return boto3.client("dynamodb", config=config, endpoint_url=endpoint_url, region_name=region)
