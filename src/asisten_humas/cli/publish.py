"""`humas publish`: approved news leaves for the agency's WordPress, now or at its time, once."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import note, print_json
from asisten_humas.errors import InputError

if TYPE_CHECKING:
    from asisten_humas.assistant import Assistant
    from asisten_humas.export.outbox import Delivery


class Arrival(StrEnum):
    """How a text arrives in WordPress; a person publishes it there."""

    DRAFT = "draft"
    PENDING = "pending"


def publish(
    id: Annotated[int | None, typer.Argument(metavar="[ID]", help="The draft's number.")] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="The publisher who sends it.")] = "",
    image: Annotated[
        list[Path] | None, typer.Option("--image", metavar="FILE", help="Its photo, if not kept here already.")
    ] = None,
    category: Annotated[str, typer.Option("--category", metavar="NAME", help="A category that WordPress has.")] = "",
    status: Annotated[Arrival, typer.Option("--status", help="How it arrives; a person publishes it.")] = Arrival.DRAFT,
    at: Annotated[
        datetime | None, typer.Option("--at", formats=["%Y-%m-%d %H:%M"], help="In the agency's time; default: now.")
    ] = None,
    due: Annotated[bool, typer.Option("--due", help="Send what is due: its time came, or it failed before.")] = False,
    show: Annotated[bool, typer.Option("--list", help="List the outbox.")] = False,
    as_json: AsJson = False,
) -> None:
    """Send an approved news item to WordPress.

    Needs HUMAS_WORDPRESS_URL, HUMAS_WORDPRESS_USER and HUMAS_WORDPRESS_PASSWORD. A text is sent once. Exit code 3 when
    WordPress does not answer: the text stays in the outbox. Run `humas publish --due` every minute to send what is
    due; each approval is checked again then.
    """
    from asisten_humas.assistant import Assistant

    _require_one(id is not None, due, show)
    assistant = Assistant.open()
    if id is None:
        done = assistant.send_due() if due else assistant.outbox.list()
    else:
        moment = _moment(at, assistant)
        earlier = {one.id for one in assistant.outbox.list(id) if one.status == "terkirim"}
        done = [
            assistant.publish(id, _named(by), photos=image or (), category=category, status=status.value, at=moment)
        ]
        if {one.id for one in done} <= earlier:
            note(f"draft {id} was already sent; nothing was changed")
    _report(done, assistant, as_json)
    raise typer.Exit(0 if show else _exit_code(done))


def _require_one(*chosen: bool) -> None:
    if sum(chosen) != 1:
        raise InputError(
            "humas publish needs one of: a draft's ID, --due, --list",
            "Perintah ini memerlukan salah satu: nomor naskah, --due, atau --list.",
        )


def _named(by: str) -> str:
    if not by.strip():
        raise InputError(
            "a person sends a text; say who with --by NAME", "Pengiriman memerlukan nama; sebutkan dengan --by."
        )
    return by


def _moment(at: datetime | None, assistant: "Assistant") -> datetime | None:
    if at is None:
        return None
    moment = at.replace(tzinfo=ZoneInfo(assistant.agency.timezone))
    if moment < assistant.clock():
        raise InputError(
            f"{at:%Y-%m-%d %H:%M} is past; leave --at out to send now",
            f"Waktu {at:%Y-%m-%d %H:%M} sudah lewat; hilangkan --at untuk mengirim sekarang.",
        )
    return moment


def _report(done: "Sequence[Delivery]", assistant: "Assistant", as_json: bool) -> None:
    if as_json:
        print_json([one.model_dump(mode="json") for one in done])
    for one in done:
        note(_sentence(one, assistant))


def _sentence(one: "Delivery", assistant: "Assistant") -> str:
    local = one.due.astimezone(ZoneInfo(assistant.agency.timezone))
    when = f"{local:%Y-%m-%d %H:%M} {assistant.agency.timezone_label}"
    text = f"draft {one.draft_id}, version {one.version}"
    told = {
        "terkirim": f"{text}: sent to {one.channel} as {one.arrives_as} by {one.by}: {one.receipt}",
        "antre": f"{text}: in the outbox, is sent by humas publish --due from {when} on",
        "gagal": f"{text}: not sent after {one.attempts} tries; mend it and publish it again",
        "batal": f"{text}: not sent, its approval did not hold any more at its time",
    }
    # In the outbox a problem is kept in the words of the office.
    problem = one.problem_english or one.problem
    return f"{told[one.status]} ({problem})" if problem else told[one.status]


def _exit_code(done: "Sequence[Delivery]") -> int:
    # What waits for its time is as it should be; what waits because a service did not answer is not.
    codes = {"terkirim": 0, "antre": 0, "gagal": 3, "batal": 2}
    return max((3 if one.status == "antre" and one.problem else codes[one.status] for one in done), default=0)
