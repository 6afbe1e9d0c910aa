"""Sentences of Indonesian running text, with offsets.

A sentence of a news item is what a reader would check in one go, so a quotation stays with its attribution, and a
full stop inside quotation marks does not end the sentence around it. Abbreviations (Jl., dr., S.T., s.d.), initials,
clock times (09.00) and thousands (1.284) do not end one either; list lines and paragraphs do.
"""

import re
from bisect import bisect_left

from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.spans import Span

# Written with a full stop and followed by what they abbreviate, so a capital after them proves nothing.
_ABBREVIATIONS = word_set(
    """
    jl jln gg no cab kec kel kab prov ds dsn kp komp perum blok dr drg prof h hj ir drs dra kh tgk ust muh moh mohd abd
    st pt cv ud tbk bpk sdr sdri yth ytc rp tel telp hp tlp pkl tgl hlm vol ed a.n u.p d.a s.d s/d n.b cq q.q ttd
    drh drg plt plh pj wkl ka kol letkol mayjen brigjen irjen kombes pol akp akbp kompol iptu ipda aiptu bripka serma
    serka lettu kapt r rd ra nn ny tn art pasal ay yg dgn utk dg
    """
)
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.)+[A-Z][A-Za-z]{0,6}$|^(?:S|M|A|D|Sp|SP|Ph)\.[A-Z]\w*$")
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)")
_LIST_LINE = re.compile(r"[ \t]*(?:[-–—•*·▪‣+]|\d{1,3}[.)]|[a-zA-Z][.)])[ \t]+")
# Nobody writes so long a sentence. What never ends one is read in pieces, so that its cost grows with its length only.
_LONGEST, _NEAR = 1000, 80
_OPENERS = "\"“”'‘(["


def split(text: str) -> list[Span]:
    """Return the sentences of `text` in order, without surrounding white space; blank stretches give none."""
    found: list[Span] = []
    for line in _lines(text):
        found.extend(_sentences_of(text, line))
    return found


def _lines(text: str) -> list[Span]:
    """Return stretches no sentence crosses: paragraphs, cut at list lines and at lines that end a sentence."""
    stretches: list[Span] = []
    start = 0
    for mark in re.finditer(r"\n", text):
        before, after = text[start : mark.start()], text[mark.end() :]
        if _breaks(before, after):
            stretches.append(Span(start, mark.start()))
            start = mark.end()
    stretches.append(Span(start, len(text)))
    return stretches


def _breaks(before: str, after: str) -> bool:
    line = before.rstrip()
    if not line or after[:1] in ("\n", "\r", ""):
        return True
    if _LIST_LINE.match(after) or line.endswith((".", "!", "?", ":", ";", '"', "”")):
        return True
    following = after.lstrip(" \t\r")
    # A soft-wrapped line goes on in lower case; a capital opens a new line of a list, a letter or notes.
    return not following[:1].islower()


def _sentences_of(text: str, line: Span) -> list[Span]:
    found: list[Span] = []
    start = line.start
    marker = _LIST_LINE.match(text, line.start, line.end)
    scan = marker.end() if marker else line.start
    quoted = _quoted(text, line)
    for match in _END.finditer(text, scan, line.end):
        if _ends_sentence(text, match, line, quoted):
            found.append(Span(start, match.end()))
            start = match.end()
    found.append(Span(start, line.end))
    pieces = (piece for span in found for piece in _pieces(text, span))
    return [trimmed for piece in pieces if (trimmed := _trim(text, piece)).start < trimmed.end]


def _pieces(text: str, span: Span) -> list[Span]:
    """Return a stretch in pieces of at most `_LONGEST` characters, cut at white space where there is any."""
    found, start = [], span.start
    while span.end - start > _LONGEST:
        cut = max(text.rfind(white, start + _LONGEST // 2, start + _LONGEST) for white in " \n")
        cut = cut if cut > 0 else start + _LONGEST
        found.append(Span(start, cut))
        start = cut
    return [*found, Span(start, span.end)]


def _ends_sentence(text: str, match: re.Match[str], line: Span, quoted: list[Span]) -> bool:
    dot = match.start()
    before = bisect_left(quoted, dot, key=lambda span: span.start)  # the last one that opens before the full stop
    if before and dot < quoted[before - 1].end - 1 and match.end() < quoted[before - 1].end:
        return False
    rest = text[match.end() : min(line.end, match.end() + _NEAR)].lstrip()
    if not rest:
        return True
    opener = rest.lstrip(_OPENERS)[:1]
    if not (opener.isupper() or opener.isdigit() or rest[0] in "-•"):
        return False
    return match.group()[0] != "." or not is_abbreviation(text, dot, line.start)


def is_abbreviation(text: str, dot: int, floor: int = 0) -> bool:
    """Return whether the full stop at `dot` belongs to an abbreviation, an initial or a degree."""
    start = dot
    while start > floor and not text[start - 1].isspace() and text[start - 1] not in '("“[':
        start -= 1
    word = text[start:dot].strip(",")
    if len(word) == 1 and word.isalpha() and word.isupper():
        # "Rp1,35 M." ends a statement; "Budi M. Santoso" goes on.
        return not re.search(r"\d\s?$", text[max(0, start - 2) : start])
    return word.lower() in _ABBREVIATIONS or bool(_DEGREE.search(word))


def _quoted(text: str, line: Span) -> list[Span]:
    """Return the quotations of a line; an unclosed mark quotes nothing."""
    spans: list[Span] = []
    opened: int | None = None
    for index in range(line.start, line.end):
        char = text[index]
        if char == "“" or (char in '"”' and opened is None):
            opened = index if opened is None else opened
        elif char in '"”' and opened is not None:
            spans.append(Span(opened, index + 1))
            opened = None
    return spans


def _trim(text: str, span: Span) -> Span:
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip()))))
