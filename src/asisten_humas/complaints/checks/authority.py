"""Wrong jurisdiction: a road's status, a body that is said to be responsible, a handover that is not on record."""

import re
from collections.abc import Iterable
from functools import lru_cache

from asisten_humas.complaints.checks.case import Clause, ReplyCase, Statement, best_share, matter
from asisten_humas.complaints.routing import route
from asisten_humas.models import Agency, Finding, Jurisdiction
from asisten_humas.statuses import ReplyType, Severity

_ROAD_STATUS = re.compile(
    r"\b(?:jalan|ruas)(?: jalan)?(?: milik)? (?P<status>kota|nasional|provinsi|kabupaten|tol|desa|pengembang)\b",
    re.IGNORECASE,
)
_STATUS_OF = {
    "kota": Jurisdiction.CITY,
    "kabupaten": Jurisdiction.CITY,
    "nasional": Jurisdiction.NATIONAL,
    "provinsi": Jurisdiction.PROVINCE,
    "pengembang": Jurisdiction.DEVELOPER,
}
_HANDED_OVER = re.compile(r"\b(?:sudah|telah) (?:di)?serah ?terima(?:kan)?\b", re.IGNORECASE)
_RESPONSIBLE = re.compile(
    r"\b(?:kewenangan\w*|wewenang\w*|berwenang|tanggung jawab\w*|bertanggung jawab|tugas\w*|urusan\w*|ranah\w*"
    r"|milik\w*|pemilik\w*|pengelola\w*|penyelenggara\w*|dikelola|mengelola|dipegang|memegang|ditangani|menangani"
    r"|dipelihara|memelihara"
    r"|dilaksanakan|melaksanakan|dikerjakan|mengerjakan|diurus|mengurus|selaku|diserahkan|menyerahkan\w*"
    r"|diserahkannya|dilimpahkan|melimpahkan|diteruskan|meneruskan\w*|kami teruskan|disampaikan|izinnya|diterbitkan"
    r"|oleh|dari|wajib|berada (?:di|pada)"
    r"|diajukan|mengajukan|ditujukan|dipangkas|diperbaiki|memperbaiki|disurvei|surveinya|dioperasikan|mengoperasikan|persetujuan|seizin)\b",
    re.IGNORECASE,
)
_GENERIC_BODY = re.compile(
    r"\b(?:(?:Dinas|Balai(?: Besar)?|Badan|Kementerian|Bidang|Bagian|UPTD|UPT|Suku Dinas|Satuan|Perumda|PDAM|PLN"
    r"|Kantor)(?: (?:[A-Z][\w-]*|dan|PP))+|Satpol PP|Inspektorat|Pemerintah (?:Pusat|Provinsi"
    r"|Kabupaten)(?: [A-Z]\w+)?|[Pp]engembang|[Dd]eveloper"
    r"|[Kk]epala (?:UPTD|[Bb]idang|[Ss]eksi)(?: [A-Z]\w+)*|UPTD setempat|PLN|PDAM)\b"
)
_NOT = re.compile(r"\b(?:bukan(?:lah)?|tidak|tanpa|selain)\b(?:\s+[\w/-]+){0,5}\s*$", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:bila|jika|apabila|kalau|seandainya|siapa|apakah)\b", re.IGNORECASE)


def check_authority(case: ReplyCase) -> list[Finding]:
    """Return a finding for each statement on who is responsible that records, the road table and rules do not carry."""
    findings: list[Finding] = []
    for clause in case.clauses:
        for start, end, message in (*_wrong_status(clause, case), *_wrong_bodies(clause, case)):
            findings.append(
                case.finding(
                    "wewenang_keliru",
                    Severity.BLOCK,
                    clause.start + start,
                    clause.start + end,
                    message,
                    "Sesuaikan dengan tabel kewenangan, catatan staf, atau aturan yang berlaku.",
                )
            )
            break
    return findings


def _wrong_status(clause: Clause, case: ReplyCase) -> list[tuple[int, int, str]]:
    jurisdiction = case.triage.jurisdiction
    found: list[tuple[int, int, str]] = []
    if (
        jurisdiction is Jurisdiction.DEVELOPER
        and (hit := _HANDED_OVER.search(clause.text))
        and not _NOT.search(clause.text[: hit.start()])
    ):
        found.append((hit.start(), len(clause.text), "Menurut catatan, prasarana ini belum diserahterimakan."))
    if (
        jurisdiction not in _STATUS_OF.values()
        or _CONDITION.search(clause.text)
        or (case.triage.location.road is None and jurisdiction is not Jurisdiction.DEVELOPER)
    ):
        return found
    for hit in _ROAD_STATUS.finditer(clause.text):
        status = _STATUS_OF.get(hit["status"].lower())
        before = clause.text[: hit.start()]
        if (
            status is jurisdiction
            or _NOT.search(before)
            or re.search(r"\b(?:belum|daftar)\b[^,]*$", before)
            or _general(clause, case)
        ):
            continue
        found.append(
            (
                hit.start(),
                hit.end(),
                f"Ruas ini bukan jalan {hit['status'].lower()} menurut catatan atau tabel kewenangan.",
            )
        )
    return found


def _general(clause: Clause, case: ReplyCase) -> bool:
    """Return whether the clause restates a rule about such roads in general and names no road of its own."""
    names_this = bool(re.search(r"\b(?:ini|itu|tersebut|Jl\.?|termasuk|berstatus|adalah|merupakan)\b", clause.text))
    return not names_this and best_share(matter(clause.text), case.rules) >= 0.6


def _wrong_bodies(clause: Clause, case: ReplyCase) -> list[tuple[int, int, str]]:
    if not _RESPONSIBLE.search(clause.text):
        return []
    wrong = []
    for start, _, name in bodies_in(clause.text, case.agency):
        if _not_meant(clause.text[:start]) or _allowed(name, clause, case):
            continue
        wrong.append(
            (
                start,
                len(clause.text),
                f"{name} disebut sebagai pihak yang menangani, tetapi tidak ada catatan atau aturan yang "
                f"menyatakannya.",
            )
        )
    return wrong


def _not_meant(before: str) -> bool:
    """Return whether the body is denied; "tanpa persetujuan X" says that it is X who decides."""
    return bool(_NOT.search(before)) and not re.search(r"\btanpa (?:persetujuan|izin|seizin)\b", before, re.IGNORECASE)


def bodies_in(text: str, agency: Agency) -> list[tuple[int, int, str]]:
    """Return the bodies that a text names, with offsets; names of the profile and names of a body's usual form."""
    names = {unit.name for unit in agency.units} | {road.keeper for road in agency.roads}
    names |= {short for short, full in agency.acronyms.items() if _GENERIC_BODY.match(full)}
    found: list[tuple[int, int, str]] = []
    for name in sorted(names, key=len, reverse=True):
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            _add(found, hit.start(), hit.end(), name)
    for hit in _GENERIC_BODY.finditer(text):
        _add(found, hit.start(), hit.end(), hit[0])
    return sorted(found)


def _add(found: list[tuple[int, int, str]], start: int, end: int, name: str) -> None:
    if not any(start < other_end and other_start < end for other_start, other_end, _ in found):
        found.append((start, end, name))


def _allowed(name: str, clause: Clause, case: ReplyCase) -> bool:
    triage, agency = case.triage, case.agency
    if case.triage.reply_type is ReplyType.REFER_INSPECTORATE and re.search(
        r"\b(?:UPTD|Bidang|[Kk]epala|Dinas)\b", name
    ):
        return (
            bool(re.search(r"\b(?:tanpa|tidak)\b", clause.text[: clause.text.find(name)]))
            or best_share(matter(clause.text), [one for one in case.records if name in one.text]) >= 0.5
        )
    status = case.complaint.field_status
    if _same_body(name, (triage.unit, triage.responsible, status.unit if status else ""), agency):
        return True
    if _is_own(name, agency) and (triage.jurisdiction is Jurisdiction.CITY or _CONDITION.search(clause.text)):
        return True
    if _is_own(name, agency) and _ONLY_CITY.search(clause.text):
        return True  # says what is ours, and so that this is not
    words = matter(clause.text.replace(name, " "))
    if any(_names(one.text, name, agency) and best_share(words, [one]) >= _VERBATIM for one in case.rules):
        return True
    if name in _bodies_of_issues(case) or _applied_to(name, clause, case):
        return True
    if (
        _STRONG.search(clause.text)
        and triage.jurisdiction is not Jurisdiction.UNKNOWN
        and not _own_object(clause, case)
    ):
        # The reported thing itself has one responsible body; a rule about other cases does not move it.
        return bool(_CONDITION.search(clause.text)) or best_share(words, _naming(name, case)) >= 0.5
    if best_share(words, _naming(name, case)) >= 0.34:
        return True
    need = 0.5 if _CONDITION.search(clause.text) else 0.6
    return any(
        _names(one.text, name, agency) and best_share(words, [one]) >= need and _same_object(clause, one.text, name)
        for one in case.rules
    )


def _applied_to(name: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether a rule says that such a request goes to this body; what is enclosed with it does not matter."""
    before = clause.text[: clause.text.find(name)]
    if not re.search(r"\b(?:diajukan|mengajukan|ditujukan)\b", before.lower()):
        return False
    rules = [one for one in case.rules if one.source_id in clause.cited or not clause.cited]
    return best_share(matter(before), [one for one in rules if _names(one.text, name, case.agency)]) >= 0.6


_VERBATIM = 0.85
_ONLY_CITY = re.compile(r"\bhanya(?:lah)?\b[^.;]*\b(?:jalan|ruas) (?:milik )?kota\b", re.IGNORECASE)
_STRONG = re.compile(
    r"\b(?:kewenangan\w*|wewenang\w*|berwenang|tanggung jawab\w*|bertanggung jawab|tugas\w*|urusan\w*|ranah\w*"
    r"|milik\w*|pemilik\w*"
    r"|pengelola\w*|penyelenggara\w*|dikelola|dipegang|ditangani|selaku)\b",
    re.IGNORECASE,
)


def _bodies_of_issues(case: ReplyCase) -> set[str]:
    """Return, for a report of several problems, the units whose duties name one of them."""
    issues = case.triage.issues if len(case.triage.issues) > 1 else ()
    routed = (route([issue, *issue.split()], issue, case.agency) for issue in issues)
    return {found.unit.name for found in routed if found}


def _naming(name: str, case: ReplyCase) -> list[Statement]:
    return [one for one in case.records if _names(one.text, name, case.agency)]


def _own_object(clause: Clause, case: ReplyCase) -> bool:
    """Return whether the clause speaks of another thing than the reported one: leftover wood, a request, a lamp."""
    about = " ".join((*case.triage.issues, case.triage.category)).lower()
    said = clause.text.lower()
    for group in (*_OBJECTS, *_MATTERS):
        if any(word in said for word in group) and not any(word in about for word in group):
            return True
    return False


_MATTERS = (
    ("permohonan", "permintaan", "penggantian"),
    ("pembongkaran", "sanksi", "penertiban"),
    ("pemeriksaan",),
    ("data", "salinan"),
    ("jadwal",),
)


def _same_body(name: str, others: Iterable[str], agency: Agency) -> bool:
    forms = _forms(name, agency)
    return any(
        other
        and (forms & _forms(other, agency) or any(form in other.lower() or other.lower() in form for form in forms))
        for other in others
    )


def _forms(name: str, agency: Agency) -> set[str]:
    """Return a body's name with and without the city, written out and short."""
    plain = re.sub(rf"\s+{re.escape(agency.region)}$", "", name).lower()
    forms = {plain}
    for short, full in agency.acronyms.items():
        if short.lower() == plain:
            forms.add(full.lower())
        if full.lower() == plain:
            forms.add(short.lower())
    return forms


def _names(text: str, name: str, agency: Agency) -> bool:
    lower = " ".join(_shortened(text)).lower()
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", lower) for form in _forms(name, agency))


@lru_cache(maxsize=8192)
def _shortened(text: str) -> tuple[str, ...]:
    """Return a text, and the text with each "Sekretariat Daerah (Setda)" as "Setda"."""
    shorts = (re.sub(rf"(?:\b[A-Z]\w+ ){{{n}}}\(([A-Z]\w+)\)", r"\1", text) for n in (1, 2, 3, 4))
    return (text, *(one for one in shorts if one != text))


def _is_own(name: str, agency: Agency) -> bool:
    return _same_body(name, (agency.name, agency.short_name), agency)


# Objects of duties, with the words that mean the same: a rule about one of them is not about a clause without it.
_OBJECTS = (
    ("pedagang", "pkl", "berjualan"),
    ("lampu", "penerangan", "pju"),
    ("pohon", "pemangkasan", "dahan"),
    ("saluran", "drainase", "selokan"),
    ("trotoar",),
    ("galian",),
    ("penyeberangan",),
    ("sampah",),
    ("kayu",),
    ("ganti rugi",),
    ("bangunan",),
)


def _same_object(clause: Clause, rule: str, name: str) -> bool:
    """Return whether the rule's own objects are those of the clause: "trotoar" alone is not "pedagang di trotoar"."""
    lower, said = rule.lower().replace(name.lower(), ""), clause.text.lower()
    needed = [group for group in _OBJECTS if any(word in lower for word in group)]
    return all(any(word in said for word in group) for group in needed)
