"""Citizens' Indonesian made comparable: abbreviations and slang written out, light stems of words.

Only general Indonesian is listed here (chat abbreviations, Jakarta, Javanese and Sundanese everyday words); the words
of one agency or city belong into its profile.
"""

import re
from functools import lru_cache

_SPELLINGS = {
    "tidak": "gk ga gak nggak enggak engga ngga ndak ndk tdk tak kaga kagak kga ora mboten teu henteu",
    "belum": "blm blom belom durung acan",
    "sudah": "udh udah sdh dah wis uwis sampun atos",
    "yang": "yg sing anu",
    "dengan": "dgn dg sama sm",
    "dan": "n & trus terus trs",
    "karena": "krn karna soalnya soale lantaran",
    "jadi": "jd dadi",
    "jalan": "jln jl dalan jlan jalanan",
    "depan": "dpn ngarep hareup",
    "belakang": "blkg blakang mburi",
    "dekat": "dkt deket cedak",
    "sebelah": "sblh",
    "seberang": "sbrg sebrang",
    "lubang": "lobang lubangnya bolong bolongan bolongnye bolongnya growong jeglongan jeglong jglong legok keblowok",
    "selokan": "solokan slokan comberan kalen",
    "mampet": "mampat buntet",
    "banjir": "kebanjiran banjirr caah",
    "jatuh": "jatoh ngejeblos kejeblos kecemplung nyungsep terjatuh geubis ragrag tibo ceblok njungkel nyusruk "
    "terjungkal kejungkal",
    "kemarin": "kmrn kmren kemaren wingi kamari",
    "mau": "mo arep rek",
    "tolong": "tlg tlong toloong mhn",
    "rumah": "rmh omah imah",
    "sampai": "smp sampe tepika",
    "seperti": "kyk kayak kek kaya koyo siga",
    "begitu": "gitu gt",
    "bagaimana": "gmn gimana piye kumaha",
    "berapa": "brp brapa piro sabaraha",
    "kalau": "kalo klo kl kalu lek nek lamun mun",
    "saja": "aja doang wae",
    "saya": "sy aku gue gw ane gua kulo abdi",
    "kami": "kita",
    "orang": "org wong",
    "malam": "mlm malem peteng bengi peuting",
    "hujan": "ujan udan hujannya",
    "parah": "pwarah",
    "mati": "pareum pejah",
    "gelap": "poek petengan peteng-peteng",
    "sekali": "bgt banget bngt bingits pisan",
    "ada": "ono aya",
    "petugas": "ptgs",
    "kecamatan": "kec kecamatn",
    "kelurahan": "kel",
    "nomor": "no nmr nomer nomoer",
    "terima kasih": "makasih mksh trims thx thanks tengkyu suwun nuhun",
    "sering": "srg",
    "besar": "gede gedhe guede ageung",
    "kecil": "kcil cilik leutik",
    "dalam": "dlm dalem jero",
    "air": "banyu cai",
    "lampu": "lmpu",
    "hari": "ari",
    "motor": "mtr mtor",
    "anak": "ank bocah",
    "perbaiki": "benerin dibenerin dandani diperbaiki",
    "informasi": "info infonya",
    "tahun": "thn",
    "bulan": "bln",
    "minggu": "mgg pekan",
    "dari": "dr",
    "pada": "pd",
    "untuk": "utk buat",
    "kapan": "kpn iraha",
    "bapak": "bpk pak",
    "ibu": "bu",
}
_SLANG = {variant: word for word, variants in _SPELLINGS.items() for variant in variants.split()}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SHORT = {"jend": "jenderal", "jendral": "jenderal", "kh": "kh", "h": "haji", "dr": "dr"}


# "Jl. Kamboja" is no end of a sentence.
_DOTTED = re.compile(
    r"\b(jln?|kel|kec|no|nmr|gg|rt|rw|dr|ir|hj?|kh|jend|bpk|sdr|yth|dkk|dll|dst|s\.d|a\.n)\.(?=\s*\S)", re.IGNORECASE
)


def normalise(text: str) -> str:
    """Return the text in lower case with spellings of chat and dialect written out; punctuation stays."""
    return _WORD.sub(lambda found: _plain(found[0].lower()), _DOTTED.sub(r"\1", text))


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    if len(word) > 3 and word.endswith("2") and word[:-1].isalpha():  # "kedip2" is a doubled word
        return f"{_plain(word[:-1])}-{_plain(word[:-1])}"
    squeezed = re.sub(r"(.)\1{2,}", r"\1", word)
    if squeezed in _SLANG:
        return _SLANG[squeezed]
    for ending in ("nya", "nye", "e"):  # "bolongnye", "jalane"
        if squeezed.endswith(ending) and (base := squeezed[: -len(ending)]) in _SLANG and len(base) > 3:
            return _SLANG[base]
    return _SHORT.get(squeezed, squeezed)


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, in order."""
    return [found.lower() for found in _WORD.findall(text)]


_SUFFIX = re.compile(r"(?:(?:nya|lah|kah|pun|ku|mu))$")
_DERIVATIONS = ("kan", "an", "i")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a key that is the same for most forms of a word: menambal, ditambal, penambalan → tambal.

    It is made for comparing, not for showing: a k before a vowel is dropped, as Indonesian does after meng-.
    """
    word = word.lower()
    short = _SUFFIX.sub("", word) if len(word) > 6 else word
    base = _without_prefix(short)
    base = next((cut for end in _DERIVATIONS if (cut := base.removesuffix(end)) != base and len(cut) > 3), base)
    if base.startswith("k") and len(base) > 3 and base[1] in "aiueo":
        base = base[1:]
    return base


def stems(text: str) -> list[str]:
    """Return the stems of the words that carry meaning, in order."""
    return [stem(word) for word in words(text) if word not in FUNCTION_WORDS and len(word) > 1]


_NASAL = (("memper", ""), ("diper", ""), ("meny", "s"), ("peny", "s"), ("meng", ""), ("peng", ""))
_NASAL_VOWEL = (("mem", "p"), ("pem", "p"), ("men", "t"), ("pen", "t"))
_PLAIN_PREFIXES = ("diber", "keter", "member", "ter", "ber", "per", "di", "ke", "se", "mem", "men", "pem", "pen", "me")


def _without_prefix(word: str) -> str:
    if len(word) < 6:
        return word
    for prefix, restored in _NASAL:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return restored + word[len(prefix) :]
    for prefix, restored in _NASAL_VOWEL:
        if word.startswith(prefix) and len(word) > len(prefix) + 2 and word[len(prefix)] in "aiueo":
            return restored + word[len(prefix) :]
    for prefix in _PLAIN_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 4:
            return word[len(prefix) :]
    return word


_FUNCTION_WORDS_WORDS = """
    yang di ke dari dan atau untuk pada dengan dalam oleh sebagai adalah ialah itu ini tersebut agar supaya
    bahwa karena jika bila kalau apabila maka jadi sehingga tetapi namun juga pun saja lagi sudah telah akan
    sedang masih belum tidak bukan jangan dapat bisa boleh harus perlu saat ketika setelah sesudah sebelum sejak
    selama sampai hingga antara para sebuah suatu setiap tiap semua seluruh lain lainnya lebih paling sangat
    sekali secara serta maupun baik bapak ibu kami kita saya anda mereka dia ia nya si sang pak bu mohon silakan
    terima kasih begini begitu demikian yaitu yakni hal kini sekarang nanti kemudian lalu ada tak per atas bawah
    kepada terhadap tentang mengenai akibat guna demi tanpa selain kecuali menurut berdasarkan sesuai apa siapa
    mana kapan bagaimana mengapa
    """
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_WORDS.split())
"""Words that carry no matter of their own; left out when texts are compared."""
