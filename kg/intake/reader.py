"""A file's bytes to an article."""

import hashlib
import os
from io import FileIO

from kg.errors import InputError
from kg.intake.decode import EXPECTED, check_size, decode, plain_text
from kg.intake.normalise import normalise
from kg.intake.page import read_page
from kg.intake.sources import Source
from kg.model import Article


def read_article(data: bytes, source: str) -> Article:
    """Return the article in `data`, the bytes of a file called `source`.

    Raises InputError for an empty file, for what cannot be decoded and for binary data.

    >>> page = "Xã Mường Và làm đường\\n\\nBCB - Sáng 5/6, Đoàn xã ra quân làm đường bản Na.\\n\\nLò Thu"
    >>> article = read_article(page.encode(), "a.txt")
    >>> article.title, article.byline, article.publisher
    ('Xã Mường Và làm đường', ('Lò Thu',), 'BCB')
    """
    text = plain_text(data) or normalise(decode(data, source))
    if not text or text.isspace():
        raise InputError(f"{source}: the file has no text; {EXPECTED}")
    page = read_page(text)
    return Article(
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        title=page.title,
        text=text,
        blocks=page.blocks,
        published=page.published,
        byline=page.byline,
        publisher=page.publisher,
    )


def bytes_of(source: Source) -> bytes:
    """Return a file's content; raises InputError where it cannot be read or is too large for an article."""
    try:
        with FileIO(source.location) as file:
            check_size(os.fstat(file.fileno()).st_size, source.name)
            return file.readall()
    except OSError as error:
        raise InputError(f"{source.name}: cannot be read: {error.strerror}") from error
