"""An approved text as HTML: a page of its own, or the paragraphs for a site and a feed. The text is data throughout."""

from html import escape

from asisten_humas.export.leaving import Leaving, heading
from asisten_humas.models import Agency

_STYLE = (
    "body{font:1.05rem/1.65 system-ui,sans-serif;color:#1a1a1a;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.6rem;line-height:1.3}header p,footer{color:#595959;font-size:.9rem}"
    "footer{border-top:1px solid #ccc;margin-top:2rem;padding-top:.5rem}"
)


def make_html(item: Leaving, agency: Agency) -> str:
    """Return a page that needs nothing else: no script, no outside file; a browser shows and prints it."""
    title = escape(heading(item))
    return (
        f'<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f'<meta name="author" content="{escape(agency.short_name)}">\n'
        f'<meta name="humas-sidik" content="{escape(item.fingerprint)}">\n<style>{_STYLE}</style>\n</head>\n<body>\n'
        f"<article>\n<header><p>{escape(agency.name)}</p><h1>{title}</h1></header>\n{paragraphs_html(item)}\n</article>\n"
        f"</body>\n</html>\n"
    )


def paragraphs_html(item: Leaving) -> str:
    """Return the paragraphs and the signature as `<p>` elements; a line break inside a paragraph stays one."""
    texts = [*item.paragraphs, *([item.signature] if item.signature else [])]
    return "\n".join(f"<p>{escape(text).replace(chr(10), '<br>')}</p>" for text in texts)
