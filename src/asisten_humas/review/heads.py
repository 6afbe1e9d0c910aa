"""A head of the log to be kept outside the database: a small JSON file, signed with the auditor's key.

The signature is HMAC-SHA256 with a secret that only the auditor holds, so that whoever can rewrite the database and
the file together still cannot make a head that passes.
"""

import hashlib
import hmac
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from asisten_humas.clock import Clock
from asisten_humas.errors import AuditError, InputError
from asisten_humas.models import Noun
from asisten_humas.review.fingerprint import canonical
from asisten_humas.review.records import AuditHead
from asisten_humas.review.stamps import stamp

SHORTEST_KEY = 16
"""Bytes a key must have at least."""


class SignedHead(Noun):
    """A head of the log, when it was taken, and the signature over both."""

    seq: int
    hash: str
    at: str
    algorithm: Literal["hmac-sha256"] = "hmac-sha256"
    signature: str = ""


def sign_head(head: AuditHead, key: bytes, clock: Clock) -> SignedHead:
    """Return the head signed with `key`; raise InputError for a key shorter than `SHORTEST_KEY`."""
    if len(key.strip()) < SHORTEST_KEY:
        raise InputError(
            f"the key for the log's head has fewer than {SHORTEST_KEY} bytes; use a longer, random one",
            f"Kunci untuk kepala log kurang dari {SHORTEST_KEY} bita; pakai kunci acak yang lebih panjang.",
        )
    unsigned = SignedHead(seq=head.seq, hash=head.hash, at=stamp(clock()))
    return unsigned.model_copy(update={"signature": _signature(unsigned, key)})


def read_signed_head(path: Path, key: bytes) -> AuditHead:
    """Return the head in a file when its signature is the key's.

    Raises InputError for a file that cannot be read and AuditError for a signature that does not fit.
    """
    try:
        signed = SignedHead.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        raise InputError(
            f"'{path}' holds no signed head of the log; make one with: humas audit head",
            f"'{path}' bukan berkas kepala log; buat dengan: humas audit head.",
        ) from None
    if not hmac.compare_digest(signed.signature, _signature(signed, key)):
        raise AuditError(
            f"the signature in '{path}' is not this key's: the file was changed, or it is another key",
            f"Tanda tangan dalam '{path}' tidak cocok dengan kunci ini: berkasnya diubah atau kuncinya keliru.",
        )
    return AuditHead(seq=signed.seq, hash=signed.hash)


def _signature(head: SignedHead, key: bytes) -> str:
    content = canonical(head.model_dump(exclude={"signature"}))
    return hmac.new(key.strip(), content.encode("ascii"), hashlib.sha256).hexdigest()
