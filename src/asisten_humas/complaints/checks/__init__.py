"""Checks of a reply on top of grounding: one file per way in which a reply can embarrass the office."""
