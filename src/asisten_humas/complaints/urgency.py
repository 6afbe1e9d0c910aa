"""How soon somebody has to act, from what the citizen tells."""

import re

from asisten_humas.complaints.problems import FoundProblem
from asisten_humas.complaints.wording import normalise
from asisten_humas.models import Classification, Urgency

_NOT = (
    r"(?:tidak ada|belum ada|tanpa|tidak|belum|jangan sampai|sebelum ada|sebelum|takut|khawatir|nunggu|menunggu"
    r"|tunggu|untung tidak|agar tidak|supaya tidak)"
)
_HARM = re.compile(
    r"\b(?:jatuh|terjatuh|berjatuhan|celaka|kecelakaan|tabrakan|korban|luka|luka-luka|lukanya|lecet|patah tulang"
    r"|terperosok|kejeblos|tergelincir|kepleset|terpeleset|meninggal"
    r"|tewas|pingsan|tersandung|tersengat|kesetrum|tersetrum|hanyut|terseret|ban\w* (?:\w+ ){0,2}(?:pecah|benjol"
    r"|robek|bocor)|pecah ban|pelek\w* (?:penyok|retak|bengkok)|velg\w*"
    r"|mengungsi|diungsikan|terjebak|terbalik|kebalik|terguling|ngguling|melepuh)\b"
)
_HOMES = re.compile(
    r"\b(?:masuk|masuknya|kemasukan|merendam|menggenangi|rendam)\b.{0,40}\b(?:rumah|teras|ruang|dapur|kamar|sekolah"
    r"|puskesmas|masjid|musala|air)\b"
    r"|\b(?:rumah|teras|dapur|warung|toko)\b.{0,40}\b(?:kemasukan|terendam|kerendam|tergenang|kebagian air\w*|air)\b"
    r"|\bngepel\b|\b(?:luber|meluber|meluap|luap\w*|masuk)\b.{0,20}\b(?:rumah|teras|dapur)\b"
)
_NOW = re.compile(
    r"\b(?:darurat|sekarang (?:juga|ini)|detik ini|saat ini|malam ini|sekarang|barusan|air (?:sudah |makin |mulai "
    r"|terus )?naik|airnya (?:mulai|makin|sudah) naik|arus\w* (?:deras|kencang|kenceng)"
    r"|sepinggang|selutut|sedada|sepaha|perahu karet|evakuasi|terjebak|mengungsi|diungsikan|segera kirim"
    r"|kirim (?:regu|petugas|tim)|melintang|menutup|nutup|putus total|tidak bisa lewat)\b"
)
_DANGER = re.compile(
    r"\b(?:bahaya|berbahaya|membahayakan|hampir (?:jatuh|tabrakan|celaka|terperosok|nabrak)|nyaris"
    r"|kabel (?:\w+ ){0,2}(?:menjuntai|putus|terkelupas|ngelewer)|ambulans?|ambulan|menganga"
    r"|tajam|rem mendadak|mengerem mendadak|ngerem mendadak|lansia|difabel|disabilitas|tunanetra|kursi roda)\b"
)


def read_urgency(
    text: str, kind: Classification, problems: list[FoundProblem], *, settled: bool
) -> tuple[Urgency, str]:
    """Return the urgency and why. `settled`: nothing is left to be done at the place, only money is asked."""
    plain = normalise(text)
    if kind in (Classification.INFORMATION, Classification.ASPIRATION):
        return Urgency.LOW, "Tidak ada keadaan di lapangan yang harus ditangani."
    if kind is Classification.MISCONDUCT or settled:
        return Urgency.MEDIUM, "Tidak ada bahaya seketika di lapangan."
    emergency = next((one for one in problems if one.problem.emergency), None)
    if emergency and _is_now(plain, emergency):
        return Urgency.EMERGENCY, f"Laporan menyebut {emergency.problem.phrase} yang sedang berlangsung."
    if found := _stated(_HARM, plain):
        return Urgency.HIGH, f"Sudah ada akibat bagi warga: “{found}”."
    if found := _stated(_HOMES, plain):
        return Urgency.HIGH, f"Rumah atau bangunan warga terdampak: “{found}”."
    if emergency or (
        found := _stated(
            re.compile(r"\bhampir (?:jatuh|tabrakan|celaka|nabrak)|\bnyaris\b|kabel (?:\w+ ){0,2}(?:menjuntai|putus)"),
            plain,
        )
    ):
        return Urgency.HIGH, "Keadaannya mengancam keselamatan."
    return Urgency.MEDIUM, "Kerusakan mengganggu, tetapi belum disebut ada korban."


def _is_now(plain: str, emergency: FoundProblem) -> bool:
    return bool(_NOW.search(plain)) or emergency.problem.phrase not in ("banjir",)


def _stated(pattern: re.Pattern[str], plain: str) -> str | None:
    """Return what the pattern finds where it is not denied or only feared."""
    for found in pattern.finditer(plain):
        if not re.search(rf"\b{_NOT}\s+(?:\w+\s+){{0,2}}\Z", plain[: found.start()]):
            return found[0]
    return None
