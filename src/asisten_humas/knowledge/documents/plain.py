"""Plain text and Markdown: decoding, and the checks that it is text at all."""

import unicodedata

from asisten_humas.knowledge.documents.refusals import RefusedError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SOFT_HYPHEN = "\u00ad"


def decode(data: bytes) -> str:
    """Return the bytes as text with `\\n` line ends in Unicode form NFC.

    UTF-8, UTF-16 with a mark, else Windows-1252 as old office files use. Raises RefusedError for binary data.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding != "utf-16" and b"\0" in data:
        raise RefusedError("binary")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        if _looks_binary(text):
            raise RefusedError("binary") from None
    return tidy(text)


def tidy(text: str) -> str:
    """Return the text with `\\n` line ends, in NFC, without control characters and soft hyphens."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(
        c for c in text if c in "\n\t" or (c != _SOFT_HYPHEN and unicodedata.category(c) not in ("Cc", "Cs"))
    )


def _looks_binary(text: str) -> bool:
    odd = sum(1 for c in text if c == "\ufffd" or (unicodedata.category(c) == "Cc" and c not in "\n\r\t\f"))
    return odd * 50 > len(text)
