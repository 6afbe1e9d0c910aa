"""Check, repair at most once, fail closed."""

from asisten_humas.drafting import settle
from asisten_humas.models import Block, BlockKind, CheckReport, Draft, Finding, Sentence
from asisten_humas.statuses import Severity


def draft(text: str) -> Draft:
    block = Block(kind=BlockKind.LEAD, sentences=(Sentence(text=text),))
    return Draft(kind="berita", subject="uji", blocks=(block,), writer="uji")


def check(checked: Draft) -> CheckReport:
    """Block once for every 'salah' in the text."""
    starts = [n for n in range(len(checked.text)) if checked.text.startswith("salah", n)]
    return CheckReport(
        findings=tuple(
            Finding(
                kind="angka",
                severity=Severity.BLOCK,
                start=start,
                end=start + 5,
                sentence=checked.text,
                message="Kata ini salah.",
                remedy="Hapus.",
            )
            for start in starts
        )
    )


def test_a_clean_draft_is_not_repaired() -> None:
    def never(_: Draft, __: object) -> Draft:
        raise AssertionError("a clean draft must not be repaired")

    settled = settle(draft("benar"), check, never)
    assert not settled.blocked
    assert not settled.repaired


def test_one_repair_sees_the_findings() -> None:
    settled = settle(draft("salah"), check, lambda old, found: draft(f"benar setelah {len(found)} temuan"))
    assert settled.text == "benar setelah 1 temuan"
    assert settled.repaired
    assert not settled.blocked


def test_a_repair_that_still_fails_stays_blocked_and_is_not_tried_again() -> None:
    tries: list[str] = []

    def repair(old: Draft, _: object) -> Draft:
        tries.append(old.text)
        return draft("masih salah")

    settled = settle(draft("salah salah"), check, repair)
    assert tries == ["salah salah"]
    assert settled.text == "masih salah"
    assert settled.blocked


def test_a_repair_that_makes_it_worse_is_thrown_away() -> None:
    settled = settle(draft("salah"), check, lambda *_: draft("salah salah salah"))
    assert settled.text == "salah"
    assert settled.blocked


def test_the_template_writer_has_no_repair() -> None:
    assert settle(draft("salah"), check, None).blocked
