"""Finished work that nobody recorded: "sudah ditambal", "telah selesai", "kini pulih"."""

import re
from collections.abc import Iterable

from asisten_humas.complaints.checks.case import Clause, ReplyCase, Statement, best_share, keys, matter
from asisten_humas.complaints.writing.records import day_in_words
from asisten_humas.grounding.dates import DateMention, find_dates
from asisten_humas.grounding.reading import keys_of
from asisten_humas.grounding.times import find_times
from asisten_humas.models import FieldState, Finding
from asisten_humas.statuses import Severity

_DONE = re.compile(
    r"\b(?:sudah|telah)\s+(?:(?:kami|juga|ikut|langsung|habis|selesai|berhasil|pula|rampung|sempat|tuntas|resmi"
    r"|seluruhnya|semuanya)\s+)*(?P<verb>(?!pada|oleh|dengan|dan|karena|yang|di\b|ke\b|dalam|untuk)(?:di|me|ber|ter"
    r"|ke)?[a-z]{3,}(?:-[a-z]+)?)"
    r"|\b(?P<state>selesai|rampung|tuntas|beres|pulih|kelar|usai|normal kembali|kembali (?:normal|menyala|berfungsi"
    r"|mulus|lancar|bersih|terang|aman|utuh)|tersambung kembali|mulus kembali|lancar kembali)\b"
    r"|\bberhasil (?P<managed>(?:di|me)[a-z]{3,})"
)
_NOT_YET = re.compile(
    r"\b(?:bila|jika|apabila|kalau|setelah|sesudah|sebelum|sampai|hingga|agar|supaya|(?<!yang )baru|belum|tidak"
    r"|bukan|akan"
    r"|hanya|harus|tanpa|untuk|menurut (?:bapak|ibu)|begitu|seandainya|dapat|bisa|hendak|kapan|apakah|andai|ketika"
    r"|tak|status selesai|tahap|bukan berarti|menunggu|masih|segera|yang (?:belum|tidak)|dinyatakan selesai (?:bila"
    r"|setelah|hanya)|dalam hal|sejak|seusai|usai|pernah)\b"
)
_CITIZEN = re.compile(
    r"\b(?:bapak/ibu|bapak|ibu|pelapor|anda|saudara|warga|penelepon|masyarakat)\b[^,;]{0,30}\b(?:sudah|telah|sempat"
    r"|pernah)\b|\b(?:sudah|telah) (?:bertanya|melapor|melaporkan|menyampaikan|mengabarkan|mengirim\w*|memberi tahu"
    r"|menjaga|peduli|mengingatkan"
    r"|bersabar|menunggu|percaya|repot|meluangkan|memikirkan|melengkapi|membantu|memberitahu|sabar)\b"
)
_OFFICE_READS_WORDS = """
    terima baca paham pelajari simak dengar erti pelajar sampai jelas sebut atur tetap tentu catat tulis jawab
    """
_OFFICE_READS = frozenset(_OFFICE_READS_WORDS.split())
_STATES_NOTHING = """
    ada cukup tepat pernah lama sering tentu jelas benar sesuai lebih menjadi sewajarnya seharusnya semestinya
    bisa dapat harus boleh tidak belum baik lumrah wajar patut sepatutnya sepantasnya terlalu banyak sangat
    memang merupakan termasuk tercantum terdaftar tercatat bernomor berstatus dilaporkan melapor melaporkan mengabari
    mengabarkan mengingatkan bersedia berkenan lakukan dilakukan sampaikan
    """
_NO_ACT = frozenset(_STATES_NOTHING.split())
_WORK_WORDS_WORDS = """
    tambal baik perbaik perbaikan tangan tangani kerja kerjakan laksana selesai tuntas rampung beres aspal keruk
    bersih pangkas pasang ganti angkut singkir tutup buka
    """
_WORK_WORDS = frozenset(_WORK_WORDS_WORDS.split())
_RELATIVE_PAST = re.compile(
    r"\b(?:kemarin|tadi (?:pagi|siang|sore|malam)|semalam|pekan lalu|minggu lalu|bulan lalu|baru saja|barusan"
    r"|beberapa hari (?:lalu|yang lalu)|dua hari lalu)\b"
)
_PAST_ACT = re.compile(r"\b(?:me[mn]?[a-z]{4,}|di[a-z]{4,}|datang|turun|tiba|kami [a-z]{4,})\b")


def check_completions(case: ReplyCase) -> list[Finding]:
    """Return a finding for each claim that something was done which no record of staff or field carries."""
    findings = []
    for clause in case.clauses:
        if found := _unrecorded(clause, case) or _dated_act(clause, case) or _alongside(clause, case):
            start, end, what = found
            findings.append(
                case.finding(
                    "selesai_tanpa_catatan",
                    Severity.BLOCK,
                    clause.start + start,
                    clause.start + end,
                    f"“{what}” dinyatakan sudah terjadi, tetapi tidak tercatat pada status lapangan atau keterangan "
                    f"staf.",
                    "Hapus pernyataan ini, atau catat status lapangan beserta buktinya lebih dulu.",
                )
            )
    return findings


def _unrecorded(clause: Clause, case: ReplyCase) -> tuple[int, int, str] | None:
    plain = clause.text.lower()
    for found in _DONE.finditer(plain):
        verb = found["verb"] or found["managed"] or found["state"]
        if _NOT_YET.search(plain[: found.start()].rsplit(",", 1)[-1]) or _follows_condition(plain, found):
            continue
        if _CITIZEN.search(plain) and not _OURS.search(plain[found.start() :]) and not verb.startswith("di"):
            continue
        if (
            _WISHED.match(plain)
            or (_THANKED_FOR.match(plain[: found.start()]) and not re.search(r"\b(?:kami|di)", found[0]))
            or (_THANKED.match(plain) and not _OURS.search(plain) and not _passive_news(plain, verb))
            or _read_by_office(verb, clause, case)
        ):
            continue
        if verb in _NO_ACT or keys_of(verb) & _OFFICE_READS:
            continue
        if _recorded(verb, clause, case):
            continue
        return found.start(), len(clause.text), clause.text[found.start() : found.end()]
    return None


_OURS = re.compile(r"\b(?:kami|dinas|regu|petugas|unit|tim|balai)\b")
_THANKED = re.compile(r"(?:[\w,/]+ ){0,3}(?:terima kasih|(?:matur|hatur) nuwun|hatur nuhun|matur suwun)\b")
# What follows at once is the citizen's own act: "terima kasih telah menghubungi kami".
_THANKED_FOR = re.compile(
    rf"{_THANKED.pattern}(?:[ ,]+(?:banyak|karena|kepada|bapak/ibu|bapak|ibu|pelapor|anda|saudara))*[ ,]*$"
)
_WISHED = re.compile(r"(?:dan |serta )?(?:semoga|mudah-mudahan|harapan kami|kami (?:ber)?harap)\b")


def _passive_news(plain: str, verb: str) -> bool:
    """Return whether the thanks are followed by news: "terima kasih, lubangnya sudah ditambal"."""
    return verb.startswith("di") and not re.search(rf"\byang (?:sudah|telah) {re.escape(verb)}\b", plain)


def _read_by_office(verb: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether papers were looked at, which needs no record of field work; proof only where it is on record."""
    if not re.search(r"^(?:di)?(?:periksa|pelajari|telaah|baca|cermati|catat|cocok|teliti)", verb):
        return False
    plain = clause.text.lower()
    if re.search(r"\b(?:laporan|pertanyaan|usulan|pesan)\w*\b", plain):
        return True
    noted = any(re.search(r"\b(?:bukti|foto)\b.*\bdisetujui\b", one.text.lower()) for one in case.records)
    return noted and bool(re.search(r"\b(?:foto|bukti|sekretariat)\w*\b", plain))


def _follows_condition(plain: str, found: re.Match[str]) -> bool:
    """Return whether the state is a condition: "selesai baru diberikan", "dinyatakan selesai setelah"."""
    after = plain[found.end() : found.end() + 40]
    condition = r"\s*(?:(?:dinyatakan|diberikan|berlaku)\s+)?(?:baru|hanya|bila|setelah|apabila|jika)\b"
    return bool(found["state"]) and bool(re.match(condition, after))


def _recorded(verb: str, clause: Clause, case: ReplyCase) -> bool:
    action = keys_of(verb)
    words = matter(_without_days(clause.text))
    if _denied(words, action, case.records):
        return False
    strange = _strange(words, case)
    for one in case.records:
        positive = not re.search(r"\b(?:belum|tidak|sedang)\b", one.text.lower())
        same_act = bool(action & keys(one)) or _kin(action, one) or _same_family(verb, one)
        others = [word for word in strange if not (word & action and _same_family(verb, one))]
        if positive and same_act and len(others) <= max(1, len(words) // 3) and _same_thing(verb, clause, one):
            return True
    status = case.complaint.field_status
    done = status is not None and status.state is FieldState.DONE and bool(status.proof)
    if done and action & _WORK_WORDS and not strange:
        return True
    if _states_only(verb) and len(strange) <= 1:
        return any(
            best & keys(one) for one in case.records for best in words if not best & _WORK_WORDS and _perfect(one)
        ) and (done or not _claims_ticket(clause))
    # A rule says what is to be done, never that it was; only "yang telah ditetapkan" restates one.
    restated = re.search(rf"\byang (?:sudah|telah) {re.escape(verb)}\b", clause.text.lower())
    return bool(restated) and _from_rule(action, words, case.rules)


def _same_thing(verb: str, clause: Clause, one: Statement) -> bool:
    """Return whether the things named around the verb are those of the record, not only the act.

    A record that opens with the act ("Survei 20 Januari: …", "Diteruskan ke …") is about the report itself.
    """
    if one.source_id == "status":
        return True
    acted = keys_of(verb)
    head = [word for word in one.words if not word & acted][
        : next((n for n, w in enumerate(one.words) if w & acted), 0)
    ]
    if not head:
        return True
    spoken = re.findall(r"[\w-]+", _without_days(clause.text.lower()))
    at = next((n for n, word in enumerate(spoken) if word == verb), 0)
    near = matter(" ".join((*spoken[max(0, at - 6) : at], *spoken[at + 1 : at + 4])))
    things = [word for word in near if not word & _WORK_WORDS and not word & keys_of(verb)]
    return not things or any(word & thing for word in things for thing in head)


def _without_days(text: str) -> str:
    spans = [(one.start, one.end) for one in find_dates(text)] + [(one.start, one.end) for one in find_times(text)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _denied(words: tuple[frozenset[str], ...], action: frozenset[str], records: Iterable[Statement]) -> bool:
    """Return whether a record says that just this has not been done."""
    for one in records:
        if re.search(r"\b(?:belum|tidak|sedang)\b", one.text.lower()):
            tail = matter(re.split(r"\b(?:belum|tidak|sedang)\b", one.text.lower(), maxsplit=1)[1])
            if any(action & word for word in tail) and sum(bool(word & keys(one)) for word in words) * 2 >= len(words):
                return True
    return False


def _strange(words: tuple[frozenset[str], ...], case: ReplyCase) -> list[frozenset[str]]:
    known = frozenset().union(*(keys(one) for one in (*case.records, *case.reported)))
    known |= frozenset().union(
        *matter(f"{' '.join(case.triage.issues)} {case.triage.unit} {case.agency.name} {case.complaint.title}"),
        frozenset(),
    )
    return [word for word in words if not word & known and not word & _WORK_WORDS]


def _kin(action: frozenset[str], one: Statement) -> bool:
    """Return whether a record has a word of the same family: surveyor – survei, terverifikasi – verifikasi."""
    heads = {key[:5] for key in action if len(key) >= 5}
    return any(key[:5] in heads for key in keys(one) if len(key) >= 5)


_FAMILIES = (
    (re.compile(r"(?:di)?(?:ukur|tinjau|datangi|periksa|cek|lihat|data|survei)"), re.compile(r"\bsurvei\b")),
    (
        re.compile(r"(?:di)?(?:oper|operkan|terus|teruskan|kirim|kirimkan|limpahkan|sampaikan|lanjutkan)"),
        re.compile(r"\b(?:di)?(?:teruskan|limpahkan|sampaikan|kirim(?:kan)?)\b"),
    ),
)
"""What is done in the field or with the papers, in other words than the record's: the act, and the record."""


def _same_family(verb: str, one: Statement) -> bool:
    text = one.text.lower()
    return any(act.fullmatch(verb) and told.search(text) for act, told in _FAMILIES)


def _states_only(verb: str) -> bool:
    return bool(re.fullmatch(r"selesai|rampung|tuntas|beres|usai|kelar", verb))


def _claims_ticket(clause: Clause) -> bool:
    return bool(re.search(r"\b(?:tiket|status|berstatus|pekerjaan|perbaikan|penanganan)\b", clause.text.lower()))


def _perfect(one: Statement) -> bool:
    return not re.search(r"\b(?:belum|tidak|sedang|akan|dijadwalkan)\b", one.text.lower())


def _from_rule(action: frozenset[str], words: tuple[frozenset[str], ...], rules: Iterable[Statement]) -> bool:
    """Return whether the sentence only restates a rule ("sudah diatur", "batas yang telah ditetapkan")."""
    return any(
        action & keys(one) and sum(bool(word & keys(one)) for word in words) >= 0.8 * len(words) for one in rules
    )


def _only_reported(plain: str, days: list[DateMention], case: ReplyCase) -> bool:
    """Return whether the clause says what a unit wrote down on the day of the field status, not that it was done."""
    status = case.complaint.field_status
    if (
        status is None
        or status.day is None
        or not re.search(r"\b(?:mencatat|melaporkan|tercatat|menurut catatan)\b", plain)
    ):
        return False
    return any(day.agrees(own) for day in days for own in find_dates(day_in_words(status.day)))


_ALONGSIDE = re.compile(
    r"^(?:sekaligus|sambil|sembari|serta|lalu|kemudian|dan sekaligus)\s+(?:juga\s+)?(?P<verb>me[a-z]{4,})"
)


def _alongside(clause: Clause, case: ReplyCase) -> tuple[int, int, str] | None:
    """Find work told along with recorded work: "… sekaligus memperdalam saluran"."""
    found = _ALONGSIDE.match(clause.text.lower())
    if found is None or re.search(r"\b(?:akan|bila|jika|agar)\b", clause.sentence.of(case.text).lower()):
        return None
    act = keys_of(found["verb"])
    told = (word for one in case.records for word in re.findall(r"\b(?:di|me|ter)[a-z]{4,}", one.text.lower()))
    return None if any(act & keys_of(word) for word in told) else (0, len(clause.text), clause.text)


def _dated_act(clause: Clause, case: ReplyCase) -> tuple[int, int, str] | None:
    """Find acts told with a day or an hour that no record gives for them."""
    plain = clause.text.lower()
    if not _PAST_ACT.search(plain) or re.search(r"\b(?:akan|dijadwalkan|rencana|mulai|bila|jika|jadwal)\b", plain):
        return None
    if (found := _RELATIVE_PAST.search(plain)) and not any(
        found[0] in one.text.lower() for one in (*case.records, *case.reported)
    ):
        return 0, len(clause.text), clause.text
    days = [mention for mention in find_dates(clause.text) if mention.day and mention.month]
    if not days or _CITIZEN.search(plain) or _only_reported(plain, days, case):
        return None
    words = matter(_without_days(clause.text))
    dated = [one for one in case.records for other in find_dates(one.text) if any(other.agrees(day) for day in days)]
    heads = {key[:5] for word in words for key in word if len(key) >= 5}
    if not dated or not words:
        return None  # a day that stands nowhere is the grounding checker's finding
    if any(key[:5] in heads or any(key in word for word in words) for one in dated for key in keys(one)):
        return None
    if any(_same_family(act, one) for act in re.findall(r"\bdi[a-z]{3,}", plain) for one in dated):
        return None
    status = case.complaint.field_status
    own_day = find_dates(day_in_words(status.day)) if status and status.day else []
    # What staff recorded without a day was done on the day of the field status.
    if any(day.agrees(own) for day in days for own in own_day) and best_share(words, case.records) >= 0.5:
        return None
    return 0, len(clause.text), clause.text
