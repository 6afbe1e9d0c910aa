"""Offices and roles as notes write them: the words that open an office, and the words that belong to one."""

import re

from asisten_humas.news.spelling import BODIES, KNOWN_ACRONYMS, OFFICES
from asisten_humas.news.tables import word_set

_HEADS = (
    r"(?<![\w-])(?:(?:wakil|pj\.?|plt\.?|plh\.?|pjs\.?|penjabat|pelaksana tugas|mantan|wkl)\s+)*"
    r"(?:gubernur|bupati|wali ?kota|camat|lurah|kuwu|keuchik|penghulu|perbekel|pambakal"
    r"|wali ?nagari|kepala|ketua|sekretaris"
    r"|bendahara|direktur|manajer|manager|inspektur|asisten|staf ahli|staf|koordinator"
    r"|komandan|anggota|pejabat|menteri|dirjen"
    r"|rektor|dekan|perwakilan|juru bicara|jubir|pengawas|penanggung jawab|penyuluh"
    r"|kasatgas|pptk|kpa|ppk|general manager|pengelola"
    r"|pimpinan|pengurus|perajin|petani|nelayan|pedagang|warga|guru|dokter|bidan|kader"
    r"|siswa|siswi|mahasiswa|mahasiswi|orang tua"
    r"|wali murid|peternak|sopir|pemilik|pengunjung|peserta|juara|relawan|tokoh|imam|ustaz|pendamping|mandor|operator"
    r"|pelaku usaha|pelatih|atlet|ahli|instruktur|hakim|panitera|peneliti|dosen|konsultan|penerima|pelanggan|penumpang|"
    + "|".join(sorted(map(re.escape, OFFICES), key=len, reverse=True))
    + r")(?:nya)?(?![\w-])"
)
HEAD = re.compile(_HEADS, re.IGNORECASE)
"""The word or words that open an office or a role."""
ROLES = (
    r"(?:perajin|petani|nelayan|pedagang|warga|guru|dokter|bidan|kader|siswa|siswi|mahasiswa|mahasiswi|orang tua"
    r"|wali murid|peternak|sopir|pemilik|pengunjung|peserta|juara|relawan|pelaku usaha|atlet|penerima|pelanggan"
    r"|penumpang|buruh|penjual|tukang|pekerja|santri|ibu rumah tangga|penjahit|juru parkir|pengusaha|pengemudi)"
)
ROLE = re.compile(rf"{ROLES}\b")
"""A role that is no office ("pedagang sayur"); such a person may be introduced behind the name."""
TITLES = word_set(
    "drh apt dr drg drs dra ir prof h hj hjh kh ust ustaz muh moh mohd mhd akp akbp kompol"
    " iptu ipda kombes letkol mayor kapten kol kolonel"
    " brigjen lettu aiptu bripka serma peltu tgk nyai gus ning raden r rr ny tn inf kav arm cba kombespol"
)
HONORIFIC = re.compile(
    r"^(?:(?:tanya|kata|menurut|oleh|dari|bersama|dan|serta)\s+)?(?:(?:bapak|ibu|pak"
    r"|bu|sdr\.?|saudara|bang|mas|mbak)\s+)+",
    re.I,
)
_DIRECTIONS = word_set(
    "barat timur utara selatan tengah tenggara pusat wetan kulon lor kidul hilir hulu ulu ilir laut darat"
)
BODY_PREFIX = re.compile(
    r"(?:Bap+e|Bape|Dis[dhknpt]|Din[ks]|Kemen|Pem[kpd]|Bawas|Set[dw]|Satpol|Bakes|Kes[br]|Bagren|Labkes)\w+$"
    r"|(?:Damkar|Dik(?:bud|nas|por))\w*$"
)
OFFICE_WORDS = word_set(
    """
    dinas badan bidang bagian seksi kantor unit pekerjaan umum penataan ruang kesehatan pendidikan kebudayaan
    pariwisata perhubungan pertanian pangan perikanan kelautan peternakan perkebunan kehutanan lingkungan hidup
    sosial tenaga kerja transmigrasi perdagangan perindustrian koperasi usaha mikro kecil menengah pemuda
    olahraga komunikasi informatika statistik persandian kependudukan pencatatan sipil pemberdayaan masyarakat
    desa perempuan perlindungan anak pengendalian penduduk keluarga berencana perumahan rakyat kawasan
    permukiman pertanahan perpustakaan kearsipan penanaman modal pelayanan terpadu satu pintu keuangan aset
    daerah pendapatan kepegawaian pengembangan sumber daya manusia perencanaan pembangunan penelitian
    penanggulangan bencana kesatuan bangsa politik ketahanan sarana prasarana bina marga cipta karya air
    pengairan irigasi jalan jembatan pasar kebersihan pertamanan pemadam kebakaran penyelamatan satuan polisi
    pamong praja lalu lintas resor sektor kepolisian kejaksaan negeri pengadilan agama kementerian direktorat
    jenderal balai besar wilayah sungai pelaksana teknis operasional cabang wilayah regional provinsi kabupaten
    kota kecamatan kelurahan nagari kampung dusun lingkungan gampong rukun warga tetangga ketenagakerjaan bank
    perusahaan listrik negara minum tirta rumah sakit puskesmas posyandu sekolah dasar atas kejuruan universitas
    fakultas program studi forum komunitas kelompok tani ternak nelayan karang taruna perkumpulan asosiasi
    ikatan himpunan persatuan yayasan lembaga adat majelis ulama dewan perwakilan komisi fraksi panitia tim
    verifikasi penggerak kesejahteraan pengadaan barang jasa hukum organisasi tata pemerintahan umum
    perekonomian hubungan protokol pimpinan sekretariat inspektorat manajer area satker harian museum taman
    terminal pelabuhan bandara stasiun utama muda madya ahli pertama anggaran komitmen kuasa pengguna aset
    evaluasi penyuluhan pencegahan penyakit gizi layanan kesiswaan kurikulum konservasi destinasi promosi
    ekonomi kreatif industri distribusi ketersediaan hortikultura tanaman perairan pesisir budidaya tangkap
    rehabilitasi rekonstruksi kedaruratan logistik kesiapsiagaan darurat parkir angkutan keselamatan penerangan
    pajak retribusi perbendaharaan akuntansi pemilihan satlantas nasional indonesia perum perumda umkm adat
    kerapatan musyawarah pengawas penyelenggara kebun binatang cagar budaya bank sampah pengelola tempat
    """
)
LOWER_OFFICE = word_set(
    """
    tim forum anak verifikasi satuan kerja nagari desa dusun lingkungan kelompok tani rt rw panitia komite dewan
    pelaksana harian dan umum teknis lapangan kelas posyandu pasar pengurus badan regu bidang seksi bagian
    ekonomi perempuan pemuda adat kader kampung penggerak sekolah cabang wilayah kerja barang jasa bank sampah
    juri pendaftaran paguyuban pedagang komunitas nelayan poktan gapoktan kwt bumdes
    pengawas perencana rukun kota kab kabupaten kec kecamatan
    """
)


def belongs_to_office(word: str) -> bool:
    """Return whether a word is part of an office's name rather than of a person's: a field, a body, a direction."""
    lower = word.lower()
    acronym = len(word) > 1 and (
        word.isupper() or word in KNOWN_ACRONYMS or bool(re.fullmatch(r"[A-Z]+[a-z]*[A-Z]+\w*|[A-Z]+\d\w*", word))
    )
    return (
        lower in OFFICE_WORDS
        or lower in LOWER_OFFICE
        or lower in BODIES
        or lower in _DIRECTIONS
        or bool(BODY_PREFIX.match(word))
        or acronym
        or word.isdigit()
    )


def is_office(text: str) -> bool:
    """Return whether the whole text is the title of an office, with or without its body ("Kadis PUPR")."""
    head = HEAD.match(HONORIFIC.sub("", text.strip()))
    rest = text.strip()[head.end() :].split() if head else []
    return bool(head) and not ROLE.match(text) and all(belongs_to_office(word) for word in rest)
