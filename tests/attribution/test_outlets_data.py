"""The outlets' data file: what every reader of it may rely on."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "claims" / "attribution" / "data" / "outlets.csv"
HEADER = "name,aliases,programmes,domains,kind,country,owner,wire,ambiguous"
KINDS = {
    "wire", "newspaper", "magazine", "broadcaster", "radio", "site", "fact-checker", "network", "other",
}  # fmt: skip
# ISO 3166-1 alpha-2, and XK, which the standard leaves to its users and the European Union gives Kosovo.
COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
YT ZA ZM ZW XK
"""
# The names that the labelling guideline settles for everyone.
CANONICAL = """
The New York Times;The Washington Post;The Wall Street Journal;The Guardian;The Associated Press;
Agence France-Presse;Reuters;Bloomberg;Fox News;CNN;MSNBC;NBC News;ABC News;CBS News;BBC;NPR;
Politico;Axios;BuzzFeed News;Breitbart News;The Hill;USA Today;New York Post;Daily Mail;TASS;
RIA Novosti;RT;Al Jazeera;Xinhua;HuffPost;
"""
# Short forms that hundreds of outlets share: whose they are, only the article can say.
GENERIC = {
    f"{the}{noun}"
    for the in ("", "the ")
    for noun in ("post", "journal", "herald", "tribune", "gazette", "chronicle", "paper", "news", "globe")
} | {"times"}
WORDS = ("Time", "Fortune", "The Sun", "Variety", "Quartz", "Salon", "People", "Slate", "Bloomberg")
PROGRAMMES = {
    "Meet the Press": "NBC News", "Hannity": "Fox News", "Morning Joe": "MSNBC", "This Week": "ABC News",
    "Face the Nation": "CBS News", "State of the Union": "CNN", "Newsnight": "BBC", "Four Corners":
    "Australian Broadcasting Corporation",
}  # fmt: skip


def cells(row: dict[str, str], *columns: str) -> list[str]:
    return [cell for column in columns for cell in row[column].split(";") if cell]


def surfaces(row: dict[str, str]) -> list[str]:
    return [row["name"], *cells(row, "aliases", "programmes")]


def sort_key(row: dict[str, str]) -> str:
    return row["name"].casefold().removeprefix("the ")


def twice(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with DATA.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_no_name_alias_or_programme_belongs_to_two_outlets(rows: list[dict[str, str]]) -> None:
    assert twice([n.casefold() for row in rows for n in surfaces(row)]) == []


def test_an_article_before_a_name_does_not_make_it_another_outlets(rows: list[dict[str, str]]) -> None:
    bare = [name for row in rows for name in {n.casefold().removeprefix("the ") for n in surfaces(row)}]
    assert twice(bare) == ["insider"]  # Business Insider for a while, and The Insider of Russian exiles


def test_a_name_is_ambiguous_with_and_without_its_article(rows: list[dict[str, str]]) -> None:
    for row in rows:
        ambiguous = cells(row, "ambiguous")
        words = {name.removeprefix("The ") for name in ambiguous}
        assert {n for n in surfaces(row) if n.removeprefix("The ") in words} == set(ambiguous), row["name"]


def test_no_domain_belongs_to_two_outlets(rows: list[dict[str, str]]) -> None:
    assert twice([domain for row in rows for domain in cells(row, "domains")]) == []


def test_no_outlet_claims_a_short_form_that_many_share(rows: list[dict[str, str]]) -> None:
    assert [n for row in rows for n in cells(row, "aliases") if n.casefold() in GENERIC] == []


def test_the_file_is_plain_utf8_with_unix_lines_and_the_agreed_header() -> None:
    raw = DATA.read_bytes()
    assert raw.decode("utf-8").splitlines()[0] == HEADER
    assert b"\r" not in raw
    assert raw.endswith(b"\n")


def test_there_are_enough_outlets_of_every_continent(rows: list[dict[str, str]]) -> None:
    assert len(rows) >= 600
    assert len({row["country"] for row in rows}) >= 100


def test_every_row_fills_its_nine_cells_without_stray_spaces(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert None not in {*row, *row.values()}, row
        for column, value in row.items():
            assert value == ";".join(cell.strip() for cell in value.split(";") if cell.strip()), (
                row["name"],
                column,
            )


def test_every_outlet_has_a_name_and_a_known_kind_and_country(rows: list[dict[str, str]]) -> None:
    assert [row for row in rows if not row["name"] or ";" in row["name"]] == []
    assert [row for row in rows if row["kind"] not in KINDS] == []
    assert [row for row in rows if row["country"] not in COUNTRIES.split()] == []


def test_every_domain_is_a_bare_lower_case_host(rows: list[dict[str, str]]) -> None:
    host = re.compile(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+")
    assert [d for row in rows for d in cells(row, "domains") if not host.fullmatch(d)] == []


def test_a_wire_says_yes_and_every_agency_is_one(rows: list[dict[str, str]]) -> None:
    assert {row["wire"] for row in rows} == {"", "yes"}
    assert [row["name"] for row in rows if row["kind"] == "wire" and row["wire"] != "yes"] == []


def test_what_is_called_ambiguous_is_a_name_of_the_same_row(rows: list[dict[str, str]]) -> None:
    assert [row["name"] for row in rows if not set(cells(row, "ambiguous")) <= set(surfaces(row))] == []


def test_the_rows_are_sorted_by_name_without_regard_to_a_leading_the(rows: list[dict[str, str]]) -> None:
    assert [row["name"] for row in rows] == [row["name"] for row in sorted(rows, key=sort_key)]


@pytest.mark.parametrize("name", CANONICAL.replace("\n", "").strip(";").split(";"))
def test_a_canonical_name_of_the_guideline_is_an_outlet(name: str, rows: list[dict[str, str]]) -> None:
    assert name in [row["name"] for row in rows]


@pytest.mark.parametrize(("programme", "outlet"), PROGRAMMES.items())
def test_a_programme_stands_for_its_outlet(programme: str, outlet: str, rows: list[dict[str, str]]) -> None:
    assert [row["name"] for row in rows if programme in cells(row, "programmes")] == [outlet]


@pytest.mark.parametrize("word", WORDS)
def test_an_everyday_word_that_names_an_outlet_is_marked(word: str, rows: list[dict[str, str]]) -> None:
    assert [row["name"] for row in rows if word in cells(row, "ambiguous")] == [word]


def test_one_owner_is_spelt_one_way(rows: list[dict[str, str]]) -> None:
    company = re.compile(r"^the |,|\.|\b(inc|plc|ltd|group|corp|corporation|company)\b| ")
    owners = {row["owner"] for row in rows if row["owner"]}
    assert twice([company.sub("", owner.casefold()) for owner in owners]) == []
