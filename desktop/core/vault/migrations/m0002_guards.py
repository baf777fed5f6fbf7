"""Triggers that hold whatever the code above does: entries and log can only be added to.

The one way out is the disposal of a whole case, and it is open only while ``disposing`` names the
case, which in turn demands that the log already says so.
"""

STATEMENTS: tuple[str, ...] = (
    """CREATE TRIGGER entries_stay BEFORE UPDATE ON entries
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER entries_remain BEFORE DELETE ON entries WHEN
        NOT EXISTS (SELECT 1 FROM disposing WHERE case_id = OLD.case_id)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER entries_are_not_replaced BEFORE INSERT ON entries
        WHEN EXISTS (SELECT 1 FROM entries WHERE id = NEW.id OR seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER documents_stay BEFORE UPDATE ON document_parts
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER documents_remain BEFORE DELETE ON document_parts
        WHEN NOT EXISTS (
            SELECT 1 FROM disposing JOIN entries ON entries.case_id = disposing.case_id
            WHERE entries.id = OLD.document_id
        ) BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER documents_are_not_replaced BEFORE INSERT ON document_parts
        WHEN EXISTS (
            SELECT 1 FROM document_parts WHERE document_id = NEW.document_id AND part = NEW.part
        ) BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER audit_remains BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
        WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER cases_remain BEFORE DELETE ON cases
        WHEN NOT EXISTS (SELECT 1 FROM disposing WHERE case_id = OLD.id)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
    """CREATE TRIGGER disposal_is_logged BEFORE INSERT ON disposing
        WHEN NOT EXISTS (
            SELECT 1 FROM audit WHERE action = 'case.disposed' AND case_ref = NEW.case_id
        ) BEGIN SELECT RAISE(ABORT, 'append-only'); END""",
)
