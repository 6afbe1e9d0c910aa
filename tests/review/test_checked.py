"""A report is the check of one text and of no other."""

import pytest

from asisten_humas.models import CheckReport
from asisten_humas.review.checked import is_blocked, is_checked
from sample_drafts import BODY, LEAD, checked, news


def test_a_report_of_the_whole_text() -> None:
    assert is_checked(news())
    assert not is_blocked(news())


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(news(report=CheckReport()), id="no report"),
        pytest.param(news(LEAD, BODY, "Kalimat baru.", report=checked(LEAD, BODY)), id="a sentence added behind"),
        pytest.param(news("Baru.", LEAD, BODY, report=checked(LEAD, BODY)), id="a sentence added before"),
        pytest.param(news(LEAD, BODY.replace("24", "25"), report=checked(LEAD, BODY)), id="a figure changed"),
    ],
)
def test_a_report_of_another_text_blocks(draft: object) -> None:
    assert not is_checked(draft)
    assert is_blocked(draft)


def test_marks_and_signs_outside_the_sentences_do_no_harm() -> None:
    draft = news(f"– {LEAD} [K04]\n•")
    assert is_checked(draft.model_copy(update={"report": _report_of(LEAD, draft.text)}))


def _report_of(sentence: str, text: str) -> CheckReport:
    start = text.index(sentence)
    only = checked(sentence).sentences[0].model_copy(update={"start": start, "end": start + len(sentence)})
    return CheckReport(sentences=(only,))
