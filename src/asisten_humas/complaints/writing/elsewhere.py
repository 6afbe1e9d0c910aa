"""Replies when another body is responsible: who, why, and that the citizen need not start again."""

from asisten_humas.complaints.clauses import Clause
from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import on_record, plain, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.steps import follow, merged, recorded, split_up
from asisten_humas.models import Jurisdiction, Sentence


def not_ours(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that passes a report on."""
    developer = material.triage.jurisdiction is Jurisdiction.DEVELOPER
    why = _estate(material) if developer else [_authority(material, material.rules["authority"])]
    return [[*why, *merged(material)], [*_sent(material), *split_up(material)], [*_no_promise(material), *follow(material)]]


def _estate(material: Material) -> list[Sentence]:
    said = [on_record(record.sentence, record) for record in material.recorded("status_ruas")]
    if rule := material.rules["estate"]:
        said.append(ruled(material.words_of(rule), rule))
    if rule := material.rules["budget"]:
        said.append(ruled(material.words_of(rule), rule))
    return said


def _authority(material: Material, rule: Clause | None) -> Sentence:
    triage, own = material.triage, material.agency.short_name
    kind = {Jurisdiction.NATIONAL: "jalan nasional", Jurisdiction.PROVINCE: "jalan provinsi"}.get(triage.jurisdiction)
    road = triage.location.road
    if kind and road:
        options = (
            f"{road} berstatus {kind}, sehingga pemeliharaannya menjadi kewenangan {triage.responsible}, bukan {own}",
            f"Karena {road} adalah {kind}, yang memeliharanya ialah {triage.responsible}",
        )
    else:
        options = (
            f"Untuk {triage.issues[0]}, yang berwenang ialah {triage.responsible}, bukan {own}",
            f"Urusan ini menjadi kewenangan {triage.responsible}, bukan {own}",
        )
    return on_record(material.pick("wewenang", options), "profil", clause=rule)


def _sent(material: Material) -> list[Sentence]:
    forwarding, triage = material.rules["forwarding"], material.triage
    sent = recorded(material, "verifikasi", "status_ruas")
    if material.recorded("terusan"):
        if rule := material.rules["forwarded_status"]:
            sent.append(ruled("Statusnya kini diteruskan, bukan selesai", rule))
        return sent
    if forwarding:
        options = (
            f"Laporan ini kami teruskan ke {triage.responsible} {forwarding.limit}",
            f"Laporannya kami yang meneruskan ke {triage.responsible}, {forwarding.limit}",
        )
        sent.append(ruled(material.pick("terus", options), forwarding))
    sent.append(plain(material.pick("ulang", ("Bapak/Ibu tidak perlu melapor ulang", "Jadi, laporan ini tidak perlu diulang ke tempat lain"))))
    return sent


def _no_promise(material: Material) -> list[Sentence]:
    body = material.triage.responsible
    options = (
        f"Waktu penanganannya ditentukan {body}, dan kami tidak dapat menjanjikannya atas nama mereka",
        f"Kami tidak dapat menyebut tanggal perbaikan atas nama {body}",
        f"Jadwalnya ada pada {body}; kami tidak boleh menjanjikannya",
    )
    return [ruled(material.pick("waktu", options), material.rules["no_promise"])]
