"""Where an outlet is from, as a noun for media says it: "the German newspaper"."""

from types import MappingProxyType

_BY_COUNTRY = """
AE Emirati; AF Afghan; AR Argentine Argentinian; AT Austrian; AU Australian; BE Belgian; BG Bulgarian;
BR Brazilian; BY Belarusian; CA Canadian; CH Swiss; CL Chilean; CN Chinese; CO Colombian; CU Cuban;
CZ Czech; DE German; DK Danish; EE Estonian; EG Egyptian; ES Spanish; FI Finnish; FR French;
GB British English Scottish Welsh; GE Georgian; GH Ghanaian; GR Greek; HK Hong-Kong; HR Croatian;
HU Hungarian; ID Indonesian; IE Irish; IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IS Icelandic;
IT Italian; JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KR Korean; KZ Kazakh; LB Lebanese;
LT Lithuanian; LV Latvian; LY Libyan; MA Moroccan; MM Burmese; MN Mongolian; MT Maltese; MX Mexican;
MY Malaysian; NG Nigerian; NL Dutch; NO Norwegian; NP Nepali Nepalese; NZ New-Zealand; PE Peruvian;
PH Philippine Filipino; PK Pakistani; PL Polish; PT Portuguese; QA Qatari; RO Romanian; RS Serbian;
RU Russian; SA Saudi; SE Swedish; SG Singaporean; SI Slovenian; SK Slovak; SY Syrian; TH Thai;
TN Tunisian; TR Turkish; TW Taiwanese; UA Ukrainian; UG Ugandan; US American; VE Venezuelan;
VN Vietnamese; ZA South-African; ZW Zimbabwean
"""

# Demonym in small letters: ISO 3166 code, as in the outlets file.
COUNTRY_OF = MappingProxyType({
    demonym: code
    for code, *demonyms in (entry.split() for entry in _BY_COUNTRY.split(";"))
    for demonym in map(str.lower, demonyms)
})  # fmt: skip
