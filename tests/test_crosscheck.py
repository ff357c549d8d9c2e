"""Other published figures confirm or contradict the documents; they never become part of the series."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from metrics.cli.check import check as run_check
from metrics.corpus import load
from metrics.crosscheck.checks import Check, checks
from metrics.crosscheck.figures import COLUMNS, FIGURES_FILE, read_figures
from metrics.crosscheck.sides import Sides, side_by_side
from metrics.errors import InputError
from metrics.models import Claim
from metrics.vintage import Vintage
from tests.making import claim, corpus

FOLDER = Path(__file__).parents[1] / "seeds" / "kz-kg"
TODAY = date(2026, 11, 21)
CORPUS = load(FOLDER, TODAY)
FIGURES = read_figures(CORPUS, TODAY)
ROW = "turnover,2023,,1317000000,USD,exact,11.6,KG,Statistics,Trend,2024-04-09,https://example.org/a,,"


def sides(as_of: date | None = None) -> dict[str, Sides]:
    return {str(row.period): row for row in side_by_side(FIGURES, ("KZ", "KG"), "USD", as_of)}


def check(*said: Claim, as_of: date | None = None) -> Check:
    found = checks(CORPUS, said, FIGURES, as_of)
    assert len(found) == 1
    return found[0]


def write(folder: Path, *rows: str, header: str = ",".join(COLUMNS)) -> Path:
    (folder / FIGURES_FILE).write_text("\n".join((header, *rows, "")), encoding="utf-8")
    return folder


def faults(folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_figures(corpus("2024-02-02-tura-news", folder=folder), TODAY)
    return [str(fault) for fault in caught.value.faults]


# ---------------------------------------------------------------- the file


def test_every_figure_has_its_publisher_address_side_and_reporter() -> None:
    assert len(FIGURES) == 18
    assert all(each.publisher and each.url.startswith("https://") and each.reporter for each in FIGURES)
    assert {each.side for each in FIGURES} == {"KZ", "KG"}
    assert len({each.id for each in FIGURES}) == 18


def test_the_seeds_hold_the_published_facts_and_nothing_else() -> None:
    reference = FOLDER.parents[2] / "shared" / "reference" / "kz-kg-figures.csv"
    if not reference.exists():
        pytest.skip("the published facts are not at hand")
    import csv

    with reference.open(encoding="utf-8", newline="") as file:
        facts = {
            (row["period"], float(row["value_usd"]), row["hedge"], row["growth_pct"], row["side"], row["url"])
            for row in csv.DictReader(file)
        }
    assert {
        (
            str(each.period or each.deadline or ""),
            each.amount,
            each.hedge,
            "" if each.growth_percent is None else f"{each.growth_percent:g}",
            each.side,
            each.url,
        )
        for each in FIGURES
    } == facts


def test_a_corridor_needs_no_figures(tmp_path: Path) -> None:
    assert read_figures(corpus("2024-02-02-tura-news", folder=tmp_path), TODAY) == ()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("turnover,2023", "sales,2023", "line 2: kind: input should be 'turnover' or 'target'"),
        (",2023,", ",2023-1,", "line 2: period: '2023-1' is no period; write 2023"),
        (",2023,", ",,", "line 2: a turnover has a period and no deadline"),
        ("1317000000", "1.3 billion", "line 2: amount: input should be a valid number"),
        ("1317000000", "nan", "line 2: amount: input should be a finite number"),
        ("1317000000", "-5", "line 2: amount: input should be greater than 0"),
        ("1317000000", "", "line 2: amount: the cell is empty; fill it"),
        ("USD", "dollars", "line 2: currency: string should match pattern"),
        ("exact", "roughly", "line 2: hedge: input should be 'exact', 'about', 'below' or 'above'"),
        ("11.6", "x", "line 2: growth_percent: input should be a valid number"),
        (",KG,", ",UZ,", "line 2: side: UZ is neither side of KZ-KG; write KZ or KG"),
        ("2024-04-09", "9 April", "line 2: published: input should be a valid date"),
        ("2024-04-09", "2027-04-09", "line 2: published: the date 2027-04-09 lies in the future"),
        ("2024-04-09", "2023-04-09", "line 2: period: a figure for 2023 cannot have been published on"),
        ("https://example.org/a", "example.org", "line 2: url: string should match pattern"),
        (",,", ",nobody,", "line 2: repeats: there is no document 'nobody'"),
        ("Trend,", "Trend, Baku,", "line 2: the row has 15 cells, the header 14"),
        ("Statistics", '"Statistics', "line 2: not valid CSV"),
    ],
)  # fmt: skip
def test_a_fault_in_a_row_is_one_line_with_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    spoilt = new.join(ROW.rsplit(old, 1)) if old == ",," else ROW.replace(old, new, 1)
    found = faults(write(tmp_path, spoilt))
    assert len(found) == 1
    assert f"{FIGURES_FILE}: {fault}" in found[0]
    assert "; " in found[0]


def test_all_faults_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    found = faults(write(tmp_path, ROW, ROW, ROW.replace("KG", "UZ"), ROW.replace("exact", "so")))
    assert ["line 3: the same figure as line 2" in found[0], "line 4" in found[1], "line 5" in found[2]] == [
        True,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        ("kind,period", "the header lacks deadline, amount"),
        (",".join(COLUMNS) + ",colour", "the header has colour"),
        (",".join(reversed(COLUMNS)), "the header's columns stand twice, or in another order"),
        ("", "the header lacks kind"),
    ],
)
def test_a_wrong_header_is_one_fault(tmp_path: Path, header: str, fault: str) -> None:
    found = faults(write(tmp_path, ROW, header=header))
    assert len(found) == 1
    assert fault in found[0]


def test_bytes_that_are_not_utf_8_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / FIGURES_FILE).write_bytes(b"kind\xff")
    assert "not UTF-8" in faults(tmp_path)[0]


def test_the_faults_of_the_file_come_out_in_the_check(seeds: Path) -> None:
    path = seeds / "kz-kg" / FIGURES_FILE
    path.write_text(path.read_text(encoding="utf-8").replace(",KG,", ",UZ,", 1), encoding="utf-8")
    with pytest.raises(InputError, match=f"kz-kg/{FIGURES_FILE}: line 4: side: UZ is neither side of KZ-KG"):
        run_check(seeds=seeds)


# ---------------------------------------------------------------- from which day a figure counts


def test_a_page_without_a_day_counts_from_the_last_day_named_in_the_file() -> None:
    undated = {str(each.period): each for each in FIGURES if each.published is None}
    assert undated["2021-01/2021-09"].known_from == date(2025, 11, 13)
    assert undated["2025"].known_from == date(2026, 1, 1), "a year is not known before it is over"
    assert all(each.known_from == each.published for each in FIGURES if each.published)


def test_only_what_was_published_by_a_day_counts_on_it() -> None:
    assert set(sides(date(2024, 3, 1))) == {
        "2018",
        "2022-01/2022-06",
        "2022",
        "2023-01/2023-07",
        "2023-01/2023-11",
    }
    assert sides(date(2024, 3, 1))["2022"].difference is None, "Kyrgyzstan's figure came out in April 2024"
    assert sides(date(2024, 4, 9))["2022"].difference is not None


# ---------------------------------------------------------------- the two sides


def test_the_two_sides_differ_by_this_much() -> None:
    rows = sides()
    apart = {period: row.difference for period, row in rows.items() if row.difference}
    assert set(apart) == {"2022", "2023-01/2023-07", "2023", "2024"}
    assert [apart[year].amount for year in ("2022", "2023", "2024")] == [119e6, 183e6, 360e6]
    assert apart["2024"].relative == pytest.approx(1700 / 1340 - 1)
    # $1.7 billion is 1.65 to 1.75, $1.34 billion 1.335 to 1.345
    assert apart["2024"].bounds.low == pytest.approx(305e6)
    assert apart["2024"].bounds.high == pytest.approx(415e6)
    assert not any(each.agree for each in apart.values())


def test_a_difference_names_its_figures() -> None:
    row = sides()["2024"]
    assert row.formula == "figure-turnover-2024-kz - figure-turnover-2024-kg"
    assert {row.first[0].id, row.second[0].id} == set(row.formula.split(" - "))


def test_of_two_figures_of_a_side_the_later_is_compared(tmp_path: Path) -> None:
    later = ROW.replace("1317", "1320").replace("2024-04-09", "2024-09-01").replace("org/a", "org/b")
    other = ROW.replace("KG", "KZ").replace("org/a", "org/c")
    figures = read_figures(corpus("2024-01-10-a", folder=write(tmp_path, ROW, later, other)), TODAY)
    (row,) = side_by_side(figures, ("KZ", "KG"), "USD")
    assert [each.amount for each in row.second] == [1320e6, 1317e6]
    assert row.difference
    assert row.difference.amount == -3e6


# ---------------------------------------------------------------- each claim


def test_what_a_page_on_the_same_meeting_repeats_confirms_nothing() -> None:
    said = claim("turnover", 1.3e9, "2024-02-02-tura-news", period="2023-01/2023-11", side="KZ")
    found = check(said)
    assert [(each.figure.publisher, each.tie, each.agrees) for each in found.against] == [
        ("24.kg", "same_event", True)
    ]
    assert found.verdict == "repeated_only"


def test_the_other_side_contradicts_the_year_2023() -> None:
    said = claim("turnover", 1.5e9, "2024-04-19-eurasian-star", period="2023", side="KZ", speaker="Tokayev")
    found = check(said)
    assert found.verdict == "disagrees"
    ties = {each.figure.publisher: each for each in found.against}
    assert ties["News Central Asia"].tie == "same_event"
    kyrgyz = ties["Trend"]
    assert (kyrgyz.tie, kyrgyz.agrees, kyrgyz.sure) == ("other_side", False, True)
    assert kyrgyz.difference.amount == -183e6
    assert kyrgyz.difference.relative == pytest.approx(-0.122)


def test_a_claim_without_a_period_may_be_for_either_year() -> None:
    said = claim("turnover", 2e9, "2025-08-22-sivil-diplomasi", hedge="below", side="KZ")
    found = check(said)
    assert {str(each.figure.period) for each in found.against} == {"2024", "2025"}
    assert not any(each.sure for each in found.against)
    over = next(each for each in found.against if str(each.figure.period) == "2025")
    assert not over.agrees, "nearly two billion and over two billion cannot both be true"
    assert (over.difference.amount, over.difference.bounds.low) == (0, 0)


def test_a_goal_agrees_by_its_amount_and_the_deadlines_that_are_stated() -> None:
    found = check(claim("target", 2e9, "2024-02-02-tura-news"))
    assert (found.verdict, [str(each.figure.published) for each in found.against]) == (
        "agrees",
        ["2022-04-29"],
    )
    dated = check(claim("target", 3e9, "2025-08-22-sivil-diplomasi", deadline="2030", side="KG"))
    assert {each.figure.publisher: each.tie for each in dated.against} == {
        "24.kg": "other_side",
        "BAQ.KZ": "same_event",
    }
    assert dated.verdict == "agrees"
    other = check(claim("target", 3e9, "2025-08-22-sivil-diplomasi", deadline="2028"))
    assert other.verdict == "mixed" or not all(each.agrees for each in other.against)


def test_growth_is_checked_in_percentage_points() -> None:
    found = check(claim("growth", 12, "2024-02-02-tura-news", period="2023-01/2023-11"))
    assert [(each.tie, each.agrees, each.difference.amount) for each in found.against] == [
        ("same_event", True, 0)
    ]


def test_what_nobody_else_published_is_missing() -> None:
    assert check(claim("turnover", 1.2e9, "2024-02-02-tura-news", period="2019")).verdict == "missing"
    assert check(claim("target", 5e9, "2024-02-02-tura-news")).verdict == "missing"


def test_the_same_words_of_one_document_are_one_statement() -> None:
    said = [
        claim("target", 3e9, "2025-08-22-sivil-diplomasi", deadline="2030", anchor_start=n) for n in (1, 90)
    ]
    assert len(check(*said).claims) == 2


def test_the_same_speaker_elsewhere_is_no_second_witness() -> None:
    said = claim("turnover", 1.5e9, "2024-02-02-tura-news", period="2023", side="KZ", speaker="Tokayev")
    ties = {each.figure.publisher: each.tie for each in check(said).against}
    assert ties["News Central Asia"] == "same_speaker"


def test_other_currencies_and_unreviewed_claims_are_left_alone() -> None:
    euros = claim("turnover", 1.5e9, "2024-02-02-tura-news", period="2023", currency="EUR")
    assert check(euros).verdict == "missing"
    unreviewed = claim("turnover", 1.5e9, "2024-02-02-tura-news", period="2023", review="unreviewed")
    assert checks(CORPUS, (unreviewed,), FIGURES) == ()


def test_an_earlier_day_knows_neither_the_later_claim_nor_the_later_figure() -> None:
    said = claim("turnover", 1.5e9, "2024-04-19-eurasian-star", period="2023", side="KZ")
    assert checks(CORPUS, (said,), FIGURES, date(2024, 4, 18)) == ()
    found = check(said, as_of=date(2024, 4, 19))
    assert [each.figure.publisher for each in found.against] == ["Trend"]


def test_no_figure_enters_the_series(known: Vintage) -> None:
    elsewhere = {each.url for each in FIGURES}
    cited = {each.url for point in known.observations for each in point.citations}
    assert not cited & elsewhere


def test_each_statement_of_the_five_documents_is_checked(known: Vintage) -> None:
    found = {
        (c.claim.source[:10], c.claim.kind, c.claim.amount): c.verdict
        for c in checks(CORPUS, known.claims, FIGURES)
    }
    assert found == {
        ("2024-02-02", "growth", 12): "repeated_only",
        ("2024-02-02", "turnover", 1.3e9): "repeated_only",
        ("2024-02-02", "target", 2e9): "agrees",
        ("2024-04-19", "target", 2e9): "agrees",
        ("2024-04-19", "turnover", 1.5e9): "disagrees",
        ("2025-08-22", "target", 3e9): "agrees",
        ("2025-08-22", "turnover", 2e9): "disagrees",
    }
