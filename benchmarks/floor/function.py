"""The floor: the least that a Lambda function which remembers can do, with boto3 and nothing else."""

import os
from typing import Any

import boto3

TABLE = os.environ["LANTERN_TABLE"]

client = boto3.client("dynamodb")


def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:  # noqa: ARG001  (Lambda's signature)
    """Read one item, write two in a transaction if the event asks for it, and answer."""
    household = {"S": event["household"]}
    found = client.get_item(
        TableName=TABLE, Key={"household": household, "item": {"S": "state"}}, ConsistentRead=True
    )
    if event["write"]:
        names = ("state", f"turn#{event['request']}")
        client.transact_write_items(
            TransactItems=[
                {"Put": {"TableName": TABLE, "Item": {"household": household, "item": {"S": name}}}}
                for name in names
            ]
        )
    text = "Welcome back." if "Item" in found else "Welcome."
    return {
        "version": "1.0",
        "response": {"outputSpeech": {"type": "PlainText", "text": text}, "shouldEndSession": True},
    }
