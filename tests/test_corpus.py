"""A corridor's folder is used whole or not at all, and every fault in it is one line that says what to do."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from pathlib import Path

import pytest

from metrics.commitments.register import CommitmentRecord, RegisterRecord
from metrics.corpus import ClaimReview, Correction, Corridor, Record, Speaker, corridors, fingerprint, load
from metrics.crosscheck.figures import Row
from metrics.errors import InputError
from metrics.records import FORMS

SHARED = Path(__file__).parents[2] / "shared" / "seeds"
TODAY = date(2026, 11, 21)
SOURCE = "sources/2024-02-02-tura-news"


def faults(folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        load(folder, TODAY)
    return str(caught.value).splitlines()


CORRECTED = 'review = "corrected"\nreason = "x"\ncorrect = {{ {} }}'


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_corridor_loads_in_the_order_of_the_days(seeds: Path) -> None:
    corpus = load(seeds / "kz-kg", TODAY)
    assert [source.published.isoformat() for source in corpus.sources] == [
        "2021-03-02", "2024-02-02", "2024-04-19", "2024-04-19", "2025-08-22",
    ]  # fmt: skip
    assert corpus.corridor.pair == ("KZ", "KG")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the handed-out documents are not here")
def test_the_texts_are_the_handed_out_ones_byte_for_byte(seeds: Path) -> None:
    def digests(files: list[Path]) -> list[str]:
        return sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)

    ours = list((seeds / "kz-kg" / "sources").glob("*.txt"))
    assert digests(ours) == digests(list(SHARED.glob("*.txt")))


def test_a_day_decides_which_documents_are_known(seeds: Path) -> None:
    corpus = load(seeds / "kz-kg", TODAY)
    assert len(corpus.known_by(date(2024, 2, 1))) == 1
    assert len(corpus.known_by(date(2024, 2, 2))) == 2


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('publisher = "Tura News"', "", "publisher: the key is missing; add it"),
        ("publisher =", "publicher =", "publicher: unknown key; remove it, or write 'publisher'"),
        ("2024-02-02", "2027-02-02", "lies in the future"),
        ("2024-02-02", "2024-02-03", "make the two agree"),
        ("2024-02-02", '"soon"', "published"),
        ('kind = "growth"', 'kind = "gossip"', "claims 1: kind"),
        ('review = "confirmed"', 'review = "rejected"', "needs a reason"),
        ("https://turanews", "javascript:turanews", "url"),
        (
            'review = "confirmed"',
            'review = "corrected"\nreason = "x"\ncorrect = { hedge = "sort of" }',
            "claims 1: correct: hedge",
        ),
        ("[[claims]]", "[[claims", "not valid TOML"),
        ('review = "confirmed"', CORRECTED.format('period = "0000"'), "years run from 1000 to 2999"),
        ('review = "confirmed"', CORRECTED.format('deadline = "2030-13"'), "months run from 01 to 12"),
        ('review = "confirmed"', CORRECTED.format('deadline = "2030-02-30"'), "out of range"),
        (
            'review = "confirmed"',
            CORRECTED.format('deadline = "2030-1"'),
            "it is not a day, month or year such",
        ),
        ('review = "confirmed"', CORRECTED.format('pair = ["KZ", "XX"]'), "no such country in ISO 3166: XX"),
        ('review = "confirmed"', CORRECTED.format(""), "corrects nothing"),
        ("https://turanews", "turanews", "url: it is not an address that begins with https://"),
        ("published = 2024-02-02", "published = 2024-02-02T10:00:00Z", "it is no plain date"),
    ],
)
def test_a_fault_in_a_record_names_file_entry_and_cure(seeds: Path, old: str, new: str, says: str) -> None:
    spoil(seeds / "kz-kg" / f"{SOURCE}.toml", old, new)
    lines = faults(seeds / "kz-kg")
    assert all(line.startswith(f"kz-kg/{SOURCE}.toml: ") and "; " in line for line in lines)
    assert any(says in line for line in lines)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"USD"', '"dollars"', "currency"),
        ('"USD"', '"USX"', "no such currency in ISO 4217"),
        ('"KZ-KG"', '"KZ-QQ"', "no such country in ISO 3166: QQ"),
        ('side = "KG"', 'side = "UZ"', "not of this pair"),
    ],
)
def test_a_country_or_currency_that_does_not_exist_is_refused(
    seeds: Path, old: str, new: str, says: str
) -> None:
    spoil(seeds / "kz-kg" / "corridor.toml", old, new)
    lines = faults(seeds / "kz-kg")
    assert len(lines) == 1
    assert lines[0].startswith("kz-kg/corridor.toml: ")
    assert says in lines[0]


def test_a_pair_is_of_two_countries(seeds: Path) -> None:
    folder = (seeds / "kz-kg").rename(seeds / "kz-kz")
    (folder / "corridor.toml").write_text('code = "KZ-KZ"\ncurrency = "USD"', encoding="utf-8")
    assert "a corridor is a pair of two countries" in faults(folder)[0]


def test_a_fault_is_said_in_words_of_the_file_not_of_python(seeds: Path) -> None:
    path = seeds / "kz-kg/corridor.toml"
    path.write_text('code = "KZ-KG"\ncurrency = "usd"\nspeakers = 3', encoding="utf-8")
    assert faults(seeds / "kz-kg") == [
        "kz-kg/corridor.toml: currency: it is not three capital letters such as USD (given: 'usd'); "
        "correct the value",
        "kz-kg/corridor.toml: speakers: it is no list (given: 3); correct the value",
    ]


def test_a_record_may_begin_with_the_mark_that_some_editors_write(seeds: Path) -> None:
    path = seeds / "kz-kg/corridor.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(seeds / "kz-kg", TODAY).corridor.code == "KZ-KG"


def test_every_form_that_a_model_asks_for_has_words() -> None:
    """A reader of a fault is told what to write, not a regular expression."""
    models = (Record, ClaimReview, Correction, Corridor, Speaker, RegisterRecord, CommitmentRecord, Row)
    schemas = "".join(json.dumps(model.model_json_schema()) for model in models)
    asked = {json.loads(f'"{each}"') for each in re.findall(r'"pattern": "(.*?)"[,}]', schemas)}
    assert asked
    assert asked <= FORMS.keys()


def test_a_missing_text_is_said(seeds: Path) -> None:
    (seeds / "kz-kg" / f"{SOURCE}.txt").unlink()
    assert faults(seeds / "kz-kg") == [
        f"kz-kg/{SOURCE}.txt: the file is missing; add it, or remove what refers to it"
    ]


def test_a_text_without_a_record_is_said(seeds: Path) -> None:
    (seeds / "kz-kg" / f"{SOURCE}.toml").unlink()
    assert f"{SOURCE}.toml: the file is missing" in faults(seeds / "kz-kg")[0]


def test_bytes_that_are_not_utf8_are_said_with_their_place(seeds: Path) -> None:
    (seeds / "kz-kg" / f"{SOURCE}.txt").write_bytes(b"trade reached \xff\xfe")
    assert "byte 14: the bytes are not UTF-8" in faults(seeds / "kz-kg")[0]


def test_an_empty_text_is_no_document(seeds: Path) -> None:
    (seeds / "kz-kg" / f"{SOURCE}.txt").write_text(" \n")
    assert "the text is empty" in faults(seeds / "kz-kg")[0]


def test_all_faults_are_reported_at_once(seeds: Path) -> None:
    (seeds / "kz-kg" / f"{SOURCE}.txt").unlink()
    spoil(seeds / "kz-kg" / "sources/2024-04-19-eurasian-star.toml", "2024-04-19", "2031-04-19")
    spoil(seeds / "kz-kg" / "corridor.toml", "code =", "kode =")
    assert len(faults(seeds / "kz-kg")) == 5  # code, kode, the text, the future and the file's name


def test_an_empty_folder_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no corridor"):
        corridors(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        corridors(tmp_path / "nowhere")


def test_a_corridor_without_documents_says_so(seeds: Path) -> None:
    for path in (seeds / "kz-kg" / "sources").iterdir():
        path.unlink()
    assert "holds no document" in faults(seeds / "kz-kg")[0]


def test_the_fingerprint_changes_with_any_byte(seeds: Path) -> None:
    before = fingerprint(seeds)
    assert fingerprint(seeds) == before
    with (seeds / "kz-kg" / f"{SOURCE}.txt").open("a") as text:
        text.write(".")
    assert fingerprint(seeds) != before
