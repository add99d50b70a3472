"""The lexicon of what stands around a story and is no part of it: each pattern fits a whole line.

Patterns are for lines without an end of their own ("Read more") as well as for sentences ("Sign up here.").
"""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"

_ELSEWHERE = [  # links to other pieces
    r"(?:read|see|watch|listen|hear|explore|view) (?:more|also|next|now|on|the full (?:story|article|report))\b.*",
    r"(?:more|related|recommended|also|further reading|most (?:read|popular|viewed)|up next|don['’]t miss|in case you missed it"
    r"|you (?:may|might) (?:also )?like|more (?:from|on|stories|coverage|news)|related (?:stories|articles|coverage|topics|content)"
    r"|editors?['’]?s?['’]? picks?|trending|latest (?:news|stories)|top stories)\s*(?::.*)?",
    r"(?:click|tap) (?:here|through|on)\b.*",
    r"(?:continue|keep|story continues|article continues) reading\b.*|(?:story|article) continues (?:below|after)\b.*",
    r"(?:skip|jump|back) to (?:main )?(?:content|navigation|top|article)\.?",
]
_SERVICE = [  # what the outlet wants of its reader
    r"(?:please )?(?:subscribe|sign up|sign in|log ?in|register|donate|join us|become a (?:member|subscriber))\b.{0,160}",
    r"(?:get|receive) (?:the|our|your|all the)\b.{0,80}\b(?:newsletter|inbox|alerts?|app)\b.*",
    r"(?:our|the|a|free)?\s*(?:daily |weekly |morning |evening )?newsletters?\b.{0,60}",
    r"(?:follow|like|find|join|contact|e-?mail|write to|reach|visit) (?:us|me|him|her|them|the author|our)\b.*",
    r"(?:follow|tweet|reach) .{0,60}\b(?:on (?:twitter|x|facebook|instagram|linkedin|bluesky|mastodon|threads))\b.*",
    r"(?:have|got) (?:a|any) (?:news )?(?:tips?|story|information)\b.{0,160}",
    r"(?:send|share) (?:us )?(?:your|a) (?:tips?|comments?|thoughts|story|feedback)\b.*",
    r"(?:download|get) (?:our|the) .{0,40}\bapp\b.*",
    r"(?:advertisement|advertising|ad|sponsored(?: content| by .*)?|promoted|paid content|loading\W*|comments?|\d+ comments?"
    r"|leave a (?:comment|reply)|view comments|show (?:more|less|all)|load more|play video|audio|video|gallery|live updates?)",
    r"(?:this (?:site|website|page)|we|our) (?:uses?|and our partners use) cookies\b.*|accept (?:all )?cookies\.?",
]
_SHARING = [
    r"(?:share|tweet|pin|e-?mail|print|save|copy link|bookmark|facebook|twitter|whatsapp|linkedin|reddit|telegram|x|link"
    r"|pinterest|flipboard|messenger)(?:[ ,|·•/]+(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp"
    r"|linkedin|reddit|telegram|x|link|pinterest|flipboard|messenger|on|via|this|article|story|with|by|and|to|post))*\.?",
]
_CREDITS = [  # who made it, and whose it is
    r"(?:additional |with additional )?(?:reporting|writing|editing|edited|compiled|translated|translation|production"
    r"|graphics?|reported|with (?:files|inputs?) from|words|text|story) (?:by|from wire)\b.{0,200}",
    r".{0,120}\bcontributed (?:reporting|to this (?:report|story|article|piece))\b.{0,80}",
    r"\(?(?:photo|photograph|picture|image|video|illustration|graphic|source|credit|file photo|caption)s?"
    r"(?: credit)?(?: by\b|\s*[:/©]).{0,200}",
    r".{0,120}\b(?:via getty images|getty images|ap photo|afp photo|epa-efe|shutterstock|file photo|handout)\b.{0,40}[)\]]?\.?",
    r"(?:©|\(c\)|copyright\b).{0,200}|all rights reserved\b.{0,200}",
    r"(?:this (?:material|content|article|story) (?:may|must|cannot) (?:not )?be (?:published|reproduced|used)).{0,200}",
    r"this (?:story|article|content|post|piece) (?:has been|was|is being|will be|is|originally) (?:updated|corrected|edited|amended"
    r"|originally|first|published|appeared|adapted|translated|republished|produced|developing|clarified|a developing)\b.{0,200}",
    r"this is a (?:developing|breaking)(?: news)? (?:story|event)\b.{0,160}",
    r"(?:correction|clarification|editor['’]s note|updated?|published|posted|last (?:updated|modified)|first published)"
    r"\s*(?::|\(|on|at)?\s*.{0,15}" + _MONTH + r" ?\d.{0,60}",
    r"(?:published|posted|updated|last updated|last modified|first published)\s*:?\s*\d.{0,60}",
    r"(?:\d+ )?(?:min(?:ute)?s?|hours?|days?)(?: read| ago)\.?",
    r"(?:the associated press|associated press|reuters|ap|afp|staff(?: writer| reporter)?|our correspondent|agencies)\.?",
]
_BYLINES = [  # told by the capitals of the names
    r"(?:[Bb]y|BY|From|(?:Additional r|R)eporting (?:from|in))"
    r"(?: [A-Z][\w.’'-]+| and| de| van| von| der| bin| al|,| [|/]){1,14}",
]
_DATELINES = [  # alone on their line; told by capitals too
    rf"[A-Z][A-Z .,'’-]+(?:, [A-Z][\w. ]+)?(?:, {_MONTH} \d{{1,2}})?\s*(?:\([\w /.]+\))?\s*[-–—]*",
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? \d{{4}}\b.{{0,30}}",
    r"[\d/.: -]+(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?",
    r"\W*(?:ends?|###|more|30)?\W*",
]

_LONGEST = 300  # furniture is short
_MARKERS = " \t-–—*•·|>»→"
_ANY_CASE = re.compile("|".join(_ELSEWHERE + _SERVICE + _SHARING + _CREDITS), re.I)
_AS_WRITTEN = re.compile("|".join(_BYLINES + _DATELINES))


def is_boilerplate(line: str) -> bool:
    """Whether the line, or a sentence that stands by itself, is furniture of the page and no part of the story."""
    line = line.strip(_MARKERS)
    if len(line) > _LONGEST:
        return False
    return not line or bool(_ANY_CASE.fullmatch(line) or _AS_WRITTEN.fullmatch(line))
