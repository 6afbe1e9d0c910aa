"""Messages and captions: approved words only, no longer than the channel takes."""

from asisten_humas.export.leaving import leaving
from asisten_humas.export.plain import CAPTION_LENGTH, make_caption, make_whatsapp
from asisten_humas.models import Agency
from sample_drafts import LEAD, news, reply


def test_a_message_for_a_group(approved, agency: Agency) -> None:
    assert make_whatsapp(leaving(approved(news()), agency)) == (
        "*DBMSDA Kota Harapan Buka Jembatan Kali Melati*\n\n"
        f"{LEAD}\n\nJembatan itu sepanjang 24 meter.\n\n(Humas DBMSDA)\n"
    )
    assert make_whatsapp(leaving(approved(reply("1", "Terima kasih.")), agency)) == "Terima kasih.\n"
    assert make_whatsapp(leaving(approved(news(title="Satu *dua* tiga")), agency)).startswith("*Satu dua tiga*\n")


def test_a_short_caption_is_the_whole_text(approved, agency: Agency) -> None:
    assert make_caption(leaving(approved(news("Satu. Dua.", "Tiga.")), agency)) == (
        "DBMSDA Kota Harapan Buka Jembatan Kali Melati\n\nSatu. Dua.\n\nTiga.\n\n(Humas DBMSDA)\n"
    )


def test_a_long_caption_ends_with_a_sentence_and_the_signature(approved, agency: Agency) -> None:
    paragraphs = [f"Kalimat pertama alinea {n} cukup panjang. Kalimat kedua alinea {n} juga." for n in range(60)]
    item = leaving(approved(news(*paragraphs)), agency)
    caption = make_caption(item)
    assert CAPTION_LENGTH - 60 < len(caption.rstrip("\n")) <= CAPTION_LENGTH
    body = caption.removeprefix(f"{item.title}\n\n").removesuffix("\n\n(Humas DBMSDA)\n")
    assert item.body.startswith(body)
    assert body.endswith(".")
