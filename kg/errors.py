"""What can go wrong in a way that a user can mend."""


class KgError(Exception):
    """A failure whose message says what happened, where, and what was expected instead."""


class InvalidValueError(KgError, ValueError):
    """A value breaks an invariant of its type."""


class InputError(KgError):
    """A source cannot be read: missing, empty, undecodable or of an unknown format."""


class OutputError(KgError):
    """A result cannot be written where it was asked for."""


class NotFoundError(KgError, LookupError):
    """A name that was asked for does not exist; the message lists what there is."""


class QueryError(KgError):
    """A SPARQL query cannot be parsed or evaluated."""


class WorkspaceError(KgError):
    """A workspace is missing, of another version, or in use by another process."""
