"""Replies when the work is done with proof, or has a day on record. The result comes first, then how it came about."""

import re

from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import capitalised, decapitalised, on_record, plain, ruled, without_denial
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.records import Record, day_in_words, in_prose
from asisten_humas.complaints.writing.steps import follow, kept_within, merged, past, split_up, standing, surveyed
from asisten_humas.models import FieldStatus, Sentence

_COORDINATES = re.compile(r",?\s*\btitik(?: lokasi)?\s*-?\d+[.,]\d+\s*,\s*-?\d+[.,]\d+")
_PHOTOS = re.compile(r"foto sebelum (?:tanggal )?(?P<before>.+?)\s+dan\s+foto sesudah (?:tanggal )?(?P<after>.+?)\s*$")


def done(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that says the work is done: only with a record and its proof."""
    status = _status(material)
    result = _result(material)
    first = on_record(_result_text(material, status, result), "status", *([result] if result else []))
    rest = [one for one in material.recorded("hasil") if one is not result]
    how = [*_before(material), *(on_record(one.sentence, one) for one in rest)]
    reopening = _reopening(material) or follow(material)
    return [
        [first, *_thanks(material)],
        [*how, *_proof(material), *_leftover(material)],
        [*merged(material), *split_up(material), *reopening],
    ]


def _reopening(material: Material) -> list[Sentence]:
    """Say how a result is disputed, and where: with a new photo, under the report's number."""
    rule, channel = material.rules["reopening"], material.channel
    if rule is None:
        return []
    how = f"melalui {channel} dengan menyebut {material.number}" if channel else f"dengan menyebut {material.number}"
    options = (
        f"Bila menurut Bapak/Ibu pekerjaannya belum tuntas, kirimkan foto terbaru {how}; tiket dibuka kembali dan "
        "lokasi diperiksa ulang",
        f"Jika masih ada yang kurang, kirim foto terbaru {how} agar tiket dibuka kembali dan lokasinya diperiksa ulang",
        f"Kalau ternyata belum tuntas, cukup kirim foto terbaru {how}: tiket dibuka kembali dan lokasi diperiksa ulang",
        f"Andaikata ada bagian yang terlewat, sampaikan foto terbaru {how}; lokasi itu diperiksa ulang dan tiketnya "
        "dibuka kembali",
    )
    return [on_record(material.pick("buka", options), "register", "profil", clause=rule)]


def _status(material: Material) -> FieldStatus:
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - the reply type rests on it
    return status


def _result(material: Material) -> Record | None:
    """Return the record that tells what was achieved: of the day of completion where one has its day."""
    results = material.recorded("hasil")
    same_day = [one for one in results if one.day and one.day == _status(material).day]
    return next(iter(same_day or results), None)


def _result_text(material: Material, status: FieldStatus, result: Record | None) -> str:
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = f" {status.unit}" if status.unit else ""
    if result:
        place = material.triage.location.road
        where = f" di {place}" if place and place not in result.sentence else ""
        sentence = re.sub(r",\s+(?=\w+ (?:mengalir|kembali|sudah))", " dan ", past(result.sentence))
        cut = sentence.find(" pada ") if result.day and " pada " in sentence else len(sentence)
        return f"{capitalised(sentence[:cut])}{where}{sentence[cut:]}{'' if result.day else day}"
    subject = capitalised(material.subject_before_verb)
    options = (
        f"{subject} sudah selesai ditangani{by}{day}",
        f"{subject} selesai ditangani{day}{f' oleh{by}' if by else ''}",
        f"Kabar baik: {decapitalised(subject)} sudah selesai ditangani{by}{day}",
    )
    return material.pick("selesai", options)


def _thanks(material: Material) -> list[Sentence]:
    options = [
        "Terima kasih atas laporannya, Bapak/Ibu",
        "Terima kasih sudah melapor",
        "Laporan Bapak/Ibu sangat membantu; terima kasih",
    ]
    if material.mood.vulnerable:
        options = [f"Terima kasih sudah memikirkan keselamatan {material.mood.vulnerable}"]
    if material.mood.harm and material.mood.harm.startswith("ada"):
        options = [f"Terima kasih atas laporannya, dan kami ikut prihatin mendengar {material.mood.harm}"]
    return [plain(material.pick("terima kasih", options))]


def _before(material: Material) -> list[Sentence]:
    arrived = [sentence for sentence in standing(material) if "tiba" in sentence.text]
    safety = [on_record(past(one.sentence), one) for one in material.recorded("pengaman")]
    return [*arrived, *safety, *surveyed(material)]


def _proof(material: Material) -> list[Sentence]:
    status = _status(material)
    shown = _COORDINATES.sub("", in_prose(status.proof)).strip(" ,")
    approved = material.first("bukti")
    where = " beserta titik lokasinya" if _COORDINATES.search(status.proof) else ""
    if found := _PHOTOS.search(shown):
        photos = f"Foto sebelum ({found['before']}) dan foto sesudah ({found['after']}){where}"
    else:
        photos = f"Bukti berupa {shown.replace(': ', ', ')}{where}"
    sure = f"sudah {approved.sentence}" if approved else "tercatat sebagai bukti penyelesaian"
    return [on_record(f"{photos} {sure}", "status", *([approved] if approved else []), clause=material.rules["proof"])]


def _leftover(material: Material) -> list[Sentence]:
    rule = material.rules["leftover"]
    left = material.recorded("sisa", "berjalan")
    return [on_record(f"Yang belum selesai: {decapitalised(one.sentence)}", one, clause=rule) for one in left]


# --- scheduled ------------------------------------------------------------------------------------------------------

_WORK = re.compile(
    r"\b(?P<work>pengerukan|penambalan|perbaikan|pemasangan|normalisasi|pembersihan|penggantian|pengaspalan"
    r"|pemangkasan|pembongkaran|rehabilitasi|pengecoran)\b",
    re.IGNORECASE,
)
_FRAME = re.compile(r"\bjadwal\s+(?:\w+\s+)??(?P<frame>triwulan .+?)(?=,|\s+mulai\b|$)")


def scheduled(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that names the day on record."""
    status = _status(material)
    known = [*_waiting(material), *_why(material)]
    honest = material.pick(
        "belum",
        (
            "Statusnya saat ini dijadwalkan, belum selesai",
            "Saat ini statusnya baru dijadwalkan; selesai dinyatakan setelah ada bukti dari unit",
            "Tiketnya tetap terbuka sampai ada bukti pekerjaan dari unit",
        ),
    )
    return [
        [_when(material, status), *known],
        [*merged(material), *split_up(material), *_notice(material), ruled(honest, material.rules["proof"])],
        follow(material),
    ]


def _when(material: Material, status: FieldStatus) -> Sentence:
    plans = material.recorded("jadwal")
    noted = " ".join(one.sentence for one in plans)
    found, frame = _WORK.search(noted), _FRAME.search(noted)
    damaged = re.search(r"\b(?:lubang|rusak|jalan|trotoar|bergelombang)\b", material.triage.issues[0])
    work = capitalised(found["work"].lower()) if found else ("Perbaikan" if damaged else "Penanganan")
    day = day_in_words(status.day) if status.day else ""
    start = "mulai" if re.search(r"\bmulai\b", noted) else "pada"
    by = status.unit or material.triage.unit
    within = f", dalam jadwal {frame['frame']}" if frame else ""
    what = _object(material)
    options = (
        f"{work} {what} dijadwalkan {by} {start} {day}{within}",
        f"{by} menjadwalkan {work.lower()} {what} {start} {day}{within}",
    )
    return on_record(material.pick("jadwal", options), "status", *plans)


def _object(material: Material) -> str:
    thing = material.triage.issues[0].split()[0]
    road = material.triage.location.road
    thing = "di lokasi tersebut" if thing in ("permukaan", "keadaan", "lapisan") else thing
    return (
        f"{thing} {road}"
        if road and thing not in ("lubang", "di lokasi tersebut")
        else (f"{thing} di {road}" if road else thing)
    )


def _waiting(material: Material) -> list[Sentence]:
    """Return what was done on the way to the day: survey, what secures the place."""
    verified = material.first("verifikasi")
    said = []
    for record in material.recorded("survei"):
        within = kept_within(record, verified, material.rules["survey"])
        sentence = record.sentence.replace(" mencatat ", f"{within}, mencatat ", 1) if within else record.sentence
        said.append(on_record(sentence, record, clause=material.rules["survey"] if within else None))
    said += surveyed(material)[len(material.recorded("survei")) :] if material.recorded("survei") else _basis(material)
    return said + [on_record(past(one.sentence), one) for one in material.recorded("pengaman", "berjalan")]


def _basis(material: Material) -> list[Sentence]:
    status, rule = _status(material), material.rules["survey"]
    proof = in_prose(status.proof)
    if not proof:
        return []
    text = re.sub(r"^berita acara survei\s+(?=\d)", "Berita acara surveinya bertanggal ", proof)
    return [on_record(text if text != proof else f"Jadwal itu didasarkan pada {proof}", "status", clause=rule)]


def _why(material: Material) -> list[Sentence]:
    """Say how the rules put such work in order, and whose it is."""
    said = []
    first = next(
        (fact for fact in material.complaint.staff_facts if re.match(r"didahulukan\b", fact, re.IGNORECASE)), ""
    )
    if (rule := material.rules["first_served"]) and first:
        said.append(ruled(material.words_of(rule), rule))
    elif (rule := material.rules["grading"]) and not material.recorded("survei"):
        said.append(ruled(f"Menurut aturan, {without_denial(material.words_of(rule))}", rule))
    road = material.first("status_ruas")
    if (rule := material.rules["ours"]) and road:
        said.append(ruled(material.words_of(rule), rule))
    return said


def _notice(material: Material) -> list[Sentence]:
    rule = material.rules["notice"]
    return [ruled(material.words_of(rule), rule)] if rule else []
