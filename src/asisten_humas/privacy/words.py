"""Words that decide whether a capitalised word is a person: titles, offices, places, everyday words."""

import re

from asisten_humas.privacy import names
from asisten_humas.privacy.phrases import word_set

HONORIFICS = word_set("""
    bapak bpk bp pak pa ibu bu ny nyonya tn tuan nn nona sdr sdri saudara saudari mas mba mbak mbah mak emak bang
    abang kang teh teteh neng aa mang cak cik ko koh engkoh ci cici om tante pakde bude paklik bulik pakcik eyang
    kakek nenek opa oma haji hajah ustadz ustad ustaz ustadzah pdt pendeta romo pastor suster bidan kyai kiai gus
    habib alm almh almarhum almarhumah opung daeng uda uni bli mbok encang encing si ananda kak kakak adek adik mpok
    ncang
    """)
ABBREVIATED = word_set("h hj kh dr drg drs dra ir prof ust st m s a i")
"""Titles written with a full stop; they belong to a name only with it, or before another name."""

OFFICES = word_set("""
    walikota wako wawako bupati wabup gubernur wagub presiden wapres menteri camat sekcam lurah seklur kades sekdes
    kadis kadin sekdis kabid kasi kasie kasubag kasubbag kabag sekda kapolsek kapolres kapolri danramil dandim
    babinsa bhabinkamtibmas bhabin kajari ketua wakil anggota kepala sekretaris asisten koordinator komandan
    plt pj plh direktur dirut dewan rt rw dukuh kadus jubir kasatpol kanit kasat ajudan pejabat petugas operator
    staf staff humas pengawas surveyor teknisi caleg cawalkot cagub akp kompol ipda iptu aipda aiptu bripka brigadir
    briptu bripda akbp kombes serda sertu serka serma pelda peltu letda lettu kapten mayor letkol kolonel koptu kopka
    praka pratu
    """)
"""Offices, ranks and roles on duty: whoever is named right after one acts in it."""


PLACES = word_set("""
    jl jln jalan gg gang lr lorong perum perumahan komp komplek kompleks cluster griya graha puri apartemen rusun
    rusunawa kampung kp dusun dsn desa kel kelurahan kec kecamatan kab kabupaten kota provinsi prov pulau kali
    sungai situ danau waduk masjid mesjid musala musola musholla mushola langgar surau gereja gki gpib hkbp pura
    wihara vihara klenteng kelenteng rs rsu rsud rsia rumkit puskesmas pustu klinik apotek apotik toko warung
    waroeng warteg warkop kedai kafe cafe resto depot salon bengkel kios ruko gudang pabrik pasar mall mal plaza
    swalayan minimarket alfamart indomaret spbu hotel wisma gedung balai aula stasiun terminal halte pelabuhan
    bandara jembatan jpo flyover underpass simpang perempatan pertigaan bundaran tugu monumen patung taman
    lapangan stadion gor gelanggang makam tpu kuburan tps tpa sd sdn sdit smp smpn mts mtsn sma sman smk smkn tk
    paud slb sekolah kampus universitas univ institut akademi politeknik pesantren ponpes yayasan panti bank
    koperasi pt cv ud perpustakaan museum kolam pantai pangkalan gunung bukit tanjung teluk muara rawa pondok
    kebon kebun polsek polres koramil kodim posyandu gapura portal kantor dinas badan bidang seksi upt uptd
    kementerian balaikota pendopo dermaga pulo ruas trotoar saluran tanggul
    """)
"""Words after which a name is a place: "Jl. Ahmad Yani", "RS Siti Khadijah", "warung Bu Yati"."""

REGIONS = word_set("""
    kel kelurahan kec kecamatan kab kabupaten kota provinsi prov desa dinas badan bidang seksi kantor kementerian
    """)
"""Places after which a person may follow: "Kepala Dinas Kota Harapan Ratna Wulandari"."""

COMMON = word_set("""
    rp idr
    aku saya sy kami kita kamu anda dia ia mereka beliau kalian gue gw ane ente lu elu ini itu situ sini sana yang
    yg dan atau tapi tetapi namun karena krn sebab maka jika jikalau kalau klo kalo bila apabila agar supaya untuk
    utk bagi dengan dgn dg dari dr ke di pada oleh dalam antara tanpa tentang terhadap seperti spt sebagai hingga
    sampai sejak sebelum sesudah setelah ketika saat waktu selama sambil serta juga jg pun lah kah sih dong donk
    deh kok lho loh nih tuh ya yah iya tidak tdk tak gak ga nggak ngga enggak bukan belum blm jangan jgn sudah sdh
    udah udh telah akan lagi masih msh sedang baru pernah selalu sering kadang jarang mungkin pasti harus hrs
    wajib bisa bs dapat dpt boleh mau ingin pengen perlu mohon mhn tolong tlg minta silakan silahkan semoga harap
    mari ayo coba lapor melapor laporan melaporkan adu aduan pengaduan keluhan keluh usul usulan saran tanya
    bertanya pertanyaan info informasi terima kasih terimakasih makasih trims salam selamat pagi siang sore malam
    assalamualaikum wassalam wr wb yth kepada hormat permisi halo hai hallo maaf punten perihal hal lampiran foto
    gambar video bukti lokasi alamat nama nomor no hp wa telp telepon nik kk ktp npwp email tanggal tgl hari
    minggu senin selasa rabu kamis jumat sabtu ahad januari februari maret april mei juni juli agustus september
    oktober november desember jan feb mar apr jun jul agu sep okt nov des tahun bulan jam pukul menit kemarin kmrn
    besok lusa tadi nanti sekarang skrg pemerintah pemkot pemda pemprov negara republik indonesia jawa sumatera
    utara selatan timur barat tengah atas bawah kanan kiri depan dpn belakang blkg samping sebelah dekat dkt deket
    jauh tepat sekitar seberang pinggir tepi ujung arah jalan lubang lobang aspal got selokan saluran drainase
    parit kali air banjir genangan lampu pju tiang kabel pohon trotoar jembatan rambu sampah bau lumpur paving
    conblok beton semen proyek galian rusak mampet bocor mati padam roboh tumbang patah longsor ambles amblas
    retak jebol becek gelap macet bahaya berbahaya parah rawan darurat urgent penting segera cepat lama warga
    masyarakat rakyat orang org anak ibu bapak pak bu mas mbak adik kakak istri suami nenek kakek keluarga
    tetangga teman pengguna pengendara pejalan pemilik penghuni pedagang petugas admin min operator penelepon
    pelapor terlapor korban saksi rumah rmh kantor toko ruko warung sekolah masjid pasar kelurahan kecamatan lurah
    camat rt rw dinas bidang seksi satpol pp bina marga sumber daya perhubungan lingkungan hidup pekerjaan umum
    cipta karya tata ruang polisi tni dprd bpbd pdam pln wali walikota bupati gubernur presiden menteri kepala
    ketua sekretaris anggota staf pegawai pns asn honorer guru dosen dokter perawat bidan sopir supir driver ojol
    buruh petani nelayan pelajar siswa mahasiswa pensiunan wiraswasta karyawan mandor kontraktor pengembang
    developer perusahaan swasta komunitas organisasi lsm ormas media wartawan motor mobil truk bus angkot sepeda
    ambulans ambulan kereta pesawat kendaraan ada adalah ialah yaitu yakni tersebut berikut demikian begitu begini
    banyak byk sedikit semua seluruh setiap tiap tiap2 beberapa satu dua tiga empat lima enam tujuh delapan
    sembilan sepuluh pertama kedua ketiga kurang lebih sangat sekali bgt banget terlalu cukup besar gede kecil
    tinggi rendah panjang pendek lebar dangkal baik buruk bagus jelek bersih kotor benar salah betul sama beda
    lain khusus pusat daerah wilayah kawasan kampung komplek kompleks perumahan perum blok gang raya asri indah
    permai jaya makmur mulya abadi sejahtera tinggal punya buat bikin beri kirim datang pergi pulang lewat masuk
    keluar naik turun jatuh jatoh kena tabrak lihat liat dengar tahu tau kata katanya bilang ngomong cerita janji
    tunggu nunggu kerja bayar beli jual pakai pake ambil bawa bantu dibantu diperbaiki perbaiki perbaikan ditambal
    tambal dibersihkan dikeruk dipotong dipangkas dicek cek ditindak tindak ditangani tangani penanganan
    tindaklanjut lanjut respon jawab jawaban balas balasan proses status tiket mengapa kenapa knp kapan kpn siapa
    apa apakah apkh gimana gmn bagaimana bgmn mana dimana kemana berapa brp ganti rugi kerugian biaya dana uang
    duit transfer rekening bank anggaran apbd pajak retribusi pungli korupsi pokoknya intinya sekian sekadar
    sekedar contoh misal misalnya alias dll dst dsb tsb an dkk hanya cuma cuman saja aja malah bahkan justru
    padahal meski meskipun walau walaupun sebaiknya seharusnya harusnya sebelumnya selanjutnya akhirnya kemudian
    lalu trus terus langsung sengaja tiba mulai selesai beres janjinya buktinya nasional provinsi kabupaten kota
    pemerintahan pelayanan publik sp4n call center instagram whatsapp facebook twitter islam kristen katolik hindu
    buddha budha konghucu allah tuhan alhamdulillah insyaallah astaghfirullah jakarta bandung surabaya medan
    semarang bekasi depok bogor tangerang yogyakarta jogja solo malang tiktok youtube google maps android iphone
    honda yamaha suzuki toyota daihatsu mitsubishi beat vario avanza rupiah meter cm km kg persen derajat unit
    buah titik jiwa ekor batang lembar atasan bawahan bos boss gan sis bro sob bang juragan bosku pakbos hitam
    putih merah biru hijau kuning abu coklat inisial identitas rahasia anonim disebut sebut dicatat tercantum
    tertulis terlampir tertera bersama perkenalkan kenalkan dirinya sendiri pribadi marah kecewa kesal sedih
    senang puas salut bangga prihatin pasal bab ayat undang undang-undang peraturan perwal perda keputusan lintas
    teknologi sakit makan isi dishub dlh pupr disperkim diskominfo kominfo bappeda dinkes disdik kemenpu pemdes
    bumdes kemenhub standar sop
    """)
"""Everyday words of reports, which start sentences in capitals and follow "pak" or "saya" without being names."""

# Affixed words are no names: "Penyelenggaraan", "Hitungan", "Dibersihkan", "Langkahnya", "Undang-Undang".
_AFFIXED = re.compile(
    r"(?:meng?|men|mem|meny|ber|ter|peng|peny|pem|pen|per|ke|di)[a-z]{4,}(?:kan|an|i)"
    r"|(?:meng|meny|mem|men|ber|peng|peny|pem)[a-z]{4,}"
    r"|[a-z]{3,}(?:nya|kan|lah|kah)|[a-z]{4,}[^wmiy]an"
    r"|(?P<twice>[a-z]{2,})-(?P=twice)[a-z]*"
)


def is_office(word: str) -> bool:
    """Return whether the lower-case word is an office; "kadishub", "kadinkes" and the like are heads of offices."""
    return word in OFFICES or word.startswith(("kadis", "kadin"))


def is_everyday(word: str) -> bool:
    """Return whether the word, in any case, is an ordinary word, an office, or opens a place."""
    low = word.lower()
    if low in COMMON or low in PLACES or is_office(low):
        return True
    return _AFFIXED.fullmatch(low) is not None and not names.is_name(low)


ACCUSING = re.compile(
    r"\b(?:oknum|pungli|ngaku|mengaku|(?:di|me)?minta(?:in)? (?:uang|duit|setoran|jatah|rokok|bayaran|imbalan|rp|\d)|"
    r"uang rokok|uang pelicin|(?:me)?malak|memeras|pemerasan|suap|sogok|korup(?:si)?|menggelapkan|setoran|"
    r"(?:me)?jual (?:aspal|semen|material))\b"
)
"""Words of an accusation, in lower case: whoever is named beside one is not shown, in office or not."""
