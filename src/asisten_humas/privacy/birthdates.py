"""Dates of birth, with the place before them when one is given."""

import re
from collections.abc import Iterator

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.phrases import any_of

_MONTH = any_of("""
    januari, jan, februari, pebruari, feb, maret, mar, april, apr, mei, juni, jun, juli, jul, agustus, agu, ags,
    agt, september, sept, sep, oktober, okt, november, nopember, nov, nop, desember, des
""")
_DAY = (
    rf"(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:19|20)?\d\d|\d{{1,2}}[ -]{_MONTH}[ -](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_CUE = any_of("""
    ttl, tgl lahir, tgl. lahir, tanggal lahir, tempat tanggal lahir, tempat dan tanggal lahir, tempat/tanggal
    lahir, tempat/tgl lahir, lahir, kelahiran, lhr, dob, ulang tahun
""")
_WHOSE = any_of("saya, sy, istri, suami, anak, ibu, bapak, ayah, beliau, korban, pelapor, pada, tanggal, tgl, di")
_BORN = re.compile(
    rf"\b{_CUE}(?:nya|ku)?\b(?: {_WHOSE}\b\.?)* ?[:;,]? ?((?:[a-z]+(?: [a-z]+)?,? ?(?:tanggal |tgl\.? )?)?{_DAY})",
    re.IGNORECASE,
)
_BORN_IN_YEAR = re.compile(r"\b(?:kelahiran|lahir (?:pada )?(?:tahun|thn|th)) ((?:19|20)\d\d)\b", re.IGNORECASE)


def find_birthdates(view: str) -> Iterator[Found]:
    """Yield dates, and years after "kelahiran", that a word says are of a birth."""
    for pattern in (_BORN, _BORN_IN_YEAR):
        for match in pattern.finditer(view):
            yield Found(match.start(1), match.end(1), Kind.BIRTHDATE)
