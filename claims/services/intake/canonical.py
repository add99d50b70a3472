"""One spelling for each article's address, so that the same article is not kept twice."""

import re
from urllib.parse import SplitResult, unquote_plus, urlsplit

from courlan import normalize_url
from tld import get_tld
from tld.utils import Result

from claims.services.intake.addresses import MAX_URL, parse
from claims.services.intake.errors import InvalidUrlError

# Only what is known to tell where a reader came from. courlan's own list also takes "uid", "cid" and
# "source", by which some sites number their articles, and two articles must never become one.
_TRACKING_PREFIXES = ("utm_", "mtm_", "hsa_", "at_custom", "ns_")
_TRACKING = {
    "_ga", "_gl", "at_bbc_team", "at_campaign", "at_format", "at_link_id", "at_medium", "at_ptr_name",
    "cmp", "cmpid", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "guccounter", "icid", "igsh", "igshid",
    "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ocid", "pk_campaign", "pk_kwd", "smid", "spm", "ttclid",
    "twclid", "wbraid", "xtor", "yclid",
}  # fmt: skip

# A page as Google passes it on: in the viewer of its results and in its AMP cache, "s" for https
# (https://developers.google.com/amp/cache/overview).
_AMP_CACHE = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]+/amp|[\w-]+\.cdn\.ampproject\.org/[a-z])/(?:s/)?(?=[\w-]+\.)"
)
_GUISES = {"www", "m", "mobile", "amp"}  # labels by which a site serves the same pages otherwise
_AMP_END = re.compile(r"(?<=[^/])(?:/amp|\.amp(?=\.html?$)|\.amp$)")
_AMP_QUERIES = {"amp", "amp=1", "amp=true", "outputtype=amp", "output=amp"}


def canonical_url(address: str) -> str:
    """The address in lower case up to its path, without fragment, tracking, default port and trailing slash.

    Raises InvalidUrlError for what is no http or https address.
    """
    url = parse(address)  # has already made every odd character a percent code
    try:
        bare = normalize_url(
            SplitResult(url.scheme or "", url.netloc or "", url.path or "", "", ""), trailing_slash=False
        )
    except ValueError:
        raise InvalidUrlError(f"“{address[:100]}” is not a web address. Check it.") from None
    query = "&".join(part for part in (url.query or "").split("&") if part and not _tracks(part))
    bare = bare.rstrip("/") if urlsplit(bare).path == "/" and not query else bare
    whole = f"{bare}?{query}" if query else bare
    if len(whole) > MAX_URL:  # letters beyond ASCII have become six characters or more
        raise InvalidUrlError(f"The address has more than {MAX_URL} characters. Give a shorter one.")
    return whole


def folded_url(address: str) -> str:
    """One spelling for a page in all its guises: `canonical_url`, as https, without "www.", mobile and AMP.

    By it a page is found again, not fetched: it is not sure that a server answers there. A path that ends in
    "amp" is folded only where what is left looks like a story's, since some pages are about amps.
    Raises InvalidUrlError.
    """
    url = urlsplit(_AMP_CACHE.sub("https://", canonical_url(address)))
    query = "&".join(part for part in url.query.split("&") if part and part.lower() not in _AMP_QUERIES)
    return canonical_url(SplitResult("https", _plain_host(url), _plain_path(url.path), query, "").geturl())


def _plain_host(url: SplitResult) -> str:
    """The host and port without the labels that make it the mobile, AMP or "www." host of its site."""
    host = url.hostname or ""
    labels = host.split(".")
    if not (":" in host or labels[-1].isdigit()):  # an IP address is nobody's guise
        known = get_tld(url.geturl(), as_object=True, fail_silently=True)
        own = known.fld.count(".") + 1 if isinstance(known, Result) else 2
        host = ".".join([*(label for label in labels[:-own] if label not in _GUISES), *labels[-own:]])
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{url.port}" if url.port else host


def _plain_path(path: str) -> str:
    plain = _AMP_END.sub("", path.removeprefix("/amp") if path.startswith("/amp/") else path)
    return plain if re.search(r"[-_.\d]", plain.rpartition("/")[2]) else path


def _tracks(parameter: str) -> bool:
    name = unquote_plus(parameter.partition("=")[0]).lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def stated_or_own(stated: str, own: str) -> str:
    """The canonical URL that a page states, where it may be believed, else its own address, else "".

    It may be believed within the same host ("www." aside), unless it is the front page. A page that names
    another site is a copy, published by this outlet; believed, it would put its words in the other's place.
    """
    try:
        stated = canonical_url(stated)
    except InvalidUrlError:
        stated = ""
    own = canonical_url(own) if own else ""
    if not (own and stated):
        return own or stated
    there, here = urlsplit(stated), urlsplit(own)
    same_site = (there.hostname or "").removeprefix("www.") == (here.hostname or "").removeprefix("www.")
    return stated if same_site and there.port == here.port and (there.path.strip("/") or there.query) else own
