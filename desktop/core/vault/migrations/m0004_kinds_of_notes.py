"""What a draft of a note tells about; "" where its writer has not chosen yet.

From here on a case's notes and disputes may be of other kinds than ``notes``, each a column of its
own in a consent, and a consent may name them. A program that stops at the step before knows no such
kind: it could neither read the entry nor hold it back, and is kept out. A note from before has no
kind in its row and is of the kind ``notes``.
"""

STATEMENTS: tuple[str, ...] = ("ALTER TABLE drafts ADD COLUMN kind TEXT NOT NULL DEFAULT ''",)
