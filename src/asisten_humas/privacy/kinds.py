"""The kinds of personal data, and a found piece of it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """A kind of personal data. General and specific data of UU 27/2022 on personal data protection, article 4."""

    NIK = "NIK"
    KK = "KK"
    NPWP = "NPWP"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    PLATE = "PLATE"
    BPJS = "BPJS"
    BANK_ACCOUNT = "BANK_ACCOUNT"
    PERSON_PRIVATE = "PERSON_PRIVATE"
    HOME_ADDRESS = "HOME_ADDRESS"
    BIRTHDATE = "BIRTHDATE"
    OTHER_ID = "OTHER_ID"
    CREDENTIAL = "CREDENTIAL"
    HEALTH = "HEALTH"


TOKEN_NAMES = {
    Kind.NIK: "NIK",
    Kind.KK: "KK",
    Kind.NPWP: "NPWP",
    Kind.PHONE: "TELEPON",
    Kind.EMAIL: "SUREL",
    Kind.PLATE: "PELAT",
    Kind.BPJS: "BPJS",
    Kind.BANK_ACCOUNT: "REKENING",
    Kind.PERSON_PRIVATE: "NAMA",
    Kind.HOME_ADDRESS: "ALAMAT",
    Kind.BIRTHDATE: "LAHIR",
    Kind.OTHER_ID: "IDENTITAS",
    Kind.CREDENTIAL: "SANDI",
    Kind.HEALTH: "KESEHATAN",
}
"""The word in a placeholder, e.g. [TELEPON-1]: Indonesian, since the drafts are."""

_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            Kind.CREDENTIAL,
            Kind.EMAIL,
            Kind.NIK,
            Kind.KK,
            Kind.NPWP,
            Kind.PHONE,
            Kind.BPJS,
            Kind.BANK_ACCOUNT,
            Kind.OTHER_ID,
            Kind.PLATE,
            Kind.BIRTHDATE,
            Kind.HOME_ADDRESS,
            Kind.PERSON_PRIVATE,
            Kind.HEALTH,
        )
    )
}


class Found(NamedTuple):
    """A piece of personal data: half-open character offsets into the text."""

    start: int
    end: int
    kind: Kind


def settle_overlaps(found: Iterable[Found]) -> list[Found]:
    """Return the pieces in order without overlaps; of two that overlap the surer kind stays, then the longer one."""
    pieces = sorted(set(found), key=lambda item: (_RANK[item.kind], item.start - item.end, item.start))
    taken = bytearray(max((piece.end for piece in pieces), default=0))
    kept = []
    for piece in pieces:
        if piece.start < piece.end and not any(taken[piece.start : piece.end]):
            taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
            kept.append(piece)
    return sorted(kept)
