"""The checks, one question a file. Each takes the case and returns findings; none of them needs a model."""
