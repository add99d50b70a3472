"""Bytes become text in one place, whatever was said or not said about their charset."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.services.intake.cleaning import MAX_BYTES, decode
from claims.services.intake.errors import TooLargeError, UndecodableError

TEXT = "Der Bürgermeister sagte „nein“ – und ging."


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        b"PK\x03\x04" + b"\x00\x01\x02\xfe\xff" * 200,
        b"\x00" * 64,
    ],
)
def test_a_binary_file_is_refused_and_says_what_to_do(data: bytes) -> None:
    with pytest.raises(UndecodableError, match=r"paste the text|Save it as UTF-8"):
        decode(data)


def test_more_than_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLargeError, match="10 MB"):
        decode(b"a" * (MAX_BYTES + 1))


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_over_what_was_declared(charset: str) -> None:
    assert decode(TEXT.encode(charset), declared="iso-8859-1") == TEXT


def test_a_declared_charset_is_used() -> None:
    assert decode("Привет".encode("koi8-r"), declared="koi8-r") == "Привет"


def test_latin_1_means_windows_1252_as_it_does_on_the_web() -> None:
    assert decode(TEXT.encode("cp1252"), declared="ISO-8859-1") == TEXT


@pytest.mark.parametrize("declared", ["utf-8", "no-such-charset", "rot13", "x\ud800", "punycode", "UTF-7"])
def test_a_declared_charset_that_does_not_fit_is_passed_over(declared: str) -> None:
    assert decode(TEXT.encode("cp1252"), declared=declared) == TEXT


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_a_document_may_state_its_charset_itself(head: str) -> None:
    text = f"{head}Мост закрыт"
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (TEXT, "utf-8"),
        ("“Nobody answered,” he said, à la carte. Déjà vu in Orléans, où il est né.", "cp1252"),
        ("Он сказал, что всё хорошо. Привет, мир и дружба народов.", "cp1251"),
        ("大臣はダムは安全だと述べた。ロイター通信が報じた。", "shift_jis"),
    ],
)
def test_a_charset_that_nobody_stated_is_found(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


def test_one_broken_byte_does_not_spoil_a_text_in_utf_8() -> None:
    assert (
        decode(b"\xc3\x9cber den D\xc3\xa4chern von K\xc3\xb6ln, M\xc3\xbc\xff" + TEXT.encode() * 4).count(
            "\ufffd"
        )
        == 1
    )


@given(st.binary(), st.text(max_size=12))
def test_no_bytes_raise_anything_but_our_own_errors(data: bytes, declared: str) -> None:
    with suppress(ClaimsError):
        assert isinstance(decode(data, declared), str)
