"""Normal forms that keep positions, sentences and clauses."""

from kg.text.document import Document, Sentence, document_of
from kg.text.fold import fold

__all__ = ["Document", "Sentence", "document_of", "fold"]
