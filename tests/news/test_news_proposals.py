"""What a model's proposals put right on a fact sheet: persons, the event, statements cut in half, hours."""

import pytest

from asisten_humas.models import Fact, FactKind, FactSheet, NewsBrief
from asisten_humas.news.answers import ProposedFact, ProposedFacts
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.proposals import with_proposals
from asisten_humas.news.setting import when_of
from asisten_humas.news.shown import fact_lines, read_lines

Proposal = tuple[str, str, str]


def proposed(notes: str, *proposals: Proposal) -> FactSheet:
    sheet = build_fact_sheet(NewsBrief(notes=notes))
    answer = ProposedFacts(fakta=[ProposedFact(jenis=k, potongan=t, jabatan=j) for k, t, j in proposals])
    after = with_proposals(sheet, answer)
    assert all(notes[fact.start : fact.end] == fact.text for fact in after.facts)
    assert len({fact.id for fact in after.facts}) == len(after.facts)
    return after


def persons(sheet: FactSheet) -> list[tuple[str, str]]:
    return [(fact.text, fact.position) for fact in sheet.facts if fact.kind is FactKind.WHO]


def of_kind(sheet: FactSheet, kind: FactKind) -> list[Fact]:
    return [fact for fact in sheet.facts if fact.kind is kind]


HEAD = "Apa: rapat pasar\nKapan: Rabu 20 Mei 2026\nDi mana: aula desa\n"


class TestPersons:
    @pytest.mark.parametrize(
        ("line", "proposal", "person"),
        [
            ("hadir: ketua Puan Seroja Yurnita", ("Yurnita", "ketua Puan Seroja"), ("Yurnita", "ketua Puan Seroja")),
            ("hadir: Kadis Gizmo Rudi Hartanto", ("Rudi Hartanto", "Kadis Gizmo"), ("Rudi Hartanto", "Kadis Gizmo")),
            (
                "Siapa: Kepala UPTD Pasar Baso Mattola",
                ("Baso Mattola", "Kepala UPTD Pasar"),
                ("Baso Mattola", "Kepala UPTD Pasar"),
            ),
            ("hadir: arsitek senior Rudi Hartanto", ("Rudi Hartanto", "arsitek senior"), None),
        ],
    )
    def test_the_same_words_are_cut_elsewhere(
        self, line: str, proposal: tuple[str, str], person: tuple[str, str] | None
    ) -> None:
        before, after = proposed(HEAD + line), proposed(HEAD + line, ("siapa", *proposal))
        assert (person or proposal) in persons(after)
        if person:
            assert len(persons(after)) == len(persons(before))
            assert {fact.id for fact in after.facts} == {fact.id for fact in before.facts}

    def test_an_office_grows_and_never_shrinks(self) -> None:
        notes = HEAD + "Siapa: Kadis PUPR Wasman Kuryono"
        assert persons(proposed(notes, ("siapa", "Wasman Kuryono", "Kadis"))) == [("Wasman Kuryono", "Kadis PUPR")]
        assert persons(proposed(notes, ("siapa", "Wasman", "Kadis PUPR"))) == [("Wasman Kuryono", "Kadis PUPR")]

    def test_an_office_from_elsewhere_is_not_taken(self) -> None:
        notes = HEAD + "Siapa: Kadis PUPR Wasman Kuryono; Camat Sri Wahyuni"
        after = proposed(notes, ("siapa", "Wasman Kuryono", "Camat"), ("siapa", "Sri Wahyuni", "Kadis PUPR"))
        assert persons(after) == persons(proposed(notes))

    def test_quotations_follow_the_person(self) -> None:
        notes = HEAD + (
            "hadir: ketua Puan Seroja Yurnita\n"
            'Yurnita: "Kami jaga pasar ini sampai malam."\n'
            'Mandala: "Kami tunggu hasilnya pekan ini."\nPak Mandala Putra, ahli jamur'
        )
        sheet = proposed(notes, ("siapa", "Yurnita", "ketua Puan Seroja"), ("siapa", "Mandala Putra", "ahli jamur"))
        assert [(quote.speaker, quote.position) for quote in sheet.quotes] == [
            ("Yurnita", "ketua Puan Seroja"),
            ("Mandala Putra", "ahli jamur"),
        ]

    def test_a_short_name_that_fits_two_persons_stays(self) -> None:
        notes = HEAD + (
            "Siapa: Kadis Sri Wahyuni; penata taman Sri Lestari; penata kebun Budi\n"
            'Sri: "Kami tunggu hasilnya pekan ini."'
        )
        before = build_fact_sheet(NewsBrief(notes=notes)).quotes
        after = proposed(notes, ("siapa", "Sri Lestari", "penata taman")).quotes
        assert before == after

    def test_an_office_of_a_district_taken_for_a_person_is_a_place(self) -> None:
        notes = HEAD + "sidak ke kantor pos, Camat Melur, Camat Kenari\nMelur hadir semua, 38 org"
        after = proposed(notes, ("di_mana", "Melur", ""))
        assert ("Melur", "Camat") not in persons(after)
        assert of_kind(after, FactKind.WHERE)[0].text == "aula desa"

    def test_a_speaker_is_no_place(self) -> None:
        notes = HEAD + 'hadir: Camat Melur\nMelur: "Kami jaga pasar ini sampai malam."'
        assert ("Melur", "Camat") in persons(proposed(notes, ("di_mana", "Melur", "")))


class TestTheEvent:
    NOTES = "Aula Melati\nrapat banjir dibuka Camat Sri Wahyuni, Rabu 20 Mei 2026"

    def wrong(self) -> FactSheet:
        sheet = build_fact_sheet(NewsBrief(notes=self.NOTES))
        rest = tuple(fact for fact in sheet.facts if fact.kind not in (FactKind.WHAT, FactKind.WHERE))
        return sheet.model_copy(
            update={"facts": (Fact(id="F99", kind=FactKind.WHAT, text="Aula Melati", start=0, end=11), *rest)}
        )

    def merged(self, *proposals: Proposal) -> FactSheet:
        answer = ProposedFacts(fakta=[ProposedFact(jenis=k, potongan=t, jabatan=j) for k, t, j in proposals])
        return with_proposals(self.wrong(), answer)

    def test_an_event_that_is_a_place_gives_way_to_the_proposed_one(self) -> None:
        sheet = self.merged(("di_mana", "Aula Melati", ""), ("apa", "rapat banjir", ""))
        assert [fact.text for fact in of_kind(sheet, FactKind.WHAT)] == ["rapat banjir"]
        assert of_kind(sheet, FactKind.WHAT)[0].id == "F99"
        assert [fact.text for fact in of_kind(sheet, FactKind.WHERE)] == ["Aula Melati"]

    @pytest.mark.parametrize(
        "proposals",
        [
            [("di_mana", "Aula Melati", "")],  # nothing else is proposed as the event
            [("bagaimana", "Aula Melati", ""), ("apa", "Rabu 20 Mei 2026", "")],  # a day is no event
        ],
    )
    def test_otherwise_it_stays(self, proposals: list[Proposal]) -> None:
        assert of_kind(self.merged(*proposals), FactKind.WHAT)[0].text == "Aula Melati"

    def test_an_event_that_is_a_mere_statement_gives_way_too(self) -> None:
        sheet = self.merged(("bagaimana", "Aula Melati", ""), ("apa", "rapat banjir", ""))
        assert [fact.text for fact in of_kind(sheet, FactKind.WHAT)] == ["rapat banjir"]
        assert [fact.text for fact in sheet.facts].count("Aula Melati") == 1

    def test_what_staff_label_as_the_event_stays(self) -> None:
        notes = HEAD + "Bagaimana:\n- lomba kebersihan antarkios"
        sheet = proposed(notes, ("bagaimana", "rapat pasar", ""), ("apa", "lomba kebersihan antarkios", ""))
        assert of_kind(sheet, FactKind.WHAT)[0].text == "rapat pasar"

    def test_the_statement_that_becomes_the_event_is_not_told_twice(self) -> None:
        notes = "Air sungai tinggi\nKades Ujang Wahyu datang Rabu 20 Mei 2026\n5 perahu dikirim"
        sheet = proposed(notes, ("bagaimana", "Air sungai tinggi", ""), ("apa", "5 perahu dikirim", ""))
        assert [fact.kind for fact in sheet.facts if fact.text == "5 perahu dikirim"] == [FactKind.WHAT]

    def test_the_type_goes_with_the_event(self) -> None:
        notes = "Mobil tangki 2 unit\nrapat banjir dibuka Camat Sri Wahyuni, Rabu 20 Mei 2026"
        sheet = build_fact_sheet(NewsBrief(notes=notes))
        wrong = sheet.model_copy(
            update={
                "event_type": "umum",
                "facts": (
                    Fact(id="F98", kind=FactKind.WHAT, text="Mobil tangki 2 unit", start=0, end=19),
                    *(fact for fact in sheet.facts if fact.kind is not FactKind.WHAT and fact.start > 19),
                ),
            }
        )
        answer = ProposedFacts(
            fakta=[
                ProposedFact(jenis="angka", potongan="Mobil tangki 2 unit", jabatan=""),
                ProposedFact(jenis="apa", potongan="rapat banjir", jabatan=""),
            ]
        )
        assert with_proposals(wrong, answer).event_type == "rapat"
        chosen = wrong.model_copy(update={"event_type": "layanan"})
        assert with_proposals(chosen, answer).event_type == "layanan"


class TestStatements:
    NOTES = HEAD + "Bagaimana:\n- pedagang resah, kadis janji datang Jumat. belum datang\n- kios 40 unit, dicat 2 Juni"

    def test_a_proposal_across_two_statements_tells_neither_twice(self) -> None:
        sheet = proposed(self.NOTES, ("langkah_lanjut", "kadis janji datang Jumat. belum datang", ""))
        lines = fact_lines(sheet)
        assert lines.count("janji datang") == 1
        assert "pedagang resah, kadis janji datang Jumat. belum datang" in lines
        assert "[bagaimana, langkah_lanjut]" in lines

    def test_a_part_that_comes_next_is_marked_on_its_statement(self) -> None:
        sheet = proposed(self.NOTES, ("langkah_lanjut", "dicat 2 Juni", ""))
        assert "[angka, langkah_lanjut] kios 40 unit, dicat 2 Juni" in read_lines(sheet)


class TestHours:
    def test_a_proposed_hour_inside_a_statement_is_the_hour_of_the_event(self) -> None:
        notes = (
            "Razia parkir\nRabu 20 Mei 2026\nPetugas jalan kaki dari jam 07.30 sampai 10.00 WIB ke 4 pasar\n"
            "denda mulai 3 Juni"
        )
        sheet = proposed(notes, ("kapan", "dari jam 07.30 sampai 10.00 WIB", ""))
        assert when_of(sheet).text == "Rabu (20/5/2026) pukul 07.30 sampai 10.00 WIB"
        assert "[angka, kapan]" in next(line for line in fact_lines(sheet).splitlines() if "jalan kaki" in line)

    def test_the_hour_of_another_day_is_not(self) -> None:
        notes = (
            "Apa: tender pasar\nKapan: penetapan Selasa 9 Juni 2026; jumpa pers Kamis 11 Juni jam 09.30\nDi mana: aula"
        )
        assert when_of(build_fact_sheet(NewsBrief(notes=notes))).text == "Selasa (9/6/2026)"
