# English texts. How to add one: see metrics/texts.py.

## Numbers, amounts and days (metrics/wording.py)

scale-million = { $n } million
scale-billion = { $n } billion
scale-trillion = { $n } trillion

currency-usd = ${ $amount }
currency-eur = €{ $amount }
currency-gbp = £{ $amount }
currency-kzt = KZT { $amount }
currency-kgs = KGS { $amount }
currency-uzs = UZS { $amount }
currency-rub = RUB { $amount }
currency-cny = CNY { $amount }
currency-try = TRY { $amount }
currency-other = { $code } { $amount }

hedge-exact = { $amount }
hedge-about = about { $amount }
hedge-below = nearly { $amount }
hedge-above = over { $amount }

percent-number = { $n } %
rate-a-year = { $rate } a year

range-closed = { $low } to { $high }
range-high-open = { $low } to under { $high }
range-low-open = over { $low }, up to { $high }
range-both-open = over { $low }, under { $high }

years-or-later = { $year } or later
years-never = never at this pace

# A run of months of one year, such as January–November 2023; of two, such as October 2022 – March 2023.
period-months = { $first }–{ $last } { $year }
period-months-of-years = { $first } – { $last }
period-as-of = as of { $day }

## Countries: what a pair of them is called
pair-of-countries = { $first } and { $second }

## Progress toward goals (metrics/progress/sentences.py)

goal-name-by = { $amount } by { $due }

progress-level-period = Trade for { $period } was reported at { $amount }
progress-level-as-of = Trade was put at { $amount } on { $day }, with no period stated
progress-level-none = No figure for a full year of trade is known yet

progress-none = { progress-level-none }, so progress toward { $goal } cannot be measured.
progress-achieved = { $level }: the goal of { $goal } is reached.
progress-not-reached = { $level }: { $share } of the goal of { $goal }, so the goal is not shown to be reached; it has no deadline.
progress-perhaps-reached = { $level }: { $share } of the goal of { $goal }, so the words leave open whether it is reached; it has no deadline.
progress-not-rated = { $level }: { $share } of the goal of { $goal }; there is no pace to rate, and { $needed } is needed from here.
progress-not-rated-past = { $level }: { $share } of the goal of { $goal }; there is no pace to rate.
progress-rated = { $level }: { $share } of the goal of { $goal }. Rated { $status }: it grew { $observed } since { $base }, { $required } was required, and { $needed } is needed from here.
progress-rated-past = { $level }: { $share } of the goal of { $goal }. Rated { $status }: it grew { $observed } since { $base }, and { $required } was required.

status-achieved = achieved
status-on-track = on track
status-acceleration-needed = progress, acceleration needed
status-limited = limited progress
status-moving-away = moving away
status-not-rated = not rated
status-not-reached = not shown to be reached
status-firm = “{ $status }”
status-between = between “{ $best }” and “{ $worst }”, depending on the bounds

headline-with-goals = { $level }: { $shares }.
headline-without-goals = { $level }.
headline-share = { $share } of the goal of { $goal }
headline-reached = the goal of { $goal } is reached
headline-goals-only = { progress-level-none }. Promised: { $goals }.
headline-nothing = The documents known by this day hold no figure and no goal for trade.

goal-title = Raise mutual trade to { $goal }

fact-goal = Goal
fact-status = Rating
fact-share = Share reached
fact-gap = Still to go
fact-observed = Observed growth
fact-required = Required growth
fact-needed = Growth needed from here
fact-projected = Year reached at the observed pace

## How to cite (metrics/citing.py)

cite-short = Source: { $publishers }. Compiled by Trade Targets, as of { $day }.
cite-full = “{ $title }”, as of { $day }. Compiled by Trade Targets { $version } from: { $documents }
cite-document = { $publisher }, “{ $title }”, { $day }, { $url }
cite-without-sources = “{ $title }”, as of { $day }. Compiled by Trade Targets { $version }; it cites no document.
cite-more-publishers = { $n ->
    [one] { $n } other publisher
   *[other] { $n } other publishers
}

## Commitments (metrics/cli/commitments.py)

stage-proposed = proposed
stage-announced = announced
stage-agreed = agreed
stage-signed = signed
stage-under-way = under way
stage-delivered = delivered
stage-restated = restated

theme-trade = Trade
theme-agriculture = Agriculture
theme-border = Border
theme-logistics = Logistics
theme-transport = Transport
theme-investment = Investment
theme-energy-and-water = Energy and water
theme-digital = Digital
theme-education = Education
theme-culture = Culture
theme-institutions = Institutions
theme-social = Social affairs

## Charts (metrics/charts)
chart-sources = Sources
chart-source = { $publisher }, { $day }. { $title }
chart-as-of = As known on { $day }
chart-made-by = Trade Targets { $version }
chart-trade-title = Trade of { $amount } is { $share } of the goal of { $goal }
chart-trade-subtitle = Trade between { $pair }, { $unit }
unit-million = million { $currency }
unit-billion = billion { $currency }
unit-trillion = trillion { $currency }
chart-trade-note-claims = Each figure is what an official or a publisher said, as published; none is adjusted or averaged.
chart-trade-note-bounds = Upright lines and the shaded field show how far rounding and words such as “nearly” leave the amount open.
chart-trade-note-derived = Hollow marks were said by nobody: they follow from figures that were, a year from its first months or a year before from the growth stated.
chart-trade-alt-points = Figures: { $points }.
chart-trade-alt-goals = Goals: { $goals }.
chart-key-reported = stated, for the months that the bar covers
chart-key-derived = computed from stated figures
chart-key-undated = stated without a period: the years and amounts it may mean
chart-path-unrated = growth needed for { $goal }
chart-path = growth needed for { $goal }: { $rate }
chart-goal = Goal: { $goal }
chart-goal-stated = first stated { $day }
chart-goal-stated-no-deadline = first stated { $day }, no deadline
chart-covers-annualised = { $period }, estimated from its first months
chart-covers-implied = { $period }, implied by the growth stated
chart-covers-undated = said on { $day }, period not stated
chart-hover-bounds = Bounds: { $bounds }
chart-hover-formula = Formula: { $formula }
chart-hover-more = { $n ->
    [one] and { $n } more quotation
   *[other] and { $n } more quotations
  }
chart-quote = “{ $quote }” — { $publisher }, { $day }
chart-quote-by = “{ $quote }” — { $speaker }, in { $publisher }, { $day }
chart-column-amount = Amount
chart-column-what = What it is
chart-column-bounds = Bounds
chart-column-sources = Sources
chart-column-words = In their words

## Dashboard (dashboard.py, app_pages/)

language-name = English

page-overview = Overview
page-sources = Sources

dashboard-reading = Reading the documents …
dashboard-as-of = As of
dashboard-as-of-help = Only documents published by this day count.
dashboard-corridor = Corridor
dashboard-standpoint = { $pair }, as known on { $day }

faults-title = The documents cannot be read as they stand

proof-source = { $publisher }, { $day }
proof-said-by = Said by { $speaker }.
proof-nobody-named = No speaker is named.
proof-date-known = How the day is known: { $how }
proof-point = { $when }: { $amount }
proof-formula = Computed: { $formula }

figure-level = Trade, { $when }
figure-goal = Share of { $goal }
figure-growth = grew { $rate } since { $since }
figure-unknown = not known
figure-stated = { $n ->
    [one] First stated on { $day }, in { $n } document since.
   *[other] First stated on { $day }, in { $n } documents since.
}

goal-results = Results in figures
goal-baseline = Measured from
goal-latest = Measured at
goal-words = { $n ->
    [one] Its words, { $n } quote
   *[other] Its words, { $n } quotes
}
table-what = What
table-value = Value

news-title = What each document added
news-document = { $day } · { $publisher }
news-goal = Goal first stated here: { $goal }
news-point = Trade { $when }: { $amount }
news-nothing = No figure and no goal for trade that was not known before.

library-intro = { $n ->
    [one] { $standpoint }: { $n } document.
   *[other] { $standpoint }: { $n } documents.
}
library-search = Search in titles, publishers and texts
library-missing = There is no document “{ $source }” by this day.
library-nothing = No document has all of these words.
library-entry = { $n ->
    [one] { $publisher } · { $day } · { $n } figure found
   *[other] { $publisher } · { $day } · { $n } figures found
}

reader-back = All documents
reader-record = { $publisher } · { $day }
reader-original = Open the original page
reader-passage = The passage you came for
reader-jump = See it in the text below
reader-text = The text, as published
reader-claims = { $n ->
    [one] { $n } figure found in it
   *[other] { $n } figures found in it
}

claim-name = { $kind }: { $amount }
claim-no-amount = no amount
claim-kind-turnover = Trade turnover
claim-kind-target = Goal
claim-kind-growth = Growth
claim-kind-other = Another figure
claim-speaker = { $speaker } said so.
claim-period = It covers { $period }.
claim-deadline = Due: { $deadline }.
claim-indicator = What it is: { $indicator }.
claim-reason = Reason: { $reason }
claim-rules = Found by: { $rules }.
review-confirmed = A reviewer confirmed it.
review-corrected = A reviewer corrected how it was read.
review-rejected = A reviewer rejected it, so it is counted nowhere.
review-unreviewed = Nobody has reviewed it yet, so it is counted nowhere.

chart-download = Download as PNG
chart-no-browser = Pictures cannot be drawn on this server: it has no Chromium. The camera above the chart still works.
chart-choose = See the words behind a mark: choose it here, or point at it in the chart
chart-choose-none = None chosen
chart-table = The figures as a table
chart-table-words = Words
news-goal-name = Goal: { $goal }
basis-annualised = estimated from part of the year
basis-implied = implied by the growth that was stated
