"""JSON of a bounded size, with an error that says what is wrong with it."""

import json
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser

# A text may have 10 MB of UTF-8 (claims.services.intake.cleaning.MAX_BYTES), and JSON that escapes every
# letter beyond ASCII takes six bytes where UTF-8 takes two.
MAX_BODY = 30_000_000


class BodyTooLarge(APIException):
    """The request's body has more than MAX_BODY bytes."""

    status_code = 413
    default_code = "too-large"
    default_detail = f"The body has more than {MAX_BODY // 1_000_000} MB. Send the article in parts."


class LengthRequired(APIException):
    """The body comes in pieces, of which WSGI hands on nothing without a Content-Length."""

    status_code = 411
    default_code = "length-required"
    default_detail = (
        "Send the body in one piece, with the header Content-Length, not Transfer-Encoding: chunked."
    )


class BoundedJSONParser(BaseParser):
    """Reads no more than MAX_BODY bytes, whatever the headers promise.

    Not a JSONParser: REST framework hands those a body that Django has cut at DATA_UPLOAD_MAX_MEMORY_SIZE.
    """

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """The value of the body, in which half a surrogate pair has become U+FFFD.

        Raises BodyTooLarge, and ParseError for what is not JSON in UTF-8.
        """
        body = stream.read(MAX_BODY + 1)
        if len(body) > MAX_BODY:
            raise BodyTooLarge
        try:
            return _whole(json.loads(body.decode("utf-8-sig"), parse_constant=_refuse_constant))
        except UnicodeDecodeError as error:
            raise ParseError(f"Byte {error.start} of the body is not UTF-8. Send JSON in UTF-8.") from error
        except RecursionError as error:
            raise ParseError("The JSON is nested too deep. Send it as the documentation shows.") from error
        except ValueError as error:
            raise ParseError(f"The body is not JSON: {error}. Send a JSON object.") from error


def _whole(value: Any) -> Any:
    """The value as text of any language may have it: no half of a surrogate pair can be stored or sent."""
    text = json.dumps(value, ensure_ascii=False)
    mended = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value if mended == text else json.loads(mended)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON value")
