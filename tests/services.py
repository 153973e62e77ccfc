"""Real services as fixtures, for tests that start what the cloud would run."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import NoReturn

import pytest

from lantern.testing import ServiceUnavailable
from lantern.testing.dynamodb_local import dynamodb_local


def do_without(error: ServiceUnavailable) -> NoReturn:
    """Skip the test that needs a service that isn't here, or fail it where LANTERN_REQUIRE_ALL is 1."""
    if os.environ.get("LANTERN_REQUIRE_ALL") == "1":
        pytest.fail(str(error), pytrace=False)
    pytest.skip(str(error))


@pytest.fixture(scope="session")
def dynamodb_endpoint() -> Iterator[str]:
    """URL of a DynamoDB Local. Its tables are shared by all tests of the process: use a name of your own."""
    with ExitStack() as stack:
        try:
            endpoint = stack.enter_context(dynamodb_local())
        except ServiceUnavailable as error:
            do_without(error)
        yield endpoint
