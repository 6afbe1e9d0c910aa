"""A rundown in one sentence: what matters of it, with its times; registration and closing words are left out."""

import re
from collections.abc import Sequence

from asisten_humas.news.wording import nominal

_STEP = re.compile(r"^pukul (?P<time>\d\d\.\d\d)(?: WIB| WITA| WIT)?\s+(?P<what>\S.*)$")
_TRIVIAL = re.compile(
    r"^(?:registrasi|pendaftaran ulang|sambutan|penutup(?:an)?|pembukaan|doa|ramah tamah|istirahat|ishoma|makan siang|foto bersama"
    r"|menyanyikan .*|lagu .*|persiapan|kumpul|berkumpul|coffee break|rehat)$",
    re.IGNORECASE,
)
_END = re.compile(r"^(?:selesai|bubar|pulang)\W*$", re.IGNORECASE)


def is_step(text: str) -> bool:
    """Return whether a statement is a step of a rundown: a clock time and what happens then."""
    return bool(_STEP.match(text))


def rundown(items: Sequence[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """Return the rundown as a sentence with the ids of its facts; ('', ()) when there is nothing to tell.

    `items` are statements in the written language, each with its fact's id.
    """
    steps = [(match["time"], match["what"], id_) for text, id_ in items if (match := _STEP.match(text))]
    end = next((time for time, what, _ in steps if _END.match(what)), "")
    kept = [(time, what, id_) for time, what, id_ in steps if not _TRIVIAL.match(what) and not _END.match(what)]
    if not kept:
        return "", ()
    ids = tuple(id_ for _, _, id_ in steps)
    told = [f"{_named(what)} pada pukul {time}" for time, what, _ in kept[:4]]
    if end and len(told) > 1:
        return f"acara diisi dengan {', '.join(told)}, dan selesai pada pukul {end}", ids
    if len(told) == 1:
        sentence = f"acara diisi dengan {told[0]}"
    elif len(told) == 2:
        sentence = f"acara diisi dengan {told[0]}, dilanjutkan dengan {told[1]}"
    else:
        sentence = f"acara diisi dengan {', '.join(told[:-1])}, dan {told[-1]}"
    return sentence, ids


def _named(what: str) -> str:
    what = re.sub(r"\s+[–—-]\s+", " oleh ", what)
    what = re.sub(r"\s*\(([\ue100-\ue1ff])\)", r" oleh \1", what)
    what = re.sub(r"\bBupati diwakili\b", "bupati yang diwakili", what)
    what = re.sub(r"\b([a-z]+)((?: [a-z]+)*) \((\d+) \1\)", r"\3 \1\2", what)
    first, _, rest = what.partition(" ")
    what = f"{nominal(first)} {rest}".strip()
    what = re.sub(r"^tanda tangan\b", "penandatanganan", what)
    return what[0].lower() + what[1:] if what[1:2].islower() else what
