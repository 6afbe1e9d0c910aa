"""House style: what can be checked by rule, from the agency's profile, as warnings and advice."""

from asisten_humas.models import Agency, Draft, Finding


def check_style(draft: Draft, agency: Agency | None) -> tuple[Finding, ...]:
    """Return the findings of the house style on a draft."""
    return ()
