"""Words of praise, feeling, forecast and rank: what a writer adds without a source. Stems, except where noted."""

# Praise of an event or of people, and filler that says nothing.
PRAISE = frozenset(
    """
    lancar khidmat meriah semarak antusias sukses tertib kondusif hangat akrab haru gembira bahagia senang bangga puas
    kagum takjub apresiasi puji sanjung acung jempol terima-kasih syukur lega tenang nyaman bantu dukung sambut positif
    sigap tanggap cekatan profesional teladan inspirasi berhasil gemilang membanggakan luar-biasa istimewa unggul
    terbaik optimal maksimal efektif efisien sinergi komitmen semangat harmonis kompak solid berkesan memuaskan
    meningkatkan keluh protes kecewa marah resah kesal sesal sedih percaya yakin harap optimis optimistis
    pesimis bondong keberatan sulit mudah beban ringan khawatir cemas
    """.split()
)
# What is foreseen or thought without anybody named.
FORECAST = frozenset(
    """
    yakin prediksi perkira duga ramal proyeksi harap pasti jamin niscaya janji potensi bakal dongkrak ganda lipat gelora
    bangkit pacu rencana segera kelak
    """.split()
)
# Rank and comparison with the rest of the world.
RANK = frozenset(
    """
    pertama satu-satunya terbesar terbaik tertinggi terbanyak terluas terpanjang tercepat termegah terdepan teratas
    termurah terlengkap terindah tersukses terfavorit rujukan rujuk contoh percontohan teladan pelopor pionir model
    rekor sejarah bersejarah unggulan juara jawara ikon nomor nasional dunia internasional
    """.split()
)
# Whose mind or mouth a writer puts words into when no source speaks for them.
CROWDS = frozenset(
    """
    warga masyarakat penduduk peserta hadirin pengunjung pengguna pasien siswa murid pelajar mahasiswa orang-tua wali
    guru pedagang petani nelayan pelanggan konsumen pembeli pengendara penumpang pengusaha pelaku pemilik keluarga
    tokoh publik netizen jemaah penonton peternak buruh pekerja karyawan pegawai kader lansia ibu-ibu pemuda kalangan
    banyak sejumlah pihak semua
    """.split()
)
SPEECH_OR_MIND = frozenset(
    """
    aku nyata sebut sampai ungkap puji sambut dukung harap nilai rasa percaya yakin terima ucap kata ujar apresiasi
    setuju sepakat tolak keluh protes minta ingin senang gembira bangga puas lega keberatan temu
    """.split()
)
