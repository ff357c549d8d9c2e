"""The proof that a file carries inside: which figures it shows, and the words of the sources behind each.

`models` is the format (JSON-LD), `marks` makes it from what is drawn, `carriers` puts it into PNG, SVG, PDF,
HTML, DOCX and XLSX and reads it back, from a data package too, `verify` holds it against the seeds.
"""
