"""What a reply needs to know from the rules, for each situation: a search, and the words a fitting clause must have.

The words are those of any Indonesian office; which rule says it, and with which numbers, is found in the agency's own
passages in force on the day of the report.
"""

from collections.abc import Callable
from dataclasses import dataclass

from asisten_humas.models import Jurisdiction, Triage
from asisten_humas.statuses import ReplyType


@dataclass(frozen=True, slots=True)
class Need:
    """A question to the rules. `query` may use {issue}, {body} and {unit}; each of `must` has to occur in the clause.

    `limited`: the clause sets a time limit for what its first pattern names. `by_issue`: the clause, in its document,
    speaks of the reported kind of thing; `about`: the clause itself does. `never` must not occur.
    """

    query: str
    must: tuple[str, ...]
    limited: bool = False
    by_issue: bool = False
    about: bool = False
    never: str = ""
    k: int = 6


NEEDS: dict[str, Need] = {
    # --- the way of every report ---
    "verification": Need(
        "laporan diverifikasi paling lambat hari kerja sejak diterima", (r"verifikasi",), limited=True, k=8
    ),
    "following": Need(
        "nomor tiket menjadi acuan untuk menanyakan perkembangan laporan", (r"nomor", r"perkembangan|acuan")
    ),
    "merging": Need(
        "pengaduan duplikat masalah dan lokasi yang sama digabung ke dalam satu tiket induk",
        (r"digabung|penggabungan", r"sama|duplikat"),
    ),
    "splitting": Need(
        "satu laporan yang memuat banyak masalah dipecah menjadi beberapa tiket",
        (r"dipecah|pemecahan", r"masalah|tiket"),
    ),
    # --- survey, damage, work ---
    "ours": Need(
        "{issue} dilaksanakan {unit}",
        (r"{own}", r"dilaksanakan|kewenangan|tugas|ditangani|mengelola"),
        by_issue=True,
        about=True,
        never=r"[Pp]enanggung jawab|[Kk]epala |bukan |menanyakan|menugaskan|^SOP ini",
        k=8,
    ),
    "survey": Need(
        "{issue} disurvei paling lambat hari kerja setelah verifikasi",
        (r"\bsurvei|disurvei",),
        limited=True,
        by_issue=True,
        k=8,
    ),
    "grading": Need(
        "kelas kerusakan ditetapkan dari hasil survei lapangan",
        (r"kelas|golongan", r"survei", r"ditetapkan|menentukan"),
        by_issue=True,
    ),
    "survey_result": Need(
        "hasil survei menentukan kelas kerusakan dan diberitahukan kepada pelapor",
        (r"hasil(?:nya)?", r"survei|diberi tahu|menentukan"),
        by_issue=True,
    ),
    "priority": Need(
        "penentuan prioritas {issue} didahulukan", (r"prioritas|didahulukan",), by_issue=True, never=r"prioritas,"
    ),
    "safety": Need(
        "kerusakan yang membahayakan pengguna jalan diberi rambu sementara",
        (r"rambu|pembatas|pengaman", r"bahaya"),
        by_issue=True,
    ),
    "emergency": Need(
        "keadaan darurat {issue} regu tiba di lokasi paling lambat jam sejak laporan diterima",
        (r"\btiba\b", r"\bjam\b"),
        limited=True,
    ),
    "emergency_kind": Need("{issue} termasuk keadaan darurat", (r"darurat",), by_issue=True, never=r"bukan|tidak|jam"),
    "no_date": Need(
        "petugas tidak menyebut tanggal perbaikan sebelum survei lapangan selesai",
        (r"tidak (?:menyebut|menjanjikan|memuat)", r"tanggal|waktu", r"survei|lokasi"),
    ),
    "arrival_only": Need(
        "waktu tiba bukan waktu selesai lama penanganan bergantung keadaan di lapangan",
        (r"lama penanganan|lama pengerjaan", r"bergantung"),
    ),
    "on_duty": Need(
        "piket berjalan 24 jam setiap hari termasuk hari libur", (r"piket|siaga", r"24 jam|sepanjang waktu|hari libur")
    ),
    "notice": Need(
        "lurah dan warga diberi tahu sebelum alat diturunkan {issue}", (r"diberi tahu", r"sebelum"), by_issue=True
    ),
    "first_served": Need("laporan {issue} yang didahulukan dalam jadwal", (r"didahulukan",), by_issue=True),
    "leftover": Need("{issue} pengangkutan sisa dikoordinasikan dengan", (r"sisa|pengangkutan", r"dikoordinasikan")),
    "proof": Need(
        "laporan berstatus selesai hanya bila pekerjaan sudah dilaksanakan dan dapat dibuktikan",
        (r"selesai", r"bukti|dibuktikan"),
        k=8,
    ),
    "upload": Need("unit mengunggah bukti penyelesaian {issue}", (r"unggah", r"bukti"), by_issue=True),
    "reopening": Need(
        "pelapor menyatakan pekerjaan belum tuntas tiket dibuka kembali diperiksa ulang",
        (r"dibuka kembali|diperiksa ulang",),
    ),
    # --- the moment and manner of a report (occasions) ---
    "emergency_meant": Need(
        "keadaan darurat yaitu, dan yang bukan keadaan darurat mengikuti prosedur biasa",
        (r"darurat", r"yaitu|meliputi|bukan keadaan darurat|termasuk keadaan darurat"),
    ),
    "emergency_line": Need(
        "keadaan darurat dilaporkan lewat telepon, piket darurat di luar jam layanan dan hari libur",
        (r"darurat|piket", r"telepon|call center|hubungi|24 jam|hari libur"),
    ),
    "working_days": Need(
        "hari libur nasional dan cuti bersama tidak dihitung sebagai hari kerja", (r"hari kerja", r"libur")
    ),
    "counted_from": Need(
        "laporan yang diterima di luar jam layanan atau pada hari libur dianggap diterima pada hari kerja berikutnya",
        (r"hari kerja berikutnya|jam layanan berikutnya|hitungan",),
    ),
    "delay": Need(
        "batas waktu terlampaui karena hujan atau kekurangan bahan, alasan dan jadwal baru diberitahukan",
        (r"batas waktu|jadwal", r"alasan|terlampaui|lebih lama"),
        by_issue=True,
    ),
    # --- damage that somebody did ---
    "prohibition": Need("setiap orang dilarang {issue}", (r"dilarang",), by_issue=True, k=8),
    "sanction": Need(
        "terjadi genangan atau bahaya seketika dinas dapat langsung membuka {issue} sanksi bertahap",
        (r"langsung|bertahap|sanksi", r"genangan|bahaya|bertahap"),
        by_issue=True,
        never=r"dikenai sanksi administratif berupa",
    ),
    "kept_secret": Need(
        "identitas pelapor dirahasiakan dari pemilik bangunan yang dilaporkan", (r"identitas", r"dirahasiakan")
    ),
    "obligation": Need(
        "pemegang izin wajib memulihkan {issue}", (r"wajib|tanggung jawab",), by_issue=True, never=r"wajib memiliki"
    ),
    # --- not ours ---
    "authority": Need("{issue} kewenangan {body}", (r"{body}",), by_issue=True, k=8),
    "forwarding": Need(
        "laporan {issue} yang salah kewenangan diteruskan ke {body} paling lambat hari kerja",
        (r"diteruskan|penerusan|meneruskan",),
        limited=True,
        by_issue=True,
        k=10,
    ),
    "forwarded_status": Need(
        "laporan yang diteruskan diberi status diteruskan bukan selesai", (r"diteruskan", r"bukan selesai|status")
    ),
    "estate": Need(
        "jalan perumahan yang belum diserahterimakan menjadi tanggung jawab pengembang",
        (r"belum diserahterimakan|serah terima", r"pengembang"),
        k=8,
    ),
    "budget": Need(
        "selama belum serah terima anggaran kota tidak dapat dipakai untuk memperbaiki jalan perumahan",
        (r"anggaran", r"tidak dapat"),
        k=8,
    ),
    "no_promise": Need(
        "tidak menjanjikan jadwal perbaikan {issue} atas nama instansi lain",
        (
            r"tidak (?:boleh|dapat)|menjanjikan",
            r"jadwal|tanggal|waktu|perbaikan",
            r"instansi lain|dinas lain|dinas tersebut|atas nama",
        ),
        by_issue=True,
        k=10,
    ),
    # --- missing data ---
    "contents": Need(
        "isi laporan sekurang-kurangnya memuat lokasi foto uraian", (r"lokasi|foto|patokan", r"memuat|sertakan|foto")
    ),
    "completing": Need(
        "laporan tidak lengkap tidak ditolak pelapor diminta melengkapi", (r"melengkapi|dilengkapi", r"ditolak|diminta")
    ),
    "counting_anew": Need(
        "laporan perlu dilengkapi tahap berikutnya baru dihitung setelah data diterima",
        (r"dilengkapi|kurang", r"dihitung|diterima"),
    ),
    "recording": Need(
        "laporan lewat komentar atau pesan media sosial diarahkan ke kanal resmi agar memperoleh nomor tiket",
        (r"nomor tiket", r"diarahkan|tercatat"),
    ),
    # --- money and wishes ---
    "no_compensation": Need(
        "ganti rugi tidak dijanjikan melalui tanggapan aduan", (r"ganti rugi", r"tidak dijanjikan")
    ),
    "compensation": Need("permohonan ganti rugi diajukan secara tertulis ke", (r"tertulis", r"diajukan")),
    "compensation_proof": Need("bukti yang perlu dilampirkan untuk permohonan ganti rugi", (r"lampirkan|dilampirkan",)),
    "no_certainty": Need(
        "tidak ada kepastian permohonan ganti rugi bagian hukum memeriksa bukti sebelum memberikan jawaban",
        (r"memeriksa", r"bukti"),
    ),
    "repair_anyway": Need(
        "kerusakan jalan tetap diproses terlepas dari permohonan ganti rugi", (r"terlepas|seperti biasa", r"ganti rugi")
    ),
    "proposal": Need(
        "usulan pembangunan diajukan warga melalui RT RW kepada kelurahan musrenbang",
        (r"usulan", r"melalui|diajukan|ditempuh|disampaikan"),
        never=r"kanal pengaduan",
    ),
    "proposal_law": Need(
        "usulan jalan baru dan pelebaran jalan disampaikan melalui musyawarah perencanaan pembangunan",
        (r"usulan", r"musyawarah perencanaan|musrenbang"),
        by_issue=True,
        never=r"forum",
        k=8,
    ),
    "not_a_complaint": Need(
        "usulan pembangunan melalui kanal pengaduan tidak diproses sebagai pengaduan",
        (r"tidak diproses|bukan pengaduan",),
    ),
    "proposal_contents": Need(
        "usulan pembangunan memuat lokasi alasan status lahan foto", (r"memuat", r"lokasi|lahan")
    ),
    "next_year": Need(
        "usulan setelah musrenbang kelurahan selesai dicatat untuk tahun perencanaan berikutnya",
        (r"tahun (?:perencanaan )?berikutnya",),
    ),
    "no_build_promise": Need(
        "dinas menelaah kelayakan usulan dan tidak menjanjikan pembangunan dalam tanggapan", (r"tidak menjanjikan",)
    ),
    # --- allegations ---
    "inspectorate": Need(
        "dugaan penyalahgunaan wewenang laporan diteruskan ke {body}", (r"diteruskan|penerusan", r"{body}")
    ),
    "neutral": Need(
        "petugas tidak membenarkan atau membantah dugaan tidak menjanjikan hasil", (r"membenarkan", r"membantah")
    ),
    "inspection": Need("pemeriksaan sepenuhnya menjadi kewenangan {body}", (r"pemeriksaan", r"kewenangan|wewenang")),
    "confidential": Need(
        "laporan dugaan penyalahgunaan wewenang diperlakukan sebagai laporan rahasia",
        (r"rahasia", r"laporan|diperlakukan"),
    ),
    "evidence_kept": Need("bukti yang diserahkan pelapor disimpan terpisah", (r"bukti", r"disimpan")),
    "identity": Need(
        "anonim nama dan kontak pelapor tidak ditampilkan, data pribadi pelapor dilindungi",
        (r"nama|identitas|data pribadi", r"tidak ditampilkan|dilindungi"),
    ),
}


def needs_of(triage: Triage) -> tuple[str, ...]:
    """Return the names of what a reply of this kind needs, in the order of its argument."""
    names: list[str] = list(_BY_TYPE[triage.reply_type](triage))
    if triage.reply_type is not ReplyType.REFER_INSPECTORATE:
        names += ["merging"] if triage.duplicate_of else []
        names += ["splitting"] if len(triage.issues) > 1 else []
    return tuple(dict.fromkeys(names))


def _interim(triage: Triage) -> tuple[str, ...]:
    if triage.category == "apresiasi":
        return ()
    if triage.urgency == "darurat":
        return ("emergency_kind", "emergency", "arrival_only", "on_duty", "proof", "following", "merging")
    issue = triage.issues[0]
    caused = ("prohibition", "sanction", "kept_secret") if any(word in issue for word in CAUSED) else ()
    dug = ("obligation",) if "galian" in issue else ()
    first = (*caused, *dug, "ours", "verification", "survey")
    safety = ("safety",) if triage.category in ("jalan_rusak", "trotoar", "jembatan_penyeberangan") else ()
    last = ("proof", "upload", "reopening", "following", "merging")
    return (*first, "grading", "no_date", "priority", *safety, *last)


# Damage that somebody did: the rule that forbids it belongs into the reply.
CAUSED = ("ditutup", "bangunan", "menempati", "liar")
"""Words of problems that somebody caused."""


def _not_ours(triage: Triage) -> tuple[str, ...]:
    why = ("estate", "budget") if triage.jurisdiction is Jurisdiction.DEVELOPER else ("authority",)
    return (*why, "forwarding", "forwarded_status", "no_promise", "following", "merging")


def _cannot(triage: Triage) -> tuple[str, ...]:
    if triage.category == "ganti_rugi":
        return ("no_compensation", "compensation", "compensation_proof", "no_certainty")
    if triage.category == "usulan_pembangunan":
        return (
            "not_a_complaint",
            "proposal",
            "proposal_law",
            "proposal_contents",
            "next_year",
            "no_build_promise",
        )
    return ("ours", "proof", "following")


_BY_TYPE: dict[ReplyType, Callable[[Triage], tuple[str, ...]]] = {
    ReplyType.INTERIM: _interim,
    ReplyType.ASK_INFO: lambda _: ("contents", "completing", "counting_anew", "recording", "survey", "merging"),
    ReplyType.DONE: lambda triage: (
        "ours",
        "grading",
        "priority",
        "proof",
        "reopening",
        "leftover",
        "merging",
        *(("emergency",) if triage.urgency == "darurat" else ()),
    ),
    ReplyType.SCHEDULED: lambda _: (
        "ours",
        "grading",
        "survey",
        "survey_result",
        "priority",
        "first_served",
        "notice",
        "proof",
        "following",
        "merging",
    ),
    ReplyType.NOT_OURS: _not_ours,
    ReplyType.CANNOT: _cannot,
    ReplyType.INFORMATION: lambda _: (),
    ReplyType.REFER_INSPECTORATE: lambda _: (
        "inspectorate",
        "inspection",
        "neutral",
        "confidential",
        "evidence_kept",
        "identity",
    ),
}
