"""Answers to questions, taken from the rules in force: the clause nearest to each question, in the rule's own words."""

import re
from collections.abc import Iterator, Sequence

from asisten_humas.complaints.clauses import LIMIT, Clause, clauses_of, list_of, shown
from asisten_humas.complaints.problems import find_problems
from asisten_humas.complaints.wording import normalise, stems
from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import capitalised, listed, on_record, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.models import Hit, Sentence

_MOST = 4
_SHOWN_ITEMS = 6
_ASKING = re.compile(
    r"\b(?:apa\w*|berapa|bagaimana|di ?mana|ke ?mana|kapan|siapa|mana|lewat|cara\w*|syarat\w*|harus|boleh|bisa|perlu|jam|ikut"
    r"|dihitung|gratis|bayar|biaya|buka|ngurus\w*|online|izin|ijin)\b"
)
_CUT = re.compile(
    r"[?\n]+|,?\s+(?:terus|lalu)\s+|,\s+(?:sama|dan)\s+|(?<=[a-z])[.]\s+"
    r"|,?\s+(?:sama|dan|dengan)\s+(?=(?:harus|bayar|berapa|apa\b|perlu|syarat|jam|di ?mana))"
    r"|,\s+(?=(?:ngurus|jadi|berapa|di ?mana|ke ?mana|bayar|syarat))"
)
# What citizens ask in their words, and how rules speak of it.
_RULE_WORDS = (
    (r"\b(?:lewat|ke) ?mana\b.*|\b(?:lapor|laporan|melapor)\b.*\bmana\b|\bcara (?:lapor|melapor)", "kanal resmi menerima laporan melalui"),
    (r"\bsyarat|\bnyertain|\bmenyertakan|\bmelampirkan|\bdilampir|\bbawa apa|\bharus\b.*\bapa\b", "syarat memuat melampirkan isi laporan"),
    (r"\bjam\b|\bbuka\b|\bsabtu\b|\bminggu\b.*\bbuka", "jam layanan dibuka pukul Senin Jumat kantor"),
    (r"\btanggal merah|\blibur|\bdihitung\b|\bcuti bersama|\bhari apa\b|\bmalam-malam", "hari libur tidak dihitung hari kerja dianggap diterima"),
    (r"\bberapa (?:hari|lama)|\blama\b|\bkapan\b", "jangka waktu paling lambat hari kerja"),
    (r"\bbayar|\bgratis|\bbiaya|\bdipungut", "tidak dipungut biaya"),
    (r"\bizin|\bijin", "wajib memiliki izin"),
    (r"\bsalinan|\bdokumen|\bdaftar ruas|\bhasil survei|\bdata\b", "permohonan informasi publik salinan dokumen cara mengajukan"),
    (r"\bsiapa\b", "kewenangan tanggung jawab"),
)  # fmt: skip


def questions_of(text: str) -> tuple[str, ...]:
    """Return the separate questions of a text in plain spelling, at most four; the whole text when none stands out."""
    plain = normalise(text)
    asked = [part for piece in _CUT.split(plain) if len((part := piece.strip(" ,.")).split()) > 2 and _ASKING.search(part)]
    return tuple(asked[:_MOST]) or (plain[:400],)


def search_texts(text: str) -> tuple[str, ...]:
    """Return what to look up for each question: the question, what it is about, and how rules would say it."""
    topic = _topic(text)
    return tuple(" ".join(filter(None, (question, _ruled(question), topic))) for question in questions_of(text))


def _topic(text: str) -> str:
    """Return what the whole text is about, for questions that say only "that": its problems, or its first words."""
    problems = find_problems(text)
    if problems:
        return " ".join(problems[0].problem.keys[:1])
    return " ".join(word for word in normalise(text).split()[:14] if len(word) > 4)


def _ruled(question: str) -> str:
    return " ".join(words for pattern, words in _RULE_WORDS if re.search(pattern, question))


def information(material: Material) -> Paragraphs:
    """Return the paragraphs of an answer; what no rule answers is left to the office, not made up."""
    said = _answers(material)
    rest = [on_record(record.sentence, record) for record in material.recorded("status_ruas", "lain", "survei")]
    more = f"; jawaban lanjutan dapat diminta melalui {material.channel}" if material.channel else ""
    number = on_record(f"Pertanyaan ini tercatat sebagai {material.number}{more}", "register", "profil")
    return [rest + said, [number]]


def _answers(material: Material) -> list[Sentence]:
    said: list[Sentence] = []
    used: set[tuple[str, str]] = set()
    for question, hits in zip(questions_of(material.text), material.rules.answers, strict=False):
        ranked = _ranked(question, hits, used)
        if not ranked:
            continue
        best = ranked[0]
        used.add((best.passage.id, best.head or best.text))
        said.append(ruled(_answer(best, material), best, *_same_elsewhere(best, ranked)))
    return said


def _ranked(question: str, hits: Sequence[Hit], used: set[tuple[str, str]]) -> list[Clause]:
    """Return the clauses that may answer a question, the best first."""
    wanted = set(stems(f"{question} {_ruled(question)}"))
    wants_limit = bool(re.search(r"\bberapa (?:hari|lama)|\bkapan\b|\blama\b", question))
    wants_list = bool(re.search(r"\bapa saja|syarat|lewat mana|ke ?mana|\bharus\b.*\bapa|menyertakan|nyertain", question))
    scored = []
    for rank, hit in enumerate(hits):
        for clause, about in _candidates(hit, used):
            score = len(wanted & about) / (1 + len(wanted)) ** 0.5 - 0.12 * rank
            score += 0.5 * (wants_limit and bool(LIMIT.search(clause.text))) + 0.4 * (wants_list and bool(clause.head))
            scored.append((score, clause))
    return [clause for _, clause in sorted(scored, key=lambda pair: -pair[0])]


def _candidates(hit: Hit, used: set[tuple[str, str]]) -> Iterator[tuple[Clause, set[str]]]:
    """Yield clauses that can stand alone as an answer; a list counts once, with all its items."""
    seen: set[str] = set()
    for clause in clauses_of(hit.passage):
        key = clause.head or clause.text
        if (hit.passage.id, key) in used or key in seen or _only_points(clause.full):
            continue
        seen.add(key)
        whole = " ".join(list_of(clause)) or clause.text
        yield clause, set(stems(f"{hit.passage.title} {hit.passage.label} {clause.head} {whole}"))


def _only_points(text: str) -> bool:
    """Return whether a clause only says what the rule is about or points elsewhere."""
    return len(text.split()) < 4 or bool(
        re.search(
            r"^(?:SOP|Kebijakan|Standar|Peraturan|Menimbang) ?(?:ini)?\b|\bmengikuti (?:Jam|SOP|Standar|kebijakan)\b|^Penanggung jawab"
            r"|^Ditetapkan|diatur dalam|mulai berlaku",
            text,
        )
    )


def _same_elsewhere(best: Clause, ranked: Sequence[Clause]) -> list[Clause]:
    """Return a clause of another document that says the same, as a second authority."""
    about = set(stems(best.full))
    for other in ranked[1:8]:
        words = set(stems(other.full))
        if other.document_id != best.document_id and len(about & words) >= 0.6 * min(len(about), len(words)):
            return [other]
    return []


def _answer(clause: Clause, material: Material) -> str:
    if clause.cells:
        first, value, *rest = clause.cells
        tail = [f"{head.lower()} {cell}" for head, cell in zip(clause.columns[2:], rest, strict=False)]
        return ", ".join((f"{first} {value}", *tail))
    items = material.items_of(clause)
    if not items:
        return material.words_of(clause)
    return f"{capitalised(shown(clause.head))}: {listed(items[:_SHOWN_ITEMS])}"
