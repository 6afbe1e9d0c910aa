"""Reading what is stored: a text of another version of the program is told apart from one that somebody changed."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from asisten_humas.errors import AuditError, StoreError
from asisten_humas.review.rows import read_draft, version_row
from asisten_humas.storage.drafts import VersionRow
from sample_drafts import news

WHEN = "2026-03-12T07:05:00.000000Z"


def stored(change: Callable[[dict[str, Any]], object]) -> VersionRow:
    """Return a stored version whose content somebody or something made otherwise."""
    row = version_row(7, 3, news(), "Siti", WHEN)
    content = json.loads(row.content)
    change(content)
    return row._replace(content=json.dumps(content))


def test_what_was_stored_is_read() -> None:
    assert read_draft(version_row(7, 3, news(), "Siti", WHEN)) == news()
    assert read_draft(stored(lambda content: content.pop("repaired"))) == news()  # an optional field of a later release


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(field_of_tomorrow=1),
        lambda content: content["report"]["sentences"][0].update(field_of_tomorrow=1),
        lambda content: content.pop("writer"),
        lambda content: (content.pop("subject"), content.update(topic="x")),
    ],
    ids=["unknown", "unknown inside", "missing", "renamed"],
)
def test_a_text_of_another_version_of_the_program_names_itself_and_the_cure(
    change: Callable[[dict[str, Any]], object],
) -> None:
    with pytest.raises(StoreError) as caught:
        read_draft(stored(change))
    assert caught.value.english.startswith("version 3 of draft 7 was stored by another version of the program; update")
    assert caught.value.indonesian.startswith("Versi 3 naskah 7 disimpan oleh versi program yang lain; perbarui")
    assert "humas database check" in caught.value.english and "humas database check" in caught.value.indonesian
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(title="Lain"),
        lambda content: content.update(kind="surat"),
        lambda content: content.update(blocks="hilang"),
        lambda content: content.update(kind="surat", field_of_tomorrow=1),
    ],
    ids=["another title", "a value that never was", "another shape", "both"],
)
def test_a_changed_text_is_still_called_changed(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(AuditError, match="version 3 of draft 7 was changed outside"):
        read_draft(stored(change))


def test_what_is_no_json_is_called_changed() -> None:
    row = version_row(7, 3, news(), "Siti", WHEN)
    with pytest.raises(AuditError):
        read_draft(row._replace(content=row.content[:-5]))


def test_the_error_holds_nothing_of_the_text() -> None:
    with pytest.raises(StoreError) as caught:
        read_draft(stored(lambda content: content.update(rahasia="3299010101010001")))
    assert caught.value.__cause__ is None and "3299" not in repr(caught.value)
    assert "rahasia" not in str(caught.value)
