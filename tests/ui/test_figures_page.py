"""Angka: figures about everybody's work, for those who audit."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app_pages import OpenPage, said
from sample_drafts import BODY, LEAD, news

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

    from asisten_humas import Assistant


def metrics(page: "AppTest") -> dict[str, str]:
    return {element.label: str(element.value) for element in page.metric}


def test_figures_charts_and_reasons(open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    for edited in (False, True):
        record = review.submit(review.add(news(), "Sari").id, "Sari")
        if edited:
            review.send_back(record.id, "Budi", "Panjangnya *keliru*.")
            review.revise(record.id, news(LEAD, BODY.replace("24", "42")), "Sari")
            record = review.submit(record.id, "Sari")
        review.approve(record.id, "Budi", record.fingerprint)
    page = open_page("figures", "Dewi")
    shown = metrics(page)
    assert (shown["Disetujui"], shown["Tanpa diubah"], shown["Kata diubah"]) == ("2", "50%", "2")
    assert shown["Waktu mengetik dihemat"] == "2 menit", "two texts of 23 words each, less a figure"
    assert len(page.get("vega_lite_chart")) == 2
    assert "1 kali dikembalikan, 0 kali ditolak." in said(page)
    (table,) = page.table
    assert list(table.value["Alasan"]) == [r"Panjangnya \*keliru\*\."]

    page.segmented_control(key="figures_kind").set_value("balasan").run()
    assert metrics(page)["Disetujui"] == "0"


def test_an_empty_office(open_page: OpenPage) -> None:
    page = open_page("figures", "Dewi")
    assert metrics(page)["Tanpa diubah"] == "0%"
    assert "Belum ada naskah yang disetujui." in said(page)


@pytest.mark.parametrize(("person", "allowed"), [("Dewi", True), ("Sari", False)])
def test_it_is_for_those_who_audit(
    open_page: OpenPage, office: Path, monkeypatch: pytest.MonkeyPatch, person: str, allowed: bool
) -> None:
    (office.parent / "peran.yaml").write_text("Sari: [penyusun]\nDewi: [pengawas]\n", encoding="utf-8")
    monkeypatch.setenv("HUMAS_ROLES", str(office.parent / "peran.yaml"))
    if allowed:
        assert metrics(open_page("figures", person))
    else:
        with pytest.raises(ValueError, match="figures"):
            open_page("figures", person)
