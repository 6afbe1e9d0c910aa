"""The words around a name that announce it."""

import re

from asisten_humas.privacy.phrases import any_of, word_set

_SELF = any_of("saya, sy, aku, ku, gue, gw, kami, ane, beta")
_KIN = any_of("""
    anak, istri, isteri, suami, ibu, bapak, ayah, adik, adek, kakak, abang, nenek, kakek, mertua, cucu, keponakan,
    sepupu, paman, bibi, tetangga, teman, temen, saudara, ortu, orang tua, orangtua, wali murid, keluarga,
    keluarga besar, almarhum, almarhumah, alm
""")
_ROLE = any_of("""
    pelapor, terlapor, korban, saksi, penanggung jawab, pengirim, penelepon, penelpon, kontak person, narahubung,
    perwakilan, perwakilan warga, siswa, siswi, murid, mahasiswa, pasien, sopir, supir, driver, driver ojol, ojol,
    kurir, mandor, satpam, hansip, penjaga, jukir, jukirnya, juru parkir, bidan, perawat, dokter, guru, dosen,
    pemilik, pemiliknya, penyewa, penghuni, pembantu, karyawan, buruh, pemborong, preman, calo, ahli waris,
    bendahara, oknum, oknum petugas, oknum pegawai, wartawan, jurnalis, pengacara, advokat, kuasa hukum, relawan,
    aktivis, pengurus, takmir, marbot, kader, kontraktor, pekerja, petani, nelayan, montir, pelanggan, langganan,
    konsumen
""")
_TRADE = r"(?:tukang|penjual|pedagang|pengelola|oknum)(?: \w+)?"
_FORMS_OF_AGE = r"\d{1,2} ?(?:th|thn|tahun|bln|bulan)\b"

ANNOUNCED = re.compile(
    rf"\b(?:nama(?: (?:lengkap|panggilan|asli))?(?: (?:{_SELF}|{_KIN}(?: {_SELF})?|{_ROLE}|dia|beliau)\b)?"
    r"(?: (?:adalah|yaitu|itu|ini))?[ :=]+"
    r"|(?:nama(?:ku|nya)|bernama|dengan nama|atas nama|a\.n\.?|an\.|a/n\.?|nami abdi|asmane|jenenge?(?:ku)?|dipanggil|"
    r"panggil saja)[ :]+)",
    re.IGNORECASE,
)
"""A name follows: "nama saya", "a.n.", "bernama"."""

RELATED = re.compile(
    rf"\b(?:{_KIN}(?:nya|ku)?(?: {_SELF})?|{_ROLE}(?: {_SELF})?|{_TRADE})"
    r"(?:,| \(| ?:| yang bernama| bernama| namanya|)? (?=[\"(]?\w)",
    re.IGNORECASE,
)
"""A person follows, named or not: "tetangga saya,", "korban", "mandor"."""

SAID_BY = re.compile(r"\b(?:kata|ujar|menurut) (?=[A-Z])")
"""A speaker follows, or a rule: "kata Surip,", "menurut Perwal"."""

PUNCTUATION = re.compile(r"\s*(?:$|[,.(\n\"])")

MYSELF = re.compile(
    rf"\b(?:{_SELF}|ini|abdi|kulo|kula|(?:halo|hai|pagi|siang|sore|malam)[ ,]*(?:dengan|dgn))[ ,]+(?=\w)", re.IGNORECASE
)
"""The writer may give a name: "saya …,"."""

AFTER_SELF = re.compile(
    r"\s*(?:$|[,.(\n/;:-]|"
    + any_of("""
        dari, dr, warga, wrg, selaku, sebagai, pemilik, ketua, umur, usia, mahasiswa, mau, ingin, hendak, melapor,
        lapor, melaporkan, rt, di, penghuni, guru, pedagang, sopir, mohon, tinggal, beralamat, asal, anak
    """)
    + r"\b)"
)
"""What follows "saya <name>" when it is a name."""

APPOSITION = re.compile(
    rf"\s?,? ?(?:\((?:{_FORMS_OF_AGE}|\d{{2}}\)|{_KIN}\b|{_ROLE}\b)|{_FORMS_OF_AGE}|"
    + any_of("""
        murid, siswa, siswi, kelas, mahasiswa, umur, usia, berusia, alamat, beralamat, nik, anak dari, istri
        dari, tetangga, pemilik, mandor, pedagang, penjual, jatuh, terjatuh, terpeleset, kepleset, menangis,
        meninggal, tewas, nyemplung, kejebur, tertabrak, keserempet, terserempet
    """)
    + r"\b)",
    re.IGNORECASE,
)
"""What tells that the capitalised word before it is somebody: "(12 th)", ", murid kelas 1"."""

REACHABLE = re.compile(
    r" ?[(,|/:;<-]{0,2} ?(?:(?:hp|wa|telp|nik|no)\.?:? ?)?(?:\(?\+?\d[\d .()-]{7,}|[\w.+]{2,}@)", re.IGNORECASE
)
"""A phone, an identity number or an address of e-mail right after a name."""

FIELD = re.compile(
    r"(?:^|\n|[;|/] ?)"
    r"(?:nama(?: lengkap| pelapor)?|pelapor|pengirim|identitas|data|kontak|contact|cp|dari|from) ?[:=] ?"
    r"([^\W\d_][^\n;,|/(:\d]{1,40})",
    re.IGNORECASE,
)
"""A labelled field with a name."""

INITIALS = re.compile(r"\b(?:ber)?inisial(?:nya)?[ :\"]+([A-Z]{1,3}(?:\.[A-Z]){0,2})\b")

CLOSING = re.compile(
    r"\b(?:terima ?kasih(?: banyak)?|makasih|mksh|trims|tks|thx|thanks|wass?alam(?:u'?alaikum)?(?: wr\.? ?wb\.?)?|"
    r"hormat (?:saya|kami)|salam(?: hormat)?|ttd|tertanda|regards|demikian|by)[ .,!:;)\n-]*",
    re.IGNORECASE,
)
"""The end of a message: a signature may follow."""

DASH = re.compile(r"(?:(?<=\s)|^)[-~]{1,2} ?(?=[A-Z])", re.MULTILINE)
AFTER_SIGNATURE = re.compile(r"[ .]*(?:$|\n|[,(/|:]|\d|[-–] |[^\w\s]|(?:rt|blok|hp|wa|warga|wrg|jl)\b)", re.IGNORECASE)

CHAT = re.compile(
    r"^\W?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?\]?(?: -)? ~?([^:\n]{2,40}):", re.MULTILINE
)
"""A line of an exported chat with its sender."""

BALINESE = re.compile(
    r"(?:I|Ni|Ida|Anak Agung|A\. ?A\.)(?: (?:Gusti|Dewa|Bagus|Ayu|Made|Wayan|Nyoman|Ketut|Gede|Putu|Kadek|Komang|Luh|"
    r"Ngurah))+\b"
)

AT_PLACE = word_set("di arah menuju sepanjang lewat melewati kawasan daerah ruas simpang via")
"""Words after which a name without a title is a road or a quarter."""

NATIONAL_HEROES = re.compile(
    r"(?:(?:jenderal|jend|letjen|kapten|pangeran|raden|dr|ki|prof|h)\.? )?"
    + any_of("""
        ahmad yani, sudirman, gatot subroto, diponegoro, imam bonjol, hasanuddin, mt haryono, slamet riyadi,
        dewantara, kartini, cut nyak dien, teuku umar, agus salim, juanda, soekarno, hatta, yos sudarso, suprapto,
        wahidin, wahidin sudirohusodo, sutomo, otto iskandardinata, dewi sartika, pattimura, antasari, fatmawati,
        katamso, urip sumoharjo, basuki rahmat, sam ratulangi, panglima polim, hayam wuruk, gajah mada, tendean,
        supratman, husni thamrin
    """),
    re.IGNORECASE,
)
"""Roads and squares all over the country carry these names, also without "Jalan" before them."""
