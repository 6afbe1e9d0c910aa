"""Replies that cannot grant what was asked: compensation, a wish to build, or what a unit put on record."""

import re

from asisten_humas.complaints.clauses import Clause
from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import capitalised, on_record, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.records import day_in_words
from asisten_humas.complaints.writing.steps import follow, merged, quoting, split_up, standing
from asisten_humas.models import FieldState, Sentence

_SHOWN_ITEMS = 4


def declined(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that explains why not, and what can be done instead."""
    if material.triage.category == "ganti_rugi":
        return _compensation(material)
    if material.triage.category == "usulan_pembangunan":
        return _proposal(material)
    return _recorded_reason(material)


def _recorded_reason(material: Material) -> Paragraphs:
    status = material.complaint.field_status
    said: list[Sentence] = []
    if status and status.state is FieldState.CANNOT:
        day = f" pada {day_in_words(status.day)}" if status.day else ""
        text = f"{status.unit or 'Unit'} mencatat{day} bahwa permintaan ini belum dapat dipenuhi"
        said.append(on_record(text, "status"))
    return [[*said, *standing(material), *merged(material)], follow(material)]


def _compensation(material: Material) -> Paragraphs:
    rules = material.rules
    said: list[Sentence] = []
    if rule := rules["no_compensation"]:
        asked = re.search(r"\bkapan\b", material.text.lower())
        words = material.words_of(rule) + (", jadi tanggal pembayarannya tidak dapat kami sebutkan" if asked else "")
        options = (f"Terus terang, {words}", f"Perlu kami sampaikan dengan jujur: {words}")
        said.append(ruled(material.pick("jujur", options), rule))
    if rule := rules["compensation"]:
        said.append(ruled(material.words_of(rule), rule))
    attach = []
    if rule := rules["compensation_proof"]:
        attach += _list_of(material, rule, "Yang dilampirkan antara lain")
    if rule := rules["no_certainty"]:
        attach.append(ruled(material.words_of(rule), rule))
    return [said + merged(material), attach, follow(material)]


def _proposal(material: Material) -> Paragraphs:
    rules = material.rules
    said: list[Sentence] = []
    if rule := rules["not_a_complaint"]:
        words = material.words_of(rule)
        options = (
            f"{capitalised(words)}, jadi melalui kanal ini permintaan tersebut belum dapat dipenuhi",
            f"Permintaan ini belum dapat dipenuhi di sini, karena {words}",
        )
        said.append(ruled(material.pick("belum", options), rule))
    return [said + split_up(material), _way(material), follow(material)]


def _way(material: Material) -> list[Sentence]:
    """Return the way a wish has to go: forum, kelurahan, what to enclose, and what the office does not promise."""
    rules, said = material.rules, list[Sentence]()
    said += quoting(material, "proposal_law", "proposal")
    goal = next((record.sentence for record in material.recorded("tujuan")), "") or material.triage.location.village
    if goal:
        said.append(on_record(f"Untuk lokasi ini, tujuannya Kelurahan {goal.removeprefix('Kelurahan ')}", "register"))
    if rule := rules["proposal_contents"]:
        said += _list_of(material, rule, "Usulannya memuat")
    said += quoting(material, "next_year")
    if rule := rules["no_build_promise"]:
        said.append(ruled("Pembangunannya sendiri belum dapat kami janjikan dalam jawaban ini", rule))
    return said


def _list_of(material: Material, rule: Clause, lead: str) -> list[Sentence]:
    """Return a list in one sentence; items that hold commas themselves are set apart by semicolons."""
    items = material.items_of(rule)[:_SHOWN_ITEMS]
    if not items:
        return []
    if any("," in item for item in items):
        text = "; ".join(items[:-1]) + f"; serta {items[-1]}"
    else:
        text = ", ".join(items[:-1]) + f", serta {items[-1]}" if len(items) > 1 else items[0]
    return [ruled(f"{lead} {text}", rule)]
