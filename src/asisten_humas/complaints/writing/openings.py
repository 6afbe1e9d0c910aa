"""The first lines of a reply: greeting, a word to the person, thanks, and issue with place in one line."""

from asisten_humas.complaints.writing.lines import plain
from asisten_humas.complaints.writing.material import Material, issues_in_words
from asisten_humas.models import Sentence
from asisten_humas.statuses import ReplyType


def opening(material: Material) -> list[Sentence]:
    """Return the sentences of the first paragraph."""
    greeting = [plain(f"{material.mood.greeting}, Bapak/Ibu")] if material.mood.greeting else []
    kind, category = material.triage.reply_type, material.triage.category
    if kind is ReplyType.REFER_INSPECTORATE:
        return _receipt(material)
    if kind is ReplyType.INFORMATION:
        return [*greeting, *_asked(material)]
    if category == "apresiasi":
        return [*greeting, *_thanked(material)]
    if category == "usulan_pembangunan":
        return [*greeting, *_proposed(material)]
    if category == "ganti_rugi":
        return [*greeting, *_damaged(material)]
    return [*greeting, *_reported(material)]


def _reported(material: Material) -> list[Sentence]:
    mood, subject = material.mood, material.subject
    if mood.sent_around:
        sorry = material.pick(
            "oper",
            (
                "Kami mohon maaf bila Bapak/Ibu sempat diarahkan ke sana kemari",
                "Mohon maaf atas pengalaman Bapak/Ibu yang diarahkan dari satu kantor ke kantor lain",
            ),
        )
        return [plain(sorry), plain(f"Laporan tentang {subject} kami jawab di sini")]
    if mood.angry:
        return [*_calm(material), _thanks(material)]
    if mood.harm:
        return _sympathy(material)
    if mood.vulnerable:
        text = material.pick(
            "rentan",
            (
                f"Terima kasih sudah memikirkan keselamatan {mood.vulnerable} dan melaporkan {subject}",
                f"Kepedulian Bapak/Ibu kepada {mood.vulnerable} kami hargai. Terima kasih atas laporan tentang {subject}",
            ),
        )
        return [plain(text)]
    return [_thanks(material)]


def _calm(material: Material) -> list[Sentence]:
    if material.mood.harm:
        options = (
            f"Kekesalan Bapak/Ibu dapat kami mengerti, apalagi {material.mood.harm}",
            f"Kami memahami kemarahan Bapak/Ibu, lebih-lebih karena {material.mood.harm}",
            f"Siapa pun kesal bila {material.mood.harm}, dan kami mengerti kemarahan Bapak/Ibu",
        )
    else:
        options = (
            "Kekecewaan Bapak/Ibu dapat kami mengerti, dan kami menjawabnya apa adanya",
            "Wajar bila Bapak/Ibu kesal karena keadaan ini",
            "Kami memahami kekesalan Bapak/Ibu dan tidak ingin menambahnya dengan jawaban yang berputar-putar",
        )
    return [plain(material.pick("marah", options))]


def _sympathy(material: Material) -> list[Sentence]:
    harm, subject = material.mood.harm, material.subject
    options = (
        (f"Kami prihatin mendengar {harm}", f"Terima kasih karena Bapak/Ibu melaporkan {subject}"),
        (f"Terima kasih telah melaporkan {subject}", f"Kami ikut prihatin karena {harm}"),
        (f"Kami turut prihatin karena {harm}, dan berterima kasih atas laporan tentang {subject}",),
        (f"Laporan Bapak/Ibu tentang {subject} kami terima dengan prihatin, apalagi {harm}",),
    )
    return [plain(text) for text in material.pick("prihatin", options)]


def _thanks(material: Material) -> Sentence:
    subject = material.subject
    through = f" melalui {material.complaint.channel}" if material.complaint.channel and material.received else ""
    options = (
        f"Terima kasih atas laporan Bapak/Ibu tentang {subject}",
        f"Terima kasih telah memberi tahu kami tentang {subject}",
        f"Terima kasih, laporan Bapak/Ibu tentang {subject} kami terima{through}",
        f"Terima kasih, Bapak/Ibu. Laporan tentang {subject} sudah kami terima dan kami baca",
        f"Kami berterima kasih atas kabar Bapak/Ibu mengenai {subject}",
    )
    return plain(material.pick("terima kasih", options))


def _asked(material: Material) -> list[Sentence]:
    options = (
        "Terima kasih sudah bertanya lebih dulu. Berikut jawabannya menurut aturan yang berlaku",
        "Terima kasih atas pertanyaannya, Bapak/Ibu",
        "Pertanyaan Bapak/Ibu kami jawab satu per satu menurut aturan yang berlaku",
    )
    return [plain(material.pick("tanya", options))]


def _thanked(material: Material) -> list[Sentence]:
    options = (
        "Terima kasih atas kabar baik dan apresiasi Bapak/Ibu",
        "Ucapan Bapak/Ibu menyemangati kami; terima kasih sudah meluangkan waktu untuk menuliskannya",
    )
    return [plain(material.pick("apresiasi", options))]


def _proposed(material: Material) -> list[Sentence]:
    options = (
        f"Terima kasih atas {material.subject}",
        f"{material.subject[:1].upper()}{material.subject[1:]} kami baca dengan saksama; terima kasih atas gagasan Bapak/Ibu",
        f"Kami menghargai gagasan warga dan berterima kasih atas {material.subject}",
    )
    return [plain(material.pick("usulan", options))]


def _damaged(material: Material) -> list[Sentence]:
    road = material.triage.location.road
    where = f" di {road}" if road else ""
    options = (
        f"Kami turut prihatin atas kerugian yang Bapak/Ibu alami{where}",
        f"Kami menyesal mendengar kejadian yang Bapak/Ibu alami{where}",
    )
    calm = ["Kekesalan Bapak/Ibu dapat kami mengerti"] if material.mood.angry else []
    asked = f"Terima kasih telah menyampaikan {issues_in_words(material.triage.issues)} ini kepada kami"
    return [plain(text) for text in (material.pick("rugi", options), *calm, asked)]


def _receipt(material: Material) -> list[Sentence]:
    options = (
        ("Bapak/Ibu Pelapor, terima kasih telah menyampaikan laporan ini", "Laporannya telah kami terima"),
        ("Bapak/Ibu Pelapor, laporan ini telah kami terima", "Terima kasih atas kepercayaan yang diberikan"),
        ("Terima kasih, Bapak/Ibu Pelapor. Laporan ini telah kami terima",),
        ("Laporan ini telah kami terima, Bapak/Ibu Pelapor. Kami tahu menyampaikannya tidak selalu mudah",),
    )
    return [plain(text) for text in material.pick("terima", options)]
