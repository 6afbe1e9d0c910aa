"""Photos on a draft: the words under them are checked like the words of the text, since they leave with it."""

from typing import TYPE_CHECKING

from asisten_humas.errors import BlockedError
from asisten_humas.models import Agency, Attachment, Draft
from asisten_humas.privacy.masking import find
from asisten_humas.statuses import Severity

if TYPE_CHECKING:
    from asisten_humas.grounding.checker import Checker


def with_photo(draft: Draft, photo: Attachment, *, agency: Agency, checker: "Checker") -> Draft:
    """Return the draft with a photo at the end of its photos, or in the place of the same picture.

    Raises BlockedError when its caption or description holds personal data or what no source of the draft says.
    """
    for words in (photo.caption, photo.alt):
        _require_clean(draft, words, agency, checker)
    present = {one.hash: one for one in draft.attachments}
    return draft.model_copy(update={"attachments": tuple({**present, photo.hash: photo}.values())})


def without_photo(draft: Draft, photo: str) -> Draft:
    """Return the draft without its photos of this file name or hash; unchanged when it has none."""
    kept = tuple(one for one in draft.attachments if photo not in (one.name, one.hash))
    return draft.model_copy(update={"attachments": kept})


def _require_clean(draft: Draft, words: str, agency: Agency, checker: "Checker") -> None:
    if not words.strip():
        return
    # Notes for news name speakers and guests on purpose; in a reply every name is a citizen's until shown otherwise.
    if find(words, agency=agency, people=draft.kind == "balasan"):
        raise BlockedError(
            "the words under the photo hold personal data; leave it out",
            "Keterangan foto memuat data pribadi; hilangkan datanya.",
        )
    day = draft.fact_sheet.release_day if draft.fact_sheet else None
    for finding in checker.check(words, draft.sources, day=day).findings:
        if finding.severity is Severity.BLOCK:
            raise BlockedError(
                f"the words under the photo do not rest on the draft's sources ({finding.kind}): {finding.message}"
                " Write only what they say",
                f"Keterangan foto tidak bertumpu pada sumber naskah: {finding.message} Tulis hanya yang ada pada"
                " sumbernya.",
            )
