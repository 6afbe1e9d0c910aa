"""The profile explains what the notes name and brings in nobody and nothing else."""

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Agency, Official, Source, SourceKind, Unit
from asisten_humas.statuses import Severity

AGENCY = Agency(
    name="Dinas Pekerjaan Umum Kota Uji",
    short_name="DPU Kota Uji",
    region="Kota Uji",
    dateline="KOTA UJI",
    signature="(Humas DPU)",
    acronyms={"DPU": "Dinas Pekerjaan Umum", "Satpol PP": "Satuan Polisi Pamong Praja"},
    units=(Unit(name="Satpol PP", internal=False),),
    officials=(
        Official(name="Wening Larasati", position="Kepala DPU Kota Uji"),
        Official(name="Gunadi Prakoso", position="Sekretaris DPU Kota Uji"),
    ),
    districts={"Uji Timur": ("Mekar Asri", "Tirta Bening"), "Uji Barat": ("Lembah Sunyi",)},
)
NOTES = Source(
    id="catatan", kind=SourceKind.NOTES, text="Wening Larasati meninjau saluran di Kel. Mekar Asri, panjangnya 40 m."
)


def _blocked(text: str) -> bool:
    report = Checker(AGENCY).check(text, [NOTES])
    return any(finding.severity is Severity.BLOCK for finding in report.findings)


def test_what_the_notes_name_is_explained() -> None:
    assert not _blocked(
        "Kepala DPU Kota Uji Wening Larasati meninjau saluran sepanjang 40 meter di Kelurahan Mekar Asri."
    )
    assert not _blocked("Wening Larasati meninjau saluran di Kelurahan Mekar Asri, Kecamatan Uji Timur.")


def test_an_official_who_was_not_there_is_found() -> None:
    assert _blocked("Wening Larasati meninjau saluran bersama Sekretaris DPU Kota Uji Gunadi Prakoso.")


def test_a_place_of_another_day_is_found() -> None:
    assert _blocked("Wening Larasati meninjau saluran di Kelurahan Lembah Sunyi.")


def test_a_body_that_was_not_there_is_found() -> None:
    assert _blocked("Wening Larasati meninjau saluran di Kelurahan Mekar Asri bersama Satpol PP.")
