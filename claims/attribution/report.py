"""Findings for a person to read in a terminal."""

from claims.attribution.model import Analysis, Finding

_UNSUPPORTED = (
    "Not analysed: the text is not in English (language: {}). That is not the same as free of flags."
)


def listed(text: str, analysis: Analysis) -> str:
    """One paragraph for each finding: its flags, its chain, its words."""
    if not analysis.supported:
        return _UNSUPPORTED.format(analysis.language)
    if not analysis.findings:
        return "No sentence rests on another outlet's reporting."
    return "\n\n".join(_entry(text, finding) for finding in analysis)


def explained(text: str, analysis: Analysis) -> str:
    """The whole text, each finding marked under its sentence."""
    if not analysis.supported:
        return _UNSUPPORTED.format(analysis.language)
    parts, done = [], 0
    for finding in analysis:
        parts += [text[done : finding.end], "\n", _under(finding), "\n"]
        done = finding.end
    return "".join([*parts, text[done:]])


def chain(finding: Finding) -> str:
    """This article, its relays from the nearest to the farthest, the origin."""
    steps = ["this article", *(relay.outlet for relay in finding.relays)]
    if finding.unnamed_at is not None:
        steps.insert(1 + finding.unnamed_at, "media not named")
    if finding.origin:
        steps.append(finding.origin.text)
    return " ← ".join(steps)


def _entry(text: str, finding: Finding) -> str:
    return f"{' '.join(text[finding.start : finding.end].split())}\n{_under(finding)}"


def _under(finding: Finding) -> str:
    carried = " (carried over)" if finding.carried else ""
    lines = [f"    ^ {', '.join(finding.flags)}{carried}: {chain(finding)}"]
    lines += [f"      {piece.rule}: “{piece.text}” [{piece.start}:{piece.end}]" for piece in finding.evidence]
    return "\n".join(lines)
