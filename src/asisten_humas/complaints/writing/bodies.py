"""The middle of a reply: what is on record, what the rules say, and what happens next, by kind of reply."""

import re
from collections.abc import Callable

from asisten_humas.complaints.clauses import Clause, shown
from asisten_humas.complaints.writing.lines import capitalised, decapitalised, listed, on_record, plain, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.records import Record, day_in_words, spelled_days
from asisten_humas.models import FieldState, Jurisdiction, Sentence
from asisten_humas.statuses import ReplyType

Paragraphs = list[list[Sentence]]


def body(material: Material) -> Paragraphs:
    """Return the middle paragraphs; empty ones are left out."""
    paragraphs = _BY_TYPE[material.triage.reply_type](material)
    return [paragraph for paragraph in paragraphs if paragraph]


# --- what is on record -----------------------------------------------------------------------------------------------


def recorded(material: Material, *leave: str) -> list[Sentence]:
    """Return the records as sentences in their order, but for those kinds that another sentence already says."""
    said = []
    for record in material.records:
        if record.kind in ("tiket", "tujuan", "internal", *leave):
            continue
        said.append(on_record(record.sentence, record, clause=_rule_of(record, material)))
    return said


def _rule_of(record: Record, material: Material) -> Clause | None:
    by_kind = {"gabung": "merging", "pecah": "splitting", "terusan": "forwarding"}
    return material.rules[by_kind[record.kind]] if record.kind in by_kind else None


def _merged(material: Material) -> list[Sentence]:
    """Say that the report joins an earlier one, unless staff's record already says so."""
    rule = material.rules["merging"]
    if not material.triage.duplicate_of or rule is None or material.recorded("gabung"):
        return []
    return [
        ruled(
            material.pick(
                "gabung",
                (
                    "Keadaan yang sama sudah dilaporkan warga lain, sehingga laporan ini digabung ke dalam satu tiket induk dan setiap pelapor mendapat kabar",
                    "Ada laporan terdahulu tentang masalah dan lokasi yang sama; keduanya digabung ke dalam satu tiket induk",
                ),
            ),
            rule,
        )
    ]


def _split(material: Material) -> list[Sentence]:
    rule = material.rules["splitting"]
    if len(material.triage.issues) < 2 or rule is None or material.recorded("pecah"):
        return []
    return [
        ruled(
            f"Karena memuat {listed(list(material.triage.issues))}, laporan ini dipecah menjadi beberapa tiket agar setiap masalah punya penanggung jawab",
            rule,
        )
    ]


# --- by kind of reply ------------------------------------------------------------------------------------------------


def _interim(material: Material) -> Paragraphs:
    status = material.complaint.field_status
    if material.triage.category == "apresiasi":
        return (
            [[plain(f"Pesan ini kami teruskan kepada rekan-rekan di lapangan melalui {material.triage.unit}")]]
            if material.triage.unit
            else []
        )
    if status and status.state is FieldState.DONE:
        return [_done_unproved(material), _merged(material) + _split(material), _next_steps(material, surveyed=True)]
    if material.triage.urgency == "darurat":
        return [_emergency(material), _split(material) + _merged(material)]
    known = recorded(material) or [_handled_by(material)]
    surveyed = any(record.kind == "survei" and "belum" not in record.sentence for record in material.records)
    return [
        known + _status_line(material) + _merged(material) + _split(material),
        _causes(material) + _next_steps(material, surveyed=surveyed),
    ]


def _handled_by(material: Material) -> Sentence:
    unit = material.triage.unit
    if not unit:
        return plain("Laporan ini diperiksa lebih dulu untuk menentukan unit yang menangani")
    return Sentence(
        text=capitalised(
            material.pick(
                "unit",
                (
                    f"Masalah ini termasuk tugas {unit}, dan belum ada hasil pekerjaan yang tercatat.",
                    f"Unit yang menangani adalah {unit}; sampai saat ini belum ada pekerjaan yang tercatat selesai.",
                    f"Penanganannya berada pada {unit}. Belum ada hasil pekerjaan yang dapat kami sampaikan.",
                ),
            )
        ),
        passages=("profil",),
    )


def _status_line(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    if status is None:
        return []
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = f" oleh {status.unit}" if status.unit else ""
    if status.state is FieldState.SURVEYED and not material.recorded("survei"):
        return [on_record(f"Lokasi telah disurvei{day}{by}", "status")]
    if status.state is FieldState.IN_PROGRESS:
        return [on_record(f"Pekerjaan di lokasi sedang berlangsung{by} dan belum selesai", "status")]
    return []


def _next_steps(material: Material, *, surveyed: bool) -> list[Sentence]:
    rules = material.rules
    said: list[Sentence] = []
    survey = rules["survey"]
    if survey and not surveyed and not material.recorded("survei"):
        said.append(
            ruled(
                material.pick(
                    "survei",
                    (
                        f"Langkah berikutnya ialah survei lokasi, {survey.limit}",
                        f"Setelah ini lokasi disurvei {survey.limit}",
                        f"Petugas melakukan survei lokasi {survey.limit}",
                    ),
                ),
                survey,
            )
        )
    elif survey and material.recorded("survei") and not surveyed:
        said.append(ruled(f"Menurut aturan, survei dilaksanakan {survey.limit}", survey))
    if grading := rules["grading"]:
        said.append(
            ruled(
                material.pick(
                    "kelas",
                    (
                        f"{_own_words(grading)}, sehingga tanggal perbaikan belum dapat kami sebutkan",
                        f"Tanggal perbaikan belum dapat kami sebutkan karena {decapitalised(_own_words(grading))}",
                    ),
                ),
                grading,
            )
        )
    elif priority := rules["priority"]:
        said.append(
            ruled(
                f"{_own_words(priority)}; jadwal pengerjaan baru dapat kami sampaikan bila unit sudah mencatatnya",
                priority,
            )
        )
    if (
        (safety := rules["safety"])
        and material.mood.harm
        and not re.search(r"\b(?:rambu|pembatas)\b", " ".join(material.complaint.staff_facts), re.IGNORECASE)
    ):
        said.append(ruled(_own_words(safety), safety))
    return said


def _causes(material: Material) -> list[Sentence]:
    """Say what a rule forbids or demands when somebody caused the damage; never who did it."""
    rule = material.rules["prohibition"] or material.rules["obligation"]
    if rule is None:
        return []
    return [ruled(f"Aturannya jelas: {decapitalised(_own_words(rule))}", rule)]


def _done_unproved(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - callers have looked
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = status.unit or "unit"
    first = on_record(
        f"{by} mencatat pekerjaan selesai{day}, tetapi bukti penyelesaiannya belum ada pada kami", "status"
    )
    proof = material.rules["proof"]
    rest = recorded(material, "bukti")
    return [*rest, first, ruled("Karena itu laporan ini tetap dalam penanganan, belum kami nyatakan selesai", proof)]


def _emergency(material: Material) -> list[Sentence]:
    rule = material.rules["emergency"]
    known = recorded(material)
    said = known or [
        Sentence(
            text=f"Keadaan ini digolongkan darurat dan langsung menjadi tugas regu siaga serta {material.triage.unit}.",
            passages=("profil",),
        )
    ]
    if rule and not any("tiba" in sentence.text for sentence in known):
        said.append(ruled(capitalised(_own_words(rule)), rule))
    elif rule:
        said.append(ruled(f"Batas waktu tiba menurut aturan ialah {rule.limit}", rule))
    return [*said, *_status_line(material)]


def _ask_info(material: Material) -> Paragraphs:
    known = recorded(material, "kurang")
    completing, contents, survey = material.rules["completing"], material.rules["contents"], material.rules["survey"]
    lines = _wanted(material)
    ask = ruled(
        material.pick(
            "minta",
            (
                "Agar petugas tidak salah tempat, mohon kirimkan",
                "Lokasinya belum dapat kami temukan dari laporan ini. Mohon lengkapi",
                "Supaya laporan dapat diteruskan ke unit yang tepat, kami perlu",
            ),
        )
        + f": {listed(lines)}",
        contents,
    )
    said = [*known, ask]
    if material.channel:
        said.append(
            Sentence(
                text=f"Kirimkan melalui {material.channel} dengan menyebut {material.number}.", passages=("profil",)
            )
        )
    after = [ruled(decapitalised(_own_words(completing)), completing)] if completing else []
    if survey:
        after.append(
            ruled(f"Bila ruas atau salurannya termasuk kewenangan kami, lokasi disurvei {survey.limit}", survey)
        )
    return [said, after]


def _wanted(material: Material) -> list[str]:
    """Return what is missing: from the rule's list where there is one, else road, area, landmark and a photo."""
    contents = material.rules["contents"]
    location = material.triage.location
    parts = []
    if not location.road:
        parts.append("nama jalan atau saluran")
    if not location.village:
        parts.append("kelurahan dan kecamatan" if not location.district else "kelurahan")
    parts.append("patokan terdekat")
    if contents is None or re.search(r"foto", " ".join(c.text for c in _siblings(contents)), re.IGNORECASE):
        parts.append("foto keadaan terbaru")
    return parts


def _siblings(clause: Clause) -> list[Clause]:
    from asisten_humas.complaints.clauses import clauses_of

    return [one for one in clauses_of(clause.passage) if one.head == clause.head and clause.head]


def _done(material: Material) -> Paragraphs:
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - the reply type rests on it
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = f" oleh {status.unit}" if status.unit else ""
    first = on_record(
        material.pick(
            "selesai",
            (
                f"Pekerjaannya selesai{day}{by}",
                f"Kami kabarkan bahwa penanganannya selesai{day}{by}",
                f"Penanganan di lokasi tersebut sudah selesai{day}{by}",
            ),
        ),
        "status",
    )
    proof = on_record(f"Buktinya ada pada kami: {spelled_days(status.proof)}", "status", clause=material.rules["proof"])
    rest = recorded(material, "verifikasi", "bukti")
    approved = [on_record(record.sentence, record) for record in material.recorded("bukti")]
    reopening = material.rules["reopening"]
    again = (
        [
            ruled(
                material.pick(
                    "buka",
                    (
                        "Bila menurut Bapak/Ibu pekerjaannya belum tuntas, kirimkan foto terbaru; tiket dibuka kembali dan lokasi diperiksa ulang",
                        "Jika masih ada yang kurang, silakan balas dengan foto terbaru agar tiket dibuka kembali dan lokasinya diperiksa ulang",
                    ),
                ),
                reopening,
            )
        ]
        if reopening
        else []
    )
    return [[first, *rest, proof, *approved, *_merged(material), *_split(material)], again]


def _scheduled(material: Material) -> Paragraphs:
    status = material.complaint.field_status
    assert status is not None and status.day is not None  # noqa: S101 - the reply type rests on it
    by = status.unit or material.triage.unit
    first = on_record(
        material.pick(
            "jadwal",
            (
                f"{by} menjadwalkan pengerjaannya pada {day_in_words(status.day)}",
                f"Pengerjaannya sudah dijadwalkan {by} pada {day_in_words(status.day)}",
                f"Menurut catatan {by}, pengerjaan dijadwalkan pada {day_in_words(status.day)}",
            ),
        ),
        "status",
    )
    basis = []
    if status.proof and not material.recorded("survei"):
        basis = [on_record(f"Dasarnya ialah {spelled_days(status.proof)}", "status", clause=material.rules["grading"])]
    known = recorded(material, "verifikasi", "jadwal")
    proof = material.rules["proof"]
    honest = ruled(
        material.pick(
            "belum",
            (
                "Sampai hari itu pekerjaan belum selesai; status selesai baru diberikan bila buktinya ada",
                "Saat ini statusnya dijadwalkan, belum selesai. Selesai baru kami nyatakan setelah ada bukti dari unit",
            ),
        ),
        proof,
    )
    return [[first, *basis, *known, *_merged(material), *_split(material)], [honest]]


def _not_ours(material: Material) -> Paragraphs:
    triage, rules = material.triage, material.rules
    estate, authority, forwarding = rules["estate"], rules["authority"], rules["forwarding"]
    why = _why_not_ours(material, estate if triage.jurisdiction is Jurisdiction.DEVELOPER else authority)
    sent = recorded(material, "verifikasi", "status_ruas" if triage.jurisdiction is Jurisdiction.NATIONAL else "")
    if not material.recorded("terusan") and forwarding:
        sent.append(ruled(f"Laporan Bapak/Ibu kami teruskan ke {triage.responsible} {forwarding.limit}", forwarding))
    elif forwarding and material.recorded("terusan"):
        sent.append(ruled(f"Batas penerusannya menurut aturan ialah {forwarding.limit}", forwarding))
    promise = rules["no_promise"]
    after = [
        ruled(
            material.pick(
                "waktu",
                (
                    f"Waktu penanganannya ditentukan {triage.responsible}, dan kami tidak dapat menjanjikannya atas nama pihak lain",
                    f"Kami tidak dapat menyebut tanggal perbaikan atas nama {triage.responsible}",
                ),
            ),
            promise,
        )
    ]
    again = plain(
        material.pick(
            "ulang", ("Bapak/Ibu tidak perlu melapor ulang", "Laporan ini tidak perlu diulang ke tempat lain")
        )
    )
    return [[why, *sent, *_merged(material), *_split(material)], [*after, again]]


def _why_not_ours(material: Material, rule: Clause | None) -> Sentence:
    triage = material.triage
    kind = {Jurisdiction.NATIONAL: "jalan nasional", Jurisdiction.PROVINCE: "jalan provinsi"}.get(triage.jurisdiction)
    if kind and triage.location.road:
        text = f"{triage.location.road} berstatus {kind}, sehingga pemeliharaannya menjadi kewenangan {triage.responsible}, bukan {material.agency.short_name}"
    elif triage.jurisdiction is Jurisdiction.DEVELOPER:
        text = "Jalan di kawasan perumahan yang belum diserahterimakan menjadi tanggung jawab pengembang"
    else:
        text = f"Hal ini menjadi kewenangan {triage.responsible}, bukan {material.agency.short_name}"
    return Sentence(text=ruled(text, rule).text, passages=("profil", *ruled(text, rule).passages))


def _cannot(material: Material) -> Paragraphs:
    if material.triage.category == "ganti_rugi":
        return _compensation(material)
    if material.triage.category == "usulan_pembangunan":
        return _proposal(material)
    status = material.complaint.field_status
    said = recorded(material)
    if status and status.state is FieldState.CANNOT:
        day = f" pada {day_in_words(status.day)}" if status.day else ""
        said.insert(
            0, on_record(f"{status.unit or 'Unit'} mencatat{day} bahwa permintaan ini belum dapat dipenuhi", "status")
        )
    return [said]


def _compensation(material: Material) -> Paragraphs:
    rules = material.rules
    said = recorded(material, "verifikasi")
    if rule := rules["no_compensation"]:
        said.append(ruled(f"Dengan jujur kami sampaikan: {decapitalised(_own_words(rule))}", rule))
    if rule := rules["compensation"]:
        said.append(ruled(_own_words(rule), rule))
    attach = []
    if rule := rules["compensation_proof"]:
        items = [decapitalised(shown(one.text)) for one in _siblings(rule)][:4]
        if items:
            attach.append(ruled(f"Lampirkan bukti yang dapat diperiksa, antara lain {listed(items)}", rule))
    return [said + _merged(material), attach]


def _proposal(material: Material) -> Paragraphs:
    rules = material.rules
    said = []
    if rule := rules["not_a_complaint"]:
        said.append(
            ruled(
                material.pick(
                    "usulan",
                    (
                        f"{_own_words(rule)}, jadi pada kanal ini belum dapat kami penuhi",
                        f"Permintaan ini belum dapat kami penuhi di sini karena {decapitalised(_own_words(rule))}",
                    ),
                ),
                rule,
            )
        )
    village = (
        next((record.sentence for record in material.recorded("tujuan")), "") or material.triage.location.village or ""
    )
    route = []
    if rule := rules["proposal"]:
        goal = f" Untuk lokasi ini, kelurahan tujuannya {village.removeprefix('Kelurahan ')}." if village else ""
        route.append(ruled(f"Jalannya begini: {decapitalised(_own_words(rule))}", rule))
        if goal:
            route.append(Sentence(text=goal.strip(), passages=("laporan",)))
    if rule := rules["proposal_contents"]:
        items = [decapitalised(shown(one.text)) for one in _siblings(rule)][:5]
        if items:
            route.append(ruled(f"Usulan memuat {listed(items)}", rule))
    if rule := rules["next_year"]:
        route.append(ruled(_own_words(rule), rule))
    said += recorded(material, "verifikasi", "status_ruas")
    return [said + _split(material), route]


def _refer(material: Material) -> Paragraphs:
    rules = material.rules
    said: list[Sentence] = []
    sent = material.recorded("terusan")
    if material.ticket:
        tickets = [record.source_id for record in material.recorded("tiket")]
        said.append(on_record(f"Pesan ini menjadi tanda terima untuk tiket {material.ticket}", *tickets))
    if sent:
        said += [on_record(record.sentence, record, clause=rules["inspectorate"]) for record in sent]
    elif rule := rules["inspectorate"]:
        said.append(ruled(_own_words(rule), rule))
    if rule := rules["inspection"]:
        said.append(ruled(_own_words(rule), rule))
    safe = [ruled(_own_words(rule), rule) for name in ("confidential", "identity") if (rule := rules[name])]
    return [said, safe[:2]]


def _own_words(clause: Clause) -> str:
    return capitalised(shown(clause.full))


def _information(material: Material) -> Paragraphs:
    from asisten_humas.complaints.writing.answers import answers

    return [answers(material), recorded(material, "verifikasi", "tiket")]


_BY_TYPE: dict[ReplyType, Callable[[Material], Paragraphs]] = {
    ReplyType.INTERIM: _interim,
    ReplyType.ASK_INFO: _ask_info,
    ReplyType.DONE: _done,
    ReplyType.SCHEDULED: _scheduled,
    ReplyType.NOT_OURS: _not_ours,
    ReplyType.CANNOT: _cannot,
    ReplyType.INFORMATION: _information,
    ReplyType.REFER_INSPECTORATE: _refer,
}
