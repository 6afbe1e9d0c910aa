"""Promises and dates that no record carries: guarantees, "segera", "bulan depan", work that will be done."""

import re

from asisten_humas.complaints.checks.acts import THANKED
from asisten_humas.complaints.checks.case import Clause, ReplyCase, best_share, keys, matter
from asisten_humas.grounding.dates import MONTHS, find_dates
from asisten_humas.grounding.reading import keys_of
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_NUMBER = r"(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belasan|beberapa|hitungan|se)"
_GUARANTEE = re.compile(
    r"\b(?:menjamin|dijamin|jamin|jaminan kami|garansi|digaransi|berjanji|janji kami|kami janji|menjanjikan"
    r"|dijanjikan|kami janjikan|memastikan|dipastikan|pastikan|berkomitmen|bertekad"
    r"|bersumpah|tanpa kecuali pasti|tidak akan pernah|tak akan pernah|niscaya|pasti(?!an))\b"
)
# "pasti" also colours feelings ("pasti melelahkan"), and "memastikan" is what a survey does.
_FEELING = re.compile(
    r"\bpasti(?:lah|nya)?\s+(?:sangat\s+|terasa\s+|amat\s+|membuat\s+|sungguh\s+)*(?:melelahkan|mengganggu"
    r"|menyulitkan|berat|khawatir|resah|merepotkan|mengecewakan|tidak\s+(?:nyaman|mudah|menyenangkan|enak)|cemas"
    r"|lelah|jengkel"
    r"|kesal|sulit|menjengkelkan|mengkhawatirkan|terganggu|meresahkan|membahayakan|was-was)\b|\byang pasti\b"
    r"|\bsecara pasti\b|\bkurang pasti\b"
)
_MAKING_SURE = re.compile(
    r"\b(?:untuk|guna|agar|perlu|mohon|harap|silakan|dalam rangka|sambil|sebelum|setelah"
    r"|dengan)\s+(?:\w+\s+){0,2}(?:memastikan|dipastikan|pastikan)\b"
    r"|\b(?:memastikan|dipastikan|pastikan)\s+(?:apakah|siapa|status|kelas|penyebab|luas|kedalaman|ukuran|data"
    r"|kelengkapan|kewenangan|titik|letak|jenis|kebenaran|kondisi|foto|nomor|ketebalan)\b"
    r"|^(?:mohon |harap |silakan )?pastikan\b"
)
_SPEED = re.compile(
    r"\b(?:segera|secepatnya|sesegera mungkin|secepat mungkin|selekasnya|dalam waktu (?:dekat|singkat|yang singkat)"
    r"|tidak lama lagi|tak lama lagi|sebentar lagi|sesaat lagi|secepat kilat|saat itu juga)\b"
)
_LATER = re.compile(
    r"\b(?:besok(?: \w+)?|esok(?: hari)?|lusa|nanti (?:malam|sore|siang)|malam ini|sore ini|hari ini(?: juga)?"
    r"|(?:minggu|pekan|bulan|tahun|triwulan|semester|senin|selasa|rabu|kamis|jumat|sabtu) (?:depan|mendatang"
    r"|berikutnya|ini|besok)"
    r"|(?:akhir|awal|pertengahan) (?:pekan|minggu|bulan|tahun|triwulan)(?: (?:ini|depan|mendatang))?"
    r"|(?:akhir|awal|pertengahan) (?:" + "|".join(MONTHS).lower() + r")"
    r"|sebelum (?:lebaran|ramadan|puasa|natal|tahun baru|musim hujan|hujan|akhir \w+|(?:bulan|hari) \w+)"
    r"|"
    + _NUMBER
    + r"(?:[- ]"
    + _NUMBER
    + r")? ?(?:hari|minggu|pekan|bulan|jam|menit|tahun) (?:lagi|ke depan|mendatang|lamanya)"
    r"|(?:dalam(?: waktu)?|paling lama|paling lambat|maksimal|selambat-lambatnya|kurang dari|tidak sampai) (?:"
    + _NUMBER
    + r")(?: ?(?:sampai|hingga|-) ?"
    + _NUMBER
    + r")? ?(?:hari|minggu|pekan|bulan|menit|tahun)(?! kerja| kalender)"
    r"|(?:dalam(?: waktu)?|paling lama) (?:hitungan )?(?:hari|minggu|seminggu|sepekan|sebulan|semalam"
    r"|sehari)(?! kerja| kalender)|sepekan lagi|seminggu lagi|sebulan lagi)\b"
)
_NEGATION = r"(?:tidak|belum|bukan|tanpa|tak|jangan|tidaklah|dilarang|enggan)"
_TO_CITIZEN = re.compile(
    r"^(?:dan |serta |atau |namun |tetapi |untuk itu |karena itu |bila [^,]+ )?(?:mohon|silakan|silahkan|harap"
    r"|tolong|kirim\w*|lampirkan|hubungi|jauhi|simpan|isi|sebutkan|telepon|laporkan|jangan|balas|sampaikan|ajukan"
    r"|datang|gunakan|cantumkan)\b"
    r"|\b(?:mohon|silakan|harap) (?:\w+ ){0,3}(?:segera|hubungi|telepon|kirim\w*|lapor\w*|laporkan|sertakan"
    r"|lengkapi)\b|\bsegera (?:hubungi|telepon|telp|laporkan|menghubungi|menelepon|melapor|kabari|menjauh|beri tahu"
    r"|lapor)\b"
    r"|\b(?:bapak|ibu|bapak/ibu|warga|pelapor) (?:dapat|bisa|dianjurkan|diminta|boleh|cukup|tidak perlu) "
)
_TELLING_WORDS = """
    kabar beri tahu sampai informasi jawab balas hubung jelas umum lapor catat periksa teliti telaah verifikasi
    terus pantau tinjau cek simpan maaf mohon tunggu
    """
_TELLING = frozenset(_TELLING_WORDS.split())
_WILL = re.compile(
    r"\bakan (?:(?:kami|segera|juga|tetap|terus|turut|langsung|selalu|lebih dulu|dahulu) ){0,2}(?P<verb>(?:di|me|ber"
    r"|ter|pe)?[a-z]{3,}(?:-[a-z]+)?)"
    r"|\bkami (?:(?:akan|segera|langsung|juga|siap|bersedia|tinggal|pasti) ){0,2}(?P<own>[a-z]{4,})"
    r"|\b(?:siap|bersedia|bakal|bermaksud|berencana) (?:\w+ )?(?P<ready>(?:di|me)[a-z]{4,})"
)
_WORK = re.compile(
    r"^(?:(?:di|me[mn]?|men[gy]?|memper|diper)?(?:tambal|perbaik|baik|bangun|bongkar|pasang|masang|keruk|ngeruk"
    r"|angkut|ngangkut|bersih|ganti|ngganti|aspal|ngaspal|cor|ngecor|potong|motong|pangkas|mangkas|tebang|nebang"
    r"|tertib|nertib"
    r"|gusur|cair|ncair|bayar|mbayar|transfer|ntransfer|santun|nyantun|terbit|nerbit|lebar|perlebar|perkuat|benah"
    r"|mbenah|tutup|nutup|buka|mbuka|tindak|nindak|pecat|mecat|sanksi|denda|ndenda|anggar|nganggar|kirim|ngirim"
    r"|turun|nurun"
    r"|selesai|nyelesai|tuntas|nuntas|rampung|kembali|ngembali|beri|mberi|alokasi|ngalokasi|uruk|nguruk|sedot|nyedot"
    r"|pindah|mindah|rehab|lapis|nglapis|sedia|nyedia|biaya|mbiaya|tanggung|nanggung|hotmix|normalisasi|rapi|ngrapi))"
)


def check_promises(case: ReplyCase) -> list[Finding]:
    """Return a finding for each promise, date or planned work that no record or rule carries."""
    findings: list[Finding] = []
    for clause in case.clauses:
        found = _guarantee(clause, case) or _later(clause, case) or _speed(clause, case) or _work(clause, case)
        if found:
            severity, start, end, message = found
            findings.append(
                case.finding(
                    "janji_tanpa_catatan",
                    severity,
                    clause.start + start,
                    clause.start + end,
                    message,
                    "Hapus janji ini, atau catat rencana atau jadwal dari unit lebih dulu.",
                )
            )
    return findings


_Found = tuple[Severity, int, int, str] | None


def _guarantee(clause: Clause, case: ReplyCase) -> _Found:
    plain = clause.text.lower()
    for found in _GUARANTEE.finditer(plain):
        if _only_rule(found, clause, case):
            continue
        if _negated(plain, found.start()) or _overlaps(_FEELING, plain, found) or _overlaps(_MAKING_SURE, plain, found):
            continue
        return (
            Severity.BLOCK,
            0,
            len(clause.text),
            f"“{found[0]}” adalah jaminan, dan tidak ada catatan yang mendasarinya.",
        )
    return None


_TIMED = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|subuh|pagi|siang|sore|petang|malam|besok|lusa|lebaran)\b"
)


def _only_rule(found: re.Match[str], clause: Clause, case: ReplyCase) -> bool:
    """Return whether what is made sure is what a cited rule says anyway: "yang dapat kami pastikan: rambu …"."""
    plain = clause.text.lower()
    cited = [one for one in case.rules if one.source_id in clause.cited]
    timed = set(_TIMED.findall(plain)) - {
        hit for one in (*cited, *case.records) for hit in _TIMED.findall(one.text.lower())
    }
    if timed or "tidak akan" in plain:
        return False
    words = matter(plain.replace(found[0], " "))
    if len(words) <= 2:
        after = case.text[clause.end : clause.sentence.end]
        words = matter(after) if after.lstrip().startswith(":") else words
    return len(words) > 2 and best_share(words, (*cited, *case.records)) >= 0.6


# "Kami tidak dapat menjanjikan anggarannya untuk tahun depan" declines just that time.
_REFUSED = re.compile(
    r"\b(?:tidak|belum|tak)\b(?: \w+){0,2} (?:(?:men)?janjikan|(?:men)?jamin|memastikan|pastikan|(?:me)?nyanggupi"
    r"|sanggupi|menyebutkan|sebutkan|(?:men)?etapkan|memenuhi|penuhi"
    r"|(?:mem)?beri(?:kan)? (?:kepastian|jaminan|janji))\b"
)


_DOES = re.compile(
    r"\b(?:akan|selesai|kami|di\w{4,})\b"
    r"|\b(?:regu|petugas|tim|urc|surveyor)(?: \w+)? (?:me[a-z]{4,}|kembali|datang|turun|berangkat)\b"
)
_ASKING = re.compile(
    r"\b(?:bapak/ibu|bapak|ibu|pelapor|warga|anda)\b[^,;]{0,20}\b(?:meminta|minta|berharap|mengharapkan|menginginkan"
    r"|ingin|memohon)\b|^(?:\w+ ){0,2}(?<!sesuai )(?<!memenuhi )(?:permintaan|harapan|keinginan)\b"
)


def _asked_for(found: re.Match[str], clause: Clause, case: ReplyCase) -> bool:
    """Return whether the time is what the citizen asks for, in a sentence that does not grant it."""
    if not _ASKING.search(clause.text.lower()[: found.start()]):
        return False
    return bool(re.search(r"\b(?:belum|tidak)\b", case.text[clause.start : clause.sentence.end].lower()))


def _later(clause: Clause, case: ReplyCase) -> _Found:
    plain = clause.text.lower()
    for found in _LATER.finditer(plain):
        if _to_citizen(plain) or _said(found[0], clause, case) or _REFUSED.search(plain):
            continue
        if _asked_for(found, clause, case):
            continue
        if re.search(r"\b(?:sampai|hingga|per|sejak)\s*$", plain[: found.start()]) or _negated(plain, len(plain)):
            continue  # "sampai hari ini … belum": a state, not a plan
        if re.match(r"(?:hari|malam|sore|minggu|pekan|bulan|tahun) ini\b", found[0]) and not _DOES.search(plain):
            continue
        return (
            Severity.BLOCK,
            found.start(),
            found.end(),
            f"Waktu “{found[0]}” tidak ada pada catatan unit maupun aturan yang berlaku.",
        )
    return None


def _speed(clause: Clause, case: ReplyCase) -> _Found:
    plain = clause.text.lower()
    for found in _SPEED.finditer(plain):
        if _to_citizen(plain) or _negated(plain, found.start()) or _in_rule(found[0], clause, case):
            continue
        if _asked_for(found, clause, case):
            continue
        return Severity.BLOCK, found.start(), found.end(), f"“{found[0]}” juga sebuah janji."
    return None


def _work(clause: Clause, case: ReplyCase) -> _Found:
    plain = clause.text.lower()
    if _to_citizen(plain) or (THANKED.match(plain) and "kami" not in plain):
        return None
    for found in _WILL.finditer(plain):
        verb = found["verb"] or found["own"] or found["ready"]
        if (
            not verb
            or _negated(plain, found.start())
            or _negated(plain, found.start("verb") if found["verb"] else found.end())
        ):
            continue
        if found["own"] and (
            re.search(r"\b(?:sudah|telah)\s*$", plain[: found.start()]) or _told_with_day(clause, case)
        ):
            continue  # a claim of finished work, which has its own check
        if not found["own"] and matter(verb) and matter(verb)[0] & _TELLING:
            continue
        work = bool(_WORK.match(verb))
        if (
            found["own"]
            and verb.startswith("kirim")
            and not re.search(r"\b(?:regu|petugas|tim|alat|surveyor)\b", plain)
        ):
            continue  # papers are sent every day; a crew that is sent is a promise
        if not work and not re.match(r"(?:di|me|ber|ter)[a-z]{3}", verb):
            continue  # "akan kesal": no act of anybody
        if (found["own"] and not work) or _carried(verb, clause, case):
            continue
        severity = Severity.BLOCK if work else Severity.WARNING
        return (
            severity,
            found.start(),
            len(clause.text),
            f"Rencana “{found[0]}” tidak ada pada catatan unit maupun aturan yang berlaku.",
        )
    return None


def _told_with_day(clause: Clause, case: ReplyCase) -> bool:
    """Return whether the sentence tells, with a recorded day or right after one, what was done: "kami kirimkan …"."""
    sentence = clause.sentence.of(case.text)
    days = [one for one in find_dates(sentence) if one.day and one.month]
    known = [day for one in case.records for day in find_dates(one.text)]
    if any(day.agrees(other) for day in days for other in known):
        return True
    if re.search(r"\b(?:akan|bila|jika|begitu|kelak|nanti|setelah|pasti)\b", sentence.lower()):
        return False
    before = case.text[max(0, clause.sentence.start - 200) : clause.sentence.start]
    told = any(day.agrees(other) for day in find_dates(before) for other in known)
    return told and bool(
        re.search(r"\b(?:keesokan harinya|hari itu juga|sehari kemudian|lalu|kemudian)\b", sentence.lower())
    )


def _negated(plain: str, at: int) -> bool:
    return bool(re.search(rf"\b{_NEGATION}\b(?:\s+[\w/-]+){{0,4}}\W*$", plain[:at])) or bool(
        re.match(rf"{_NEGATION}\b", plain[at:]) and "pernah" not in plain[at : at + 22]
    )


def _overlaps(pattern: re.Pattern[str], plain: str, found: re.Match[str]) -> bool:
    return any(other.start() < found.end() and found.start() < other.end() for other in pattern.finditer(plain))


def _to_citizen(plain: str) -> bool:
    return bool(_TO_CITIZEN.search(plain))


def _said(when: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether a record, or a rule about the same thing, gives this time."""
    wanted = re.sub(r"\s+", " ", when)
    if any(wanted in one.text.lower() for one in case.records):
        return True
    words = matter(clause.text)
    return any(wanted in one.text.lower() and best_share(words, [one]) >= 0.3 for one in case.rules)


_VERB = re.compile(r"\b(?:di|me)[a-z]{4,}\b")


def _in_rule(word: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether a rule or a record says "segera" of just these acts."""
    lower = clause.text.lower()
    words, verbs = matter(re.sub(rf"\b{word}\b", "", lower)), [keys_of(verb) for verb in _VERB.findall(lower)]
    return any(
        word in one.text.lower() and best_share(words, [one]) >= 0.5 and all(verb & keys(one) for verb in verbs)
        for one in (*case.rules, *case.records)
    )


def _carried(verb: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether a rule or a record says this work, about these things."""
    action = matter(verb)
    if not action:
        return True
    words = matter(clause.text)
    # Field work that a rule describes is no plan for this place, unless the sentence cites that rule.
    told = case.rules if clause.cited or not _WORK.match(verb) else []
    return any(action[0] & keys(one) and best_share(words, [one]) >= 0.4 for one in (*case.records, *told))
