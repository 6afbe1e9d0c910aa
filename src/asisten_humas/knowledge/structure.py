"""The structure of a text: BAB, Bagian, Paragraf, Pasal and Penjelasan of a regulation; headings of anything else.

The form of Indonesian regulations is fixed by UU 12/2011 (Lampiran II): BAB in Roman numerals, Bagian as an ordinal
word, Paragraf and Pasal in Arabic numerals, ayat as (1), huruf as "a.". Amending regulations number their articles
in Roman numerals and quote the new articles under them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Section(NamedTuple):
    """A stretch of text `[start, end)` under one heading; the heading itself lies before `start`."""

    start: int
    end: int
    path: tuple[str, ...]
    """How it is cited, outermost first: ("BAB II", "Pasal 7"), or headings: ("Pengamanan",)."""

    context: str
    """The headings above it in full, with the words that a citation leaves out: "BAB II KEWENANGAN"."""

    article: bool
    """Whether it is a Pasal (or its Penjelasan), which splits at its ayat."""


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    """Without Markdown's marks."""

    depth: int
    """1 to 6 for a Markdown heading, 7 for a paragraph all in bold, 0 for other lines."""


_ROMAN = r"[IVXLC]+"
_LEVELS = (
    re.compile(rf"(?P<label>BAB\s+(?:{_ROMAN}|\d+))\b[.:]?\s*(?P<name>.*)", re.IGNORECASE),
    re.compile(r"(?P<label>Bagian\s+ke\w+(?:\s+(?:belas|puluh)(?:\s+\w+)?)?)\b[.:]?\s*(?P<name>.*)", re.IGNORECASE),
    re.compile(r"(?P<label>Paragraf\s+(?:\d+|ke\w+))\b[.:]?\s*(?P<name>.*)", re.IGNORECASE),
)
_ARTICLE = re.compile(rf"Pasal\s+(?P<number>\d+\s?[A-Z]{{0,2}}|{_ROMAN})\s*[.:]?", re.IGNORECASE)
_EXPLAINED = re.compile(
    r"(?:\*\*)?(?P<label>Pasal\s+(?:\d+[A-Z]{0,2})(?:\s+ayat\s+\(\d+[a-z]?\))?(?:\s+huruf\s+[a-z])?)(?:[.:]?\*\*[.:]?|[.:]|\s*$)",
)
_EXPLANATION = re.compile(r"PENJELASAN(?:\s+ATAS)?\s*$|PENJELASAN\s+ATAS\b", re.IGNORECASE)
_GENERAL = re.compile(r"(?:\*\*)?(?:I\.\s*)?UMUM(?:\.?\*\*\.?|[.:]|\s*$)", re.IGNORECASE)
_ARTICLE_BY_ARTICLE = re.compile(r"(?:II\.\s*)?PASAL\s+DEMI\s+PASAL", re.IGNORECASE)
_ANNEX = re.compile(r"(?P<label>LAMPIRAN(?:\s+(?:[IVXLC]+|\d+))?)\b(?!\s+(?:ini|peraturan ini))(?P<name>.*)")
_CLEAR = re.compile(r"[\W\d]*(?:(?:angka|huruf|ayat|pasal)\W*\w+\W*)*cukup\s+jelas\W*", re.IGNORECASE)


def find_sections(text: str) -> list[Section]:
    """Return the sections of `text` in order; every stretch of text that is no heading lies in exactly one.

    A text with two Pasal headings, or a BAB and a Pasal, is taken as a regulation.
    """
    lines = list(_lines(text))
    articles = sum(_ARTICLE.fullmatch(line.text) is not None for line in lines)
    chapters = sum(_LEVELS[0].match(line.text) is not None for line in lines if line.text[:3].upper() == "BAB")
    regulation = articles >= 2 or (articles and chapters)
    sections = _regulation(text, lines) if regulation else _headed(text, lines)
    return [section for section in sections if text[section.start : section.end].strip(" \n\t-*_")]


def _lines(text: str) -> Iterator[_Line]:
    offset = 0
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        hashes = len(bare) - len(bare.lstrip("#"))
        depth = hashes if 1 <= hashes <= 6 and bare[hashes : hashes + 1] in (" ", "\t", "") else 0
        bold = bare.startswith("**") and bare.endswith("**") and bare.count("**") == 2 and len(bare) > 4
        yield _Line(
            offset,
            offset + len(raw),
            bare.strip("#* \t") if depth or bold else bare,
            7 if bold and not depth else depth,
        )
        offset += len(raw)


# --- regulations --------------------------------------------------------------------------------------------------


def _regulation(text: str, lines: list[_Line]) -> list[Section]:
    reader = _RegulationReader()
    for position, line in enumerate(lines):
        following = next((later for later in lines[position + 1 :] if later.text), None)
        reader.read(line, following)
    return reader.finish(len(text), text)


class _RegulationReader:
    """Walks through the lines and cuts a section at each heading."""

    def __init__(self) -> None:
        self.part = ""  # "", "Penjelasan" or "Lampiran …"
        self.levels: list[tuple[str, str]] = [("", "")] * len(_LEVELS)
        self.outer_article = ""  # Pasal I of an amending regulation, which quotes other articles
        self.article = ""
        self.start = 0
        self.name_expected = -1
        self.sections: list[Section] = []

    def read(self, line: _Line, following: _Line | None) -> None:
        if self.name_expected >= 0 and line.text and not self._is_heading(line.text):
            self._name(line)
            return
        self.name_expected = self.name_expected if not line.text else -1
        if line.text and not (self._part(line) or self._level(line) or self._article(line, following)):
            self._explained(line)

    def finish(self, end: int, text: str) -> list[Section]:
        self._cut(end, end)
        return [s for s in self.sections if not (s.path[:1] == ("Penjelasan",) and _says_nothing(text, s))]

    def _is_heading(self, text: str) -> bool:
        return bool(_ARTICLE.fullmatch(text) or any(level.match(text) for level in _LEVELS))

    def _part(self, line: _Line) -> bool:
        annex = _ANNEX.match(line.text)
        if _EXPLANATION.match(line.text) and (line.depth or line.text.isupper()):
            self._cut(line.start, line.end)
            self._enter("Penjelasan")
        elif annex and (line.depth or line.text.isupper()):
            self._cut(line.start, line.end)
            self._enter(" ".join(annex["label"].title().split()[:1] + annex["label"].split()[1:]))
        elif self.part == "Penjelasan" and _ARTICLE_BY_ARTICLE.fullmatch(line.text):
            self._cut(line.start, line.end)
            self.article = ""
        else:
            return False
        return True

    def _enter(self, part: str) -> None:
        self.part, self.article, self.outer_article = part, "", ""
        self.levels = [("", "")] * len(_LEVELS)

    def _level(self, line: _Line) -> bool:
        for depth, pattern in enumerate(_LEVELS):
            match = pattern.match(line.text)
            # A sentence may begin with "Bagian kesatu …": a heading is short and has no full stop.
            if match and (line.depth or (len(line.text) < 120 and not line.text.endswith((".", ";", ",")))):
                self._cut(line.start, line.end)
                label = _tidy_label(match["label"])
                self.levels[depth:] = [(label, match["name"].strip()), *[("", "")] * (len(_LEVELS) - depth - 1)]
                self.article = self.outer_article = ""
                self.name_expected = -1 if match["name"].strip() else depth
                return True
        return False

    def _name(self, line: _Line) -> None:
        # The name of a BAB or Bagian stands on the line under it.
        label, _ = self.levels[self.name_expected]
        self.levels[self.name_expected] = (label, line.text)
        self.start, self.name_expected = line.end, -1

    def _article(self, line: _Line, following: _Line | None) -> bool:
        match = _ARTICLE.fullmatch(line.text)
        if match is None or self.part == "Penjelasan":
            return False
        # "… sebagaimana dimaksud dalam\nPasal 7\nayat (2) dilakukan …" is a broken line and no heading.
        if following is not None and not line.depth and re.match(r"(?:ayat|huruf|dan|atau)\b|[,;]", following.text):
            return False
        self._cut(line.start, line.end)
        number = match["number"].replace(" ", "")
        if number.isalpha() and number.isupper():
            self.outer_article, self.article = f"Pasal {number}", ""
        else:
            self.article = f"Pasal {number}"
        return True

    def _explained(self, line: _Line) -> None:
        if self.part != "Penjelasan":
            return
        raw_start = line.start
        general = _GENERAL.match(line.text)
        explained = _EXPLAINED.match(line.text)
        if general or explained:
            match = general or explained
            self._cut(raw_start, raw_start + match.end() if match else line.end)
            self.article = "Umum" if general else (explained["label"] if explained else "")

    def _cut(self, end: int, next_start: int) -> None:
        self.sections.append(Section(self.start, end, self._path(), self._context(), bool(self.article)))
        self.start = next_start

    def _path(self) -> tuple[str, ...]:
        if self.part == "Penjelasan":
            return ("Penjelasan", self.article) if self.article else ("Penjelasan",)
        chapter = self.levels[0][0]
        outer = () if self.part else tuple(filter(None, (chapter, self.outer_article, self.article)))
        return tuple(filter(None, (self.part, *outer))) or ("Pembukaan",)

    def _context(self) -> str:
        return "; ".join(" ".join(filter(None, level)) for level in self.levels if level[0])


def _tidy_label(label: str) -> str:
    kind, number = label.split(maxsplit=1)
    return f"{kind.upper()} {number.upper()}" if kind.upper() == "BAB" else f"{kind.title()} {number.title()}"


def _says_nothing(text: str, section: Section) -> bool:
    return _CLEAR.fullmatch(text[section.start : section.end].strip()) is not None


# --- other texts --------------------------------------------------------------------------------------------------


def _headed(text: str, lines: list[_Line]) -> list[Section]:
    sections: list[Section] = []
    stack: list[tuple[int, str]] = []
    start = 0
    for line in lines:
        if line.depth and line.text:
            sections.append(_under(stack, start, line.start))
            stack = [item for item in stack if item[0] < line.depth]
            # The top heading repeats the title of the document: no part of a path.
            stack.append((line.depth, "" if line.depth == 1 else line.text))
            start = line.end
    sections.append(_under(stack, start, len(text)))
    return sections


def _under(stack: list[tuple[int, str]], start: int, end: int) -> Section:
    headings = tuple(name for _, name in stack if name)
    return Section(start, end, headings, "; ".join(headings), article=False)
