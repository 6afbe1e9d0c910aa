"""What the checks know of Indonesian: general word lists, each a small readable Python file."""
