"""Parts that several kinds of reply share: merging, splitting, what is on record, what comes next, the close."""

import re

from asisten_humas.clock import working_days_between
from asisten_humas.complaints.clauses import LIMIT, Clause
from asisten_humas.complaints.writing.lines import (
    capitalised,
    decapitalised,
    in_letters,
    on_record,
    ruled,
    without_denial,
)
from asisten_humas.complaints.writing.material import Material, emergency_channel
from asisten_humas.complaints.writing.records import Record
from asisten_humas.models import Sentence
from asisten_humas.statuses import ReplyType


def quoting(material: Material, *needs: str) -> list[Sentence]:
    """Return what the rules say for these needs, in their own words; a need without a rule says nothing."""
    found = (material.rules[need] for need in needs)
    return [ruled(material.words_of(rule), rule) for rule in found if rule]


def merged(material: Material) -> list[Sentence]:
    """Say that the report joins an earlier one."""
    rule = material.rules["merging"]
    record = material.first("gabung")
    if not (material.triage.duplicate_of or record):
        return []
    if record and material.ticket:
        text = f"Laporan ini kami gabungkan dengan tiket {material.ticket} tentang masalah dan lokasi yang sama"
        return [on_record(text, record, clause=rule)]
    if rule is None:
        return []
    options = (
        "Sebelum ini ada laporan tentang masalah dan lokasi yang sama, sehingga keduanya digabung ke dalam satu "
        "tiket induk",
        "Ada pula laporan lain tentang masalah dan lokasi yang sama; semuanya digabung ke dalam satu tiket induk",
    )
    return [on_record(material.pick("gabung", options), "register", clause=rule)]


def split_up(material: Material) -> list[Sentence]:
    """Say who looks after the further problems of a report; that it is split, where the rule says so."""
    if len(material.triage.issues) < 2 or material.first("pecah"):
        return []
    said = []
    if rule := material.rules["splitting"]:
        count = in_letters(len(material.triage.issues))
        thing = "usulan" if material.triage.category == "usulan_pembangunan" else "masalah"
        said.append(ruled(f"Laporan ini memuat {count} {thing}; menurut aturan, {material.words_of(rule)}", rule))
    for issue, body, clause in material.rules.others:
        if clause:
            said.append(ruled(f"Untuk {issue}, yang berwenang adalah {body}", clause))
    return said


_PAIR = re.compile(r"\b(?P<ticket>[A-Z]{1,4}[-\d/]+)\s+untuk\s+(?P<about>[a-z ]+?)(?=,|\s+dan\b|$)")


def by_ticket(material: Material) -> list[Sentence]:
    """Return, for a report that staff split, each part with its ticket and what is on record for it."""
    record = material.first("pecah")
    if record is None:
        return []
    said = [
        on_record(
            "Laporan ini dipecah agar setiap masalah ditangani pihaknya masing-masing",
            record,
            clause=material.rules["splitting"],
        )
    ]
    for found in _PAIR.finditer(record.sentence):
        about = found["about"].strip()
        facts = [one for one in material.records if one is not record and about.lower() in one.sentence.lower()]
        told = "; ".join(_without_part(one.sentence, about) for one in facts)
        text = f"{capitalised(about)} (tiket {found['ticket']}): {told or 'masih diperiksa'}"
        said.append(on_record(text, record, *facts))
    return said


def _without_part(sentence: str, about: str) -> str:
    return re.sub(rf"^bagian {re.escape(about)}\s+", "", decapitalised(sentence), flags=re.IGNORECASE)


# --- records, joined by sense ----------------------------------------------------------------------------------------


def standing(material: Material) -> list[Sentence]:
    """Return what is on record about a report that is not done: verified, whose road, secured, surveyed."""
    said = [*_verified(material), *_arrived(material), *_secured(material), *surveyed(material)]
    said += [on_record(one.sentence, one) for one in material.recorded("hasil", "berjalan")]
    return said


def _verified(material: Material) -> list[Sentence]:
    verified, road, unit = material.first("verifikasi"), material.first("status_ruas"), material.triage.unit
    said = [on_record(verified.sentence, verified)] if verified else []
    if road and unit and re.search(r"\bkota\b", road.sentence):
        text = f"Karena {decapitalised(road.sentence)}, penanganannya dipegang {unit}"
        return [*said, on_record(text, road, "profil")]
    return said + ([on_record(road.sentence, road)] if road else [])


def _secured(material: Material) -> list[Sentence]:
    safety, waiting = material.first("pengaman"), material.first("belum_survei")
    if safety and waiting:
        text = f"{past(safety.sentence)}, sedangkan {decapitalised(waiting.sentence)}"
        return [on_record(text, safety, waiting)]
    return [on_record(past(one.sentence), one) for one in material.recorded("pengaman", "belum_survei")]


def past(sentence: str) -> str:
    """Return "rambu dipasang …" as "rambu sudah dipasang …"; a sentence that says so already stays."""
    if re.search(r"\b(?:sudah|telah|belum|sedang)\b", sentence):
        return sentence
    return re.sub(
        r"\b(dipasang|ditutup|ditimbun|diberi|disingkirkan|diangkut|dikeruk|ditambal|diperbaiki|dibersihkan|diganti|dicat"
        r"|dipangkas)\b",
        r"sudah \1",
        sentence,
        count=1,
    )


def surveyed(material: Material) -> list[Sentence]:
    """Return what the survey recorded, with the limit of the class it set or the rule of the priority it gave."""
    said = []
    for record in material.recorded("survei"):
        said.append(on_record(record.sentence, record))
        said += _class_limit(record, material)
        rule = material.rules["priority"]
        if rule and "prioritas" in record.sentence.lower():
            said.append(ruled(f"Menurut aturan, {material.words_of(rule)}", rule))
    return said


_CLASS = re.compile(r"\bkelas (?P<name>[a-z]+)\b")


def _class_limit(record: Record, material: Material) -> list[Sentence]:
    """Return the limit of the class of damage that a survey has set, from the rule's table."""
    found = _CLASS.search(record.sentence)
    row = material.rules.row(found["name"]) if found else None
    if found is None or row is None or len(row.cells) < 2:
        return []
    return [ruled(f"Kerusakan kelas {found['name']} {decapitalised(row.cells[-1])}", row)]


_CLOCKS = re.compile(r"pukul (?P<from>\d{2})\.(?P<from_minute>\d{2}).*?tiba pukul (?P<to>\d{2})\.(?P<to_minute>\d{2})")


def _arrived(material: Material) -> list[Sentence]:
    """Return when the crew came, and whether that was within the rule's hours, if the two times on record tell it."""
    record, rule = material.first("tiba"), material.rules["emergency"]
    if record is None:
        return []
    sentence = re.sub(r",\s*(?=\w+ tiba)", " dan ", record.sentence)
    found, limit = _CLOCKS.search(record.sentence), LIMIT.search(rule.text) if rule else None
    if found and limit and limit["unit"] == "jam":
        start, end = (
            int(found["from"]) * 60 + int(found["from_minute"]),
            int(found["to"]) * 60 + int(found["to_minute"]),
        )
        if (end - start) % 1440 <= int(limit["number"]) * 60:
            first = on_record(f"{sentence}, masih dalam batas {limit['number']} jam", record, clause=rule)
            only = material.rules["arrival_only"]
            going = only and material.recorded("berjalan")
            return [first, ruled(material.words_of(only), only)] if only and going else [first]
    return [on_record(sentence, record)]


def kept_within(record: Record, start: Record | None, rule: Clause | None) -> str:
    """Return ", masih dalam batas N hari kerja …" when the days on record tell it, else ''."""
    limit = LIMIT.search(rule.text) if rule else None
    if not (limit and limit["unit"] == "hari kerja" and record.day and start and start.day):
        return ""
    days = working_days_between(start.day, record.day)
    return f", masih dalam batas {limit['number']} hari kerja" if 0 <= days <= int(limit["number"]) else ""


# --- what comes next ------------------------------------------------------------------------------------------------


def next_steps(material: Material) -> list[Sentence]:
    """Return what the rules say comes next: verification and survey, and why no date can be given yet."""
    return [*_survey(material), *_no_date(material), *_safety(material)]


def _survey(material: Material) -> list[Sentence]:
    survey, verification = material.rules["survey"], material.rules["verification"]
    if survey is None or material.first("survei"):
        return []
    if material.first("belum_survei"):
        waiting = (f"Batas surveinya {survey.limit}", f"Menurut aturan, survei dilaksanakan {survey.limit}")
        return [ruled(material.pick("survei", waiting), survey)]
    if verification and verification.limit and not material.first("verifikasi"):
        limit = re.sub(r" dan memperoleh nomor tiket\b", "", verification.limit)
        whole = (
            f"Urutannya begini: laporan diverifikasi {limit}, lalu lokasi disurvei {survey.limit}",
            f"Laporan diverifikasi {limit}; sesudah itu lokasinya disurvei {survey.limit}",
            f"Sesudah laporan diverifikasi, {limit}, lokasinya disurvei {survey.limit}",
        )
        return [ruled(material.pick("survei", whole), verification, survey)]
    options = (
        f"Langkah berikutnya ialah survei lokasi, {survey.limit}",
        f"Setelah ini lokasi disurvei {survey.limit}",
        f"Menurut aturan, survei dilaksanakan {survey.limit}",
    )
    return [ruled(material.pick("survei", options), survey)]


def _no_date(material: Material) -> list[Sentence]:
    no_date, grading, priority = (material.rules[name] for name in ("no_date", "grading", "priority"))
    if material.first("survei") or material.rules["obligation"] or material.rules["prohibition"]:
        return []
    if priority and grading is None:
        return [ruled(f"Menurut aturan, {material.words_of(priority)}", priority)]
    if grading and no_date:
        graded = without_denial(material.words_of(grading))
        options = (
            f"{capitalised(graded)}, sehingga tanggal perbaikan belum dapat kami sebutkan",
            f"Tanggal perbaikan belum dapat kami sebutkan sebelum survei selesai, karena {graded}",
            f"Tanggal perbaikan belum dapat kami sebutkan sekarang: {graded}",
        )
        return [ruled(material.pick("tanggal", options), grading, no_date)]
    if rule := grading or no_date:
        return [ruled("Tanggal perbaikan belum dapat kami sebutkan sebelum survei selesai", rule)]
    return []


def _safety(material: Material) -> list[Sentence]:
    rule = material.rules["safety"]
    if rule is None or not (material.mood.harm or material.mood.near_miss) or material.first("pengaman"):
        return []
    return [ruled(material.words_of(rule), rule)]


# --- the close ------------------------------------------------------------------------------------------------------


def follow(material: Material) -> list[Sentence]:
    """Return where the report can be followed, with a number that is the agency's and no other."""
    channel = material.channel
    if not channel:
        return []
    rule = material.rules["following"]
    if material.first("pecah"):
        text = f"Perkembangan masing-masing dapat ditanyakan melalui {channel} dengan menyebut nomor tiketnya"
        return [on_record(text, "profil", clause=rule)]
    what = material.pick("kabar", _news_of(material))
    options = (
        f"{capitalised(what)} dapat ditanyakan melalui {channel} dengan menyebut {material.number}",
        f"Simpan {material.label}; dengan nomor itu {what} dapat ditanyakan melalui {channel}",
        f"Bila ingin mengetahui {what}, sebutkan {material.number} melalui {channel}",
        f"Pertanyaan tentang {what} dapat disampaikan melalui {channel}; cukup sebutkan {material.number}",
        f"Silakan tanyakan {what} melalui {channel} dengan {material.label}",
        f"Melalui {channel}, Bapak/Ibu dapat menanyakan {what} dengan menyebut {material.number}",
        f"Untuk menanyakan {what}, gunakan {channel} dan sebutkan {material.number}",
    )
    return [on_record(material.pick("ikuti", options), "register", "profil", clause=rule)]


def _news_of(material: Material) -> tuple[str, ...]:
    """Return what somebody who was answered in this way will want to know next."""
    kind = material.triage.reply_type
    if kind is ReplyType.NOT_OURS:
        return (f"kabar dari {material.body}", "sampai di mana penerusannya", "perkembangannya")
    if kind is ReplyType.SCHEDULED:
        return ("pelaksanaannya", "perkembangan pekerjaannya", "kabar pelaksanaannya")
    if kind is ReplyType.CANNOT:
        return ("hal yang belum jelas", "tata caranya", "langkah-langkah tadi")
    if kind is ReplyType.INTERIM and material.rules["survey"] and not material.first("survei"):
        return ("hasil surveinya", "hasil survei dan langkah sesudahnya", "perkembangannya")
    return ("perkembangannya", "kabar berikutnya", "kelanjutannya")


def call_at_once(material: Material) -> list[Sentence]:
    """Return whom to call when an emergency grows worse."""
    number, rule = emergency_channel(material.agency), material.rules["on_duty"]
    if not number:
        return follow(material)
    ticket = f" dan sebutkan {material.number}"
    tail = f"; {material.words_of(rule)}" if rule else ""
    options = (
        f"Bila keadaannya memburuk, segera hubungi {number}{ticket}{tail}",
        f"Segera hubungi {number} bila keadaannya memburuk{ticket}{tail}",
    )
    return [on_record(material.pick("darurat", options), "profil", "register", clause=rule)]
