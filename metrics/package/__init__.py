"""The download: the data of a vintage as CSV files with their schema, as a workbook, and its citations.

`tables` are the rows, `tables.json` says what each column means, `archive` packs it all.
"""
