"""Whose an outlet is, in the end: the family of all outlets that answer to one owner.

The outlets file names the owner of each. Some of these owners belong to others, as is publicly known of them.
Public broadcasters that a law keeps independent are no family of the state's.
"""

from claims.models import Outlet

CONTROLLED_BY = {
    "American City Business Journals": "Advance Publications",
    "Canal+": "the Bolloré family",
    "China Media Group": "Government of China",
    "Communist Party of Cuba": "Government of Cuba",
    "Euronews": "Alpac Capital",
    "Fox Corporation": "the Murdoch family",
    "Gazprom-Media": "Government of Russia",
    "Graham Media Group": "Graham Holdings",
    "Groupe M6": "Bertelsmann",
    "IRIB": "Government of Iran",
    "Lagardère": "the Bolloré family",
    "News Corp": "the Murdoch family",
    "Newsquest": "Gannett",
    "People's Daily": "Government of China",
    "RT": "Government of Russia",
    "Rossiya Segodnya": "Government of Russia",
    "TV-Novosti": "Government of Russia",
    "Thomson Reuters": "The Woodbridge Company",
    "VGTRK": "Government of Russia",
}


def family(outlet: Outlet) -> str:
    """The owner that the outlet answers to in the end; the outlet itself where it is nobody's."""
    owner = outlet.owner or outlet.name
    return CONTROLLED_BY.get(owner, owner)
