"""Answers to questions, taken from the rules in force: the clauses nearest to each question, in the rule's own words."""

import re

from asisten_humas.complaints.clauses import LIMIT, Clause, clauses_of, shown
from asisten_humas.complaints.wording import normalise, stems
from asisten_humas.complaints.writing.lines import capitalised, decapitalised, listed, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.models import Hit, Sentence

_MAX_ANSWERS = 4


def questions_of(text: str) -> tuple[str, ...]:
    """Return the separate questions of a text in plain spelling, at most four; the whole text when none stands out."""
    plain = normalise(text)
    parts = [
        part.strip(" ,.")
        for part in re.split(
            r"[?\n]+|(?<=[a-z]),? (?:terus|lalu|dan kalau|sama|dan)(?= (?:berapa|apa|harus|kalau|di ?mana|besok|syarat|bayar|jadi))",
            plain,
        )
    ]
    asked = [part for part in parts if len(part.split()) > 2 and _ASKING.search(part)]
    return tuple(asked[:_MAX_ANSWERS]) or (plain[:400],)


_ASKING = re.compile(
    r"\b(?:apa\w*|berapa|bagaimana|di ?mana|ke ?mana|kapan|siapa|mana|lewat|cara\w*|syarat\w*|harus|boleh|bisa|perlu|jam|hari|ikut|dihitung|gratis|bayar|biaya|buka)\b"
)


def answers(material: Material) -> list[Sentence]:
    """Return one sentence for each question that a rule answers; none is made up for the others."""
    said: list[Sentence] = []
    used: set[tuple[str, str]] = set()
    number = 0
    while hits := material.rules.hits.get(f"question{number}"):
        clause = _best(questions_of(material.text)[number], hits, used)
        number += 1
        if clause is None:
            continue
        said.append(ruled(_answer(clause), clause))
        used.add((clause.passage.id, clause.head or clause.text))
    return said


def _best(question: str, hits: tuple[Hit, ...], used: set[tuple[str, str]]) -> Clause | None:
    wanted = set(stems(question))
    wants_limit = bool(re.search(r"\bberapa (?:hari|lama|jam)|\bkapan\b|lama\b", question))
    best: tuple[float, Clause] | None = None
    for rank, hit in enumerate(hits):
        for clause in clauses_of(hit.passage):
            if (clause.passage.id, clause.head or clause.text) in used or len(clause.full.split()) < 4:
                continue
            about = set(stems(f"{clause.passage.label} {clause.full}"))
            score = hit.score - 0.06 * rank + 0.25 * len(wanted & about) / (1 + len(wanted) ** 0.5)
            score += 0.25 * (wants_limit and bool(LIMIT.search(clause.text)))
            if best is None or score > best[0]:
                best = score, clause
    return best[1] if best else None


def _answer(clause: Clause) -> str:
    if clause.cells:
        first, *rest = clause.cells
        return f"{first}: {', '.join(rest)}"
    if not clause.head:
        return capitalised(shown(clause.full))
    items = [shown(one.text) for one in clauses_of(clause.passage) if one.head == clause.head]
    if len(items) > 7:
        items = items[:7]
    return f"{capitalised(shown(clause.head))}: {listed([decapitalised(item) for item in items])}"
