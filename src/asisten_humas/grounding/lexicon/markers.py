"""Words that turn a statement: negation, what is done, what is not yet, what is planned, and conditions."""

import re

from asisten_humas.grounding.lexicon import word_set

NEGATORS = word_set(
    """
    tidak tak tdk bukan bkn belum blm tanpa jangan jgn nihil tiada tnp ga gak nggak enggak ngga gk ndak kagak kaga belom
    jng bukanlah tidaklah gaboleh gabisa gada gausah gajadi
    """
)
# Verbs that deny what they govern: "kanan dilarang", "12 siswa gagal rekam".
DENYING_STEMS = word_set("larang gagal batal tolak urung enggan berhalangan")
# Deeds that are over once others have been asked or told, though they have not answered.
ASKING_STEMS = word_set("surat lapor hubung telepon kontak panggil tegur minta mohon")
# Set phrases in which the negation is part of a name: "belanja tidak terduga", "rumah tidak layak huni".
SET_NEGATIONS = word_set(
    """
    terduga langsung tetap mampu layak terbatas tertentu sengaja wajar jarang sedikit lain
    """
)
# "tidak semua", "bukan hanya": the statement is about how much, not about whether.
QUANTIFIERS = word_set(
    """
    semua seluruh seluruhnya hanya cuma saja sekadar sekedar kurang lebih sampai
    """
)
SCOPE_ENDS = word_set(
    """
    di ke dari dr pada dalam untuk utk oleh kepada terhadap sampai hingga sejak selama dengan dgn agar supaya
    karena krn sebab tetapi tapi tp namun melainkan hanya cuma sedangkan sementara sehingga maka jika bila kalau
    meski meskipun saat ketika sambil seraya sembari selagi lantaran kecuali walau walaupun sebelum setelah
    sesudah menurut dan serta atau akibat demi guna per bagi secara apakah bahwa yakni yaitu itu ini tersebut
    yang yg
    """
)
DONE = word_set(
    """
    sudah telah sdh tlh udah udh selesai rampung tuntas kelar beres berhasil sukses khatam lunas terlaksana
    terealisasi tercapai terselesaikan terwujud
    """
)
# These say that a thing is over, not only that it happened; they need a record that says so.
COMPLETE = word_set(
    """
    selesai rampung tuntas kelar beres berhasil sukses seluruhnya sepenuhnya terlaksana terealisasi tercapai
    terselesaikan terwujud pulih lunas
    """
)
NOT_YET = word_set("belum blm belom")
PLANNED = word_set(
    """
    akan akn bakal mau hendak rencana rencananya direncanakan merencanakan berencana target ditarget ditargetkan
    targetnya menargetkan usul usulan diusulkan mengusulkan diajukan janji berjanji dijanjikan menjanjikan harap
    harapan diharapkan berharap dijadwalkan jadwal dijadwal nunggu menunggu tunggu ditunggu masih msh sedang sdg
    proses diproses perkiraan diperkirakan estimasi besok bsk lusa nanti mendatang segera sgr dikaji dibahas calon
    wacana incar mengincar bidik membidik ingin siap bersiap dipersiapkan disiapkan diupayakan upaya berupaya
    mengupayakan usahakan diusahakan mengusahakan negosiasi dianggarkan dialokasikan pengajuan nantinya kelak nyusul
    """
)
# Of these the outcome is open: what is discussed is not agreed, what is promised not kept.
PENDING = word_set(
    """
    draf draft konsep rancangan
    masih msh sedang sdg dibahas dikaji diusulkan usul usulan diajukan janji berjanji menunggu nunggu diproses wacana
    dijadwal dijadwalkan diupayakan usahakan rencana rencananya direncanakan target ditargetkan
    """
)
CONDITIONS = word_set("kalau klo kalo jika bila apabila seandainya andai asal asalkan bilamana")
# Days ahead: what is done cannot have been done then.
AHEAD = re.compile(r"\b(?:pekan|minggu|bulan|tahun)\s+depan\b|\bmendatang\b|\bbesok\b|\blusa\b", re.IGNORECASE)
# Outcomes, as stems: a plain "meraih" or "disahkan" tells that it has come about.
OUTCOMES = word_set(
    """
    raih peroleh menang juara sah tetap putus resmi tuntas rampung lulus lolos tandatangan cair terbit lantik terpilih
    """
)
