"""Every way in which an article can fail to come in; each sentence says what to do about it."""

from claims.errors import ClaimsError, InvalidInputError


class EmptyTextError(InvalidInputError):
    code = "empty-text"
    title = "There is no text"


class TooLargeError(InvalidInputError):
    code = "too-large"
    title = "Too large"


class UndecodableError(InvalidInputError):
    code = "undecodable"
    title = "Not readable as text"


class UnsupportedTypeError(InvalidInputError):
    code = "unsupported-type"
    title = "This type of document cannot be imported"


class NoArticleError(InvalidInputError):
    code = "no-article"
    title = "No article on the page"


class LockedPdfError(InvalidInputError):
    code = "locked-pdf"
    title = "The PDF is encrypted"


class BrokenPdfError(InvalidInputError):
    code = "broken-pdf"
    title = "Not a whole PDF"


class PicturesOnlyError(InvalidInputError):
    code = "pictures-only"
    title = "No text in the PDF"


class PdfTimeoutError(InvalidInputError):
    code = "pdf-timeout"
    title = "The PDF takes too long to read"


class NotNinjsError(InvalidInputError):
    code = "not-ninjs"
    title = "Not a ninjs item"


class WithheldError(InvalidInputError):
    code = "withheld"
    title = "Withheld by its provider"


class NotAFeedError(InvalidInputError):
    code = "not-a-feed"
    title = "Not a readable feed"


class FeedGivenError(InvalidInputError):
    code = "feed-given"
    title = "A feed where an article was expected"


class BadEntryError(InvalidInputError):
    code = "bad-entry"
    title = "A feed entry without an article"


class FileUnreadableError(InvalidInputError):
    code = "file-unreadable"
    title = "The file cannot be read"


class InvalidUrlError(InvalidInputError):
    code = "invalid-url"
    title = "Not a usable address"


class ConflictingIdentityError(InvalidInputError):
    code = "conflicting-identity"
    title = "Address and id belong to two articles"


class OlderVersionError(InvalidInputError):
    code = "older-version"
    title = "A newer version is already here"


class FetchError(ClaimsError):
    """The root of what can go wrong between us and the server that has the article."""

    code = "fetch-failed"
    title = "The page could not be fetched"


class ForbiddenAddressError(FetchError):
    code = "forbidden-address"
    title = "Not an address on the public internet"


class HostUnknownError(FetchError):
    code = "host-unknown"
    title = "No such host"


class UnreachableError(FetchError):
    code = "unreachable"
    title = "The server cannot be reached"


class CertificateError(FetchError):
    code = "bad-certificate"
    title = "The connection is not secure"


class FetchTimeoutError(FetchError):
    code = "fetch-timeout"
    title = "The server is too slow"


class TooManyRedirectsError(FetchError):
    code = "too-many-redirects"
    title = "Too many redirects"


class HttpStatusError(FetchError):
    """The server answered, with something other than a document.

    `retry_after` is its header of that name as it came: seconds or a date (RFC 9110, 10.2.3), or "".
    """

    code = "http-status"
    title = "The server gave no document"

    def __init__(self, url: str, status: int, *, retry_after: str = "") -> None:
        super().__init__(f"{url} answered with HTTP {status}: {_advice(status)}")
        self.url = url
        self.status = status
        self.retry_after = retry_after


class NotModifiedError(HttpStatusError):
    """The server has the same document still: no failure to who asked only for a changed one."""

    def __init__(self, url: str) -> None:
        super().__init__(url, 304)


def _advice(status: int) -> str:
    if status in (404, 410):
        return "the page is not there. Check the address, or paste its text instead."
    if status in (401, 402, 403, 407, 451):
        return "it does not let this tool read the page. Paste its text instead."
    if status == 429 or status >= 500:
        return "it is busy or broken. Try again later, or paste its text instead."
    return "that is not a page. Check the address, or paste its text instead."
