"""Asisten Humas: drafts for Indonesian government public relations, every sentence with its evidence."""
