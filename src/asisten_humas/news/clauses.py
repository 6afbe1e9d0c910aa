"""One statement of the notes → one or two grammatical sentences, with nothing added and nothing lost.

The statement is cut at its commas (`parts`), each part is told apart, and the parts are joined (`joining`) by the
linking words that such a series takes in written Indonesian; labels and brackets are read first (`labels`).
"""

import re
from itertools import pairwise

from asisten_humas.news.frames import NUMBER, framed, with_prepositions
from asisten_humas.news.joining import Said, assembled
from asisten_humas.news.labels import labelled, without_brackets
from asisten_humas.news.parts import MEASURES, PEOPLE, head_of, kind_of, split_parts
from asisten_humas.news.predicates import predicate_of
from asisten_humas.news.wording import joined


def say(text: str, *, about: str = "") -> list[Said]:
    """Return the sentences that a plain statement makes; an empty list when it says nothing.

    `about` is the topic that a chat question gave it: the subject of a bare predicate.
    """
    text = re.sub(r"^(?:dan|tetapi|lalu|serta)\s+", "", without_brackets(text.strip(" .;,")))
    text = framed(text)
    several = _several_labels(text)
    if several:
        return [said for part in several for said in say(part)]
    told = labelled(text, say)
    if told is not None:
        return told
    parts = [framed(part) for part in split_parts(text)]
    if not parts:
        return []
    kinds = [kind_of(part) for part in parts]
    if ranks := _winners(parts, about):
        return [Said(ranks)]
    subject = re.sub(r"^(?:ada|apa|soal|kalau) ", "", about)
    if kinds[0] == "predicate" and _is_topic(subject) and not re.match(r"(?:tidak |belum )?ada\b", parts[0]):
        parts[0], kinds[0] = f"{subject} {parts[0]}", "clause"
    if kinds[0] == "measure" and subject in MEASURES and head_of(parts[0]) not in MEASURES:
        parts[0] = f"{subject} {parts[0]}"
    if len(parts) == 1 and _is_topic(subject) and len(subject.split()) <= 3 and _answers(parts[0], kinds[0]):
        if kinds[0] != "phrase" and subject.split()[0].removesuffix("nya") not in MEASURES | PEOPLE:
            return []  # "maksimal 300" under "juaranya?": of what nobody says
        own = subject if subject.endswith("nya") or " " in subject else f"{subject}nya"
        return [Said(f"{own} ialah {parts[0]}" if kinds[0] == "phrase" else f"{own} {parts[0]}")]
    return [said for said in assembled(parts, kinds) if said.text]


def _winners(parts: list[str], about: str) -> str:
    """Return "1 Kelurahan A 278, 2 Desa B 271" under a question about winners with their ranks; '' for others."""
    found = [re.fullmatch(r"(\d) ([A-Z].*?) (\d[\d.,]*)", part) for part in parts]
    if not about.startswith(("juara", "pemenang")) or not all(found):
        return ""
    return joined([f"juara {_RANKS.get(m[1], f'ke-{m[1]}')} ialah {m[2]} dengan nilai {m[3]}" for m in found if m])


_RANKS = {"1": "pertama", "2": "kedua", "3": "ketiga", "4": "keempat"}


def _answers(part: str, kind: str) -> bool:
    """Return whether a part is a bare answer: a name or an amount and nothing else."""
    return kind == "phrase" or bool(re.fullmatch(rf"{NUMBER}(?: (?:persen|orang|unit|hari|bulan|tahun))?", part))


def _several_labels(text: str) -> list[str]:
    """Cut a statement before a second label: "tertinggi: A 61 persen, terendah: B 18 persen"; [] when it has none."""
    parts = split_parts(text)
    heads = [index for index, part in enumerate(parts) if index and re.match(r"[a-z][^\d:]{2,40}: \w", part)]
    if not heads:
        return []
    bounds = [0, *heads, len(parts)]
    return [", ".join(parts[low:high]) for low, high in pairwise(bounds)]


def _is_topic(about: str) -> bool:
    return (
        bool(about)
        and not re.search(r"\b(?:uang|yang|apa|siapa|ga|gak)\b", about)
        and predicate_of(about.split()) is None
    )


def finished(said: Said) -> str:
    """Return the sentence's text with bare dates given their preposition."""
    return re.sub(r"\b(dari|di|ke|untuk|pada|dengan) sebanyak (?=\d)", r"\1 ", with_prepositions(said.text))


__all__ = ["Said", "finished", "kind_of", "say"]
