"""What a rule of the policy is."""

from collections.abc import Callable
from dataclasses import dataclass

from claims.models import RuleCode
from claims.services.policy.case import Case


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a newsroom may require of a verdict.

    `unmet` returns a sentence that says what is missing and what to do, empty where nothing is; it is given
    the number that the newsroom set, 0 for a rule that counts nothing. `serves` names the criteria that ask
    for it, told in our words: of the IFCN's Code of Principles by their numbers, of the EFCSN's Code of
    Standards by their part. `instead` says what a written reason has to explain where the rule takes one in
    place of what it asks for, and is empty where it takes none.
    """

    code: RuleCode
    asks: str
    serves: tuple[str, ...]
    unmet: Callable[[Case, int], str]
    number: int | None = None
    instead: str = ""
