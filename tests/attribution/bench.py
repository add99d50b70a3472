"""`make bench-engine`: what the engine costs, beside the floor for any engine of its kind.

The floor is sentencex's sentences and one Aho–Corasick pass of the whole lexicon over the same text, measured
in the same run, round by round in turn. The text is news of our own, put together from sentences/bench.txt:
one paragraph in eight rests on an outlet. `ARGS=rows.jsonl` measures the "text" of these rows instead.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import sentencex

from claims.attribution import OutletIndex, analyse

SENTENCES = (Path(__file__).parent / "sentences" / "bench.txt").read_text("utf-8")
NARRATION, SPEECH, RELAYED = (block.splitlines() for block in SENTENCES.strip().split("\n\n"))
WORDS = 120_000
ROUNDS = 5
STRANGE = {
    "100,000 quotation marks": '"' * 100_000,
    "quotations that never close": "the “a. " * 20_000,
    "nested brackets": "(" * 100_000 + "the of and" + ")" * 100_000,
    "one endless sentence": "the word and of the thing that was in it " * 12_000,
    "random bytes as Latin-1": bytes(random.Random(1).randrange(256) for _ in range(400_000)).decode(
        "latin-1"
    ),
}


def article(rng: random.Random) -> str:
    """About 600 words of news in paragraphs of one to three sentences; every other one relays something."""
    paragraphs, relayed = [], rng.choice((0, 2))
    for _ in range(16):
        kind = rng.choices((NARRATION, SPEECH, RELAYED), (6, 8, relayed))[0]
        paragraphs.append(" ".join([rng.choice(kind), *rng.sample(NARRATION, rng.randint(0, 2))]))
    return "\n\n".join(paragraphs)


def news(words: int) -> list[str]:
    """Articles of together at least this many words, the same in every run."""
    rng, articles, count = random.Random(7), [], 0
    while count < words:
        articles.append(article(rng))
        count += len(articles[-1].split())
    return articles


def seconds(*works: Callable[[], object]) -> list[float]:
    """Processor time of the fastest of a few rounds of each, in turn: who else is at work bears on all."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for at, work in enumerate(works):
            start = time.process_time()
            work()
            best[at] = min(best[at], time.process_time() - start)
    return best


def floor(articles: list[str], index: OutletIndex) -> None:
    """What no engine of this kind can do without."""
    for text in articles:
        sentencex.get_sentence_boundaries("en", text)
        list(index.automaton.iter(text))


def given(path: str) -> list[str]:
    """The texts of a file of rows, one JSON object a line."""
    return [json.loads(row)["text"] for row in Path(path).read_text("utf-8").splitlines()]


def main(arguments: list[str]) -> int:
    """Prints the table; the exit status is 1 where a figure is missed."""
    index, articles = OutletIndex.default(), given(arguments[0]) if arguments else news(WORDS)
    words = sum(len(text.split()) for text in articles)
    low, full = seconds(lambda: floor(articles, index), lambda: [analyse(text) for text in articles])
    print(f"floor                    {words / low:12,.0f} words/s")
    print(f"engine                   {words / full:12,.0f} words/s   {full / low:5.1f} times (at most 12)")
    met = [full / low <= 12, _growth(articles), _start_up()]
    return 0 if all(met) else 1


def _growth(articles: list[str]) -> bool:
    text = "\n\n".join(articles)[:250_000]
    short = [text[at : at + 5_000] for at in range(0, len(text), 5_000)]
    long = (text + "\n\n") * (5_000_000 // len(text) + 1)
    small, large = seconds(lambda: [analyse(piece) for piece in short], lambda: analyse(long))
    small, large = small / len(text), large / len(long)
    print(f"5 MB beside 5 kB         {large / small:12.2f} times as much a character (at most 1)")
    worst = 0.0
    for name, strange in STRANGE.items():
        (taken,) = seconds(lambda strange=strange: analyse(strange))  # type: ignore[misc]
        ratio = taken / len(strange) / small
        worst = max(worst, ratio)
        print(f"{name:28} {ratio:8.2f} times as much a character (at most 2)")
    return round(large / small, 1) <= 1 and worst <= 2


def _start_up() -> bool:
    code = "from claims.attribution import analyse; analyse('The BBC said so.')"
    best = float("inf")
    for _ in range(ROUNDS):
        before = os.times()
        subprocess.run([sys.executable, "-c", code], check=True)
        after = os.times()
        taken = after.children_user + after.children_system - before.children_user - before.children_system
        best = min(best, taken)
    print(f"start-up and one sentence {best:11.2f} s of processor time (at most 0.3)")
    return best <= 0.3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
