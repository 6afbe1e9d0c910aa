"""Short forms of an approved text: WhatsApp, Instagram, photo caption, summary. Sentences are chosen, never written.

What a form changes is checked against the approved text itself, so that nothing is said shorter that was not said.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asisten_humas.drafting.citations import public_text
from asisten_humas.grounding import sentences
from asisten_humas.models import Agency, CheckReport, Source, SourceKind
from asisten_humas.news.headlines import as_sentence

if TYPE_CHECKING:
    from asisten_humas.grounding.checker import Checker

INSTAGRAM_CHARACTERS = 2200
"""Longest caption that Instagram takes."""

INSTAGRAM_OPENING = 125
"""Characters shown before "selengkapnya": the first sentence should say something by then."""

INSTAGRAM_HASHTAGS = 5
"""Most hashtags that Instagram counts since December 2025."""

SUMMARY_WORDS = 30

_DATELINE = re.compile(r"^[A-Z][A-Z .'-]+ [–—-] ")
_CLOCK = re.compile(r"(?: (?:dini hari|mulai))?,? pukul \d\d\.\d\d(?: W\w{2,3})?(?: sampai \d\d\.\d\d(?: W\w{2,3})?)?")
_TRIMMED = re.compile(
    r"(?:,? (?:yakni|yaitu|dengan|untuk|karena|sehingga|yang|serta|dari|melalui|lewat"
    r"|sepanjang|di|pada|pukul) [^,]*|, [^,]*)$"
)


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A short form: its kind (whatsapp, instagram, keterangan_foto, ringkasan), its text, and its check."""

    kind: str
    text: str
    report: CheckReport


def short_forms(title: str, text: str, *, agency: Agency, checker: "Checker") -> tuple[ShortForm, ...]:
    """Return the short forms of an approved text, each checked against it; citation marks are taken out first."""
    public, headline = public_text(text), public_text(title)
    source = Source(id="naskah", kind=SourceKind.NOTES, text=f"{headline}.\n\n{public}", title="Naskah yang disetujui")
    made = {
        "whatsapp": whatsapp(headline, public, agency),
        "instagram": instagram(headline, public, agency),
        "keterangan_foto": photo_caption(public),
        "ringkasan": summary(headline, public),
    }
    return tuple(ShortForm(kind, form, checker.check(_new(form, source.text), [source])) for kind, form in made.items())


def short_form(kind: str, title: str, text: str, *, checker: "Checker", photographer: str = "") -> ShortForm:
    """Return one form that leaves by itself, checked against the approved text: keterangan_foto or ringkasan."""
    public, headline = public_text(text), public_text(title)
    source = Source(id="naskah", kind=SourceKind.NOTES, text=f"{headline}.\n\n{public}", title="Naskah yang disetujui")
    form = photo_caption(public, photographer) if kind == "keterangan_foto" else summary(headline, public)
    return ShortForm(kind, form, checker.check(_new(form, source.text), [source]))


def _new(form: str, approved: str) -> str:
    """Return what of a form is not in the approved text word for word, without hashtags and marks of emphasis."""
    form = re.sub(r"(?:^|\n)(?:#\w+ ?)+\s*$| ?FOTO: [^\n]*$", "", form)
    paragraphs = re.sub(r"[*_]", "", form).strip().split("\n\n")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph not in approved)


def whatsapp(title: str, text: str, agency: Agency) -> str:
    """Return the text for a WhatsApp group: headline in bold, paragraphs, signature."""
    return f"*{title}*\n\n{text}\n\n{agency.signature}"


def instagram(title: str, text: str, agency: Agency) -> str:
    """Return a caption of at most 2,200 characters: headline, as many whole paragraphs as fit, signature, hashtags."""
    tail = f"\n\n{agency.signature}\n\n{_hashtags(agency)}"
    caption = title
    for paragraph in (_DATELINE.sub("", part) for part in text.split("\n\n")):
        if len(caption) + len(paragraph) + 2 + len(tail) > INSTAGRAM_CHARACTERS:
            break
        caption += f"\n\n{paragraph}"
    return caption[: INSTAGRAM_CHARACTERS - len(tail)] + tail


def _hashtags(agency: Agency) -> str:
    names = [agency.region, agency.short_name, f"Humas {agency.short_name}"]
    tags = dict.fromkeys(
        "#" + "".join(word[0].upper() + word[1:] for word in re.findall(r"\w+", name)) for name in names
    )
    return " ".join(list(tags)[:INSTAGRAM_HASHTAGS])


def photo_caption(text: str, photographer: str = "") -> str:
    """Return a caption for the main photo: the first sentence without its hour, and who took it, or room for it."""
    told = _CLOCK.sub("", _first_sentence(text)).rstrip(" .,")
    return f"{told}. FOTO: {photographer or '[lengkapi: nama fotografer]'}"


def summary(title: str, text: str) -> str:
    """Return the first sentence in at most 30 words, without its last phrases where it is longer; or the headline."""
    told = _first_sentence(text).rstrip(".")
    told = re.sub(r" \(([A-Z][A-Za-z0-9-]+)\)", "", told)
    while len(told.split()) > SUMMARY_WORDS:
        shorter = _TRIMMED.sub("", told, count=1)
        if shorter == told or len(shorter.split()) < 6:
            return as_sentence(title, text)
        told = shorter
    return f"{told.rstrip(' ,')}."


def _first_sentence(text: str) -> str:
    spans = sentences.split(text)
    first = text[spans[0].start : spans[0].end] if spans else text
    return _DATELINE.sub("", first)
