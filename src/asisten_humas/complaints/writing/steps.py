"""Parts that several kinds of reply share: records, merging, splitting, what happens next."""

import re

from asisten_humas.complaints.clauses import Clause
from asisten_humas.complaints.writing.lines import capitalised, decapitalised, on_record, plain, ruled
from asisten_humas.complaints.writing.material import Material, issues_in_words
from asisten_humas.complaints.writing.records import Record
from asisten_humas.models import Sentence

_RULE_OF = {"gabung": "merging", "pecah": "splitting", "terusan": "forwarding"}


def recorded(material: Material, *leave: str) -> list[Sentence]:
    """Return the records as sentences in their order, but for the kinds that another sentence already says."""
    said = []
    for record in material.records:
        if record.kind in ("tiket", "tujuan", "internal", *leave):
            continue
        said.append(on_record(record.sentence, record, clause=_rule_of(record, material)))
        said += _class_limit(record, material)
    return said


def _rule_of(record: Record, material: Material) -> Clause | None:
    return material.rules[_RULE_OF[record.kind]] if record.kind in _RULE_OF else None


_CLASS = re.compile(r"\bkelas (?P<name>[a-z]+)\b")


def _class_limit(record: Record, material: Material) -> list[Sentence]:
    """Return the limit of the class of damage that a survey has set, from the rule's table."""
    found = _CLASS.search(record.sentence) if record.kind == "survei" else None
    row = material.rules.row(found["name"]) if found else None
    if found is None or row is None or len(row.cells) < 2:
        return []
    return [ruled(f"Kerusakan kelas {found['name']} {decapitalised(row.cells[-1])}", row)]


def merged(material: Material) -> list[Sentence]:
    """Say that the report joins an earlier one, unless staff's record already says so."""
    rule = material.rules["merging"]
    if not material.triage.duplicate_of or rule is None or material.recorded("gabung"):
        return []
    text = material.pick(
        "gabung",
        (
            "Sebelum ini ada laporan tentang masalah dan lokasi yang sama, sehingga keduanya digabung ke dalam satu tiket induk",
            "Bapak/Ibu bukan satu-satunya yang melapor: laporan dengan masalah dan lokasi yang sama digabung ke dalam satu tiket induk",
        ),
    )
    return [on_record(text, "register", clause=rule)]


def split_up(material: Material) -> list[Sentence]:
    """Say that a report of several problems becomes several tickets, and who looks after the others."""
    if len(material.triage.issues) < 2 or material.recorded("pecah"):
        return []
    said = []
    if rule := material.rules["splitting"]:
        said.append(ruled(f"Laporan ini memuat {issues_in_words(material.triage.issues)}, jadi dipecah menjadi beberapa tiket", rule))
    for issue, body, clause in material.rules.others:
        if clause:
            said.append(ruled(f"Untuk {issue}, yang berwenang adalah {body}", clause))
    return said


def next_steps(material: Material, *, surveyed: bool) -> list[Sentence]:
    """Return what the rules say comes next: verification and survey, and why no date can be given yet."""
    return [*_survey(material, surveyed=surveyed), *_no_date(material), *_safety(material)]


def _survey(material: Material, *, surveyed: bool) -> list[Sentence]:
    survey, verification = material.rules["survey"], material.rules["verification"]
    if survey is None or surveyed:
        return []
    if verification and verification.limit and not material.recorded("verifikasi"):
        limit = without_report(verification.limit)
        return [
            ruled(
                material.pick(
                    "survei",
                    (
                        f"Urutannya begini: laporan diverifikasi {limit}, lalu lokasi disurvei {survey.limit}",
                        f"Laporan diverifikasi {limit}; sesudah itu lokasinya disurvei {survey.limit}",
                        f"Lebih dulu laporan diverifikasi {limit}. Berikutnya survei lokasi, {survey.limit}",
                    ),
                ),
                verification,
                survey,
            )
        ]
    text = material.pick(
        "survei",
        (
            f"Langkah berikutnya ialah survei lokasi, {survey.limit}",
            f"Setelah ini lokasi disurvei {survey.limit}",
            f"Menurut aturan, survei dilaksanakan {survey.limit}",
        ),
    )
    return [ruled(text, survey)]


def without_report(limit: str) -> str:
    """Return a limit without the word that the sentence already has: "sejak laporan diterima" stays readable."""
    return re.sub(r"\bsejak laporan diterima dan memperoleh nomor tiket\b", "sejak laporan diterima", limit)


def _no_date(material: Material) -> list[Sentence]:
    no_date, grading, priority = (material.rules[name] for name in ("no_date", "grading", "priority"))
    if priority and not grading:
        return [ruled(material.words_of(priority), priority)]
    if grading and no_date:
        text = material.pick(
            "tanggal",
            (
                f"{capitalised(material.words_of(grading))}, sehingga tanggal perbaikan belum dapat kami sebutkan sebelum survei selesai",
                f"Tanggal perbaikan belum dapat kami sebutkan sebelum survei selesai, karena {material.words_of(grading)}",
                f"Terus terang, tanggal perbaikan belum dapat kami sebutkan sekarang: {material.words_of(grading)}",
            ),
        )
        return [ruled(text, grading, no_date)]
    if rule := grading or no_date:
        return [ruled("Tanggal perbaikan belum dapat kami sebutkan sebelum survei selesai", rule)]
    return []


def _safety(material: Material) -> list[Sentence]:
    rule = material.rules["safety"]
    noted = " ".join(material.complaint.staff_facts)
    if rule is None or not material.mood.harm or re.search(r"\b(?:rambu|pembatas)\b", noted, re.IGNORECASE):
        return []
    return [ruled(material.words_of(rule), rule)]


def follow(material: Material) -> list[Sentence]:
    """Return where the report can be followed, with a number that is the agency's and no other."""
    if not material.channel:
        return []
    rule = material.rules["following"]
    text = material.pick(
        "ikuti",
        (
            f"Perkembangannya dapat ditanyakan melalui {material.channel} dengan menyebut {material.number}",
            f"Bila ingin menanyakan perkembangannya, hubungi {material.channel} dan sebutkan {material.number}",
            f"Simpan {material.label} untuk menanyakan perkembangannya melalui {material.channel}",
            f"Pertanyaan lanjutan dapat disampaikan melalui {material.channel} dengan menyebut {material.number}",
        ),
    )
    return [on_record(text, "register", "profil", clause=rule)]


def said_plainly(text: str) -> list[Sentence]:
    """Return a sentence that states nothing of its own."""
    return [plain(text)]
