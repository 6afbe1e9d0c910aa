"""The neutral receipt of an allegation: received, passed on to whom, kept confidential. Nothing else."""

import re

from asisten_humas.complaints.clauses import Clause
from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import on_record, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.models import Sentence


def receipt(material: Material) -> Paragraphs:
    """Return the paragraphs of a receipt."""
    rules = material.rules
    number = (
        f"Pesan ini menjadi tanda terima untuk {material.number}",
        f"Tanda terimanya tercatat sebagai {material.number}",
    )
    said = [on_record(material.pick("tanda", number), "register")]
    sent = material.recorded("terusan")
    if sent:
        said += [on_record(record.sentence, record, clause=rules["inspectorate"]) for record in sent]
    elif rule := rules["inspectorate"]:
        said.append(ruled(_as_rule(material, rule), rule))
    if rule := rules["inspection"]:
        said.append(ruled(material.words_of(rule), rule))
    if rule := rules["neutral"]:
        said.append(
            ruled("Karena itu kami tidak membenarkan atau membantah dugaan dan tidak menjanjikan hasilnya", rule)
        )
    return [said, _safe(material), _asking(material)]


def _as_rule(material: Material, rule: Clause) -> str:
    """Return where such reports go as what the rule says: that this one went there is not on record."""
    words = material.words_of(rule)
    same = re.sub(r"^laporan(?! seperti)(?! jenis)", "laporan seperti ini", words)
    return f"Menurut kebijakan yang berlaku, {same}"


def _asking(material: Material) -> list[Sentence]:
    channel, number = material.channel, material.number
    options = (
        f"Bila ada yang ingin ditanyakan, sebutkan {number} melalui {channel}",
        f"Pertanyaan dapat disampaikan melalui {channel} dengan menyebut {number} saja",
        f"Untuk bertanya, cukup sebutkan {number} melalui {channel}",
    )
    return [on_record(material.pick("tanya", options), "register", "profil")] if channel else []


def _safe(material: Material) -> list[Sentence]:
    said = []
    identity, confidential = material.rules["identity"], material.rules["confidential"]
    if identity:
        said.append(ruled(re.sub(r"^.*?\banonim:\s*", "", material.words_of(identity)), identity))
    if confidential:
        said.append(ruled(material.words_of(confidential), confidential))
    if rule := material.rules["evidence_kept"]:
        said.append(ruled(material.words_of(rule), rule))
    return said
