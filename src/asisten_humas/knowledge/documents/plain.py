"""Plain text and Markdown: decoding, and the checks that it is text at all."""

import unicodedata
from pathlib import Path

from asisten_humas.errors import DocumentError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(data: bytes, path: Path) -> str:
    """Return the bytes as text with `\\n` line ends in Unicode form NFC.

    UTF-8, UTF-16 with a mark, else Windows-1252 as old office files use. Raises DocumentError for binary data.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise _binary(path)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        if _looks_binary(text):
            raise _binary(path) from None
    return tidy(text)


def tidy(text: str) -> str:
    """Return the text with `\\n` line ends, in NFC, without control characters and soft hyphens."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(c for c in text if c in "\n\t" or (c != "\u00ad" and unicodedata.category(c) != "Cc"))


def _looks_binary(text: str) -> bool:
    odd = sum(1 for c in text if c == "\ufffd" or (unicodedata.category(c) == "Cc" and c not in "\n\r\t\f"))
    return odd * 50 > len(text)


def _binary(path: Path) -> DocumentError:
    return DocumentError(
        f"{path.name}: the content is not text; save it as UTF-8 text, docx or pdf",
        f"{path.name}: isinya bukan teks; simpan sebagai teks UTF-8, docx, atau pdf.",
    )
