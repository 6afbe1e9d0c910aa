"""The neutral receipt of an allegation: received, passed on to whom, kept confidential. Nothing else."""

import re

from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import on_record, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.models import Sentence


def receipt(material: Material) -> Paragraphs:
    """Return the paragraphs of a receipt."""
    rules = material.rules
    said = [on_record(material.pick("tanda", (f"Pesan ini menjadi tanda terima untuk {material.number}", f"Nomor rujukannya ialah {material.number}")), "register")]
    sent = material.recorded("terusan")
    if sent:
        said += [on_record(record.sentence, record, clause=rules["inspectorate"]) for record in sent]
    elif rule := rules["inspectorate"]:
        said.append(ruled(material.words_of(rule), rule))
    for name in ("direct", "inspection"):
        if rule := rules[name]:
            said.append(ruled(material.words_of(rule), rule))
    return [said, _safe(material)]


def _safe(material: Material) -> list[Sentence]:
    said = []
    if rule := material.rules["confidential"]:
        said.append(ruled(material.words_of(rule), rule))
    if rule := material.rules["identity"]:
        said.append(ruled(re.sub(r"^.*?\banonim:\s*", "", material.words_of(rule)), rule))
    if rule := material.rules["evidence_kept"]:
        said.append(ruled(material.words_of(rule), rule))
    return said
