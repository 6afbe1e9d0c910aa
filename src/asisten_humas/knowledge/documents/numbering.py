"""The numbers that Word shows but does not store in the text: "Pasal 7", "(2)", "a." from automatic lists."""

from collections.abc import Iterator
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_ONES = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts the numbered paragraphs of one document in reading order."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._lists: dict[str, str] = {}
        self._styles: dict[str, Any] = {}
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is not None:
            self._read(part.element)
            styles = document.styles.element.iterfind(f"{_W}style")
            self._styles = {style.get(f"{_W}styleId"): style for style in styles}

    def label(self, paragraph: Any) -> str:
        """Return the number Word shows before the paragraph element, "" for a paragraph without one."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number, level = place
        levels = self._levels.get(self._lists.get(number, ""), {})
        if level not in levels:
            return ""
        self._count(number, level, levels)
        form, template, _ = levels[level]
        if form in ("bullet", "none"):
            return "-" if form == "bullet" else ""
        for deeper in range(level + 1):
            shown = self._counts.get((number, deeper), levels.get(deeper, ("", "", 1))[2])
            template = template.replace(f"%{deeper + 1}", _shown(shown, levels.get(deeper, (form, "", 1))[0]))
        return template.strip()

    def _count(self, number: str, level: int, levels: dict[int, tuple[str, str, int]]) -> None:
        self._counts[number, level] = self._counts.get((number, level), levels[level][2] - 1) + 1
        for deeper in [key for key in self._counts if key[0] == number and key[1] > level]:
            del self._counts[deeper]

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        for properties in self._properties(paragraph):
            numbering = properties.find(f"{_W}numPr")
            if numbering is not None and (found := numbering.find(f"{_W}numId")) is not None:
                level = numbering.find(f"{_W}ilvl")
                return found.get(f"{_W}val"), int(level.get(f"{_W}val")) if level is not None else 0
        return None

    def _properties(self, paragraph: Any) -> Iterator[Any]:
        own = paragraph.find(f"{_W}pPr")
        if own is None:
            return
        yield own
        style = own.find(f"{_W}pStyle")
        seen: set[str] = set()
        while style is not None and (name := style.get(f"{_W}val")) not in seen and name in self._styles:
            seen.add(name)
            inherited = self._styles[name].find(f"{_W}pPr")
            if inherited is not None:
                yield inherited
            style = self._styles[name].find(f"{_W}basedOn")

    def _read(self, root: Any) -> None:
        for abstract in root.iterfind(f"{_W}abstractNum"):
            self._levels[abstract.get(f"{_W}abstractNumId")] = {
                int(level.get(f"{_W}ilvl")): (
                    _value(level, "numFmt", "decimal"),
                    _value(level, "lvlText", ""),
                    int(_value(level, "start", "1")),
                )
                for level in abstract.iterfind(f"{_W}lvl")
            }
        for number in root.iterfind(f"{_W}num"):
            self._lists[number.get(f"{_W}numId")] = _value(number, "abstractNumId", "")


def _value(element: Any, name: str, default: str) -> str:
    child = element.find(f"{_W}{name}")
    return str(child.get(f"{_W}val", default)) if child is not None else default


def _shown(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        # Word goes on with aa, bb, cc after z.
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for worth, sign in _ROMAN + _ROMAN_ONES:
            roman += sign * (count // worth)
            count %= worth
        return roman.upper() if form == "upperRoman" else roman
    return str(count)
