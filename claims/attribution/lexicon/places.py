"""Where an outlet is from, as a noun for media says it: "the German newspaper"."""

from types import MappingProxyType

from claims.attribution.lexicon import word_set

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

# Somebody by the state or town he is from: "the Texan said".
LOCALS = word_set("""
alabaman alaskan arizonan arkansan bostonian brooklynite californian chicagoan coloradan dakotan delawarean
floridian georgian hawaiian hoosier idahoan illinoisan indianan iowan kansan kentuckian londoner louisianan
mainer mancunian manhattanite marylander michigander minnesotan mississippian missourian montanan nebraskan
nevadan ohioan oklahoman oregonian parisian pennsylvanian queenslander tennessean texan utahn vermonter
virginian washingtonian westerner wisconsinite wyomingite southerner northerner midwesterner
republican democrat conservative liberal tory libertarian progressive labourite
""")
