"""What the log shows of an error."""

import logging
import logging.config
import sys

import pytest

from factcheck import logs


@pytest.mark.parametrize("as_json", [True, False])
def test_an_error_is_logged_with_its_lines_and_without_what_its_variables_held(as_json: bool) -> None:
    line = logged_error(as_json=as_json)
    assert "ZeroDivisionError" in line
    assert "divide_by_nothing" in line
    assert "hunter-two" not in line


def logged_error(*, as_json: bool) -> str:
    """The log's text for an error in a function that holds a password."""
    configuration = logs.configuration(level="INFO", as_json=as_json)
    formatter = logging.config.DictConfigurator(configuration).configure_formatter(
        configuration["formatters"]["lines"]
    )
    try:
        divide_by_nothing("-".join(("hunter", "two")))
    except ZeroDivisionError:
        record = logging.getLogger("tests").makeRecord(
            "tests", logging.ERROR, __file__, 1, "work_failed", (), sys.exc_info()
        )
    return str(formatter.format(record))


def divide_by_nothing(password: str) -> float:
    return len(password) / 0
