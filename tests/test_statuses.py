"""Every outcome has its label and meaning."""

from asisten_humas import statuses


def test_every_value_is_described() -> None:
    for kind, table in (
        (statuses.DraftStatus, statuses.DRAFT_STATUSES),
        (statuses.SentenceStatus, statuses.SENTENCE_STATUSES),
        (statuses.Severity, statuses.SEVERITIES),
        (statuses.ReplyType, statuses.REPLY_TYPES),
    ):
        assert set(kind) == set(table)
        assert all(meaning.label and meaning.meaning.endswith(".") for meaning in table.values())
