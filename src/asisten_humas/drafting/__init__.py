"""What the news chain and the reply chain share: named steps over one typed state, and check-repair-check."""

from asisten_humas.drafting.chain import Step, build_chain
from asisten_humas.drafting.citations import cited, public_text
from asisten_humas.drafting.settle import settle

__all__ = ["Step", "build_chain", "cited", "public_text", "settle"]
