"""Words that carry no checkable content, and light words that any sentence of news may add."""

from asisten_humas.grounding.lexicon import word_set

FUNCTION_WORDS = word_set(
    """
    yang di ke dari dan atau dengan untuk pada dalam oleh sebagai adalah ialah merupakan itu ini tersebut para si
    sang kepada bagi terhadap tentang mengenai antara atas bawah agar supaya karena sebab sehingga maka jika bila
    apabila kalau ketika saat sewaktu selama sambil seraya sementara sedangkan tetapi namun melainkan padahal meski
    meskipun walaupun walau bahwa serta maupun hingga sampai sejak seperti ibarat yakni yaitu juga pun lagi saja
    hanya cuma lah kah nya ia dia mereka kami kita saya aku anda beliau kalian bapak ibu saudara sendiri masing-
    masing setiap tiap per suatu sebuah seorang seekor sehelai sebutir seluruh semua segala beberapa banyak sedikit
    lain lainnya sama sangat amat lebih paling kurang agak cukup hampir sekitar kira-kira antaranya adapun bukan
    tidak tak belum jangan tanpa sudah telah akan sedang masih pernah bisa dapat boleh harus wajib perlu mau ingin
    hendak bakal mungkin memang tentu pasti begitu demikian sini situ sana mana apa siapa kapan bagaimana berapa
    mengapa dimana secara melalui lewat menurut berdasarkan akibat usai seusai setelah sesudah sebelum kemudian lalu
    selanjutnya berikutnya sebelumnya sesudahnya kini sekarang nanti tadi kemarin besok hari tanggal pukul jam tahun
    bulan pekan minggu ada terdapat jadi menjadi terjadi hal cara pihak secara demi guna tetap malah justru
    bahkan apalagi selain kecuali seputar jalan dimana sebanyak sebesar sejumlah senilai
    jumlah total wib wita wit misalnya misal contohnya umpamanya hj dr drs ir kh prof st mt si wah ya dong deh kok
    nah apakah daripada keesokan seterusnya masing-masing sekaligus tengah oke siap lho loh kan sih mas mbak min admin
    """
)
# Verbs of saying, happening and being, and nouns such as "kegiatan": true of every event, so not evidence against one.
LIGHT_WORDS = word_set(
    """
    kata ujar tutur ungkap jelas terang tegas sebut papar bilang imbuh pungkas nyata sampai tandas ucap terang
    tambah laku laksana selenggara gelar langsung jalan cara giat acara program hadir ikut turut terdiri liput cakup
    antara rangka hadap masuk sesuai tentu kait hubung dasar bentuk jenis kali capai catat milik punya sedia dapat
    alami guna manfaat pakai buat beri terima bawa ambil tuju arah pihak orang warga masyarakat daerah wilayah
    kawasan perintah kabupaten kota provinsi kecamatan kelurahan desa indonesia dinas badan kepala bidang bagian
    waktu pagi siang sore malam mulai selesai akhir awal lanjut rencana jadwal seluruh total besar tinggi rinci sisa
    lokasi tempat jumlah angka luas panjang persegi telan kejadian banding sebelum sesudah dampak mohon sila
    harap terima kasih baik baru lama kini sementara
    """
)
