"""The last lines: where to follow the report, with a number that is the agency's and no other."""

from asisten_humas.complaints.writing.lines import capitalised, plain
from asisten_humas.complaints.writing.material import Material
from asisten_humas.models import Sentence
from asisten_humas.statuses import ReplyType


def closing(material: Material) -> list[Sentence]:
    """Return the sentences of the last paragraph."""
    kind = material.triage.reply_type
    if kind is ReplyType.ASK_INFO:
        return []
    if kind is ReplyType.REFER_INSPECTORATE:
        return []
    if material.triage.category == "apresiasi":
        return [plain("Bila kelak ada yang perlu dibenahi, kabari kami lagi")]
    return [_follow(material)] if material.channel else []


def _follow(material: Material) -> Sentence:
    rule = material.rules["following"]
    mark = f" [{rule.document_id}]" if rule else ""
    text = material.pick(
        "ikuti",
        (
            f"Perkembangannya dapat ditanyakan melalui {material.channel} dengan menyebut {material.number}{mark}.",
            f"Untuk menanyakan perkembangannya, hubungi {material.channel} dan sebutkan {material.number}{mark}.",
            f"Sebutkan {material.number} bila Bapak/Ibu menanyakan perkembangannya melalui {material.channel}{mark}.",
        ),
    )
    return Sentence(text=capitalised(text), passages=("profil", *((rule.document_id,) if rule else ())))
