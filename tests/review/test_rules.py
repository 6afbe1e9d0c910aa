"""The table of the workflow, written out once more, and the roles it names."""

import pytest

from asisten_humas.errors import RoleError, WorkflowError
from asisten_humas.models import Classification, Draft
from asisten_humas.review import WORKFLOW, Action, Review, Role
from asisten_humas.review.rules import may_read, require_allowed, require_reader
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import Store
from sample_drafts import news, reply, same_spot

EXPECTED = """
buat         -                                            draf         penyunting penyusun
sunting      diajukan dikembalikan disetujui ditarik draf draf         penyunting penyusun
ajukan       dikembalikan draf                            diajukan     penyunting penyusun
setujui      diajukan                                     disetujui    penerbit penyunting
kembalikan   diajukan                                     dikembalikan penerbit penyunting
tolak        diajukan                                     ditolak      penerbit penyunting
terbitkan    disetujui                                    terbit       penerbit
tarik        disetujui terbit                             ditarik      penerbit
"""


def test_the_table() -> None:
    lines = [
        f"{rule.action:<13}{' '.join(sorted(rule.sources)) or '-':<45}{rule.target:<13}{' '.join(sorted(rule.roles))}"
        for rule in WORKFLOW.values()
    ]
    assert "\n".join(lines) == EXPECTED.strip()


def test_what_steps_need() -> None:
    def those(name: str) -> set[Action]:
        return {rule.action for rule in WORKFLOW.values() if getattr(rule, name)}

    assert those("reason") == {Action.RETURN, Action.REJECT, Action.WITHDRAW}
    assert those("other_person") == those("clean") == {Action.APPROVE}
    assert those("seen") == {Action.APPROVE, Action.PUBLISH}


def test_no_step_leads_out_of_a_rejection_and_only_approval_leads_to_approved() -> None:
    assert not [rule for rule in WORKFLOW.values() if DraftStatus.REJECTED in rule.sources]
    assert [rule.action for rule in WORKFLOW.values() if rule.target is DraftStatus.APPROVED] == [Action.APPROVE]
    assert [rule.sources for rule in WORKFLOW.values() if rule.target is DraftStatus.PUBLISHED] == [
        frozenset({DraftStatus.APPROVED})
    ]


@pytest.mark.parametrize("status", DraftStatus)
@pytest.mark.parametrize("action", [action for action in Action if action is not Action.ADD])
def test_every_pair_is_allowed_or_refused_with_both_sentences(action: Action, status: DraftStatus) -> None:
    if status in WORKFLOW[action].sources:
        assert require_allowed(action, 7, status).action is action
        return
    with pytest.raises(WorkflowError, match=f"draft 7 is '{status.value}'") as caught:
        require_allowed(action, 7, status, last="Budi")
    assert caught.value.indonesian.startswith("Naskah 7 berstatus")


PEOPLE = {
    "Siti": {Role.DRAFTER},
    "Budi": {Role.EDITOR},
    "Rina": {Role.PUBLISHER},
    "Wayan": {Role.AUDITOR},
    "Dewi": {Role.ADMIN},
}


def test_each_role_does_its_part_and_no_other(store: Store) -> None:
    review = Review(store, roles_of=lambda name: PEOPLE.get(name, set()))
    for name in ("Rina", "Wayan", "Dewi", "Orang Asing"):
        with pytest.raises(RoleError, match="penyunting or penyusun"):
            review.add(news(), name)
    record = review.submit(review.add(news(), "Siti").id, "Siti")
    for name in ("Siti", "Wayan", "Dewi"):
        with pytest.raises(RoleError, match="penerbit or penyunting") as caught:
            review.approve(record.id, name, record.fingerprint)
    assert "penerbit atau penyunting" in caught.value.indonesian
    review.approve(record.id, "Budi", record.fingerprint)
    with pytest.raises(RoleError, match="a step for penerbit"):
        review.publish(record.id, "Budi", record.fingerprint)
    assert review.publish(record.id, "Rina", record.fingerprint).status is DraftStatus.PUBLISHED


def test_what_may_be_offered_is_what_the_steps_allow(store: Store) -> None:
    roles = {"Sari": {Role.DRAFTER, Role.EDITOR}, "Budi": {Role.EDITOR}, "Dewi": {Role.AUDITOR, Role.ADMIN}}
    review = Review(store, roles_of=roles.__getitem__)
    record = review.submit(review.add(news(), "Sari").id, "Sari")

    def offered(by: str) -> set[Action]:
        return {action for action in Action if review.may(action, record, by)}

    assert offered("Budi") == {Action.REVISE, Action.APPROVE, Action.RETURN, Action.REJECT}
    assert offered("Sari") == {Action.REVISE, Action.RETURN, Action.REJECT}, "nobody approves a text of one's own"
    assert offered("Dewi") == set()
    assert [review.may_audit(by) for by in roles] == [False, False, True]
    assert Review(store).may_audit("Siapa Pun")
    assert Review(store).may(Action.APPROVE, review.list()[0], "Siapa Pun"), "without sign-in nobody is refused"


@pytest.mark.parametrize(
    ("roles", "sees"),
    [
        ({Role.DRAFTER}, False),
        ({Role.ADMIN}, False),
        (set(), False),
        ({Role.EDITOR}, True),
        ({Role.PUBLISHER}, True),
        ({Role.AUDITOR}, True),
        ({Role.DRAFTER, Role.EDITOR}, True),
    ],
)
def test_what_is_restricted_is_shown_to_few(roles: set[Role], sees: bool) -> None:
    assert may_read(True, roles) is sees
    assert may_read(False, roles)
    require_reader(False, roles)
    if sees:
        require_reader(True, roles)
    else:
        with pytest.raises(RoleError, match="restricted to penerbit or pengawas or penyunting") as caught:
            require_reader(True, roles)
        assert "terbatas" in caught.value.indonesian


def test_somebody_can_write_and_somebody_else_approve_what_is_restricted() -> None:
    readers = {role for role in Role if may_read(True, {role})}
    assert WORKFLOW[Action.ADD].roles & readers and WORKFLOW[Action.APPROVE].roles & readers
    assert len(WORKFLOW[Action.APPROVE].roles & readers) >= 2


def misconduct() -> Draft:
    """Return a reply to a report of abuse of office."""
    triage = same_spot(None).model_copy(update={"classification": Classification.MISCONDUCT})
    return reply("LP-7", triage=triage)


def test_lists_and_pages_leave_out_what_a_reader_may_not_see(store: Store) -> None:
    review = Review(store, roles_of=lambda name: PEOPLE.get(name, set()))
    open_one = review.add(reply("LP-1"), "Siti")
    kept = review.add(misconduct(), "Budi")
    for name in ("Siti", "Dewi", "Orang Asing", ""):
        assert [summary.id for summary in review.list(reader=name)] == [open_one.id]
        assert review.get(open_one.id, reader=name).id == open_one.id
        with pytest.raises(RoleError, match="restricted to"):
            review.get(kept.id, reader=name)
    for name in ("Budi", "Rina", "Wayan"):
        assert {summary.id for summary in review.list(reader=name)} == {open_one.id, kept.id}
        assert review.get(kept.id, reader=name).draft == misconduct()
    assert len(review.list()) == 2, "what the program itself does sees all"


def test_without_roles_everybody_reads_what_is_restricted(store: Store) -> None:
    review = Review(store)
    kept = review.add(misconduct(), "Siti")
    assert review.get(kept.id, reader="Siapa Pun").id == kept.id
    assert [summary.restricted for summary in review.list(reader="Siapa Pun")] == [True]
