"""The first lines of a reply: greeting, a word to the person, thanks, and issue with place in one line."""

from asisten_humas.complaints.writing.lines import capitalised, plain
from asisten_humas.complaints.writing.material import Material
from asisten_humas.models import Sentence
from asisten_humas.statuses import ReplyType


def opening(material: Material) -> list[Sentence]:
    """Return the sentences of the first paragraph."""
    if material.triage.reply_type is ReplyType.REFER_INSPECTORATE:
        return _receipt(material)
    if material.triage.reply_type is ReplyType.INFORMATION:
        return _asked(material)
    if material.triage.category == "apresiasi":
        return _thanked(material)
    sentences = [plain(f"{material.mood.greeting}, Bapak/Ibu")] if material.mood.greeting else []
    return [*sentences, *_to_the_person(material)]


def _to_the_person(material: Material) -> list[Sentence]:
    mood, subject = material.mood, material.subject
    if mood.sent_around:
        return [
            plain(
                _pick(
                    material,
                    (
                        "Kami mohon maaf bila Bapak/Ibu sempat diarahkan ke sana kemari",
                        "Mohon maaf atas pengalaman Bapak/Ibu yang sempat diarahkan dari satu kantor ke kantor lain",
                    ),
                )
            ),
            plain(f"Laporan tentang {subject} ini cukup disampaikan satu kali dan kami jawab di sini"),
        ]
    if mood.angry and mood.harm:
        return [
            plain(
                _pick(
                    material,
                    (
                        f"Kekesalan Bapak/Ibu dapat kami mengerti, apalagi {mood.harm}",
                        f"Kami memahami kemarahan Bapak/Ibu, lebih-lebih karena {mood.harm}",
                    ),
                )
            ),
            _thanks(material),
        ]
    if mood.angry:
        return [
            plain(
                _pick(
                    material,
                    (
                        "Kekecewaan Bapak/Ibu dapat kami mengerti, dan pertanyaannya kami jawab apa adanya",
                        "Wajar bila Bapak/Ibu kesal karena keadaan ini",
                        "Kami memahami kekesalan Bapak/Ibu dan tidak ingin menambahnya dengan jawaban yang berputar-putar",
                    ),
                )
            ),
            _thanks(material),
        ]
    if mood.harm:
        return [
            plain(
                _pick(
                    material,
                    (
                        f"Kami prihatin mendengar {mood.harm}, dan berterima kasih karena Bapak/Ibu melaporkan {subject}",
                        f"Terima kasih telah melaporkan {subject}. Kami ikut prihatin karena {mood.harm}",
                        f"Kami turut prihatin karena {mood.harm}. Terima kasih Bapak/Ibu sudah mengabarkan keadaan di {_where(material)}"
                        if _where(material)
                        else f"Kami turut prihatin karena {mood.harm}. Terima kasih Bapak/Ibu sudah mengabarkannya",
                    ),
                )
            )
        ]
    if mood.vulnerable:
        return [
            plain(
                _pick(
                    material,
                    (
                        f"Terima kasih sudah memikirkan keselamatan orang lain dan melaporkan {subject}",
                        f"Perhatian Bapak/Ibu kepada mereka yang paling rentan kami hargai; terima kasih telah melaporkan {subject}",
                    ),
                )
            )
        ]
    return [_thanks(material)]


def _thanks(material: Material) -> Sentence:
    subject = material.subject
    return plain(
        _pick(
            material,
            (
                f"Terima kasih atas laporan Bapak/Ibu tentang {subject}",
                f"Laporan Bapak/Ibu tentang {subject} sudah kami terima, dan kami berterima kasih atasnya",
                f"Terima kasih telah memberi tahu kami tentang {subject}",
                f"Kami berterima kasih atas laporan mengenai {subject}",
            ),
            "terima kasih",
        )
    )


def _where(material: Material) -> str:
    location = material.triage.location
    return location.road or (f"Kelurahan {location.village}" if location.village else "")


def _asked(material: Material) -> list[Sentence]:
    greeting = f"{material.mood.greeting}, Bapak/Ibu. " if material.mood.greeting else ""
    return [
        plain(
            greeting
            + _pick(
                material,
                (
                    "Terima kasih sudah bertanya lebih dulu kepada kami",
                    "Terima kasih atas pertanyaan Bapak/Ibu; berikut jawabannya menurut aturan yang berlaku",
                    "Pertanyaan Bapak/Ibu kami jawab satu per satu",
                ),
            )
        )
    ]


def _thanked(material: Material) -> list[Sentence]:
    greeting = f"{material.mood.greeting}, Bapak/Ibu. " if material.mood.greeting else ""
    return [
        plain(
            greeting
            + _pick(
                material,
                (
                    "Terima kasih atas kabar baik dan apresiasi Bapak/Ibu",
                    "Ucapan Bapak/Ibu menyemangati kami; terima kasih",
                ),
            )
        )
    ]


def _receipt(material: Material) -> list[Sentence]:
    return [
        plain(
            _pick(
                material,
                (
                    "Bapak/Ibu Pelapor, terima kasih telah menyampaikan laporan ini. Laporan telah kami terima",
                    "Bapak/Ibu Pelapor, laporan ini telah kami terima. Terima kasih atas kepercayaan yang diberikan",
                    "Terima kasih, Bapak/Ibu Pelapor. Laporan ini telah kami terima",
                ),
            )
        )
    ]


def _pick(material: Material, options: tuple[str, ...], slot: str = "pembuka") -> str:
    return capitalised(material.pick(slot, options))
