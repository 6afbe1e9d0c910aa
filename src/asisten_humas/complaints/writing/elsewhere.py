"""Replies when another body is responsible: who, why, and that the citizen need not start again."""

from asisten_humas.complaints.clauses import Clause
from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import on_record, plain, ruled
from asisten_humas.complaints.writing.material import Material, in_plain_words
from asisten_humas.complaints.writing.steps import follow, kept_within, merged, quoting, split_up
from asisten_humas.models import Jurisdiction, Sentence


def not_ours(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that passes a report on."""
    developer = material.triage.jurisdiction is Jurisdiction.DEVELOPER
    why = _estate(material) if developer else [_authority(material, material.rules["authority"])]
    sent = [*_sent(material), *split_up(material)]
    return [[*why, *merged(material)], sent, [*_no_promise(material), *follow(material)]]


def _estate(material: Material) -> list[Sentence]:
    said = [on_record(record.sentence, record) for record in material.recorded("status_ruas")]
    return said + quoting(material, "estate", "budget")


def _authority(material: Material, rule: Clause | None) -> Sentence:
    triage, own, body = material.triage, material.agency.short_name, material.body
    kind = {Jurisdiction.NATIONAL: "jalan nasional", Jurisdiction.PROVINCE: "jalan provinsi"}.get(triage.jurisdiction)
    road = triage.location.road
    if kind and road:
        options = (
            f"{road} berstatus {kind}, sehingga pemeliharaannya menjadi kewenangan {body}, bukan {own}",
            f"Karena {road} adalah {kind}, yang memeliharanya ialah {body}",
            f"Pemeliharaan {road} dipegang {body}, sebab ruas ini berstatus {kind}",
        )
    else:
        options = (
            f"Untuk {triage.issues[0]}, yang berwenang ialah {body}, bukan {own}",
            f"Urusan ini menjadi kewenangan {body}, bukan {own}",
            f"Yang berwenang menanganinya ialah {body}",
        )
    return on_record(material.pick("wewenang", options), "profil", clause=rule)


def _sent(material: Material) -> list[Sentence]:
    forwarding, status = material.rules["forwarding"], material.rules["forwarded_status"]
    known = material.first("status_ruas") or material.first("verifikasi")
    records = material.recorded("terusan")
    if records:
        said = []
        for record in records:
            within = kept_within(record, known, forwarding)
            said.append(on_record(f"{record.sentence}{within}", record, clause=forwarding))
        if status:
            said.append(
                ruled(
                    material.pick(
                        "status",
                        ("Statusnya kini diteruskan, bukan selesai", "Karena itu statusnya diteruskan, belum selesai"),
                    ),
                    status,
                )
            )
        return said
    verified = material.first("verifikasi")
    said = [on_record(verified.sentence, verified)] if verified else []
    if forwarding:
        options = (
            f"Menurut aturan, laporan diteruskan ke {material.body} {in_plain_words(forwarding.limit)}",
            f"Penerusannya ke {material.body} dilakukan {in_plain_words(forwarding.limit)}",
            f"Laporan seperti ini diteruskan ke {material.body} {in_plain_words(forwarding.limit)}",
        )
        said.append(ruled(material.pick("terus", options), forwarding))
    if not material.mood.sent_around:
        once = (
            "Bapak/Ibu tidak perlu melapor ulang",
            "Satu laporan ini sudah cukup",
            "Laporan ini tidak perlu diulang ke tempat lain",
            "Laporan yang sama tidak perlu dibuat lagi di kantor lain",
        )
        said.append(plain(material.pick("ulang", once)))
    return said


def _no_promise(material: Material) -> list[Sentence]:
    body = material.body
    options = (
        f"Waktu penanganannya ditentukan {body}, dan kami tidak dapat menjanjikannya atas nama mereka",
        f"Tanggal perbaikannya tidak dapat kami sebutkan atas nama {body}",
        f"Jadwalnya ada pada {body}; kami tidak dapat menjanjikannya",
    )
    return [ruled(material.pick("waktu", options), material.rules["no_promise"])]
