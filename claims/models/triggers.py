"""Database triggers of our own, beside those that pgtrigger brings."""

from typing import Any

import pgtrigger
from django.db import models

# PostgreSQL's substr walks all of the text that it is given, however short the part: a text of 5 MB once a
# claim takes minutes. So claims are compared with a part of it, which is cut anew every so many characters.
_CUT = 20_000


class SpanMatchesText(pgtrigger.Composer):
    """Refuses a claim whose `exact` is not its slice of the text, or whose revision is another article's.

    The same for whatever else is anchored in an immutable text: a subclass names `thing` (for the message),
    `document` (the model of the text, and the foreign key to it) and its `owner`. Rows without a document
    are let pass. Runs once a statement over its rows in text order, so that inserting every claim of a long
    text walks the text once. PostgreSQL's `substr` counts characters, which are code points in a UTF-8
    database.
    """

    thing = "claim"
    document = "revision"
    owner = "article"

    when = pgtrigger.After
    level = pgtrigger.Statement
    declare = [
        ("doc", "RECORD"),
        ("span", "RECORD"),
        ("whole", "TEXT"),
        ("part", "TEXT"),
        ("part_start", "INTEGER"),
        ("part_end", "INTEGER"),
    ]

    def get_func(self, model: models.Model) -> str:
        changed = "SELECT new_values.* FROM new_values"
        if self.operation == pgtrigger.Update:
            changed += f""" JOIN old_values USING (id)
                WHERE ({self._row("new_values")}) IS DISTINCT FROM ({self._row("old_values")})"""
        document, owner = f"{self.document}_id", f"{self.owner}_id"
        stray = f"{self.thing} %: {self.document} % belongs to another {self.owner}"
        return f"""
            FOR doc IN SELECT id, {owner}, text FROM claims_{self.document}
                       WHERE id IN (SELECT {document} FROM ({changed}) AS c) LOOP
                whole := doc.text || '';  -- a copy in memory: otherwise each cut reads it from disk
                part_end := 0;
                FOR span IN SELECT * FROM ({changed}) AS c WHERE c.{document} = doc.id ORDER BY c.start LOOP
                    IF span.{owner} <> doc.{owner} THEN
                        RAISE EXCEPTION '{stray}', span.id, doc.id
                            USING ERRCODE = 'check_violation';
                    END IF;
                    IF span."end" > part_end THEN
                        part_start := span.start;
                        part_end := greatest(span."end", span.start + {_CUT});
                        part := substr(whole, part_start + 1, part_end - part_start);
                    END IF;
                    IF substr(part, span.start - part_start + 1, span."end" - span.start) <> span.exact THEN
                        RAISE EXCEPTION '{self.thing} %: exact is not the slice [%, %) of {self.document} %',
                            span.id, span.start, span."end", doc.id USING ERRCODE = 'check_violation';
                    END IF;
                END LOOP;
            END LOOP;
            RETURN NULL;
        """  # noqa: S608 (made of constants)

    def _row(self, table: str) -> str:
        columns = (f"{self.document}_id", f"{self.owner}_id", "start", "end", "exact")
        return ", ".join(f'{table}."{column}"' for column in columns)


class PassageMatchesSnapshot(SpanMatchesText):
    """Refuses a passage that is not its slice of the snapshot's text, or a snapshot of another source."""

    thing = "passage"
    document = "snapshot"
    owner = "source"


def immutable(name: str) -> list[pgtrigger.Trigger]:
    """The two triggers that refuse every update and delete of a model's rows; `name` starts their names."""
    operations: dict[str, Any] = {"update": pgtrigger.Update, "delete": pgtrigger.Delete}
    return [pgtrigger.Protect(name=f"{name}_no_{word}", operation=op) for word, op in operations.items()]
