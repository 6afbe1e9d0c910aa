"""The first lines of a reply: greeting, a word to the person, thanks, and issue with place in one line."""

from asisten_humas.complaints.writing.lines import capitalised, on_record, plain
from asisten_humas.complaints.writing.material import Material, place_of
from asisten_humas.models import FieldState, Sentence
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
    if kind is ReplyType.DONE:
        return greeting  # the result comes first
    return [*greeting, *_reported(material)]


def _reported(material: Material) -> list[Sentence]:
    mood, status = material.mood, material.complaint.field_status
    if mood.sent_around:
        return _sent_around(material)
    if status and status.state is FieldState.DONE:
        return _disputed(material)
    if mood.angry:
        return [_calm(material), _thanks(material)]
    if mood.harm:
        return _sympathy(material)
    if mood.near_miss:
        options = (
            f"Kami bersyukur tidak ada yang sampai celaka, dan terima kasih atas laporan tentang {material.subject}",
            f"Syukurlah kejadian itu tidak sampai memakan korban. Terima kasih telah melaporkan {material.subject}",
        )
        return [plain(material.pick("nyaris", options))]
    return [_thanks(material)]


def _sent_around(material: Material) -> list[Sentence]:
    subject = material.subject
    options = (
        (
            "Kami mohon maaf bila Bapak/Ibu sempat diarahkan ke sana kemari",
            f"Terima kasih tetap melaporkan {subject}; laporan ini tidak perlu diulang ke mana pun",
        ),
        (
            "Mohon maaf atas pengalaman diarahkan dari satu kantor ke kantor lain",
            f"Cukup satu laporan ini untuk {subject}, dan terima kasih sudah menyampaikannya",
        ),
        (
            f"Terima kasih masih mau melaporkan {subject}",
            "Maaf bila sebelumnya Bapak/Ibu diminta pergi ke kantor lain; laporan ini tidak perlu diulang",
        ),
    )
    return [plain(text) for text in material.pick("oper", options)]


def _disputed(material: Material) -> list[Sentence]:
    options = (
        f"Terima kasih sudah mengecek langsung dan mengabari kami keadaan {material.subject}",
        f"Pertanyaan tentang {material.subject_before_verb} memang perlu dijawab terus terang",
        f"Terima kasih telah mengingatkan kami tentang {material.subject}; lebih baik kami jawab apa adanya",
    )
    unproved = material.complaint.field_status is not None and not material.complaint.field_status.proof
    first = [_apology(material) if unproved else _calm(material)] if material.mood.angry else []
    return [*first, plain(material.pick("sanggah", options))]


def _apology(material: Material) -> Sentence:
    options = (
        "Bapak/Ibu berhak kesal bila kabar selesai tidak sesuai dengan yang terlihat di jalan, dan kami mohon maaf"
        if material.triage.location.road
        else "Bapak/Ibu berhak kesal bila kabar selesai tidak sesuai dengan yang terlihat, dan kami mohon maaf",
        "Kami mohon maaf: wajar bila Bapak/Ibu kesal ketika keadaan di lapangan lain dari kabar yang beredar",
    )
    return plain(material.pick("maaf", options))


def _calm(material: Material) -> Sentence:
    place = material.triage.location.road
    if material.mood.harm:
        where = f" di {place}" if place else ""
        options = (
            f"Kami mohon maaf atas kejadian yang dialami{where}, dan kekesalan Bapak/Ibu dapat kami mengerti",
            f"Siapa pun kesal bila {material.mood.harm}, dan kami mengerti kemarahan Bapak/Ibu",
            f"Kekesalan Bapak/Ibu dapat kami mengerti, apalagi {material.mood.harm}",
        )
    else:
        options = (
            "Kekecewaan Bapak/Ibu dapat kami mengerti, dan kami menjawabnya apa adanya",
            "Wajar bila Bapak/Ibu kesal karena keadaan ini",
            "Kami memahami kekesalan Bapak/Ibu dan tidak ingin menambahnya dengan jawaban yang berputar-putar",
        )
    return plain(material.pick("marah", options))


def _sympathy(material: Material) -> list[Sentence]:
    harm, subject = material.mood.harm, material.subject
    options = (
        (f"Kami prihatin mendengar {harm}", f"Terima kasih sudah melaporkan {subject}"),
        (f"Terima kasih telah melaporkan {subject}", f"Kami ikut prihatin mendengar {harm}"),
        (f"Kami turut prihatin mendengar {harm}, dan berterima kasih atas laporan tentang {subject}",),
        (f"Terima kasih atas laporan tentang {subject}. Mendengar {harm}, kami ikut prihatin",),
        (f"Terima kasih; laporan tentang {material.subject_before_verb} sudah kami baca", f"Kami prihatin {harm}"),
        (f"Kami prihatin karena {harm}, dan berterima kasih atas kabar tentang {subject}",),
        (f"Kabar bahwa {harm} membuat kami prihatin", f"Terima kasih sudah memberi tahu kami tentang {subject}"),
    )
    return [plain(text) for text in material.pick("prihatin", options)]


def _thanks(material: Material) -> Sentence:
    subject, closed = material.subject, material.subject_before_verb
    name = "" if material.mood.greeting else ", Bapak/Ibu"
    with_photo = f"Terima kasih atas laporan beserta foto tentang {subject}"
    options = (
        f"Terima kasih atas laporan{' Bapak/Ibu' if name else ''} tentang {subject}",
        f"Terima kasih telah memberi tahu kami tentang {subject}",
        f"Laporan tentang {closed} sudah kami terima; terima kasih{name}",
        f"Terima kasih{name}. Laporan tentang {closed} sudah kami terima",
        f"Kami berterima kasih atas kabar mengenai {subject}",
        f"Terima kasih sudah meluangkan waktu untuk melaporkan {subject}",
        f"Laporan tentang {closed} kami catat sebagai {material.number}; terima kasih{name}",
        f"Terima kasih{name}; kabar tentang {closed} sudah sampai kepada kami",
    )
    return plain(with_photo if material.mood.photo else material.pick("terima kasih", options))


def _asked(material: Material) -> list[Sentence]:
    options = (
        "Terima kasih sudah bertanya lebih dulu",
        "Terima kasih atas pertanyaannya, Bapak/Ibu",
        "Terima kasih telah menghubungi kami",
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
        f"{capitalised(material.subject_before_verb)} sudah kami baca; terima kasih atas gagasan Bapak/Ibu",
        f"Terima kasih sudah menyusun {material.subject}",
        f"Kami menghargai gagasan warga dan berterima kasih atas {material.subject}",
    )
    return [plain(material.pick("usulan", options))]


def _damaged(material: Material) -> list[Sentence]:
    place = place_of(material.triage.location)
    where = f" di {place}" if place else ""
    options = (
        f"Kami turut prihatin atas kerugian yang Bapak/Ibu alami{where}",
        f"Kami menyesal mendengar kejadian yang Bapak/Ibu alami{where}",
    )
    first = (
        "Mohon maaf bila Bapak/Ibu sempat diarahkan dari satu petugas ke petugas lain"
        if material.mood.sent_around
        else ""
    )
    noted = (
        f"Permintaan ganti rugi itu tercatat sebagai {material.number}",
        f"Tentang permintaan ganti rugi, yang tercatat sebagai {material.number}, ini jawaban kami",
    )
    said = [plain(text) for text in (material.pick("rugi", options), first) if text]
    return [*said, on_record(material.pick("jawab", noted), "register")]


def _receipt(material: Material) -> list[Sentence]:
    options = (
        ("Bapak/Ibu Pelapor, terima kasih telah menyampaikan laporan ini", "Laporannya telah kami terima"),
        ("Bapak/Ibu Pelapor, laporan ini telah kami terima", "Terima kasih atas kepercayaan yang diberikan"),
        ("Terima kasih, Bapak/Ibu Pelapor. Laporan ini telah kami terima",),
        ("Laporan ini telah kami terima, Bapak/Ibu Pelapor. Kami tahu menyampaikannya tidak selalu mudah",),
    )
    return [plain(text) for text in material.pick("terima", options)]
