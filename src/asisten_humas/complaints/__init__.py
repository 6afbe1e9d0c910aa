"""Complaints: from the raw export to a reply that is right, humane and safe. Import from the submodules."""
