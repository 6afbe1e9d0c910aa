"""Groups of words that news drafts exchange without changing what is said; one group a line, stems in lower case.

A word may stand in several groups. Opposites never share a group: those are in `opposites`.
"""

_ROWS = """
    tanda teken paraf ttd tandatangan
    usai selesai kelar rampung tuntas beres khatam akhir pungkas
    mulai awal buka
    mati padam
    rusak cacat hancur
    wafat meninggal tewas gugur mati
    luka cedera
    hangus habis bakar ludes
    lihat tinjau kunjung sambang datang cek periksa pantau muter keliling
    sidak inspeksi
    buat bikin cipta susun
    beri kasih salur bagi serah sumbang hibah terima peroleh dapat
    terima peroleh dapat raih
    bayar lunas setor pungut
    pengasapan fogging
    beli ada
    pindah geser relokasi alih mutasi
    tempat lokasi titik posisi letak
    ruas jalan jalur
    jembatan titian
    pendekat oprit
    pangkal abutmen
    maju progres kembang capai
    lahan tanah persil bidang
    kendala hambat halang sulit
    laku laksana selenggara gelar adakan jalan langsung gulir
    garap kerja tangani lakukan
    rencana jadwal agenda niat hendak
    rencana dijadwalkan
    target sasar incar bidik tuju
    harap ingin mau minta
    usul aju ajuan proposal
    minta mohon imbau
    sampai hingga
    sejak mulai terhitung
    per setiap tiap
    sekitar kira kurang-lebih
    lebih atas
    total jumlah keseluruhan seluruh
    sisa sisanya lain
    rinci yaitu yakni meliputi terdiri
    anggar dana biaya uang duit pagu
    harga nilai tarif
    iuran sumbangan
    gratis bebas cuma-cuma pungut
    denda sanksi hukum
    larang tolak cegah
    izin boleh perkenan bisa dapat
    wajib harus mesti
    tambah naik tingkat
    kurang turun susut
    tinggi besar
    rendah kecil
    pekan minggu seminggu
    bulan sebulan
    tahun setahun
    dini subuh
    siswa murid pelajar peserta
    guru pengajar pendidik
    kepala pimpin ketua
    ketua pimpin
    pegawai karyawan staf aparatur petugas personel
    petugas personel anggota regu tim kru rombongan
    warga masyarakat penduduk rakyat orang
    penduduk jiwa orang
    orang peserta hadirin
    pedagang penjual
    jual dagang pasar
    petani tani
    pekerja buruh karyawan
    balita anak bayi
    anak bocah
    lansia tua
    perempuan wanita
    pria laki-laki
    difabel disabilitas cacat berkebutuhan
    pasien orang
    antre antri tunggu
    tunggu nunggu nanti
    obat berobat rawat
    layan servis
    daftar registrasi
    rekam data catat
    data catat
    catat tulis
    lapor adu
    adu keluh laporan
    kanal saluran aplikasi
    sebab akibat karena pasal picu dorong gara lantaran
    akibat dampak
    tahu kenal jelas
    duga taksir perkira sangka
    taksir estimasi hitung
    rugi kerugian
    bantu tolong dukung
    bersama dengan
    ikut turut serta hadir
    hadir datang ikut
    datang tiba
    wakil utus
    buka resmi luncur canang
    tutup akhir
    canang luncur
    luncur rilis
    sambut terima
    ucap kata ujar tutur ungkap jelas terang tegas sebut papar bilang imbuh tambah pungkas sampai nyata cerita
    ingat tegur pesan imbau
    tegur peringatan
    jawab balas tanggap
    janji ikrar sanggup
    sepakat setuju mufakat
    sahabat kawan
    jalin bangun
    bangun dirikan buat gedung
    gedung bangunan
    rumah hunian
    baik perbaiki benah pulih
    perbaiki pelihara rawat
    ganti tukar
    pasang instal
    bongkar robohkan
    gali keruk
    sedimen endapan lumpur kerukan
    timbun tumpuk
    limpah luap genang banjir rendam
    genang rendam banjir
    kering surut
    sungai kali
    saluran drainase selokan got parit
    sawah lahan
    padi gabah beras
    panen tuai
    benih bibit
    ternak hewan
    lintas laju lewat lalu
    kendara mobil motor
    mobil unit kendaraan armada
    macet padat
    rambu tanda
    simpang perempatan pertigaan
    lampu terang
    listrik daya
    hemat irit
    celaka laka tabrak
    curi maling
    tangkap ringkus bekuk ciduk
    polisi kepolisian polres polsek
    periksa teliti selidik
    selidik sidik
    kebakaran api
    bencana musibah
    selamat evakuasi
    kios lapak los toko
    lapak kios
    kontrak perjanjian
    pelaksana kontraktor rekanan pegang kerja
    lelang tender
    sanggah keberatan
    menang pemenang
    tetap putus
    sah tetap
    putus tetapkan
    hadiah penghargaan
    predikat gelar
    nilai skor
    nilai evaluasi
    usaha bisnis
    industri pabrik
    kantor instansi dinas
    instansi lembaga perangkat organisasi opd tempat
    lantai tingkat
    ruang kamar
    panjang bentang jarak
    dalam kedalaman
    berat beban bobot
    cepat laju
    suhu panas
    pertama perdana
    akhir terakhir
    kini sekarang saat
    lalu kemarin silam
    depan datang mendatang
    berikut selanjutnya lanjut
    lanjut terus
    ulang kembali lagi balik
    hanya cuma saja
    sebagian beberapa
    semua seluruh segala
    masing-masing tiap
    sudah telah
    akan bakal hendak
    bukan tidak
    butuh perlu
    tuju arah
    atur kelola tata
    ubah ganti
    kirim antar
    kirim pasok suplai
    telat lambat tunda
    rapat temu
    temu jumpa
    forum musyawarah rapat
    diskusi bahas rembuk
    nego negosiasi runding bicara bahas
    pidato sambutan arahan
    presentasi papar
    acara kegiatan
    program kegiatan
    latih pelatihan bimbingan diklat
    sosialisasi kenal
    kenal perkenal
    ajar didik
    nikah kawin
    lahir bersalin
    gizi nutrisi
    stunting tengkes
    suntik imunisasi vaksin
    dokter medis
    cakupan capaian persentase
    angka jumlah
    tarik pungut
    pungut retribusi
    jalan darurat
    sementara darurat
    cadang stok sedia
    stok persediaan
    inisiatif prakarsa
    inovasi terobosan
    cara metode
    contoh teladan
    juga pun
    jaga awas
    awas pantau
    libur cuti
    lebaran idulfitri
    puasa ramadan
    agama ibadah
    masjid musala
    tamu kunjung
    pantai pesisir
    kapal perahu speedboat
    dermaga pelabuhan
    kampung desa ohoi nagari gampong pekon dusun
    kuwu kades lurah keuchik
    lokal setempat
    pusat nasional
    daerah wilayah kawasan
    negara nasional
    tingkat jenjang
    dokumen berkas surat
    cetak terbit
    terbit keluar
    keluar umum
    umum siar
    berlaku laku terap
    terap laku
    uji tes
    berhasil sukses
    lolos lulus
    mesin alat
    presensi absen hadir
    potong pangkas
    gaji upah honor
    rentan miskin
    mandiri sendiri
    sumber asal
    tanggung biaya bebani
    lama tua usang
    sambung hubung
    terjang hantam landa
    landa terjang
    khawatir cemas
    senang gembira
    dukung sokong
    arah instruksi
    perintah instruksi
    kewenangan wenang
    peringkat urutan
    mencakup liput
    tampung muat kapasitas
    kapasitas daya
    terdapat ada
    punya milik
    lewat melalui via
    pakai guna manfaat
    terbanyak teratas
    terparah parah
    tertinggi maks maksimal
    pendingin storage
    korban luka meninggal
    pencetak printer
    pemindai scanner
    jungkit dump
    gawai gadget hp ponsel
    daring online
    luring offline
    laman website situs
    tautan link
    surel email
    unggah upload
    unduh download
    lokakarya workshop
    generator genset
    pengeras speaker toa
    """


def _groups(rows: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for number, row in enumerate(rows.strip().splitlines()):
        words = row.split()
        for word in words:
            table.setdefault(word, set()).add(f"#{number}")
    return {word: frozenset(groups) for word, groups in table.items()}


GROUPS: dict[str, frozenset[str]] = _groups(_ROWS)
"""Stem → the marks of the groups it belongs to."""
