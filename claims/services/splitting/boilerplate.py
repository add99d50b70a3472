"""The lexicon of what stands around a story and is no part of it.

One regular expression a line, which must fit a whole line of the text or a whole sentence. To add one, write
it under its heading and give tests/services/splitting/test_boilerplate.py a line that it fits.
"""

import re

# In any case: links to other pieces, what the outlet wants of its reader, buttons, credits and notices.
_IN_ANY_CASE = r"""
(read|see|watch|listen|hear|view) (more|also|next|now|on|the full (story|article|report))\b.*
(more|related|recommended|trending|further reading|up next|top stories|don['’]t miss)( ?:.*)?
(editors?['’]?s? picks?)( ?:.*)?
(most (read|popular|viewed)|in case you missed it|latest news|you (may|might) (also )?like)( ?:.*)?
(more (from|on|stories|coverage|news)|related (stories|articles|coverage|topics|content))( ?:.*)?
(click|tap) (here|through|on)\b.*
(continue|keep) reading\b.*
(story|article) continues\b.{0,60}
(skip|jump|back) to (main )?(content|navigation|top|article)\.?

(please )?(subscribe|sign (up|in)|log ?in|register|donate|join us)( (to|for|now|here|or|and)\b.{0,160})?\.?
become a (member|subscriber)\b.{0,160}
(get|receive) (the|our|your|all the)\b.{0,80}\b(newsletters?|inbox|alerts?|app)\b.{0,80}
((our|the|a|free) )?((daily|weekly|morning|evening) )?newsletters?( sign-?up)?
(follow|like|find|join|contact|e-?mail|write to|reach|visit) (us|me|him|her|them|the author|our)\b.{0,120}
follow .{0,60}\bon (twitter|x|facebook|instagram|linkedin|bluesky|mastodon|threads|whatsapp)\b.{0,60}
(have|got) (a|any) (news )?(tips?|story|information)\b.{0,160}
(send|share) (us )?(your|a) (tips?|comments?|thoughts|story|feedback)\b.{0,120}
(download|get) (our|the) .{0,40}\bapp\b.{0,60}
(advertisement|advertising|ad|sponsored( content| by .{0,60})?|promoted|paid content|loading\W*)
((\d+ )?comments?|leave a (comment|reply)|view comments)
(show (more|less|all)|load more|play video|live updates?)
(this (site|website|page)|we)( and our partners)? uses? cookies\b.{0,160}
accept (all )?cookies\.?
(SHARE)([ ,|·•/]+(SHARE|on|via|this|article|story|with|and|to|post))*\.?

.{0,120}\bcontributed (reporting|to this (report|story|article|piece))\b.{0,80}
\(?(file )?(photo(graph)?|picture|image|video|illustration|graphic)s?( credit)?( by\b| ?[:/©]).{0,200}
\(?(source|credit|caption)s? ?[:/©].{0,200}
.{0,120}[/(|] ?(getty images|ap photo|afp|epa-efe|shutterstock|file photo|handout)\b.{0,60}
.{0,120}\bvia (getty images|ap|afp|reuters|epa)[.)]*
(©|\(c\)|copyright\b).{0,200}
all rights reserved\b.{0,200}
this (material|content|article|story) (may|must|cannot) (not )?be (published|reproduced|used)\b.{0,200}
this (story|article|post|piece) (has been|was|is being|will be) (updated|corrected|amended)\b.{0,200}
this (story|article|post|piece) (was )?(originally|first) (published|appeared)\b.{0,200}
this is a (developing|breaking)( news)? (story|event)\b.{0,160}
(\d+ )?(min(ute)?s?|hours?|days?) (read|ago)\.?
((the )?associated press|reuters|ap|afp|staff( writer| reporter)?|our correspondent|agencies)\.?
"""
_SHARE = (
    "share|tweet|pin|e-?mail|print|save|copy link|link|bookmark|facebook|twitter|x|whatsapp|linkedin|reddit|"
    "telegram|pinterest|flipboard|messenger"
)

# As written: capitals tell bylines, datelines and dates that stand alone from sentences.
_AS_WRITTEN = r"""
\(?(CREDIT)( NAME| (and|in|from|de|van|von|der|bin|al)|[,;]| [|/&]| (CREDIT)){1,20}\)?\.?
[A-Z][A-Z .,'’-]+(, NAME( NAME)?)?(, MONTH \d{1,2})? ?(\([\w /.]+\))? ?[-–—]*
(NOTICE)?:? ?((on|at) )?(WEEKDAY,? )?(MONTH \d{1,2}|\d{1,2} MONTH),? \d{4}CLOCK
(NOTICE)?:? ?((on|at) )?[\d/.: -]+CLOCK
\W*([Ee]nds?|ENDS?|more|MORE|30)?\W*
"""
_PARTS = {
    "SHARE": _SHARE,
    "CREDIT": r"([Bb]y|BY|From|([Aa]dditional )?([Rr]eport|[Ww]rit|[Ee]dit)ing (by|from|in)|"
    r"(Reported|Written|Edited|Compiled|Translated|Words|Text|Story|Graphics?) by)",
    "NAME": r"[A-Z][\w.’'-]*",
    "MONTH": r"(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?",
    "WEEKDAY": "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    "NOTICE": "(First )?[Pp]ublished|Posted|(Last )?([Uu]pdated|[Mm]odified)|Update|Correction|Clarification",
    "CLOCK": r"[ ,.:|()\d-]*([ap]\.?m\.?|[AP]M)?( [A-Z]{2,4})?",
}
_LONGEST = 300  # furniture is short
_MARKERS = " \t-–—*•·|>»→"


def is_boilerplate(line: str) -> bool:
    """Whether the line, or a sentence that stands by itself, is furniture of the page and not its story."""
    line = line.strip(_MARKERS)
    if len(line) > _LONGEST:
        return False
    return not line or any(lexicon.fullmatch(line) for lexicon in _LEXICONS)


def _compiled(lexicon: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    for name, part in _PARTS.items():
        lexicon = lexicon.replace(name, part)
    return re.compile("|".join(line for line in lexicon.splitlines() if line), flags)


_LEXICONS = (_compiled(_IN_ANY_CASE, re.IGNORECASE), _compiled(_AS_WRITTEN))
