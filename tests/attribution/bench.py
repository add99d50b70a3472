"""`make bench-engine`: what the engine costs, beside the floor for any engine of its kind.

The floor is sentencex's sentences and one Aho–Corasick pass of the whole lexicon over the same text,
measured in the
same run. The text is news of our own, put together from the sentences below: one paragraph in eight rests
on an outlet.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable

import sentencex

from claims.attribution import OutletIndex, analyse

NARRATION = """
The council will vote on the plan next week, after two years of talks about the money for the harbour.
Rents in the city have risen by 14 percent since the spring, more than anywhere else in the country.
The bridge, which was built in 1966, carries about 40,000 cars and buses on an ordinary working day.
A second reading of the bill is expected in the autumn, and it could become law before the end of the year.
Heavy rain closed three schools on Tuesday and left hundreds of homes without power for most of the night.
The company employs 3,200 people in the region and has an annual turnover of about 400 million euros.
Shares of the bank fell by 2.3 percent in early trading and recovered most of the loss by the afternoon.
Nobody was hurt in the fire, which started in a kitchen on the second floor and spread to the roof.
The team has lost four of its last five games and is now seven points behind the leaders of the league.
Work on the tunnel began in 2014 and has cost far more than the engineers had planned at the outset.
Voters will go to the polls on the first Sunday of May to choose a mayor and forty members of the council.
It was the third storm in two weeks, and the river is still a metre above its usual level at the old lock.
The museum reopened on Saturday with a show of drawings that had been kept in a cellar since the war.
In the north of the country the harvest is late, and the price of wheat has doubled within a few months.
The administration’s proposal, which Congress is expected to consider in September, would restructure federal assistance.
Republican lawmakers have repeatedly criticized the programme, arguing that its requirements discourage employment.
Unemployment fell to 4.1 percent in October, the Commerce Department’s quarterly figures showed, while inflation accelerated.
Mr. Halvorsen, 58, previously served as deputy finance minister and ambassador to the European Union in Brussels.
Police arrested three demonstrators outside the Parliament building on Wednesday after officers were attacked with bottles.
Negotiations between the government and the union collapsed on Thursday, raising concerns about international flights.
The company’s shares dropped 7.2 percent in afternoon trading after the announcement, their steepest decline since March.
Investigators believe the explosion was caused by a malfunctioning ventilation system installed during renovations in 2014.
Senator Margaret Oyelaran, a Democrat who supported the legislation, faces re-election in a competitive district next year.
The Supreme Court’s decision effectively invalidates restrictions adopted by seventeen states since the previous election.
Hundreds of residents evacuated the surrounding neighbourhoods, and authorities established temporary shelters in schools.
Prosecutors accused the former executive of concealing approximately $340 million in liabilities from institutional investors.
Voters in Pennsylvania, Michigan and Wisconsin overwhelmingly consider the economy the most important issue facing the country.
Television audiences for the championship increased considerably, according to preliminary statistics from the federation.
Environmental organizations want the ministry to reconsider its approval of the controversial pipeline through the reserve.
The defendant, who pleaded not guilty, acknowledged sending threatening messages but denied planning any violence.
""".strip().splitlines()
SPEECH = """
“We have to get this right,” Mayor Anna Bergström said at a meeting with residents of the old town on Monday.
The ministry said in a statement that it would publish the figures before the end of the month.
Ole Nord, who runs the harbour, said the work would be finished in June and cost no more than planned.
“Nobody asked us,” said Maria Costa, a baker who has lived next to the bridge for more than thirty years.
Police said they had questioned two men and were looking for a third, who is thought to have left the city.
“It is a good day for the city,” she added, and thanked the engineers for what they had done in the winter.
“We have consistently demonstrated our commitment to responsible development,” Mayor Anna Bergström told supporters Monday.
The Defense Department said in a statement that the investigation into Tuesday’s collision would continue until December.
Halvorsen suggested that the agreement could be finalized before Thanksgiving, although significant differences remain.
“Nobody consulted the communities directly affected by these decisions,” said Maria Contreras, a pharmacist and activist.
Campaign officials declined to discuss internal deliberations, but several acknowledged that fundraising had been disappointing.
“It’s a tremendous opportunity for American manufacturers,” he added, describing opponents of the arrangement as short-sighted.
Economists warned that additional tariffs would increase consumer prices and questioned the government’s optimistic assumptions.
Asked whether she would resign, Bergström replied that she intended to complete the remaining eighteen months of her term.
The spokeswoman confirmed that representatives had met privately but refused to identify the participants or their proposals.
Democrats argued that the amendment was unconstitutional and accused Republicans of deliberately misleading their constituents.
""".strip().splitlines()
RELAYED = """
The contract was worth approximately 40 million euros, according to the Financial Times, which had obtained a copy.
Bergström told Reuters that she had known about the structural problems since March and had requested inspections immediately.
“I was never informed,” Halvorsen said in an interview with the BBC, and repeated that he would not step down voluntarily.
Local media reported that two contractors had been hospitalized, and that one of them had already returned home.
""".strip().splitlines()
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
    """About 600 words of news in paragraphs of one to three sentences; every other article relays something."""
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


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the fastest of a few rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def floor(articles: list[str], index: OutletIndex) -> None:
    """What no engine of this kind can do without."""
    for text in articles:
        sentencex.get_sentence_boundaries("en", text)
        list(index.automaton.iter(text))


def main() -> int:
    """Prints the table; the exit status is 1 where a figure is missed."""
    index, articles = OutletIndex.default(), news(WORDS)
    words = sum(len(text.split()) for text in articles)
    low = seconds(lambda: floor(articles, index))
    full = seconds(lambda: [analyse(text) for text in articles])
    print(f"floor                    {words / low:12,.0f} words/s")
    print(
        f"engine                   {words / full:12,.0f} words/s   {full / low:5.1f} times the floor (at most 12)"
    )
    met = full / low <= 12 and _growth(articles) and _start_up()
    return 0 if met else 1


def _growth(articles: list[str]) -> bool:
    text = "\n\n".join(articles)
    short = seconds(lambda: [analyse(text[at : at + 5_000]) for at in range(0, 250_000, 5_000)]) / 250_000
    long = (text + "\n\n") * (5_000_000 // len(text) + 1)
    per_character = seconds(lambda: analyse(long)) / len(long)
    print(f"5 MB beside 5 kB         {per_character / short:12.2f} times as much a character (at most 1)")
    worst = 0.0
    for name, strange in STRANGE.items():
        ratio = seconds(lambda strange=strange: analyse(strange)) / len(strange) / short  # type: ignore[misc]
        worst = max(worst, ratio)
        print(f"{name:28} {ratio:8.2f} times as much a character (at most 2)")
    return per_character / short <= 1.1 and worst <= 2


def _start_up() -> bool:
    code = "from claims.attribution import analyse; analyse('The BBC said so.')"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    taken = time.perf_counter() - start
    print(f"start-up and one sentence {taken:11.2f} s (at most 0.3, on a machine that is not busy)")
    return True


if __name__ == "__main__":
    sys.exit(main())
