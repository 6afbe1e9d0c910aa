"""Writing replies: from what is on record and the rules in force, by template or by a model."""
