"""What staff give for a news item: the form, free notes, or a file. Typed text stays when another page is visited."""

import streamlit as st

from asisten_humas.models import NewsBrief, Quote
from asisten_humas.news.brief import read_brief
from asisten_humas.ui.office import now
from asisten_humas.ui.uploads import NOTE_KINDS, as_file

_FIELDS = {
    "event": ("Apa yang terjadi?", "mis. Peresmian pompa banjir Kali Harapan"),
    "who": ("Siapa yang terlibat?", "nama lengkap dan jabatan, pisahkan dengan titik koma"),
    "when": ("Kapan?", "mis. Kamis, 12 Maret 2026, pukul 09.00 WIB"),
    "where": ("Di mana?", "mis. Kelurahan Mekarsari, Kecamatan Harapan Utara"),
    "why": ("Mengapa?", "alasan atau latar belakang"),
    "how": ("Bagaimana?", "jalannya kegiatan, angka, anggaran, langkah berikutnya"),
}
_WAYS = ("Isi formulir", "Tempel catatan", "Unggah berkas")
_COUNT = "brief_quote_count"


def ask_for_brief() -> NewsBrief | None:
    """Show the inputs and return what they hold, or None while they are empty."""
    way = st.segmented_control(
        "Cara memberi bahan", _WAYS, default=_WAYS[0], required=True, key="brief_way", persist_state="session"
    )
    if way == _WAYS[0]:
        brief = NewsBrief.model_validate({**_form(), "quotes": _quotes()})
    elif way == _WAYS[1]:
        brief = NewsBrief(notes=_area("notes", "Catatan", "Tempel catatan apa adanya, termasuk kutipan.", 300))
    else:
        brief = _upload()
    release_day = st.date_input(
        "Tanggal rilis",
        now().date(),
        format="DD/MM/YYYY",
        help="“Hari ini” dan “kemarin” dalam catatan dihitung dari tanggal ini.",
        key="brief_release_day",
        width=220,
        on_change="ignore",
        persist_state="session",
    )
    given = brief.as_notes().strip()
    return brief.model_copy(update={"release_day": brief.release_day or release_day}) if given else None


def clear_brief() -> None:
    """Empty the inputs, once their content has become a draft."""
    for key in [str(key) for key in st.session_state if str(key).startswith("brief_")]:
        del st.session_state[key]


def _form() -> dict[str, str]:
    values = {name: _field(name) for name in ("event", "who")}
    for pair in (("when", "where"), ("why", "how")):
        for name, column in zip(pair, st.columns(2), strict=True):
            with column:
                values[name] = _field(name)
    return values


def _field(name: str) -> str:
    label, hint = _FIELDS[name]
    return _area(name, label, hint, 80)


def _area(name: str, label: str, hint: str, height: int) -> str:
    value = st.text_area(
        label,
        key=f"brief_{name}",
        placeholder=hint,
        height=height,
        max_chars=60_000,
        on_change="ignore",
        persist_state="session",
    )
    return value or ""


def _quotes() -> tuple[Quote, ...]:
    count = int(st.session_state.get(_COUNT, 1))
    quotes = [_quote(number) for number in range(1, count + 1)]
    st.button("Tambah kutipan", icon=":material/add:", on_click=_one_more, key="more_quotes")
    return tuple(quote for quote in quotes if quote.text)


def _quote(number: int) -> Quote:
    with st.container(border=True):
        text = _area(f"quote_{number}", f"Kutipan {number}", "kata demi kata, tanpa tanda kutip", 80)
        left, right = st.columns(2)
        with left:
            speaker = _line(f"speaker_{number}", "Diucapkan oleh", "nama lengkap")
        with right:
            position = _line(f"position_{number}", "Jabatan", "mis. Kepala DBMSDA")
    return Quote(id=f"Q{number}", text=text.strip().strip('"“”'), speaker=speaker, position=position)


def _line(name: str, label: str, hint: str) -> str:
    value = st.text_input(
        label, key=f"brief_{name}", placeholder=hint, max_chars=200, on_change="ignore", persist_state="session"
    )
    return (value or "").strip()


def _one_more() -> None:
    st.session_state[_COUNT] = int(st.session_state.get(_COUNT, 1)) + 1


def _upload() -> NewsBrief:
    file = st.file_uploader("Catatan atau lembar isian", type=NOTE_KINDS, key="brief_file")
    st.caption("Berkas txt, md, docx, atau pdf; lembar isian berlabel juga boleh yaml atau json. Paling besar 20 MB.")
    if file is None:
        return NewsBrief()
    with as_file(file.name, file.getvalue()) as path:
        return read_brief(path)
