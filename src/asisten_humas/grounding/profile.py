"""The agency's profile as a source: who is who, what its acronyms mean, and how it is reached."""

from collections.abc import Iterator, Sequence

from asisten_humas.models import Agency, Source, SourceKind


def with_profile(sources: Sequence[Source], agency: Agency | None) -> list[Source]:
    """Return the sources, and the agency's profile behind them unless one is among them."""
    if agency is None or any(source.kind is SourceKind.AGENCY for source in sources):
        return list(sources)
    text = "\n".join(_lines(agency))
    return [*sources, Source(id="profil", kind=SourceKind.AGENCY, text=text, title="Profil instansi")]


def _lines(agency: Agency) -> Iterator[str]:
    # Deadlines are left out: they are rules for replies, not facts that a text about an event may take figures from.
    yield f"{agency.name}, {agency.short_name}, {agency.region}"
    yield from (f"{acronym}: {meaning}" for acronym, meaning in agency.acronyms.items())
    yield from (unit.name for unit in agency.units)
    yield from (f"{official.position}: {official.name}" for official in agency.officials)
    yield from (f"{channel.name}: {channel.address}" for channel in agency.channels)
    for district, villages in agency.districts.items():
        yield f"Kecamatan {district}: {', '.join(f'Kelurahan {village}' for village in villages)}"
    yield from (f"{road.name}: {road.keeper}" for road in agency.roads)
