"""Measures on labelled data: each suite reads a file, runs a part and returns its figures."""
