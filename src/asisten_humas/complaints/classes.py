"""What a report is: a question, a wish, a complaint, or an allegation; found in its words, with the reason."""

import re
from typing import NamedTuple

from asisten_humas.complaints.problems import FoundProblem
from asisten_humas.complaints.wording import normalise
from asisten_humas.models import Classification, Complaint

_MONEY = r"(?:uang|duit|bayaran|imbalan|biaya|ongkos|fee|tip|jatah|setoran|\d+\s*(?:rb|ribu|jt|juta)|rp\s*\d)"
_STAFF = (
    r"(?:petugas|oknum|regu|pegawai|orang dinas|staf|mandor|operator|kontraktor|penyedia|pemborong|pejabat"
    r"|kepala (?:seksi"
    r"|bidang|uptd|dinas)|kasi|kabid|surveyor|tim|urc|aparat|asn|pns|honorer|ngaku|mengaku|dari dinas|dinas|satpol"
    r"|lurah)"
)
_MISCONDUCT = re.compile(
    r"\b(?:pungli|pungutan liar|suap|disuap|menyuap|sogok\w*|disogok|menyogok|korupsi|dikorupsi|kkn|nepotisme"
    r"|gratifikasi"
    r"|uang (?:rokok|kopi|pelicin|jalan|lelah|bensin|keamanan|terima kasih)|pelicin|upeti|kongkalikong|main mata|cincai"
    r"|penyalahgunaan (?:wewenang|jabatan|kewenangan)|menyalahgunakan|memeras|pemerasan|diperas|mark[ -]?up|fiktif"
    r"|disunat|digelapkan|penggelapan|ditilep|gratis tapi (?:disuruh|diminta))\b"
    rf"|\b{_STAFF}\b.{{0,80}}\b(?:minta|meminta|mintain|diminta|memungut|narik|menarik|nagih|menagih"
    rf"|malak)\b.{{0,25}}{_MONEY}"
    rf"|\b(?:minta|meminta|diminta|dimintai|dipalak|disuruh bayar|bayar dulu)\b.{{0,40}}{_MONEY}.{{0,60}}\b{_STAFF}\b"
    r"|\babsen\w*\b.{0,30}\b(?:diisi|titip|fiktif|palsu|bohong|diwakil\w*)\b|\btitip absen\b"
    r"|\b(?:mobil|motor|truk|kendaraan|alat berat|ekskavator|pikap|dump truck)\b.{0,25}\b(?:dinas|kantor|pemkot"
    r"|pelat merah|plat merah)\b"
    r".{0,60}\b(?:pribadi|hajatan|kondangan|mudik|keluarga|disewakan|sewa|dipakai (?:istri|anak|nganter|angkut)"
    r"|belanja|liburan|wisata)\b"
    r"|\b(?:aspal|semen|material|bahan|solar|bbm|besi|pasir|batu|paving|conblok)\b.{0,40}\b(?:dijual|dijualin|jual"
    r"|dibawa pulang|dicuri|ditimbun"
    r"|dipakai (?:buat |untuk )?(?:rumah|proyek) (?:pribadi|sendiri)|rumah pribadi|masuk kantong)\b"
    r"|\b(?:menjual|ngejual|dijual|jual|nilep|menilep|menggelapkan|nyolong|mencuri)\b.{0,40}\b(?:aspal|semen|material"
    r"|bahan|solar|bbm|besi|pasir|paving|conblok)\b.{0,40}\b(?:jatah|proyek|pekerjaan|dinas|kantor|pemkot|gudang)\b"
    r"|\b(?:pemenang|tender|lelang|proyek|pengadaan|penunjukan)\b.{0,50}\b(?:diatur|titipan|pesanan|kerabat|saudara"
    r"|keponakan|ipar|kolusi|sudah ditentukan"
    r"|itu-itu)\b"
    r"|\b(?:membocorkan|bocorin|dibocorkan|bocor|ngasih|memberikan|menyebar\w*|disebar\w*)\b.{0,40}\b(?:identitas"
    r"|nama|nomor|data)\b.{0,30}\b(?:pelapor|saya|warga)\b.{0,60}\b(?:petugas|dinas|kontraktor|pengembang|rt"
    r"|terlapor)\b"
    r"|\b(?:ketebalan|volume|mutu|spek|spesifikasi|campuran|aspal)\w*\b.{0,40}\b(?:sengaja|dikurangi|ditipiskan"
    r"|ditipisin|dicurangi|dikorup\w*)\b.{0,60}"
    r"\b(?:uang|untung|setor\w*|sengaja|kontraktor|mandor|pengawas|pelaksana)\b"
    r"|\b(?:foto|bukti|laporan|dokumentasi)\w*\b.{0,20}\b(?:palsu|dipalsukan|editan|rekayasa|hasil ai|buatan ai)\b"
    r"|\bkerabat\b.{0,20}\bpejabat\b"
)
_DENIED = re.compile(r"\b(?:bukan|tidak ada|tanpa|tidak|bebas|anti)\s+(?:\w+\s+){0,1}\Z")

_ASKS = re.compile(
    r"\b(?:mau|ingin|numpang|izin|ijin|boleh|hendak|pengen|pingin|saya)\s+(?:\w+\s+)?(?:tanya|bertanya|nanya"
    r"|menanyakan|konfirmasi)\b"
    r"|^\W*(?:tanya|nanya|bertanya)\b|\b(?:mohon|minta|butuh|perlu|cari)\s+(?:\w+\s+)?(?:informasi|penjelasan"
    r"|salinan|data|dokumen|keterangan)\b"
    r"|\bpermohonan informasi\b|\b(?:sekadar|sekedar|hanya|cuma)"
    r" (?:ingin |mau )?(?:tahu|paham|tanya|bertanya)\b|\bpenasaran\b"
    r"|\b(?:dan|penelepon|pengunjung|pelapor|warga)\b.{0,40}\b(?:bertanya|menanyakan)\b"
)
_QUESTION_WORDS = re.compile(
    r"\b(?:apakah|bagaimana (?:cara|prosedur|alur)|caranya|cara (?:lapor|melapor|mengajukan|mengurus|urus|daftar"
    r"|minta|dapat)|syarat\w*|prosedur\w*|persyaratan"
    r"|berapa (?:hari|lama|biaya|jam|persen)|jam (?:buka|layanan|kerja|berapa|pelayanan)|ke ?mana|lewat mana"
    r"|di ?mana|buka jam|hari kerja|siapa yang|kenapa aturan"
    r"|perlu izin|perlu ijin|boleh tidak|apa boleh|apa bisa|apa perlu|artinya apa|apa bedanya|beda\w* apa|gratis"
    r"|dipungut biaya)\b"
)
_PLACED = re.compile(r"\b(?:kelurahan|kecamatan|rt|rw|tiang|gang|depan|dekat)\b")
_WANTS_ACTION = re.compile(
    r"\b(?:mohon|tolong|minta|harap|semoga|kapan|tolonglah|pls|please)\b.{0,60}\b(?:di(?!mana|\s|jawab|beri tahu"
    r"|kasih tahu|jelaskan|tanya)\w{3,}|perbaikan|penanganan|tindakan"
    r"|tindak lanjut\w*|ditindak\w*|perbaiki|cek|tangani|keruk|tambal|pangkas|tertibkan|perhatian)\b"
    r"|\b(?:lapor darurat|saya melaporkan|saya laporkan|mau lapor\b(?! (?:lewat|ke ?mana|caranya))|melaporkan"
    r"|mengadukan|keluhan)\b"
)
_PROPOSES = re.compile(
    r"\b(?:usul|usulan|mengusulkan|diusulkan|usulkan|ngusulin|aspirasi|pelebaran|diperlebar|dilebarkan|musrenbang)\b"
    r"|\b(?:saluran|drainase|jalan|trotoar|jembatan|jpo|lampu|pju|got|selokan|gorong-gorong|taman|pompa|halte"
    r"|polisi tidur|rumah pompa) baru\b"
    r"|\b(?:dibangun|dibangunkan|dibuatkan|dibikinkan|dibikinin|dibuatin|dibangunin|bangunkan|buatkan|pembangunan"
    r"|diadakan|pengadaan|dipasangkan|dipasangin|ditambah|ditambahin|penambahan)\b.{0,60}"
    r"\b(?:saluran|drainase|jalan|trotoar|jembatan|jpo|lampu|pju|got|selokan|taman|pompa|polisi tidur|turap|pagar"
    r"|zebra cross|halte|cermin)\b"
    r"|\b(?:saran|masukan) (?:saya|kami|untuk|dari)\b"
)
_LACKS = re.compile(r"\b(?:belum|tidak) (?:pernah )?(?:ada|punya|dipasang|dibangun)\b")
_COMPENSATION = re.compile(
    r"\b(?:ganti rugi|ganti kerugian|penggantian|pengganti biaya|(?:biaya|uang|ongkos|ban|pelek|velg|kerusakan"
    r"|kerugian)\b.{0,25}\bdiganti\w*|diganti(?:kan)? (?:biaya|uang)|mengganti|gantiin|kompensasi|santunan|klaim"
    r"|reimburse|menuntut|tuntut|ditransfer"
    r"|tanggung jawab biaya|biaya (?:bengkel|servis|berobat|rumah sakit)|nota bengkel|kuitansi bengkel)\b"
)
_REPAIR = re.compile(
    r"\b(?:diperbaiki|perbaikan|ditambal|tambal|ditutup|diaspal|ditangani|penanganan|dibenahi|dibenerin|perbaiki"
    r"|dirapikan|dikeruk|ditindak\w*|diberi rambu)\b"
)
_REPAIR_DONE = re.compile(
    r"\b(?:tidak melapor(?:kan)? jalan|sudah (?:\w+ ){0,2}(?:ditambal|ditutup|diurus|diperbaiki|beres|dicor|disemen)"
    r"|lubang\w* (?:itu )?sudah)\b"
)
_THANKS = re.compile(r"\b(?:terima kasih|apresiasi|salut|mantap|hebat|puas|top|jempol|keren|alhamdulillah)\b")
_DONE_BY_OFFICE = re.compile(
    r"\b(?:sudah|telah|akhirnya|langsung|cepat)\b.{0,60}\b(?:di\w{3,}|rapi|mulus|lancar|bagus|terang|nyala|beres"
    r"|selesai|bersih|datang|respon\w*)\b"
)
_THANKED_STAFF = re.compile(
    r"\b(?:terima kasih|apresiasi|salut|jempol|hormat)\b.{0,40}\b(?:petugas|dinas|regu|tim|bapak-bapak|operator|admin"
    r"|pekerja|pasukan|pemkot|kru|pegawai|upt\w*|urc)\b"
)
_ONLY_SAYS = re.compile(r"\b(?:cuma|hanya|cuman)\s+(?:mau|ingin|pengin|pengen|hendak)\b")
_STILL = re.compile(r"\b(?:mohon|tolong|belum|masih|kapan|tapi|tetapi|cuma|namun|lagi-lagi)\b")


class Reading(NamedTuple):
    """What a report is, why, and what it asks for beyond a repair."""

    classification: Classification
    reason: str
    proposal: bool = False
    compensation: bool = False
    compensation_only: bool = False
    thanks: bool = False
    proposal_only: bool = False


_GIVEN = (
    ("tidak berkadar", Classification.COMPLAINT),
    ("berkadar", Classification.MISCONDUCT),
    ("permintaan informasi", Classification.INFORMATION),
    ("aspirasi", Classification.ASPIRATION),
)


def read_class(complaint: Complaint, text: str, problems: list[FoundProblem]) -> Reading:
    """Return what the report is. `text` is the citizen's text without injected orders.

    An allegation found in the words goes before any other reading; a class given at intake goes before the rest.
    """
    plain = normalise(text)
    given = next((kind for words, kind in _GIVEN if words in complaint.classification.lower()), None)
    if given is Classification.MISCONDUCT:
        return Reading(given, "Kelas ini ditetapkan saat laporan diterima.")
    if found := _alleged(plain):
        return Reading(
            Classification.MISCONDUCT, f"Ada dugaan penyalahgunaan wewenang dalam kata-kata: “{_shown(found)}”."
        )
    reading = _by_words(plain, problems)
    if reading.proposal_only:
        # Wishes that come in as complaints are what the rules on proposals are for.
        return reading
    if given and given is not reading.classification:
        return reading._replace(classification=given, reason="Kelas ini ditetapkan saat laporan diterima.")
    return reading


def _by_words(plain: str, problems: list[FoundProblem]) -> Reading:
    compensation = bool(_COMPENSATION.search(plain))
    alone = compensation and (not _REPAIR.search(plain) or bool(_REPAIR_DONE.search(plain)))
    asks, wants = bool(_ASKS.search(plain)), bool(_WANTS_ACTION.search(plain))
    questions = len(_QUESTION_WORDS.findall(plain))
    if _is_thanks(plain, problems):
        return Reading(Classification.ASPIRATION, "Isinya ucapan terima kasih, tanpa masalah baru.", thanks=True)
    if (asks and (not wants or questions) and not (problems and not questions and _PLACED.search(plain))) or (
        questions and not wants and not problems
    ):
        return Reading(Classification.INFORMATION, "Isinya pertanyaan dan tidak meminta tindakan di lapangan.")
    if _proposes(plain, problems):
        reason = "Isinya usulan membangun sesuatu yang belum ada."
        return Reading(Classification.ASPIRATION, reason, proposal=True, proposal_only=True)
    reason = "Isinya keluhan tentang layanan atau prasarana, tanpa dugaan penyalahgunaan wewenang."
    return Reading(
        Classification.COMPLAINT,
        reason,
        proposal=bool(_PROPOSES.search(plain)),
        compensation=compensation,
        compensation_only=alone,
    )


def _alleged(plain: str) -> str | None:
    for found in _MISCONDUCT.finditer(plain):
        if not _DENIED.search(plain[: found.start()]):
            return found[0]
    return None


def _is_thanks(plain: str, problems: list[FoundProblem]) -> bool:
    # Thanks for work tell what was done; thanks to people need no more, as long as nothing is wrong.
    told = _THANKS.search(plain) and _DONE_BY_OFFICE.search(plain)
    if not told and (problems or not _THANKED_STAFF.search(plain)):
        return False
    return not _STILL.search(_ONLY_SAYS.sub("", plain)) and "?" not in plain


def _proposes(plain: str, problems: list[FoundProblem]) -> bool:
    if not _PROPOSES.search(plain):
        return False
    # What hurts today stays a complaint even when a wish is added; missing things only make water stand.
    damage = [one for one in problems if one.problem.phrase != "genangan air" and not _LACKS.search(one.sentence)]
    return not damage


def _shown(found: str) -> str:
    short = " ".join(found.split())
    return short if len(short) <= 60 else short[:57] + "…"
