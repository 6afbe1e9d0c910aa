"""Citation marks: read for the reviewer, gone from the public text."""

from asisten_humas.drafting import cited, public_text

TEXT = "Verifikasi paling lambat 3 hari kerja [K03]. Survei menyusul [K21, K04]; kabarnya di kanal ini [S1].\n\nSalam."


def test_marks_go_and_nothing_else_does() -> None:
    assert public_text(TEXT) == (
        "Verifikasi paling lambat 3 hari kerja. Survei menyusul; kabarnya di kanal ini.\n\nSalam."
    )


def test_ids_come_in_order_and_once() -> None:
    assert cited(TEXT + " Lagi [K03].") == ("K03", "K21", "K04", "S1")


def test_other_brackets_are_left_alone() -> None:
    text = "Mohon hubungi [TELEPON-1] atau lihat [lengkapi: lokasi] di Jl. Melati [sic]."
    assert public_text(text) == text
    assert cited(text) == ()
