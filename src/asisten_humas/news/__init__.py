"""News items: from a brief or notes to a draft that is closed over its facts."""
