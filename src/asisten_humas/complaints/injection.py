"""Orders to the assistant inside a citizen's text: found, left out of what is read, and watched for in the reply."""

import re

_BLOCKS = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?:script|style|system|assistant|instructions?)\b.*?(?:</\w+>|\Z)"
    r"|```.*?(?:```|\Z)"
    r"|\[/?(?:INST|SYS|SYSTEM)\].*?(?:\[/(?:INST|SYS|SYSTEM)\]|\Z)"
    r"|<\|.*?(?:\|>[^\n]*|\Z)"
    # A made-up document: a ruled headline that speaks of a reply, a template or the system, up to its end mark.
    r"|^[ \t]*[-=*#_]{2,}[ \t]*[^\n]*\b(?:balasan|jawaban|tanggapan|instruksi|perintah|sistem|system|prompt|templat\w*"
    r"|template|disalin)\b[^\n]*\n.*?(?:^[ \t]*[-=*#_]{2,}[^\n]*$|\Z)",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"”')\]]*|\n")
_TO_MACHINE = re.compile(
    r"\b(?:abaikan|lupakan|acuhkan|kesampingkan|hiraukan)\b.{0,50}\b(?:instruksi|aturan|perintah|kebijakan|arahan|sop"
    r"|ketentuan|prompt|batasan|pedoman)\b"
    r"|\b(?:ignore|disregard|forget|override|bypass)\b.{0,50}\b(?:instructions?|rules?|prompts?|polic(?:y|ies)|previous"
    r"|above)\b"
    r"|\b(?:instruksi|perintah|pesan|prompt|aturan)\s+(?:sistem|rahasia|internal|untuk\s+(?:sistem|asisten|bot|ai))\b"
    r"|\b(?:system|developer)\s+(?:prompt|message|note|mode|override)\b|\bprompt\s+injection\b"
    r"|^\W*(?:system|sistem|assistant|asisten|admin\s*bot|bot|ai|developer|instruksi|instruction)\s*:"
    r"|\b(?:kamu|anda|kau|lu|you)\s+(?:sekarang\s+)?(?:adalah|are|bertindak|berperan)\b.{0,40}\b(?:asisten|bot|ai|model"
    r"|assistant|sistem|robot|mode)\b"
    r"|\b(?:asisten|bot|ai|chatbot|model\s+bahasa|kecerdasan\s+buatan|chatgpt|gpt|llm|robot|mesin|sistem\s+ai)\b.{0,60}"
    r"\b(?:harus|wajib|tolong|mohon|balas\w*|jawab\w*|tulis\w*|nyatakan|sertakan|setujui|tambahkan|cantumkan|katakan"
    r"|ubah|tandai|kirim\w*)\b"
    r"|\b(?:balas|jawab|tulis|tuliskan|nyatakan|katakan|sebutkan|cantumkan|sertakan|tambahkan|masukkan|awali|akhiri"
    r"|tutup|mulai|salin|tempel|sisipkan|sampaikan|umumkan|konfirmasi\w*)\b.{0,60}\b(?:di|dalam|pada|ke|dengan"
    r"|bahwa)\s+"
    r"(?:dalam\s+)?(?:balasan|jawaban|tanggapan|respons?|reply|kalimat|akhir\s+(?:balasan|jawaban))\b"
    r"|\b(?:dalam|pada|di)\s+(?:balasan|jawaban|tanggapan)(?:mu|nya|\s+(?:resmi|anda|kamu))?\b.{0,40}\b(?:tulis\w*"
    r"|nyatakan"
    r"|sebut\w*|cantumkan|sertakan|janjikan|katakan)\b"
    r"|\b(?:balas|jawab)\w*\s+(?:saja\s+)?(?:dengan\s+kalimat|persis|apa\s+adanya|bahwa)\b"
    r"|\b(?:reply|respond|answer|output|say|write)\s+(?:exactly|only|with)\b"
    r"|\byou\s+are\s+(?:now|no\s+longer)\b|\bact\s+as\b|\bpretend\s+(?:to|that)\b|\bfrom\s+now\s+on\b"
    r"|\b(?:append|insert|include|add|reply\s+with|respond\s+with)\b.{0,80}\b(?:reply|response|answer|ticket|link)\b"
    r"|\bdo\s+not\s+mention\b|\bto\s+the\s+reply\b"
    r"|\b(?:disalin|salin|copy\s*paste|tampilkan)\b.{0,40}\b(?:apa\s+adanya|instruksi|prompt|kata\s+sandi"
    r"|data\s+pelapor)\b"
    r"|\bnama\s+model\s+yang\s+dipakai\b|\bmode\s+(?:admin|pengembang|developer|debug|darurat\s+sistem)\b"
    r"|\b(?:catatan|pesan|instruksi|perintah)\s+(?:khusus\s+)?(?:untuk|kepada|bagi)\s+(?:sistem|asisten|ai|bot|mesin"
    r"|penjawab|petugas\s+penjawab|model)\b"
    r"|\b(?:tandai|ubah|set|jadikan)\b.{0,30}\bstatus\b.{0,30}\b(?:selesai|done|closed|tuntas)\b",
    re.IGNORECASE,
)
# A sentence after an order that goes on with it: it speaks of the answer, or opens as a reason to obey.
_GOES_ON = re.compile(
    r"\b(?:balasan|jawaban|tanggapan|kalimat|instruksi|perintah|kutip|diizinkan|disetujui|pimpinan|auditor|wajib|harus"
    r"|otoritas|berwenang|jangan\s+(?:sebut|bilang|katakan|tambah))\b",
    re.IGNORECASE,
)


def injected_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans that speak to the machine and not to the office, in order, without overlaps."""
    spans = [found.span() for found in _BLOCKS.finditer(text)]
    inside = False
    for sentence in _SENTENCE.finditer(text):
        if sentence[0].strip() == "":
            continue
        inside = bool(_TO_MACHINE.search(sentence[0])) or (inside and bool(_GOES_ON.search(sentence[0])))
        if inside:
            spans.append(sentence.span())
    return _merged(spans)


def without_injection(text: str) -> str:
    """Return the text without those spans: what the citizen tells the office."""
    kept, at = [], 0
    for start, end in injected_spans(text):
        kept.append(text[at:start])
        at = end
    return re.sub(r"\n{3,}", "\n\n", "".join((*kept, text[at:]))).strip()


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
