"""What a model is told about one report beyond its sources: its task, what is missing, what must not be concluded."""

import re

from asisten_humas.complaints.needs import CAUSED
from asisten_humas.complaints.writing.lines import listed
from asisten_humas.complaints.writing.material import Material, emergency_channel
from asisten_humas.complaints.writing.missing import wanted
from asisten_humas.models import FieldState, Jurisdiction
from asisten_humas.statuses import REPLY_TYPES, ReplyType

_TASKS: dict[ReplyType, str] = {
    ReplyType.INTERIM: "katakan bahwa laporan diterima, apa yang tercatat, dan langkah berikutnya menurut aturan.",
    ReplyType.ASK_INFO: "minta hanya yang kurang, dan katakan apa yang terjadi sesudahnya menurut aturan.",
    ReplyType.DONE: "sampaikan hasilnya lebih dulu, lalu bukti dan survei bila tercatat, dan cara menyanggahnya.",
    ReplyType.SCHEDULED: "sampaikan jadwal yang tercatat lebih dulu; dijadwalkan belum berarti selesai.",
    ReplyType.NOT_OURS: "katakan siapa yang berwenang, mengapa, dan apa kata aturan tentang penerusannya.",
    ReplyType.CANNOT: "katakan dengan jujur apa yang belum dapat dipenuhi, mengapa, dan jalan yang tersedia.",
    ReplyType.INFORMATION: "jawab setiap pertanyaan dari aturan yang berlaku; bila aturan diam, katakan begitu.",
    ReplyType.REFER_INSPECTORATE: (
        "hanya tanda terima: diterima, ke mana diteruskan, dan kerahasiaannya. Jangan menyebut tempat, orang, unit "
        "yang dilaporkan, atau isi dugaannya; jangan membenarkan, membantah, atau menjanjikan hasil."
    ),
}
_ANSWERED_HERE = ("ganti_rugi", "usulan_pembangunan", "informasi_layanan")
"""Categories in which the unit of the report answers, and somebody else may decide."""

_BY_OPERATOR = re.compile(r"^\W*(?:catatan operator\b|penelepon\b|penelpon\b)", re.IGNORECASE)


def task(material: Material) -> str:
    """Return the kind of the reply and what it has to do."""
    kind = material.triage.reply_type
    return f"{REPLY_TYPES[kind].label}: {_TASKS[kind]}"


def length(material: Material) -> str:
    """Return how long the reply should be."""
    receipt = material.triage.reply_type is ReplyType.REFER_INSPECTORATE
    return "40 sampai 100 kata" if receipt else "60 sampai 160 kata"


def topic(material: Material) -> str:
    """Return what the reply is about; a receipt of an allegation tells no place."""
    receipt = material.triage.reply_type is ReplyType.REFER_INSPECTORATE
    return material.triage.issues[0] if receipt else material.subject


def responsible(material: Material) -> str:
    """Return who is responsible, or who answers and who decides."""
    triage = material.triage
    if triage.category in _ANSWERED_HERE:
        return f"{triage.unit or material.agency.name} menjawab laporan ini; siapa yang memutuskan disebut pada ATURAN"
    return triage.responsible or "belum diketahui, karena lokasinya belum jelas"


def mood(material: Material) -> str:
    """Return how the citizen writes, and how to answer to it."""
    read = material.mood
    said = [
        f"pelapor memberi salam; jawab dengan “{read.greeting}”" if read.greeting else "",
        "pelapor marah; jawab dengan tenang dan jujur" if read.angry else "",
        f"pelapor menceritakan kejadian ({read.harm}); tunjukkan keprihatinan menurut ceritanya" if read.harm else "",
        "pelapor sudah diarahkan ke sana kemari; minta maaf atas hal itu" if read.sent_around else "",
    ]
    return "; ".join(part for part in said if part) or "biasa"


def guidance(material: Material) -> str:
    """Return what to mind about this report, a line each."""
    notes = [*_number(material), *_forwarded(material), *_state(material), *_matter(material), *_danger(material)]
    return "\n".join(f"- {note}" for note in notes) or "- (tidak ada)"


def _number(material: Material) -> list[str]:
    triage, notes = material.triage, []
    if not material.ticket:
        notes.append("Nomor laporan dipakai sebagai nomor tiket; jangan menulis nomor lain.")
    if triage.duplicate_of:
        notes.append(
            "Ada laporan terdahulu tentang lokasi yang sama. Katakan hanya itu, tanpa nomornya; masalahnya belum tentu "
            "sama seluruhnya."
        )
    if len(triage.issues) > 1 and not material.first("pecah"):
        notes.append(f"Laporan memuat {len(triage.issues)} masalah dengan satu nomor: {'; '.join(triage.issues)}.")
    notes += [f"Untuk {issue}, yang berwenang {body}." for issue, body, rule in material.rules.others if rule]
    if _BY_OPERATOR.match(material.text):
        notes.append("Teks laporan ditulis operator; sapa pelapornya, bukan operator.")
    return notes


def _forwarded(material: Material) -> list[str]:
    if material.triage.reply_type not in (ReplyType.NOT_OURS, ReplyType.REFER_INSPECTORATE):
        return []
    if sent := material.recorded("terusan"):
        return [f"Penerusan sudah tercatat ({', '.join(record.source_id for record in sent)}); sebutkan tanggalnya."]
    return [
        "Penerusan belum tercatat. Sampaikan sebagai aturan, misalnya “menurut ketentuan, laporan diteruskan ke …”; "
        "jangan menulis “sudah diteruskan” atau “kami teruskan”."
    ]


def _state(material: Material) -> list[str]:
    status, kind = material.complaint.field_status, material.triage.reply_type
    if kind is ReplyType.ASK_INFO:
        return [f"Yang perlu diminta: {listed(wanted(material))}."]
    if status and status.state is FieldState.DONE and not status.proof:
        return [
            "Status lapangan menyebut selesai, tetapi buktinya tidak ada. Katakan keduanya apa adanya dan jangan "
            "menyatakannya selesai; pemeriksaan ulang hanya menurut aturan."
        ]
    if kind is ReplyType.INTERIM and status is None:
        return ["Belum ada catatan dari lapangan maupun jadwal; katakan apa adanya, jangan “sedang ditangani”."]
    return []


def _matter(material: Material) -> list[str]:
    triage = material.triage
    if triage.category == "ganti_rugi":
        return ["Jangan menilai permohonannya; tidak ada tanggal pembayaran yang dapat disebutkan."]
    if triage.category == "usulan_pembangunan":
        return ["Kantor ini hanya mencatat usulan; jalurnya disebut pada ATURAN."]
    if triage.jurisdiction is Jurisdiction.UNKNOWN:
        return ["Jangan menyebut unit yang menangani selama lokasinya belum jelas."]
    if any(word in triage.issues[0] for word in CAUSED):
        return ["Sampaikan larangannya sebagai aturan umum; jangan menyebut siapa pun sebagai pelanggar."]
    return []


def _danger(material: Material) -> list[str]:
    number = emergency_channel(material.agency)
    urgent = material.triage.urgency in ("tinggi", "darurat") or material.mood.harm
    answered = material.triage.category in _ANSWERED_HERE or material.triage.reply_type in (
        ReplyType.REFER_INSPECTORATE,
        ReplyType.DONE,
    )
    if not number or not urgent or answered:
        return []
    return [f"Bila keadaannya membahayakan, pelapor dapat menghubungi {number} (profil)."]
