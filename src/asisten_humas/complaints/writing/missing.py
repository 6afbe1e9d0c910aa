"""Replies that ask for what is missing: the place, a photo."""

import re

from asisten_humas.complaints.clauses import list_of
from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import listed, on_record, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.steps import merged
from asisten_humas.models import Sentence

_SOCIAL = ("instagram", "facebook", "tiktok", "twitter", "threads")


def ask_for_more(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that asks only for what is missing."""
    verified = [on_record(record.sentence, record) for record in material.recorded("kurang") if record.day]
    lead = material.pick(
        "minta",
        (
            "Agar petugas tidak salah tempat, mohon kirimkan",
            "Lokasinya belum dapat kami temukan dari laporan ini. Mohon lengkapi",
            "Supaya laporan ini sampai ke unit yang tepat, kami perlu",
        ),
    )
    ask = ruled(f"{lead} {listed(wanted(material))}", material.rules["contents"])
    return [[*verified, ask, *_where_to(material), *merged(material)], _afterwards(material)]


def wanted(material: Material) -> list[str]:
    """Return what is missing: as staff recorded it, else road, area and landmark; a photo where the rule asks one."""
    noted = [one.sentence for one in material.recorded("kurang") if one.sentence.startswith("belum ada ")]
    thing = "nama jalan" if material.triage.category != "saluran_drainase" else "nama jalan atau saluran"
    if noted:
        parts = re.split(r",\s*(?:dan\s+)?|\s+dan\s+", noted[0].removeprefix("belum ada "))
        return [_detailed(part.strip(), thing) for part in parts]
    location, contents = material.triage.location, material.rules["contents"]
    parts = [] if location.road else [thing]
    if not location.village:
        parts.append("kelurahan" if location.district else "kelurahan dan kecamatan")
    parts.append("patokan terdekat")
    if contents is None or "foto" in " ".join(list_of(contents)):
        parts.append("foto keadaan terbaru")
    return parts


def _detailed(part: str, thing: str) -> str:
    if part == "lokasi":
        return f"lokasinya ({thing}, kelurahan, dan patokan terdekat)"
    return "foto keadaan terbaru" if part == "foto" else part


def _where_to(material: Material) -> list[Sentence]:
    if not material.channel:
        return []
    options = (
        f"Semuanya dapat dikirim melalui {material.channel} dengan menyebut {material.number}",
        f"Balasannya kami tunggu melalui {material.channel}; sebutkan {material.number}",
        f"Silakan kirim melalui {material.channel}, dengan {material.label}",
    )
    said = [on_record(material.pick("kirim", options), "profil", "register")]
    social = any(word in material.complaint.channel.lower() for word in _SOCIAL)
    if social and not material.ticket and (rule := material.rules["recording"]):
        said.append(ruled("Hanya laporan yang tercatat melalui kanal resmi yang memperoleh nomor tiket", rule))
    return said


def _afterwards(material: Material) -> list[Sentence]:
    said = []
    if rule := material.rules["completing"]:
        options = (
            "Laporan ini tidak ditolak, hanya perlu dilengkapi",
            "Laporannya tidak ditolak; kami hanya memerlukan kelengkapan itu",
            "Jangan khawatir, laporan yang belum lengkap tidak ditolak",
        )
        said.append(ruled(material.pick("tidak ditolak", options), rule))
    if rule := material.rules["counting_anew"]:
        said.append(ruled("Tahap berikutnya baru dihitung setelah data itu diterima", rule))
    if rule := material.rules["survey"]:
        said.append(ruled(f"Bila lokasinya termasuk kewenangan kami, survei dilaksanakan {rule.limit}", rule))
    return said
