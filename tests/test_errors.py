"""The error tree: exit codes, and that an error survives the way between processes."""

import pickle

import pytest

from asisten_humas import errors


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.BlockedError, 1),
        (errors.AuditError, 1),
        (errors.DocumentError, 2),
        (errors.SamePersonError, 2),
        (errors.ModelError, 3),
        (errors.StoreError, 3),
    ],
)
def test_exit_codes(kind: type[errors.HumasError], code: int) -> None:
    assert kind("english", "indonesia").exit_code == code


def test_both_sentences_survive_pickling() -> None:
    again = pickle.loads(pickle.dumps(errors.DocumentError("broken file a.pdf", "Berkas a.pdf rusak.")))
    assert (type(again), str(again), again.indonesian) == (
        errors.DocumentError,
        "broken file a.pdf",
        "Berkas a.pdf rusak.",
    )
