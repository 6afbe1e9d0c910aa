"""What a reply needs to know from the rules, for each situation: a search, and the words a fitting clause must have.

The words are those of any Indonesian office; which rule says it, and with which numbers, is found in the agency's own
passages in force on the day of the report.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from asisten_humas.complaints.clauses import LIMIT, Clause, clauses_of
from asisten_humas.complaints.wording import stems
from asisten_humas.models import Hit, Jurisdiction, Passage, Triage
from asisten_humas.statuses import ReplyType

if TYPE_CHECKING:
    from asisten_humas.knowledge.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Need:
    """A question to the rules. `query` may use {issue} and {body}; `must` all have to occur in the clause."""

    query: str
    must: tuple[str, ...]
    limited: bool = False
    by_issue: bool = False
    k: int = 6


NEEDS: dict[str, Need] = {
    "verification": Need(
        "laporan diverifikasi paling lambat hari kerja sejak diterima", (r"verifikasi",), limited=True
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
    "priority": Need("penentuan prioritas {issue}", (r"prioritas|didahulukan|urutan",), by_issue=True),
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
    "forwarding": Need(
        "laporan {issue} diteruskan ke {body} paling lambat hari kerja",
        (r"diteruskan|penerusan|meneruskan",),
        limited=True,
        by_issue=True,
        k=8,
    ),
    "authority": Need("{issue} kewenangan {body}", (r"{body}",), by_issue=True, k=8),
    "estate": Need(
        "jalan perumahan yang belum diserahterimakan menjadi tanggung jawab pengembang",
        (r"belum diserahterimakan|serah terima", r"pengembang|anggaran"),
        k=8,
    ),
    "no_promise": Need(
        "tidak menjanjikan jadwal perbaikan atas nama instansi lain",
        (
            r"tidak (?:boleh|dapat)|menjanjikan",
            r"jadwal|tanggal|waktu|perbaikan",
            r"instansi lain|dinas lain|dinas tersebut|nama",
        ),
        k=8,
    ),
    "proof": Need(
        "laporan dinyatakan selesai hanya dengan bukti foto sebelum dan sesudah", (r"selesai", r"bukti|dibuktikan"), k=6
    ),
    "reopening": Need(
        "pelapor menyatakan pekerjaan belum tuntas tiket dibuka kembali diperiksa ulang",
        (r"dibuka kembali|diperiksa ulang",),
    ),
    "merging": Need(
        "pengaduan duplikat masalah dan lokasi yang sama digabung ke dalam satu tiket induk",
        (r"digabung|penggabungan",),
    ),
    "splitting": Need(
        "satu laporan yang memuat banyak masalah dipecah menjadi beberapa tiket", (r"dipecah|pemecahan",)
    ),
    "contents": Need("isi laporan sekurang-kurangnya memuat lokasi foto uraian", (r"lokasi|foto|patokan",)),
    "completing": Need(
        "laporan perlu dilengkapi pelapor diberi tahu data yang kurang tahap berikutnya dihitung setelah data diterima",
        (r"dilengkapi|melengkapi",),
    ),
    "recording": Need(
        "laporan lewat komentar atau pesan media sosial diarahkan ke kanal resmi agar memperoleh nomor tiket",
        (r"nomor tiket", r"diarahkan|tercatat"),
    ),
    "following": Need(
        "nomor tiket menjadi acuan untuk menanyakan perkembangan laporan", (r"nomor", r"perkembangan|acuan")
    ),
    "compensation": Need("permohonan ganti rugi diajukan secara tertulis ke", (r"tertulis", r"permohonan|diajukan")),
    "no_compensation": Need("ganti rugi tidak dijanjikan melalui tanggapan aduan", (r"ganti rugi", r"tidak")),
    "compensation_proof": Need("bukti yang perlu dilampirkan untuk permohonan ganti rugi", (r".",)),
    "repair_anyway": Need(
        "kerusakan jalan tetap diperbaiki terlepas dari permohonan ganti rugi",
        (r"terlepas|tetap|diproses seperti biasa", r"ganti rugi"),
    ),
    "proposal": Need(
        "usulan pembangunan diajukan warga melalui RT RW kepada kelurahan musrenbang",
        (r"usulan", r"melalui|diajukan|ditempuh|disampaikan"),
    ),
    "not_a_complaint": Need(
        "usulan pembangunan melalui kanal pengaduan tidak diproses sebagai pengaduan",
        (r"tidak diproses|bukan pengaduan|ditempuh melalui",),
    ),
    "proposal_contents": Need("usulan pembangunan memuat lokasi alasan status lahan foto", (r".",)),
    "next_year": Need(
        "usulan setelah musrenbang kelurahan selesai dicatat untuk tahun perencanaan berikutnya",
        (r"tahun (?:perencanaan )?berikutnya",),
    ),
    "no_build_promise": Need("dinas tidak menjanjikan pembangunan dalam tanggapan", (r"tidak menjanjikan",)),
    "inspectorate": Need(
        "dugaan penyalahgunaan wewenang laporan diteruskan ke inspektorat",
        (r"diteruskan|penerusan", r"{body}|inspektorat|pengawas"),
    ),
    "inspection": Need(
        "pemeriksaan sepenuhnya menjadi kewenangan inspektorat", (r"pemeriksaan", r"kewenangan|wewenang")
    ),
    "confidential": Need(
        "laporan dugaan penyalahgunaan wewenang diperlakukan sebagai laporan rahasia identitas pelapor", (r"rahasia",)
    ),
    "identity": Need(
        "identitas pelapor anonim nama dan kontak tidak ditampilkan perlindungan data pribadi pelapor",
        (r"nama|identitas|data pribadi", r"tidak|rahasia|dilindungi|menjaga"),
    ),
    "prohibition": Need("setiap orang dilarang {issue} sanksi", (r"dilarang",), by_issue=True, k=8),
    "sanction": Need(
        "pelanggaran {issue} dikenai sanksi administratif pembongkaran pemulihan fungsi",
        (r"sanksi|pembongkaran|membuka",),
        k=6,
    ),
    "obligation": Need("kewajiban memulihkan {issue} pemegang izin", (r"wajib|tanggung jawab",), by_issue=True, k=6),
}


@dataclass(frozen=True, slots=True)
class Rules:
    """Passages by need, best first, all in force on `day`."""

    day: date
    hits: dict[str, tuple[Hit, ...]]
    clauses: dict[str, Clause]

    def __getitem__(self, need: str) -> Clause | None:
        return self.clauses.get(need)

    def passages(self, need: str) -> tuple[Passage, ...]:
        """Return the passages found for a need, best first."""
        return tuple(hit.passage for hit in self.hits.get(need, ()))


def gather(triage: Triage, knowledge: "Knowledge", day: date, *, questions: Sequence[str] = ()) -> Rules:
    """Return the rules in force on `day` that a reply to this report needs; `questions` are searched as they stand."""
    hits: dict[str, tuple[Hit, ...]] = {}
    clauses: dict[str, Clause] = {}
    issue = triage.issues[0] if triage.issues else ""
    for name in needs_of(triage):
        need = NEEDS[name]
        query = need.query.format(issue=issue, body=triage.responsible)
        hits[name] = tuple(knowledge.search(query, need.k, on=day))
        if clause := _fitting(need, hits[name], triage):
            clauses[name] = clause
    for number, question in enumerate(questions):
        hits[f"question{number}"] = tuple(knowledge.search(question, 5, on=day))
    return Rules(day=day, hits=hits, clauses=clauses)


def needs_of(triage: Triage) -> tuple[str, ...]:
    """Return the names of what a reply of this kind needs, in the order of its argument."""
    names: list[str] = list(_BY_TYPE[triage.reply_type](triage))
    if triage.duplicate_of and triage.reply_type is not ReplyType.REFER_INSPECTORATE:
        names.append("merging")
    if len(triage.issues) > 1 and triage.reply_type is not ReplyType.REFER_INSPECTORATE:
        names.append("splitting")
    return tuple(dict.fromkeys(names))


# Damage that somebody did: the rule that forbids or orders it belongs into the reply.
_CAUSED = re.compile(r"\bditutup\b|\bbangunan\b|\bmenempati\b|\bliar\b")


def _interim(triage: Triage) -> tuple[str, ...]:
    if triage.urgency == "darurat":
        return ("emergency", "proof", "following")
    caused = ("prohibition", "sanction") if _CAUSED.search(triage.issues[0]) else ()
    dug = ("obligation",) if "galian" in triage.issues[0] else ()
    return ("survey", "grading", "priority", "safety", *caused, *dug, "proof", "following", "verification")


def _not_ours(triage: Triage) -> tuple[str, ...]:
    if triage.jurisdiction is Jurisdiction.DEVELOPER:
        return ("estate", "forwarding", "no_promise", "following")
    return ("authority", "forwarding", "no_promise", "safety", "proof", "following")


def _cannot(triage: Triage) -> tuple[str, ...]:
    if triage.category == "ganti_rugi":
        return ("no_compensation", "compensation", "compensation_proof")
    if triage.category == "usulan_pembangunan":
        return ("not_a_complaint", "proposal", "proposal_contents", "next_year", "no_build_promise")
    return ("following", "proof")


_BY_TYPE: dict[ReplyType, Callable[[Triage], tuple[str, ...]]] = {
    ReplyType.INTERIM: _interim,
    ReplyType.ASK_INFO: lambda _: ("contents", "completing", "recording", "survey"),
    ReplyType.DONE: lambda _: ("grading", "proof", "reopening"),
    ReplyType.SCHEDULED: lambda _: ("grading", "survey", "priority", "proof", "following"),
    ReplyType.NOT_OURS: _not_ours,
    ReplyType.CANNOT: _cannot,
    ReplyType.INFORMATION: lambda _: (),
    ReplyType.REFER_INSPECTORATE: lambda _: ("inspectorate", "inspection", "confidential", "identity"),
}


def _fitting(need: Need, hits: Sequence[Hit], triage: Triage) -> Clause | None:
    """Return the best clause for a need: its words are there, and it speaks of the reported kind of thing."""
    musts = [
        re.compile(word.format(body=re.escape(triage.responsible) or r"\bX\b"), re.IGNORECASE) for word in need.must
    ]
    best: tuple[float, Clause] | None = None
    for rank, hit in enumerate(hits):
        for clause in clauses_of(hit.passage):
            if need.by_issue and _kinship(clause, triage) < 0:
                continue
            if need.limited and not _limits(clause, musts[0]):
                continue
            if not all(must.search(clause.full) for must in musts):
                continue
            score = hit.score - 0.03 * rank + (_kinship(clause, triage) if need.by_issue else 0.0)
            if best is None or score > best[0]:
                best = score, clause
    return best[1] if best and (not need.by_issue or best[0] > 0.35) else None


def _limits(clause: Clause, subject: re.Pattern[str]) -> bool:
    """Return whether the clause sets a limit for the subject: the subject comes before the limit."""
    limit = LIMIT.search(clause.text)
    return bool(limit and subject.search(clause.full[: len(clause.full) - len(clause.text) + limit.start()]))


def _kinship(clause: Clause, triage: Triage) -> float:
    """Return how much a clause, in its document, speaks of the reported things (to 0.5) or of others (to -0.6)."""
    about = set(stems(f"{clause.passage.title} {clause.full}"))
    wanted = set(stems(" ".join((*triage.issues, triage.category.replace("_", " ")))))
    others = _OBJECTS - wanted
    return 0.25 * min(2, len(about & wanted)) - 0.3 * min(2, len(about & others))


# Objects that rules are about; "jalan" stands in nearly all of them and tells nothing.
_OBJECTS = frozenset(
    stems(
        "saluran drainase selokan pohon pemangkasan lampu penerangan trotoar penyeberangan galian utilitas pompa pintu pedagang"
    )
)
