"""Sentences of a reply that greet, thank, regret, ask or invite: they state no fact about the matter."""

import re

COURTESY = re.compile(
    r"\b(?:terima\s*kasih|mohon\s+maaf|maaf(?:kan)?|prihatin|semoga|mudah-mudahan|salam|selamat\s+(?:pagi|siang|sore|malam)|"
    r"yth|wa?'?alaikum\s*salam|assalam\w*|hormat\s+kami|hargai|menghargai|mengerti|memahami|paham|maklum|silakan|mohon|"
    r"tolong|balas|hubungi|kirim(?:kan)?|lampirkan|sampaikan|demikian|kabar\s+baik)\b",
    re.IGNORECASE,
)
