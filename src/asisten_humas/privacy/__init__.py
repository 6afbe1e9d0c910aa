"""Personal data in Indonesian texts: found by rules, replaced by placeholders, restored for who may see it.

`mask` is called before any model that is not on this machine, and for everything that is logged or recorded.
"""

from asisten_humas.privacy.kinds import TOKEN_NAMES, Found, Kind
from asisten_humas.privacy.masking import Masked, Placeholder, find, mask, restore

__all__ = ["TOKEN_NAMES", "Found", "Kind", "Masked", "Placeholder", "find", "mask", "restore"]
