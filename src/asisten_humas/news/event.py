"""Kinds of events that a news item can be about, told from the words of the notes."""

import re

_TYPES: dict[str, str] = {
    "kebencanaan": r"kebakaran|terbakar|banjir|longsor|gempa|puting beliung|angin kencang|kecelakaan"
    r"|pipa [^.,;\n]{0,40}\b(?:pecah|bocor)|tanggul jebol|pohon [^.,;\n]{0,30}\btumbang"
    r"|(?:listrik|air) padam|ambruk|roboh|tenggelam"
    r"|(?:si )?(?:api|jago merah) (?:\w+ )?(?:muncul|terlihat|keliatan|kelihatan|membesar|membakar|melalap)"
    r"|evakuasi|karhutla|erupsi",
    "penandatanganan": r"nota kesepahaman|\bmou\b|penandatanganan|perjanjian kerja ?sama|\bpks\b|teken",
    "peresmian": r"peresmian|diresmikan|meresmikan|resmikan|peluncuran|diluncurkan|launching|pencanangan"
    r"|dicanangkan|pembukaan|peletakan batu|ground ?breaking|batu pertama",
    "inspeksi": r"sidak|inspeksi|razia|operasi yustisi|penertiban|pemeriksaan|pengawasan|tera ulang",
    "kunjungan": r"kunjungan|meninjau|tinjau|peninjauan|monitoring|blusukan|progres|pantau|pemantauan"
    r"|(?:jadi|turun|datang|berkunjung) ke\b",
    "rapat": r"musrenbang|musyawarah|rembuk|rembug|\brapat\b|rakor|rapat koordinasi|paripurna|forum|dialog"
    r"|audiensi|konsultasi publik|fgd|lokakarya|seminar",
    "sosialisasi": r"sosialisasi|penyuluhan|pelatihan|bimtek|workshop|edukasi|kampanye kesehatan|simulasi",
    "kebijakan": r"pemutihan|penghapusan denda|pembebasan|keringanan|relaksasi|diskon pajak|klarifikasi|larangan",
    "pengadaan": r"tender|lelang|pemenang|pengadaan|kontrak",
    "layanan": r"jemput bola|layanan|pelayanan|vaksinasi|imunisasi|pengobatan gratis|pasar murah"
    r"|operasi pasar|bakti sosial|baksos|donor darah|perekaman|khitan",
    "lalu lintas": r"satu arah|rekayasa lalu lintas|uji coba|penutupan jalan|pengalihan arus|contraflow|jalur",
    "pembangunan": r"pembangunan|perbaikan|normalisasi|pemasangan|pengaspalan|rehabilitasi|pengerukan"
    r"|betonisasi|pelebaran|revitalisasi|penanaman",
    "penilaian": r"penilaian|evaluasi|verifikasi|akreditasi|asesmen|seleksi",
    "penghargaan": r"penghargaan|lomba|juara|anugerah|predikat|adipura|layak anak",
    "kerja bakti": r"kerja bakti|gotong royong|bersih-bersih|aksi bersih",
    "bantuan": r"penyerahan|bantuan|penyaluran|santunan|hibah|beasiswa|bansos|pembagian",
    "pelantikan": r"pelantikan|dilantik|serah terima jabatan|sertijab|pengukuhan|mutasi",
    "perayaan": r"festival|karnaval|pawai|upacara|peringatan|hut|hari jadi|pentas|pameran|gelar"
    r" budaya|bazar|konser|kirab|pekan raya",
}
"""Event type → words that speak for it; the first words of notes weigh most."""


def event_type_of(text: str) -> str:
    """Return the type of the event whose words come first in the text, or 'umum'."""
    lower = text.lower()
    hits = {}
    for name, words in _TYPES.items():
        match = re.search(rf"\b(?:{words})", lower)
        if match:
            hits[name] = match.start()
    return min(hits, key=lambda name: hits[name]) if hits else "umum"


_EVENT_WORD = re.compile(
    r"\b(?:" + "|".join(_TYPES.values()) + r"|hasil|gerakan|sertijab|kegiatan|aksi)",
    re.IGNORECASE,
)


def is_event(text: str) -> bool:
    """Return whether the text names something that happens."""
    return bool(_EVENT_WORD.search(text))
