"""What a failed attempt means: whether trying again can help, how long to wait, and the sentence it ends in.

| what happened | tries | ends in |
|---|---|---|
| 429 | 3, after the time the server asks for (at most 30 s) | too many requests; try later |
| 429 with an empty account | 1 | the quota is used up |
| 5xx, 408, 409, 425 | 3 | the server has a fault |
| no connection, connection or answer cut off | 3 | not reachable |
| no answer in time | 2 | no answer within the limit |
| 401, 403 | 1 | the key was refused |
| 404 | 1 | unknown model or address |
| 400, 413, 422 | 1 (once more without the schema) | the request was refused, often as too long |
| reply cut at the token limit | 1 | raise HUMAS_MODEL_MAX_TOKENS |
| refused by the provider's filter | 1 | the model refused |
| no JSON, or of the wrong shape | 2, the second says what was wrong | no usable reply |
"""

from datetime import datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import NamedTuple

WAIT_CAP = 30.0
"""Seconds: the longest wait that a server's Retry-After gets; beyond it the caller is told to come back later."""


class FailureKind(StrEnum):
    """The kinds of failure of one attempt."""

    BUSY = "busy"
    QUOTA = "quota"
    SERVER = "server"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    KEY = "key"
    UNKNOWN_MODEL = "unknown_model"
    REQUEST = "request"
    CUT = "cut"
    REFUSED = "refused"
    SHAPE = "shape"
    OTHER = "other"


TRIES = {FailureKind.BUSY: 3, FailureKind.SERVER: 3, FailureKind.UNREACHABLE: 3, FailureKind.TIMEOUT: 2}
"""How often an attempt that fails this way is made in all; kinds that are not listed are not repeated."""

_SENTENCES: dict[FailureKind, tuple[str, str]] = {
    FailureKind.BUSY: (
        "has too many requests (429{wait}); try again later or lower the number of parallel drafts",
        "sedang menerima terlalu banyak permintaan (429{wait}); coba lagi nanti atau kurangi jumlah draf bersamaan",
    ),
    FailureKind.QUOTA: (
        "refused because the account's quota is used up; top it up or set another HUMAS_MODEL",
        "menolak karena kuota akun habis; tambah kuota atau atur HUMAS_MODEL lain",
    ),
    FailureKind.SERVER: (
        "answered with a fault of its own ({detail}); try again later or look at the server's log",
        "menjawab dengan galat peladen ({detail}); coba lagi nanti atau periksa log peladennya",
    ),
    FailureKind.UNREACHABLE: (
        "cannot be reached or broke off its answer ({detail}); check that the server runs and OPENAI_BASE_URL is right",
        "tidak dapat dihubungi atau memutus jawabannya ({detail}); pastikan peladen berjalan dan OPENAI_BASE_URL benar",
    ),
    FailureKind.TIMEOUT: (
        "gave no whole answer in time; raise HUMAS_MODEL_TIMEOUT or use a faster model",
        "tidak menjawab utuh sebelum batas waktu; naikkan HUMAS_MODEL_TIMEOUT atau pakai model yang lebih cepat",
    ),
    FailureKind.KEY: (
        "refused the key ({detail}); check the provider's key, e.g. OPENAI_API_KEY",
        "menolak kuncinya ({detail}); periksa kunci penyedia, misalnya OPENAI_API_KEY",
    ),
    FailureKind.UNKNOWN_MODEL: (
        "is unknown at this address ({detail}); check HUMAS_MODEL and OPENAI_BASE_URL",
        "tidak dikenal di alamat ini ({detail}); periksa HUMAS_MODEL dan OPENAI_BASE_URL",
    ),
    FailureKind.REQUEST: (
        "refused the request ({detail}); the text is probably too long for it: shorten the input or use another model",
        "menolak permintaan ({detail}); teksnya mungkin terlalu panjang: ringkas masukannya atau pakai model lain",
    ),
    FailureKind.CUT: (
        "stopped at the token limit before its answer was complete; raise HUMAS_MODEL_MAX_TOKENS or shorten the input",
        "berhenti di batas token sebelum jawabannya lengkap; naikkan HUMAS_MODEL_MAX_TOKENS atau ringkas masukannya",
    ),
    FailureKind.REFUSED: (
        "refused to answer this text; write it by hand or set another HUMAS_MODEL",
        "menolak menjawab teks ini; tulis sendiri atau atur HUMAS_MODEL lain",
    ),
    FailureKind.SHAPE: (
        "gave no usable reply, also when asked once more ({detail}); try again or set a more capable HUMAS_MODEL",
        "tidak memberi jawaban yang dapat dipakai, juga setelah diminta ulang ({detail}); coba lagi atau atur"
        " HUMAS_MODEL yang lebih mampu",
    ),
    FailureKind.OTHER: (
        "failed ({detail}); check HUMAS_MODEL and the provider's package",
        "gagal ({detail}); periksa HUMAS_MODEL dan paket penyedianya",
    ),
}


class Failure(NamedTuple):
    """A failed attempt. `detail` holds a status code or the kind of an error, never a word of what was sent."""

    kind: FailureKind
    detail: str = ""
    retry_after: float | None = None
    """Seconds that the server asks for; None when it does not say."""

    def wait(self, tried: int) -> float | None:
        """Return the seconds to wait before the next attempt after `tried` ones, or None when it is the end."""
        if tried >= TRIES.get(self.kind, 1):
            return None
        if self.retry_after is None:
            return float(2 ** (tried - 1))
        return self.retry_after if self.retry_after <= WAIT_CAP else None

    def sentences(self, name: str) -> tuple[str, str]:
        """Return the English and the Indonesian sentence about the model called `name`."""
        english, indonesian = _SENTENCES[self.kind]
        seconds = "" if self.retry_after is None else f"{self.retry_after:.0f}"
        return (
            f"the model '{name}' "
            + english.format(detail=self.detail, wait=f", it asks to wait {seconds} s" if seconds else ""),
            f"Model '{name}' "
            + indonesian.format(detail=self.detail, wait=f", minta ditunggu {seconds} detik" if seconds else "")
            + ".",
        )


def classify(error: Exception, now: datetime) -> Failure:
    """Return what `error`, raised by any provider's client, means. `now` is aware; a Retry-After date is read by it."""
    detail = type(error).__name__
    names = {cls.__name__ for cls in type(error).__mro__}
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _of_status(status, error, now)
    if names & {"LengthFinishReasonError"}:
        return Failure(FailureKind.CUT)
    if names & {"ContentFilterFinishReasonError"}:
        return Failure(FailureKind.REFUSED)
    if isinstance(error, TimeoutError) or names & {"ModelTimeoutError", "APITimeoutError", "TimeoutException"}:
        return Failure(FailureKind.TIMEOUT)
    if isinstance(error, OSError) or names & {"ModelConnectionError", "APIConnectionError", "TransportError"}:
        return Failure(FailureKind.UNREACHABLE, detail)
    if "ContextOverflowError" in names:
        return Failure(FailureKind.REQUEST, detail)
    return Failure(FailureKind.OTHER, detail)


def _of_status(status: int, error: Exception, now: datetime) -> Failure:
    if status == 429 and getattr(error, "code", None) == "insufficient_quota":
        return Failure(FailureKind.QUOTA, "429")
    if status == 429:
        return Failure(FailureKind.BUSY, "429", _retry_after(error, now))
    if status >= 500 or status in (408, 409, 425):
        return Failure(FailureKind.SERVER, str(status), _retry_after(error, now))
    if status in (401, 403):
        return Failure(FailureKind.KEY, str(status))
    if status == 404:
        return Failure(FailureKind.UNKNOWN_MODEL, "404")
    if status in (400, 413, 422):
        return Failure(FailureKind.REQUEST, str(status))
    return Failure(FailureKind.OTHER, str(status))


def _retry_after(error: Exception, now: datetime) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    value = str(headers.get("retry-after", "")).strip()
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (ValueError, TypeError):
        return None
