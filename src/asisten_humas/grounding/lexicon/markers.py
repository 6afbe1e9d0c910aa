"""Words that turn a statement: negation, what is done, what is not yet, what is planned, and conditions."""

NEGATORS = frozenset("tidak tak tdk bukan bkn belum blm tanpa jangan jgn nihil tiada ga gak nggak enggak ngga gk".split())
# Verbs that deny what they govern: "kanan dilarang", "12 siswa gagal rekam".
DENYING_STEMS = frozenset("larang gagal batal tolak urung enggan".split())
# Set phrases in which the negation is part of a name: "belanja tidak terduga", "rumah tidak layak huni".
SET_NEGATIONS = frozenset("terduga langsung tetap mampu layak terbatas tertentu sengaja wajar jarang sedikit lain".split())
# "tidak semua", "bukan hanya": the statement is about how much, not about whether.
QUANTIFIERS = frozenset("semua seluruh seluruhnya hanya cuma saja sekadar sekedar lagi kurang lebih sampai".split())
SCOPE_ENDS = frozenset(
    """di ke dari dr pada dalam untuk utk oleh kepada terhadap sampai hingga sejak selama dengan dgn agar supaya karena krn
    sebab tetapi tapi tp namun melainkan hanya cuma sedangkan sementara sehingga maka jika bila kalau meski meskipun saat
    ketika sebelum setelah sesudah menurut dan serta atau akibat demi guna per bagi secara apakah bahwa yakni yaitu itu ini tersebut""".split()
)
DONE = frozenset(
    """sudah telah sdh tlh udah udh selesai rampung tuntas kelar beres berhasil sukses khatam lunas
    terlaksana terealisasi tercapai terselesaikan terwujud""".split()
)
# These say that a thing is over, not only that it happened; they need a record that says so.
COMPLETE = frozenset(
    """selesai rampung tuntas kelar beres berhasil sukses seluruhnya sepenuhnya terlaksana terealisasi tercapai
    terselesaikan terwujud pulih lunas""".split()
)
NOT_YET = frozenset("belum blm belom".split())
PLANNED = frozenset(
    """akan akn bakal mau hendak rencana rencananya direncanakan merencanakan berencana target ditarget ditargetkan
    targetnya menargetkan usul usulan diusulkan mengusulkan diajukan janji berjanji dijanjikan menjanjikan harap harapan
    diharapkan berharap dijadwalkan jadwal dijadwal nunggu menunggu tunggu ditunggu masih msh sedang sdg proses diproses
    perkiraan diperkirakan estimasi besok bsk lusa nanti mendatang segera sgr dikaji dibahas calon
    wacana incar mengincar bidik membidik ingin siap bersiap dipersiapkan disiapkan
    diupayakan upaya berupaya mengupayakan negosiasi dianggarkan dialokasikan pengajuan""".split()
)
CONDITIONS = frozenset("kalau klo kalo jika bila apabila seandainya andai asal asalkan bilamana".split())
