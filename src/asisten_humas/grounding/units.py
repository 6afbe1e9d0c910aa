"""Units of measure: spelling, dimension and factor to the dimension's base unit."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. Numbers of one dimension compare by `value × factor`; "jumlah" counts things and has no unit."""

    dimension: str
    factor: Decimal


def _table(rows: str) -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for row in rows.strip().splitlines():
        dimension, factor, *spellings = (part.strip() for part in row.split("|"))
        for spelling in spellings:
            table[spelling] = Unit(dimension, Decimal(factor))
    return table


UNITS: dict[str, Unit] = _table(
    """
    panjang  | 0.001    | mm | milimeter
    panjang  | 0.01     | cm | sentimeter | senti | sentim
    panjang  | 1        | m | meter | mtr | metr
    panjang  | 1000     | km | kilometer | kilo meter
    panjang  | 1852     | mil | mil laut
    luas     | 0.0001   | cm2 | cm² | sentimeter persegi
    luas     | 100      | are
    luas     | 1        | m2 | m² | meter persegi | mtr2
    luas     | 10000    | ha | hektare | hektar | hektaar
    luas     | 1000000  | km2 | km² | kilometer persegi
    isi      | 0.000001 | mililiter | ml | cc
    isi      | 0.001    | liter | ltr | lt | l
    isi      | 1        | m3 | m³ | meter kubik | kubik
    laju     | 0.001    | liter per detik | liter/detik | liter/dtk | l/detik | l/dtk | l/dt
    laju     | 0.001    | ltr/detik | ltr/dtk | lt/detik | lt/dtk
    laju     | 1        | meter kubik per detik | m3/detik | m3/dtk | m³/detik | m³/dtk | kubik/detik
    bobot    | 0.001    | gram | gr | g
    bobot    | 0.1      | ons
    bobot    | 1        | kg | kilogram | kilo
    bobot    | 100      | kuintal | kwintal | kw | ku
    bobot    | 1000     | ton
    waktu    | 1        | detik | dtk
    waktu    | 60       | menit | mnt | mnit
    waktu    | 3600     | jam
    waktu    | 86400    | hari | hr | hri | hari kalender
    waktu    | 604800   | minggu | pekan | mgg | mggu | mgu
    waktu    | 864000   | dasarian
    waktu    | 2592000  | bulan | bln
    waktu    | 7776000  | triwulan | kuartal
    waktu    | 15552000 | semester
    waktu    | 31536000 | tahun | thn | th
    waktu    | 252288000 | windu
    waktu    | 315360000 | dekade | dasawarsa
    hari kerja | 1      | hari kerja | hr kerja
    kecepatan | 1       | km/jam | kilometer per jam | km per jam | kpj
    daya     | 1        | watt | w
    daya     | 1000     | kw listrik | kilowatt | kwp
    daya     | 1000000  | mw | megawatt
    listrik  | 1        | kwh
    volt     | 1        | volt | kv
    suhu     | 1        | derajat celsius | °c | derajat
    persen   | 1        | persen | % | prosen | pct
    poin     | 1        | poin | poin persen | point
    """
)
COUNT = Unit("jumlah", Decimal(1))
MONEY = Unit("uang", Decimal(1))
MAGNITUDES: dict[str, Decimal] = {
    "rb": Decimal(10**3), "rbu": Decimal(10**3), "ribu": Decimal(10**3), "k": Decimal(10**3),
    "jt": Decimal(10**6), "jta": Decimal(10**6), "juta": Decimal(10**6),
    "m": Decimal(10**9), "miliar": Decimal(10**9), "milyar": Decimal(10**9), "mlyr": Decimal(10**9),
    "mil": Decimal(10**9), "mliar": Decimal(10**9), "t": Decimal(10**12), "triliun": Decimal(10**12),
    "trilyun": Decimal(10**12), "tril": Decimal(10**12),
}  # fmt: skip
