"""Sources of several kinds: records tell what was done, rules what holds, the report only what was reported."""

from datetime import date

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Agency, Channel, Official, Source, SourceKind
from asisten_humas.statuses import SentenceStatus

REPORT = Source(
    id="laporan", kind=SourceKind.COMPLAINT, text="Ada lubang di Jl. Kenanga, sudah ditambal tetangga pakai tanah, 2 m"
)
RULE = Source(
    id="K04",
    kind=SourceKind.POLICY,
    text="Lubang ringan ditambal paling lambat 3 hari kerja setelah survei.",
    title="SOP",
)
OTHER = Source(id="K21", kind=SourceKind.POLICY, text="Survei dilakukan paling lambat 5 hari kerja setelah verifikasi.")
PLAN = Source(
    id="status", kind=SourceKind.FIELD_STATUS, text="Penambalan lubang Jl. Kenanga dijadwalkan mulai 19 Januari 2026."
)
DONE = Source(id="S1", kind=SourceKind.STAFF_FACT, text="Lubang Jl. Kenanga sudah ditambal pada 20 Januari 2026.")
DAY = date(2026, 1, 10)


def kinds(text: str, *sources: Source) -> set[str]:
    return {finding.kind for finding in Checker().check(text, sources, day=DAY).findings}


def test_the_report_is_no_ground_for_work_done() -> None:
    claim = "Lubang di Jl. Kenanga sudah ditambal."
    assert "selesai_tanpa_catatan" in kinds(claim, REPORT, PLAN)
    assert kinds(claim, REPORT, DONE) == set()


def test_a_deadline_comes_from_the_rule_that_is_cited() -> None:
    assert (
        kinds("Lubang ringan ditambal paling lambat 3 hari kerja setelah survei [K04].", REPORT, RULE, OTHER) == set()
    )
    assert "angka_tanpa_sumber" in kinds("Lubang ditambal paling lambat 5 hari kerja [K04].", REPORT, RULE, OTHER)


def test_courtesy_claims_nothing() -> None:
    report = Checker().check("Terima kasih atas laporan Bapak. Kami mohon maaf atas kejadian ini.", (REPORT, RULE))
    assert report.findings == ()
    assert {sentence.status for sentence in report.sentences} == {SentenceStatus.NO_CLAIM}


def test_a_rule_and_a_record_do_not_contradict_each_other() -> None:
    text = "Penambalan dijadwalkan mulai 19 Januari 2026. Lubang ringan ditambal paling lambat 3 hari kerja [K04]."
    assert kinds(text, REPORT, RULE, PLAN) == set()


def test_the_agency_profile_lends_names_and_channels() -> None:
    agency = Agency(
        name="Dinas Bina Marga Kota Harapan",
        short_name="DBM",
        region="Kota Harapan",
        dateline="KOTA HARAPAN",
        signature="(Humas)",
        officials=(Official(name="Ratna Wulandari", position="Kepala Dinas"),),
        channels=(Channel(name="Pusat panggilan", address="1500-321"),),
    )
    notes = Source(id="catatan", kind=SourceKind.NOTES, text="Kadis minta warga telepon kalau ada lubang")
    text = "Kepala Dinas Ratna Wulandari meminta warga menelepon 1500-321 jika ada lubang."
    assert {finding.kind for finding in Checker(agency).check(text, (notes,)).findings} == set()
    assert {finding.kind for finding in Checker().check(text, (notes,)).findings} >= {"nama_tanpa_sumber"}
