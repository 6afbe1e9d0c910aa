"""A rundown in one sentence: what matters of it, with its times; registration and closing words are left out."""

import re
from collections.abc import Sequence

from asisten_humas.news.wording import joined, nominal

_STEP = re.compile(r"^pukul (?P<time>\d\d\.\d\d)(?: WIB| WITA| WIT)?\s+(?P<what>\S.*)$")
_TRIVIAL = re.compile(
    r"^(?:registrasi|pendaftaran ulang|sambutan|penutup(?:an)?|pembukaan|doa|ramah"
    r" tamah|istirahat|ishoma|makan siang|foto bersama"
    r"|menyanyikan .*|lagu .*|Indonesia Raya|persiapan|kumpul|berkumpul|coffee break|rehat)$",
    re.IGNORECASE,
)
_END = re.compile(r"^(?:selesai|bubar|pulang)\W*$", re.IGNORECASE)


def is_step(text: str) -> bool:
    """Return whether a statement is a step of a rundown: a clock time and what happens then."""
    return bool(_STEP.match(text))


def is_trivial_step(text: str) -> bool:
    """Return whether a step of a rundown is of no interest: registration, opening words, the end."""
    step = _STEP.match(text)
    return bool(step and (_is_trivial(step["what"]) or _END.match(step["what"])))


def rundown(items: Sequence[tuple[str, str]]) -> tuple[list[str], tuple[str, ...]]:
    """Return the rundown as one or two sentences with the ids of its facts; ([], ()) when there is nothing to tell.

    `items` are statements in the written language, each with its fact's id.
    """
    steps = [(match["time"], match["what"], id_) for text, id_ in items if (match := _STEP.match(text))]
    end = next((time for time, what, _ in steps if _END.match(what)), "")
    kept = [(time, what, id_) for time, what, id_ in steps if not _is_trivial(what) and not _END.match(what)]
    if not kept:
        return [], ()
    ids = tuple(id_ for _, _, id_ in steps)
    told = [f"{_named(what)} pada pukul {time}" for time, what, _ in _weightiest(kept)]
    sentences = [f"acara diisi dengan {_pair(told[:2])}"]
    if told[2:]:
        sentences.append(f"sesudah itu ada {_pair(told[2:])}")
    if end:
        sentences[-1] += f", dan acara selesai pada pukul {end}"
    return sentences, ids


def _weightiest(steps: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return four steps in their order: what is signed or handed over first of all, then what comes first."""
    ranked = sorted(range(len(steps)), key=lambda number: (not _ACTS.search(steps[number][1]), number))
    return [steps[number] for number in sorted(ranked[:4])]


_ACTS = re.compile(
    r"\b(?:penandatanganan|tanda tangan|penyerahan|pelantikan|peresmian|pengukuhan|pembagian|sumpah)\b", re.I
)


def _is_trivial(what: str) -> bool:
    bare = re.sub(r"\s*\([^()]*\)", "", what)
    return all(_TRIVIAL.match(part) for part in re.split(r" dan |, ", bare))


def _pair(told: list[str]) -> str:
    return " dan ".join(told) if not any(" dan " in one for one in told) else ", lalu ".join(told)


def _named(what: str) -> str:
    what = re.sub(r"\s+[–—-]\s+", " oleh ", re.sub(r"^([a-z]+(?: [a-z]+)?): (?=[A-Z\ue100-\ue1ff])", r"\1 oleh ", what))
    what = re.sub(r"^([a-z]+(?: [a-z]+)?): (?=[a-z]).*$", r"\1", what)
    what = re.sub(r"\s*\(([\ue100-\ue1ff])\)", r" oleh \1", what)
    what = re.sub(
        r"\s*\(((?:Wakil )?(?:Bupati|Wali Kota|Gubernur|Camat|Sekretaris Daerah|Kepala \w+))\)", r" oleh \1", what
    )
    what = re.sub(r"\b([a-z]+)((?: [a-z]+)*) \((\d+) \1\)", r"\3 \1\2", what)
    # Who moderates is told; why somebody stands in for another, or how many were asked, is not.
    what = re.sub(r"\s*\((?:moderator|pemandu|dipandu):? ([^()]+)\)", r" yang dipandu \1", what)
    what = re.sub(r"\s*\([^()]*\)|, (?:me)?wakili .*$", "", what)
    what = re.sub(r"\bBupati diwakili\b", "bupati yang diwakili", what)
    by = re.fullmatch(r"(?P<deed>.+? oleh )(?P<who>[^,]+(?:, [^,]+)+)", what)
    what = f"{by['deed']}{joined(by['who'].split(', '))}" if by else what
    first, _, rest = what.partition(" ")
    what = f"{nominal(first)} {rest}".strip()
    what = re.sub(r"^tanda tangan\b", "penandatanganan", what)
    named = re.match(r"\w+ [A-Z]", what) and not re.match(r"(?:Laporan|Sambutan|Paparan|Arahan|Doa|Pembacaan)\b", what)
    return what[0].lower() + what[1:] if what[1:2].islower() and not named else what
