"""Database triggers of our own, beside those that pgtrigger brings."""

from typing import Any

import pgtrigger
from django.db import models

# Cutting the text anew at every claim would read a 5 MB text once a claim; never cutting it would walk it
# from its start. A cut every so many characters keeps both small.
_CUT = 50_000


class SpanMatchesText(pgtrigger.Composer):
    """Refuses a claim whose `exact` is not its slice of the text, or whose revision is another article's.

    Runs once a statement over its rows in text order, so that inserting every claim of a long text walks the
    text once. PostgreSQL's `substr` counts characters, which are code points in a UTF-8 database.
    """

    when = pgtrigger.After
    level = pgtrigger.Statement
    declare = [("doc", "RECORD"), ("span", "RECORD"), ("rest", "TEXT"), ("passed", "INTEGER")]

    def get_func(self, model: models.Model) -> str:
        changed = "SELECT new_values.* FROM new_values"
        if self.operation == pgtrigger.Update:
            changed += f""" JOIN old_values USING (id)
                WHERE ({_row("new_values")}) IS DISTINCT FROM ({_row("old_values")})"""
        return f"""
            FOR doc IN SELECT id, article_id, text FROM claims_revision
                       WHERE id IN (SELECT revision_id FROM ({changed}) AS c) LOOP
                rest := doc.text || '';  -- a copy in memory: otherwise each substr reads it from disk
                passed := 0;
                FOR span IN SELECT * FROM ({changed}) AS c WHERE c.revision_id = doc.id ORDER BY c.start LOOP
                    IF span.article_id <> doc.article_id THEN
                        RAISE EXCEPTION 'claim %: revision % belongs to another article', span.id, doc.id
                            USING ERRCODE = 'check_violation';
                    END IF;
                    IF span.start - passed > {_CUT} THEN
                        rest := substr(rest, span.start - passed + 1);
                        passed := span.start;
                    END IF;
                    IF substr(rest, span.start - passed + 1, span."end" - span.start) <> span.exact THEN
                        RAISE EXCEPTION 'claim %: exact is not the slice [%, %) of revision %',
                            span.id, span.start, span."end", doc.id USING ERRCODE = 'check_violation';
                    END IF;
                END LOOP;
            END LOOP;
            RETURN NULL;
        """  # noqa: S608 (made of constants)


def _row(table: str) -> str:
    return ", ".join(
        f'{table}."{column}"' for column in ("revision_id", "article_id", "start", "end", "exact")
    )


def immutable(name: str) -> list[pgtrigger.Trigger]:
    """The two triggers that refuse every update and delete of a model's rows; `name` starts their names."""
    operations: dict[str, Any] = {"update": pgtrigger.Update, "delete": pgtrigger.Delete}
    return [pgtrigger.Protect(name=f"{name}_no_{word}", operation=op) for word, op in operations.items()]
