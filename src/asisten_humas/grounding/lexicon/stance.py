"""Words of praise, feeling, forecast and rank: what a writer adds without a source. Stems in lower case."""

import re

from asisten_humas.grounding.lexicon import word_set

# Praise of an event or of people, feelings, and filler that says nothing.
PRAISE = word_set(
    """
    lancar khidmat meriah semarak antusias sukses tertib kondusif hangat akrab haru gembira bahagia senang bangga
    puas kagum takjub apresiasi puji sanjung acung jempol syukur lega tenang nyaman sambut positif sigap tanggap
    cekatan profesional teladan inspirasi gemilang istimewa unggul optimal efektif efisien sinergi semangat harmonis
    kompak solid kesan keluh protes kecewa marah resah kesal sesal sedih bondong keberatan keluhkan mudah sulit
    ringan bantu dukung terjangkau hormat percaya peduli tulus ikhlas guyub rukun gigih tangguh hebat luar-biasa
    """
)
# What is foreseen, thought or promised without anybody named.
FORECAST = word_set(
    """
    yakin prediksi perkira kira duga ramal proyeksi harap pasti jamin niscaya potensi bakal dongkrak ganda lipat
    bangkit pacu rencana segera kelak optimis optimistis mampu dorong
    """
)
# Rank and comparison with the rest of the world.
RANK = word_set(
    """
    pertama satu-satunya terbesar terbaik tertinggi terbanyak terluas terpanjang tercepat termegah terdepan teratas
    termurah terlengkap terindah tersukses terfavorit rujukan rujuk contoh percontohan teladan pelopor pionir model
    rekor sejarah bersejarah unggulan juara jawara ikon nasional dunia internasional
    """
)
# "yang pertama di Indonesia", "terbesar se-Jawa": a rank among all others.
RANKED = re.compile(
    r"\b(?:pertama|satu-satunya|ter(?:besar|baik|tinggi|banyak|luas|panjang|cepat|depan|lengkap|murah|maju|sukses|indah|bersih|kecil|kuat|parah|buruk|tua|muda|mahal|ketat|sibuk)|terendah|teramai)"
    r"\b(?:\s+\w+){0,2}\s+(?:di|se-?[A-Za-z]\w*|dari\s+seluruh|antara)\b"
    r"|\b(?:menjadi|merupakan|adalah|sebagai)\s+(?:yang|salah\s+satu(?:\s+yang)?|\w+)\s+ter(?!masuk|jadi|letak|daftar|dampak|diri|sebut|tentu|hadap|buka|akhir)\w+"
    r"|\bpaling\s+\w+\s+(?:di|dalam|se-?[A-Z]\w*)\b",
    re.IGNORECASE,
)
STANCE = PRAISE | FORECAST | RANK
# Those that plain reports use too: "untuk membantu warga", "peserta yang mampu", "tahap pertama".
MILD = word_set(
    """
    bantu dukung sambut mampu harap rencana segera mudah sulit ringan pertama terbanyak terbesar tertinggi nasional
    jamin pasti perkira kira duga efektif efisien optimal tertib tenang percaya peduli hormat keluh protes keberatan
    bakal dorong sejarah
    """
)
# "dinilai", "diyakini": an opinion that nobody holds.
JUDGED = re.compile(
    r"\b(?:di(?:nilai|anggap|pandang|yakini|percaya|rasa(?:kan)?|gadang(?:-gadang)?|sebut-sebut|unggulkan)(?:nya)?|terbukti|tampak|"
    r"terlihat|terkesan|terasa)\b",
    re.IGNORECASE,
)
# "lebih tertib daripada tahun lalu": a judgement in the form of a comparison; a figure cannot show it.
BETTER = re.compile(
    r"\b(?:lebih|kian|makin|semakin|jauh\s+lebih)\s+(?:baik|tertib|lancar|aman|nyaman|bersih|rapi|meriah|semarak|ramai|sepi|buruk|"
    r"parah|efektif|efisien|siap|sehat|mudah|sulit|kondusif|terbuka|disiplin|puas|antusias|matang|tertata)\s+"
    r"(?:daripada|dibanding(?:kan)?(?:\s+dengan)?|ketimbang|dari)\b"
    r"|\b(?:melampaui|mengungguli)\s+(?!target|kuota|batas|[\d.]+)(?!.{0,40}\d)"
    r"|\bdi(?:nilai|anggap|rasakan|rasa|pandang)(?:nya)?\s+(?:jauh\s+)?(?:lebih|cukup|sangat|paling)\b"
    r"|\b(?:seluruh|semua|segenap)\s+(?:\w+\s+){1,2}(?:langsung\s+)?(?:terisi|ludes|terjual|terpenuhi|terserap)\b",
    re.IGNORECASE,
)
# "cukup untuk kebutuhan warga hingga akhir tahun": that something suffices is a finding of somebody.
SUFFICES = re.compile(
    r"\b(?:cukup|mencukupi|memadai|tercukupi)\b(?!\s+(?:me|ber|di)\w+)(?=.{0,200}\b(?:untuk|hingga|sampai|bagi|selama)\b)",
    re.IGNORECASE,
)
ENOUGH = re.compile(r"\b(?:cukup|aman|memadai|tercukupi|mencukupi|ckp)\b", re.IGNORECASE)
# "Sebagian besar … disebabkan …": a share and its cause that somebody must have counted.
MOSTLY_CAUSED = re.compile(
    r"\b(?:sebagian\s+besar|mayoritas|kebanyakan|umumnya|rata-rata)\b.{0,200}\b(?:disebabkan|karena|akibat|lantaran|dipicu|sebab)\b",
    re.IGNORECASE,
)
# Verbs of effect, as stems, and the prefixes that make verbs of them: "meningkat", "berkurang", "mempercepat".
EFFECTS = word_set(
    """
    naik tingkat tambah lonjak turun kurang susut merosot anjlok tekan baik buruk cepat lambat kuat lemah ubah lancar
    ramai dongkrak pacu dorong cegah hilang atasi hemat ringan ganda lipat paksa sebab akibat picu
    """
)
EFFECT_FORMS = ("me", "ber", "ter")
# People in general: a writer puts words into their mouths when nobody in the sources speaks.
CROWDS = word_set(
    """
    warga masyarakat penduduk peserta hadirin pengunjung pengguna pasien siswa murid pelajar mahasiswa wali guru
    pedagang petani nelayan pelanggan konsumen pembeli pengendara penumpang pengusaha pelaku pemilik keluarga tokoh
    publik netizen jemaah penonton peternak buruh pekerja karyawan pegawai kader lansia pemuda kalangan banyak
    sejumlah pihak semua orang
    """
)
# Saying, thinking or feeling something.
MINDS = word_set(
    """
    aku nyata sebut sampai ungkap puji sambut dukung harap nilai rasa percaya yakin terima ucap kata ujar apresiasi
    setuju sepakat tolak keluh protes minta ingin senang gembira bangga puas lega keberatan
    """
)
