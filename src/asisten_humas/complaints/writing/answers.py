"""Answers to questions, taken from the rules in force, in the rule's own words; an open question is left open.

What citizens ask an office falls into few kinds (where, when, how long, what to bring, what it costs). Each kind says
which words an answer must have, so that a clause that is merely near in meaning is never sold as an answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from asisten_humas.complaints.clauses import LIMIT, Clause, clauses_of, list_of, shown
from asisten_humas.complaints.problems import find_problems
from asisten_humas.complaints.wording import normalise, stems
from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import capitalised, listed, on_record, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.grounding.sentences import split
from asisten_humas.models import Gap, Hit, Sentence

_MOST = 4
_SHOWN_ITEMS = 6
_LONG = 35
"""Words from which a paragraph of answers is full."""
_LEAST = 0.34
"""Share of a question's words that an answer has to hold when the question is of no known kind."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of question: its words, how rules speak of it, what an answer must hold."""

    asked: str
    rule_words: str
    must: str
    limit: bool = False
    listing: bool = False


_KINDS = (
    _Kind(
        r"\b(?:lewat|melalui) mana\b|\b(?:lapor|melapor)\w*\b.*\bmana\b|\bke ?mana\b.*\blapor",
        "kanal resmi menerima laporan melalui",
        r"laporan melalui|kanal",
        listing=True,
    ),
    _Kind(
        r"\bsyarat|\bnyertain|\bmenyertakan|\bmelampirkan|\bdilampir|\bbawa apa|\bharus\b.*\bapa saja",
        "syarat permohonan melampirkan isi laporan memuat",
        r"melampirkan|memuat|syarat|lampirkan",
        listing=True,
    ),
    _Kind(
        r"\bhari apa\b|\bmalam\b.*\bdihitung|\bdihitung masuk",
        "laporan diterima setelah pukul dianggap diterima hari kerja berikutnya",
        r"dianggap diterima",
    ),
    _Kind(
        r"\btanggal merah|\blibur|\bdihitung\b|\bcuti bersama",
        "hari libur nasional dan cuti bersama tidak dihitung sebagai hari kerja",
        r"libur.*dihitung|dihitung.*libur",
    ),
    _Kind(
        r"\bjam (?:berapa|buka|layanan|kerja|pelayanan)|\bbuka\b|\btutup jam",
        "jam layanan tatap muka kantor dibuka pukul Senin Jumat",
        r"dibuka pukul|pukul \d|jam layanan",
    ),
    _Kind(
        r"\bberapa (?:hari|lama)\b|\bkapan\b|\bjadi\w* (?:berapa )?lama|\bberapa lama",
        "jangka waktu paling lambat hari kerja",
        r"\d+ (?:hari|jam)",
        limit=True,
    ),
    _Kind(r"\bbayar|\bgratis|\bbiaya|\bdipungut|\btarif", "layanan tidak dipungut biaya", r"biaya"),
    _Kind(r"\bizin|\bijin", "wajib memiliki izin", r"\bizin\b"),
    _Kind(
        r"\bsalinan|\bdokumen|\bdaftar ruas|\bminta data|\bngurus\w*\b|\bmengurus|\bonline\b|\bdatang\b|\bmengajukan",
        "cara mengajukan permohonan isi formulir di kantor atau situs salinan dokumen",
        r"formulir|diajukan|permohonan informasi|mengajukan",
    ),
    _Kind(
        r"\bsiapa\b|\bkewenangan|\bwewenang",
        "kewenangan tanggung jawab",
        r"kewenangan|tanggung jawab|dilaksanakan|tugas",
    ),
)
_ASKING = re.compile(
    r"\b(?:apa\w*|berapa|bagaimana|di ?mana|ke ?mana|kapan|siapa|mana|lewat|cara\w*|syarat\w*|harus|boleh|bisa|perlu"
    r"|jam|ikut"
    r"|dihitung|gratis|bayar|biaya|buka|ngurus\w*|online|izin|ijin)\b"
)
_CUT = re.compile(
    r"[?\n]+|,?\s+(?:terus|lalu)\s+|,\s+(?:sama|dan)\s+|(?<=[a-z])[.]\s+"
    r"|,?\s+(?:sama|dan|dengan)\s+(?=(?:harus|bayar|berapa|apa\b|perlu|syarat|jam|di ?mana))"
    r"|,\s+(?=(?:ngurus|jadi|berapa|di ?mana|ke ?mana|bayar|syarat))"
)
_ITEM_NAME = re.compile(r"^(\w+): (.+)$")
_NO_ANSWER = re.compile(
    r"^(?:SOP|Kebijakan|Standar|Peraturan|Menimbang|Sebagai contoh|Misalnya|Contoh|Penanggung jawab|Ditetapkan"
    r"|Disahkan|Perubahan)\b"
    r"|\bmengikuti (?:Jam|SOP|Standar|kebijakan)\b|diatur (?:dalam|tersendiri)|mulai berlaku"
)


def questions_of(text: str) -> tuple[str, ...]:
    """Return the separate questions of a text in plain spelling, at most four; the whole text when none stands out."""
    plain = normalise(text)
    parts = [piece.strip(" ,.") for piece in _CUT.split(plain)]
    asked = [part for part in parts if len(part.split()) > 1 and _ASKING.search(part)]
    return tuple(asked[:_MOST]) or (plain[:400],)


def search_texts(text: str) -> tuple[str, ...]:
    """Return what to look up for each question: the question, what it is about, and how rules would say it."""
    topic = _topic(text)
    found = []
    for question in questions_of(text):
        kind = _kind(question)
        found.append(" ".join(filter(None, (question, kind.rule_words if kind else "", topic))))
    return tuple(found)


def open_questions(material: Material) -> tuple[Gap, ...]:
    """Return what was asked and no rule answers, as questions to staff; a reply without any answer may not go out."""
    if not material.rules.answers:
        return ()
    answered = _answered(material)
    gaps = [
        Gap(
            kind="pertanyaan_belum_terjawab",
            question=f"Aturan yang berlaku tidak menjawab: “{question}”. Apa jawabannya?",
            required=not any(clause for _, clause, _ in answered),
        )
        for question, clause, _ in answered
        if clause is None
    ]
    return tuple(gaps)


def information(material: Material) -> Paragraphs:
    """Return the paragraphs of an answer."""
    said = [ruled(_answer(clause, material), clause, *seconds) for _, clause, seconds in _answered(material) if clause]
    road = [on_record(record.sentence, record) for record in material.recorded("status_ruas", "hasil", "survei")]
    channel, name = material.channel, material.number
    options = (
        f"Pertanyaan ini tercatat sebagai {name}; jawaban lanjutan dapat diminta melalui {channel}",
        f"Bila masih ada yang belum jelas, sebutkan {name} melalui {channel}",
        f"Pertanyaan berikutnya dapat disampaikan melalui {channel} dengan menyebut {name}",
        f"Yang belum terjawab silakan tanyakan lagi melalui {channel}, dengan {material.label}",
    )
    closing = material.pick("lanjut", options) if channel else f"Pertanyaan ini tercatat sebagai {name}"
    number = on_record(closing, "register", "profil")
    return [*_in_paragraphs(said[:1] + road + said[1:]), [number]]


def _in_paragraphs(said: list[Sentence]) -> Paragraphs:
    """Return short answers together, and a new paragraph once one has grown long."""
    paragraphs: Paragraphs = [[]]
    for sentence in said:
        if paragraphs[-1] and sum(len(one.text.split()) for one in paragraphs[-1]) >= _LONG:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return paragraphs


def _answered(material: Material) -> list[tuple[str, Clause | None, list[Clause]]]:
    """Return each question with the clause that answers it, and clauses of other documents that say the same.

    Questions of one report are about one matter: answers come from the document that fits all of them best, or from
    one that a question of a known kind names outright.
    """
    questions = questions_of(material.text)
    ranked = [_ranked(question, hits) for question, hits in zip(questions, material.rules.answers, strict=False)]
    weights: dict[str, float] = {}
    for found in ranked:
        for score, clause in found:
            if score == max(one for one, other in found if other.document_id == clause.document_id):
                weights[clause.document_id] = weights.get(clause.document_id, 0.0) + max(0.0, score)
    answered: list[tuple[str, Clause | None, list[Clause]]] = []
    used: set[tuple[str, str]] = set()
    most = max(weights.values(), default=1.0) or 1.0
    for question, found in zip(questions, ranked, strict=False):
        order = sorted(found, key=lambda pair: -(pair[0] + 0.5 * weights[pair[1].document_id] / most))
        best = order[0][1] if order else None
        key = (best.passage.id, best.head or best.text) if best else None
        if best and key in used:
            continue  # one clause that answers two questions is said once
        if key:
            used.add(key)
        answered.append((question, best, _same_elsewhere(best, [clause for _, clause in order]) if best else []))
    return answered


def _kind(question: str) -> _Kind | None:
    return next((kind for kind in _KINDS if re.search(kind.asked, question)), None)


def _topic(text: str) -> str:
    """Return what the whole text is about, for questions that say only "that": its problems, or its first words."""
    problems = find_problems(text)
    if problems:
        return " ".join(problems[0].problem.keys[:1])
    return " ".join(word.strip(".,?!") for word in normalise(text).split()[:18] if len(word) > 4)


def _ranked(question: str, hits: Sequence[Hit]) -> list[tuple[float, Clause]]:
    """Return the clauses that answer a question, with a score, the best first; none that lacks what it must hold."""
    kind = _kind(question)
    wanted = set(stems(question))
    ruled_words = set(stems(kind.rule_words)) if kind else set()
    scored = []
    for rank, hit in enumerate(hits):
        for clause, about in _candidates(hit):
            share = len(wanted & about) / (len(wanted) or 1)
            if kind is None and share < _LEAST:
                continue
            whole = f"{clause.full} {' '.join(list_of(clause))}"
            if kind and (
                not re.search(kind.must, whole, re.IGNORECASE) or (kind.limit and not LIMIT.search(clause.text))
            ):
                continue
            score = share + 0.6 * len(ruled_words & about) / (len(ruled_words) or 1) - 0.08 * rank
            score += 0.3 * bool(kind and kind.listing and clause.head)
            scored.append((score, clause))
    return sorted(scored, key=lambda pair: -pair[0])


def _candidates(hit: Hit) -> Iterator[tuple[Clause, set[str]]]:
    """Yield clauses that can stand alone as an answer; a list counts once, with all its items."""
    seen: set[str] = set()
    for clause in clauses_of(hit.passage):
        key = clause.head or clause.text
        if key in seen or len(clause.full.split()) < 4 or _NO_ANSWER.search(clause.full):
            continue
        seen.add(key)
        whole = " ".join(list_of(clause)) or clause.text
        yield clause, set(stems(f"{hit.passage.title} {hit.passage.label} {clause.head} {whole}"))


def _same_elsewhere(best: Clause, ranked: Sequence[Clause]) -> list[Clause]:
    """Return a clause of another document that says the same, as a second authority."""
    about = set(stems(best.full))
    for other in ranked[1:8]:
        words = set(stems(other.full))
        shared = len(about & words)
        if other.document_id != best.document_id and shared >= max(5, 0.6 * min(len(about), len(words))):
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
    items = [_ITEM_NAME.sub(r"\1 (\2)", _first_sentence(item)) for item in items]
    text = "; ".join(items[:_SHOWN_ITEMS]) if any("," in item for item in items) else listed(items[:_SHOWN_ITEMS])
    return f"{capitalised(shown(clause.head))}: {text}"


def _first_sentence(item: str) -> str:
    """Return the first sentence of an item; the dot of "Jl." ends none."""
    start, end = split(item)[0]
    return item[start:end].rstrip(".")
