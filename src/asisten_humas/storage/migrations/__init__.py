"""Alembic's scripts, shipped in the package and run by `asisten_humas.storage.schema`."""
