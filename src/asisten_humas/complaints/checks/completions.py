"""Finished work that nobody recorded: "sudah ditambal", "telah selesai", "kini pulih"."""

import re
from collections.abc import Iterable

from asisten_humas.complaints.checks.acts import OURS, THANKED, by_citizen, same_family, without_days
from asisten_humas.complaints.checks.case import Clause, ReplyCase, Statement, best_share, keys, matter
from asisten_humas.complaints.checks.dated_acts import dated_act
from asisten_humas.complaints.writing.records import day_in_words
from asisten_humas.grounding.dates import find_dates
from asisten_humas.grounding.reading import keys_of
from asisten_humas.models import FieldState, Finding
from asisten_humas.statuses import Severity

_DONE = re.compile(
    r"\b(?:sudah|telah)\s+(?:(?:kami|juga|ikut|langsung|habis|selesai|berhasil|pula|rampung|sempat|tuntas|resmi"
    r"|seluruhnya|semuanya)\s+)*(?P<verb>(?!pada|oleh|dengan|dan|karena|yang|di\b|ke\b|dalam|untuk|sejak|saat|hingga|warga\b|bapak|ibu\b"
    r"|pelapor)(?:di|me|ber|ter"
    r"|ke)?[a-z]{3,}(?:-[a-z]+)?)"
    r"|\b(?P<state>selesai|rampung|tuntas|beres|pulih|kelar|usai|normal kembali|kembali (?:normal|menyala|berfungsi"
    r"|mulus|lancar|bersih|terang|aman|utuh)|tersambung kembali|mulus kembali|lancar kembali)\b"
    r"|\b(?:kini|sekarang) (?P<now>ter(?!catat|daftar|libat|cantum)[a-z]{4,}|kering|surut|mulus|lancar|terang|bersih"
    r"|aman)\b"
    r"|\bberhasil (?P<managed>(?:di|me)[a-z]{3,})"
)
_NOT_YET = re.compile(
    r"\b(?:bila|jika|apabila|kalau|setelah|sesudah|sebelum|sampai|hingga|agar|supaya|(?<!yang )baru|belum|tidak"
    r"|bukan|akan"
    r"|hanya|harus|tanpa|untuk|menurut (?:bapak|ibu)|begitu|seandainya|dapat|bisa|hendak|kapan|apakah|andai|ketika"
    r"|tak|status selesai|tahap|bukan berarti|menunggu|masih|segera|yang (?:belum|tidak)|dinyatakan selesai (?:bila"
    r"|setelah|hanya)|dalam hal|sejak|seusai|usai|pernah|semoga|mudah-mudahan)\b"
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
    mengalami merasakan menderita terkena jatuh terjatuh tersandung terperosok
    """
_NO_ACT = frozenset(_STATES_NOTHING.split())
_WORK_WORDS = """
    tambal baik perbaik perbaikan tangan tangani kerja kerjakan laksana selesai tuntas rampung beres aspal keruk
    bersih pangkas pasang ganti angkut singkir tutup buka
    """
WORK = frozenset(_WORK_WORDS.split())
"""Stems of work in the field."""

# Acts of an office: only its own records can tell them, whatever a citizen wrote.
_OFFICIAL_WORDS = """
    survei cek tinjau ukur verifikasi terus limpah lapor jadwal setuju anggar bayar transfer terbit panggil tegur
    janji periksa proses tindak tindaklanjut kirim cair data serah terima uruk timbun cor
    """
OFFICIAL_ACTS = WORK | frozenset(_OFFICIAL_WORDS.split())
"""Stems of what an office does, in the field or with papers."""


def check_completions(case: ReplyCase) -> list[Finding]:
    """Return a finding for each claim that something was done which no record of staff or field carries."""
    findings = []
    for clause in case.clauses:
        if found := _unrecorded(clause, case) or dated_act(clause, case) or _alongside(clause, case):
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
        verb = found["verb"] or found["managed"] or found["now"] or found["state"]
        if _NOT_YET.search(plain[: found.start()].rsplit(",", 1)[-1]) or _follows_condition(plain, found):
            continue
        if by_citizen(plain) and not OURS.search(plain[found.start() :]) and not verb.startswith("di"):
            continue
        if (
            _WISHED.match(plain)
            or (_THANKED_FOR.match(plain[: found.start()]) and not re.search(r"\b(?:kami|di)", found[0]))
            or (THANKED.match(plain) and not OURS.search(plain) and not _passive_news(plain, verb))
            or _read_by_office(verb, clause, case)
            or _retold(found, clause, case)
            or _doubted(verb, clause, case)
            or _told_by_citizen(found, clause, case)
        ):
            continue
        if verb in _NO_ACT or keys_of(verb) & _OFFICE_READS:
            continue
        if recorded(verb, clause, case):
            continue
        return found.start(), len(clause.text), clause.text[found.start() : found.end()]
    return None


# What follows at once is the citizen's own act: "terima kasih telah menghubungi kami".
_THANKED_FOR = re.compile(
    rf"{THANKED.pattern}(?:[ ,]+(?:banyak|karena|kepada|bapak/ibu|bapak|ibu|pelapor|anda|saudara))*[ ,]*$"
)
_WISHED = re.compile(r"(?:dan |serta )?(?:semoga|mudah-mudahan|harapan kami|kami (?:ber)?harap)\b")


def _passive_news(plain: str, verb: str) -> bool:
    """Return whether the thanks are followed by news: "terima kasih, lubangnya sudah ditambal"."""
    return verb.startswith("di") and not re.search(rf"\byang (?:sudah|telah) {re.escape(verb)}\b", plain)


def _read_by_office(verb: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether papers were looked at, which needs no record of field work; proof only where it is on record."""
    if verb == "masuk":  # "laporan serupa sudah masuk", not "sudah masuk anggaran"
        return bool(
            re.search(r"\blaporan\b.*\bmasuk(?: (?:lebih|lewat|melalui|pada|sejak|dari)\b|$|\W)", clause.text.lower())
        )
    if not re.search(r"^(?:di)?(?:periksa|pelajari|telaah|baca|cermati|catat|cocok|teliti)", verb):
        return False
    plain = clause.text.lower()
    if re.search(r"\b(?:laporan|pertanyaan|usulan|pesan)\w*\b", plain):
        return True
    noted = any(re.search(r"\b(?:bukti|foto)\b.*\bdisetujui\b", one.text.lower()) for one in case.records)
    return noted and bool(re.search(r"\b(?:foto|bukti|sekretariat)\w*\b", plain))


def _retold(found: re.Match[str], clause: Clause, case: ReplyCase) -> bool:
    """Return whether the citizen's own act is told without naming them again: "Bapak/Ibu kesal: sudah mengadu …".

    A verb in di- has somebody else as its actor, and work that the report does not tell is the office's.
    """
    plain, verb = clause.text.lower(), found["verb"] or ""
    if plain[: found.start()].strip() or not re.match(
        r"(?:me|ber)[a-z]{3,}|kerja bakti\b", plain[found.start("verb") :]
    ):
        return False
    before = case.text[clause.sentence.start : clause.start]
    if OURS.search(plain) or not re.search(r"\b(?:bapak|ibu|warga|pelapor)\b", before.lower()):
        return False
    return not keys_of(verb) & WORK or best_share(matter(plain), case.reported) >= 0.5


_CLAIMED = re.compile(r"\b(?:menyebut\w*|menulis\w*|tertulis|mengabarkan|dikabarkan|diklaim|kabar\w*|unggahan|story)\b")
_DISPROVED = re.compile(r"\W*(?:padahal|ternyata|nyatanya)\b")


def _told_by_citizen(found: re.Match[str], clause: Clause, case: ReplyCase) -> bool:
    """Return whether the report itself tells this ("air yang sudah masuk ke rumah"), and it is no work of an office;
    "pohon sudah menutup kali" names another actor.
    What was said to be done ("unggahan kami menyebut lubang itu beres") is told too when the sentence takes it back.
    """
    plain = clause.text.lower()
    rest = case.text[clause.end : clause.sentence.end].lower()
    if _CLAIMED.search(plain[: found.start()]) and (
        _DISPROVED.match(rest) or re.search(r"\b(?:tidak|bukan)\b", plain[found.end() :])
    ):
        return True
    verb = found["verb"] or ""
    if not verb or OURS.search(plain) or (keys_of(verb) & OFFICIAL_ACTS and not verb.startswith("me")):
        return False
    acts = keys_of(verb)
    # Citizens drop the prefix: "nyentuh kabel".
    told = [
        one for one in case.reported if acts & keys(one) or f" {verb.removeprefix('me')} " in f" {one.text.lower()} "
    ]
    near = (*plain[: found.start()].split()[-4:], *plain[found.start() :].split()[1:6])
    return best_share(matter(" ".join(near)), told) >= 0.5


_NO_PROOF = re.compile(
    r"\btanpa (?:\w+ )?(?:bukti|foto)|\b(?:bukti|foto)\w*\b[^.;]{0,25}\b(?:belum|tidak)\b"
    r"|\b(?:belum|tidak)\b[^.;]{0,25}\bbukti"
)


def _doubted(verb: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether the sentence only tells that a unit noted the work as done, and that its proof is missing."""
    status = case.complaint.field_status
    if status is None or status.state is not FieldState.DONE or status.proof or not _states_only(verb):
        return False
    noted = re.search(
        r"\b(?:catatan|mencatat|tercatat|dicatat|berstatus|status|melaporkan|dilaporkan)\b", clause.text.lower()
    )
    own = find_dates(day_in_words(status.day)) if status.day else []
    days = [day for day in find_dates(clause.text) if day.day and day.month]
    if not noted or any(not day.agrees(one) for day in days for one in own):
        return False
    return bool(_NO_PROOF.search(case.text[clause.start : clause.sentence.end].lower()))


def _follows_condition(plain: str, found: re.Match[str]) -> bool:
    """Return whether the state is a condition: "selesai baru diberikan", "dinyatakan selesai setelah"."""
    after = plain[found.end() : found.end() + 40]
    condition = r"\s*(?:(?:dinyatakan|diberikan|berlaku)\s+)?(?:baru|hanya|bila|setelah|apabila|jika)\b"
    return bool(found["state"]) and bool(re.match(condition, after))


def recorded(verb: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether a record tells this act, done to the things that the clause names."""
    action = keys_of(verb)
    words = matter(without_days(clause.text))
    if _denied(words, action, case.records):
        return False
    strange = _strange(words, case)
    for one in case.records:
        if one.source_id == "register" or (_PLANNED.search(one.text.lower()) and action & _CARRIED_OUT):
            continue  # what was reported, or is to come, is not done
        positive = not re.search(r"\b(?:belum|tidak|sedang)\b", one.text.lower())
        same_act = bool(action & keys(one)) or _kin(action, one) or same_family(verb, one)
        others = [word for word in strange if not (word & action and same_family(verb, one))]
        if positive and same_act and len(others) <= max(1, len(words) // 3) and _same_thing(verb, clause, one, case):
            return True
    status = case.complaint.field_status
    done = status is not None and status.state is FieldState.DONE and bool(status.proof)
    if done and action & WORK and not strange:
        return True
    if _states_only(verb) and len(strange) <= 1:
        return any(
            best & one.words[0]
            for one in case.records
            for best in words
            if one.words and not best & WORK and _perfect(one)
        ) and (done or not _claims_ticket(clause))
    # A rule says what is to be done, never that it was; only "yang telah ditetapkan" restates one.
    restated = re.search(rf"\byang (?:sudah|telah) {re.escape(verb)}\b", clause.text.lower())
    return bool(restated) and _from_rule(action, words, case.rules)


_PLANNED = re.compile(r"\b(?:dijadwalkan|jadwal|rencana\w*|direncanakan)\b")
_CARRIED_OUT = WORK | {"mulai"}


def _same_thing(verb: str, clause: Clause, one: Statement, case: ReplyCase) -> bool:
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
    head += matter(_written_out(one, case))
    spoken = re.findall(r"[\w-]+", without_days(clause.text.lower()))
    at = next((n for n, word in enumerate(spoken) if word == verb), 0)
    near = matter(" ".join((*spoken[max(0, at - 6) : at], *spoken[at + 1 : at + 4])))
    things = [word for word in near if not word & WORK and not word & keys_of(verb)]
    return not things or any(word & thing for word in things for thing in head)


def _written_out(one: Statement, case: ReplyCase) -> str:
    """Return what the acronyms of a record stand for, by the profile: "URC" is the Unit Reaksi Cepat."""
    said = set(re.findall(r"\b[A-Z]{2,}\w*", one.text))
    return " ".join(full for short, full in case.agency.acronyms.items() if short in said)


def _denied(words: tuple[frozenset[str], ...], action: frozenset[str], records: Iterable[Statement]) -> bool:
    """Return whether a record says that just this has not been done."""
    for one in records:
        if re.search(r"\b(?:belum|tidak|sedang)\b", one.text.lower()):
            tail = matter(re.split(r"\b(?:belum|tidak|sedang)\b", one.text.lower(), maxsplit=1)[1])
            if any(action & word for word in tail) and sum(bool(word & keys(one)) for word in words) * 2 >= len(words):
                return True
    return False


# Numbers, and the coming in of a report, are checked elsewhere.
_COUNT_WORDS = "masuk satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh"
_COUNTS = frozenset(_COUNT_WORDS.split())


def _strange(words: tuple[frozenset[str], ...], case: ReplyCase) -> list[frozenset[str]]:
    known = frozenset().union(*(keys(one) for one in (*case.records, *case.reported)))
    written_out = " ".join(_written_out(one, case) for one in case.records)
    about = f"{' '.join(case.triage.issues)} {case.triage.unit} {case.agency.name} {case.complaint.title} {written_out}"
    known |= frozenset().union(*matter(about), frozenset())
    return [word for word in words if not word & (known | _COUNTS) and not word & WORK]


def _kin(action: frozenset[str], one: Statement) -> bool:
    """Return whether a record has a word of the same family: surveyor – survei, terverifikasi – verifikasi."""
    heads = {key[:5] for key in action if _head(key)}
    return any(key[:5] in heads for key in keys(one) if _head(key))


def _head(key: str) -> bool:
    # "diteruskan" and "diterima" share no more than their prefix.
    return len(key) >= 5 and not key.startswith("di")


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
