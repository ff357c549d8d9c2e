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
progress-achieved-late = { $level }: the goal of { $goal } is reached by now, but no figure shows that it was in time.
progress-not-reached = { $level }: { $share } of the goal of { $goal }, so the goal is not shown to be reached; it has no deadline.
progress-perhaps-reached = { $level }: { $share } of the goal of { $goal }, so the words leave open whether it is reached; it has no deadline.
progress-not-rated = { $level }: { $share } of the goal of { $goal }; there is no pace to rate, and { $needed } is needed from here.
progress-not-rated-past = { $level }: { $share } of the goal of { $goal }; there is no pace to rate.
progress-rated = { $level }: { $share } of the goal of { $goal }. Rated { $status }: it { $pace }, { $required }, and { $needed } is needed from here.
progress-rated-past = { $level }: { $share } of the goal of { $goal }. Rated { $status }: it { $pace }, and { $required }.
progress-pace-grew = grew { $rate } since { $base }
progress-pace-fell = fell { $rate } since { $base }
progress-pace-changed = changed by { $rate } since { $base }
progress-required = { $rate } was required
progress-required-none = no growth was required
progress-past = The deadline has passed.
progress-reached-by-figure = { $level }: { $share } of the goal of { $goal }, so by this figure the goal is reached; it has no deadline.
progress-rival = Another figure for the same time is { $amount } ({ $share } of the goal): with it the rating is “{ $best }”.
progress-rival-between = Another figure for the same time is { $amount } ({ $share } of the goal): with it the rating is between “{ $best }” and “{ $worst }”.

status-achieved = achieved
status-on-track = on track
status-acceleration-needed = progress, acceleration needed
status-limited = limited progress
status-moving-away = moving away
status-not-rated = not rated
status-not-reached = not shown to be reached
status-firm = “{ $status }”
status-between = between “{ $best }” and “{ $worst }”, depending on the bounds
status-between-figures = between “{ $best }” and “{ $worst }”, depending on the bounds and on whose figure holds

headline-with-goals = { $level }: { $shares }.
headline-without-goals = { $level }.
headline-share = { $share } of the goal of { $goal }
headline-reached = the goal of { $goal } is reached
headline-reached-late = the goal of { $goal } is reached by now, though not shown to be in time
headline-goals-only = { progress-level-none }. Promised: { $goals }.
headline-rivals = { $n ->
    [one] Another figure for the same time, { $amounts }, cannot be true together with that one.
   *[other] Other figures for the same time, { $amounts }, cannot be true together with that one.
}
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
cite-page = { $publisher }, { $day }, { $url }
cite-page-undated = { $publisher }, undated, { $url }
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
chart-made-by = Trade Targets { $version }
chart-trade-title = Trade of { $amount } is { $share } of the goal of { $goal }
chart-trade-title-rivals = Trade is { $shares } of the goal of { $goal }, depending on whose figure holds
chart-trade-title-share = { $share } ({ $amount })
chart-trade-subtitle = Trade between { $pair }, { $unit }
unit-million = million { $currency }
unit-billion = billion { $currency }
unit-trillion = trillion { $currency }
chart-trade-note-claims = Each figure is what an official or a publisher said, as published; none is adjusted or averaged.
chart-trade-note-bounds = Upright lines and the shaded field show how far rounding and words such as “nearly” leave the amount open.
chart-trade-note-derived = Hollow marks were said by nobody: they follow from figures that were, a year from its first months or a year before from the growth stated.
chart-trade-note-left-out = { $n ->
    [one] { $n } earlier figure is not shown.
   *[other] { $n } earlier figures are not shown.
}
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
chart-covers-early = { $period }, said on { $day }, before it was over
chart-covers-undated = said on { $day }, period not stated
chart-hover-bounds = Bounds: { $bounds }
chart-hover-formula = Formula: { $formula }
chart-formula-annualised = { $amount } × 12 / { $months }
chart-formula-implied = { $amount } / (1 + { $growth })
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
chart-column-theme = Theme
chart-column-commitment = Commitment
chart-column-stage = Stage
chart-column-due = Due
chart-column-heard = Last word
chart-column-steps = Steps
chart-commitments-none = The documents known by this day hold no commitment
chart-commitments-title = { $delivered ->
    [0] None
   *[other] { $delivered }
} of { $all ->
    [one] { $all } commitment
   *[other] { $all } commitments
} { $delivered ->
    [0] is
    [one] is
   *[other] are
} delivered, { $overdue ->
    [0] none is
    [one] { $overdue } is
   *[other] { $overdue } are
} overdue and { $quiet ->
    [0] none has
    [one] { $quiet } has
   *[other] { $quiet } have
} gone quiet
chart-timeline-subtitle = What { $pair } promised each other, and what the documents have said of it since
chart-timeline-note-steps = Each mark is what a document says on a day; of several steps on one day the furthest is drawn. Raised numbers are the sources.
chart-timeline-note-age = At the end of each line: the stage reached, and full months since the last word.
chart-timeline-note-quiet = Quiet: no document has spoken of it for more than { $n ->
    [one] { $n } day
   *[other] { $n } days
}. Silence is no failure.
chart-timeline-note-shown = The picture shows { $shown } of { $all } commitments: in each theme the overdue, then those heard of last.
chart-timeline-key-quiet = quiet
chart-timeline-key-due = deadline
chart-timeline-key-overdue = deadline passed
chart-timeline-overdue = overdue
chart-timeline-stage-overdue = { $stage }, overdue
chart-timeline-months = { $n } mo.
chart-timeline-more = and { $n } more
chart-timeline-step = { $day }: { $stage }
chart-timeline-due = Due { $due }
chart-timeline-due-passed = Due { $due }: passed, and not shown to be delivered
chart-timeline-alt = A timeline with a line for each commitment and a mark for each step, from { $first } to { $last }.
chart-timeline-alt-themes = By theme: { $themes }.
chart-timeline-alt-theme = { $theme } { $n }
chart-timeline-alt-overdue = Overdue: { $titles }.
chart-board-title = The most common stage is “{ $stage }”, with { $n } of { $all } commitments
chart-board-subtitle = What { $pair } promised each other, by theme and by the stage reached
chart-board-note-stage = A commitment stands at the furthest stage that the words of the documents reach.
chart-board-all-themes = All themes
chart-board-all = all
chart-board-quiet = quiet
chart-board-overdue = overdue
chart-board-n-quiet = { $n } quiet
chart-board-n-overdue = { $n } overdue
chart-board-cell = { $theme }, { $stage }: { $n }
chart-board-alt-theme = { $theme }: { $stages }.
chart-board-alt-stage = { $stage } { $n }
chart-column-reported = Reported
chart-bullets-none = The documents known by this day hold no commitment that can be measured
chart-bullets-title = { $reached ->
    [0] None
   *[other] { $reached }
} of { $all ->
    [one] { $all } measurable goal
   *[other] { $all } measurable goals
} { $reached ->
    [0] is
    [one] is
   *[other] are
} shown to be reached{ $unknown ->
    [0] {""}
   *[other] ; for { $unknown } no figure is reported
}
chart-bullets-subtitle = What is reported of each amount or number that { $pair } promised, as a share of it
chart-bullets-note-bounds = Pale ends show how far rounding and words such as “nearly” leave the share open.
chart-bullets-note-unknown = No figure reported is not zero: the documents say nothing of how far it has come.
chart-bullets-note-trade = The share of a goal for all trade comes from the series of trade figures.
chart-bullets-note-shown = The picture shows { $shown } of { $all } goals, those heard of last.
chart-bullets-no-figure = no figure reported
chart-bullets-of = { $reached } of { $goal }
chart-bullets-goal = goal: { $goal }
chart-bullets-by = { $amounts }, due { $due }
chart-bullets-fold = { $n }-fold
chart-bullets-line = { $share } · { $amounts }
chart-bullets-start = Measured from { $amount }, { $when }
chart-bullets-group-reached = Reached
chart-bullets-group-short = Not shown to be reached
chart-bullets-group-unknown = No figure reported
chart-bullets-key-reported = reported
chart-bullets-key-bounds = what the words leave open
chart-bullets-key-goal = goal
chart-bullets-key-start = level that progress is measured from
chart-bullets-alt-goal = { $title }: { $share }, { $amounts }
chart-bullets-alt-unknown = No figure reported: { $titles }
chart-page-table = The data
chart-page-cite = How to cite this chart
chart-page-needs-script = The chart is drawn by a script inside this file; the table below has all its data.

## Dashboard (dashboard.py, app_pages/)

page-overview = Overview
page-sources = Sources

dashboard-reading = Reading the documents …
dashboard-working = Working it out …
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
reader-found = { $n ->
    [one] { $n } passage that was read
   *[other] { $n } passages that were read
}
event-name = Commitment, { $stage }: { $title }
page-document = Document
proof-more = { $n ->
    [one] And { $n } earlier quote.
   *[other] And { $n } earlier quotes.
}
proof-document = Read the document
proof-commitment = The commitment’s story

claim-name = { $kind }: { $amount }
claim-no-amount = no amount
claim-kind-turnover = Trade turnover
claim-kind-target = Goal
claim-kind-growth = Growth
claim-kind-other = Another figure
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
chart-nothing = There is nothing to draw yet on this day.
chart-no-browser = Pictures cannot be drawn on this server: it has no Chromium. The camera above the chart still works.
chart-choose = See the words behind a mark: choose it here, or point at it in the chart
chart-choose-none = None chosen
chart-table = The figures as a table
chart-table-latest = The latest { $n } of { $all } rows; the page Data has them all.
overview-history = How the share reached looked on each day a document came out
chart-table-words = Words
news-all = All that is new, in the briefing
news-goal-name = Goal: { $goal }
basis-annualised = estimated from part of the year
basis-implied = implied by the growth that was stated

page-scenarios = Scenarios
scenario-no-level = No level of trade is known by this day, so there is nothing to start from.
scenario-start = Trade { $when }: { $amount } (bounds: { $bounds }). Every scenario starts from both ends of that and from each year that it may describe.
scenario-growth = If trade grows by, a year
scenario-until = Up to the year
scenario-title = Growing { $rate }, trade would be { $level } in { $year }
scenario-title-fall = Falling by { $rate }, trade would be { $level } in { $year }
scenario-title-still = Without growth, trade would be { $level } in { $year }
scenario-rate-needed = { $rate } is the middle, to half a percent, of what { $goal } takes from now: { $bounds }.
scenario-rate-observed = { $rate } is the middle, to half a percent, of the growth observed up to now: { $bounds }.
scenario-rate-none = No growth is known, so trade is left where it is.
scenario-note = From { $amount } ({ $when }), at both ends of its bounds and in each year that it may describe. A scenario is arithmetic, not a forecast.
scenario-alt = Goals: { $goals }.
scenario-key = { $rate } up to { $year }, between the slowest and the fastest start
scenario-key-reached = first year in which a goal is reached, from the fastest and from the slowest start
scenario-reached-in = would be reached: { $years }
scenario-year = Year
scenario-level = Level
scenario-reached = When each goal would be reached
scenario-needed = The growth that each goal takes to be reached in { $year }

page-cross-check = Cross-check
cross-check-intro = Figures that others published stand beside the documents’ claims. They agree or disagree; none of them enters the series.
cross-check-none = No other published figure is known by this day.
cross-check-claims = { $n ->
    [one] { $n } statement of the documents, checked
   *[other] { $n } statements of the documents, checked
}
cross-check-verdict = { $statement }: { $verdict }
cross-check-figure = { $when }: { $amount } ({ $country })
cross-check-no-words = A figure of another page: it enters no series, and its words are not kept here.
cross-check-page = Open the page
cross-check-sums = Sums on the back of an envelope

page-data = Data
data-intro = Everything that this day knows, as open data: the tables as CSV with their schema, a workbook, the citations, and the proof of each figure.
data-package = Whole package (ZIP)
data-workbook = Workbook (XLSX)
data-citations = Citations (BibTeX)
data-table = Table
data-table-name-observations = Observations
data-table-name-progress = Goals and progress
data-table-name-quotes = Quotes
data-table-name-claims = Claims
data-table-name-commitments = Commitments
data-table-name-events = Events
data-table-name-published = Other published figures
data-table-name-sources = Sources
placeholder-any = Any
placeholder-words = Words
data-filter = Filter by words
data-rows = { $n ->
    [one] { $n } of { $all } rows
   *[other] { $n } of { $all } rows
}
data-columns = What the columns mean
data-column = Column
data-meaning = Meaning
data-csv = These rows as CSV
data-json = These rows as JSON

page-briefing = Briefing
brief-since = New since
brief-format-pdf = PDF
brief-format-docx = Word
brief-format-html = HTML
brief-format-md = Markdown
brief-no-chart = This server has no Chromium, so the files come without the chart.
brief-since-help = What was published after this day counts as new.

page-method = Method
method-words = The figures used here, and their words
method-figure = Figure
method-bounds = Bounds
method-hedge = Words
method-hedge-exact = the amount alone
method-hedge-about = about, around, some
method-hedge-below = nearly, almost, close to
method-hedge-above = over, more than, at least
method-rule-exact = half a unit of the last decimal place stated, at most { $margin } of the value
method-rule-about = { $margin } either side
method-rule-below = from { $margin } below the value up to the value, which is excluded
method-rule-above = from the value, which is excluded, to { $margin } above it

foot-cite = How to cite this page in full

## Briefing (metrics/briefing)

briefing-kicker = Briefing
briefing-title = { $pair }: trade, goals and commitments
briefing-dateline = As known on { $day } · New since { $since }
briefing-notes = Notes
briefing-back = Back to the text, note { $note }
briefing-note-see = (note { $note })
briefing-spoken = { $speaker }: { $words }
briefing-documents = How to cite, and the documents cited
briefing-imprint = Each figure is a claim by whoever made it, and no more certain than its words.
briefing-page = Page { $page } of { $pages }
briefing-words = “{ $words }”

briefing-point-pace = To reach { $goal }, trade must now grow { $needed }. It { $pace } and is rated { $status }.
briefing-point-pace-firm = To reach { $goal }, trade must now grow { $needed }. It { $pace } and is firmly rated { $status }.
briefing-point-news = New since { $since }: { $documents }, { $figures }, and news of { $commitments }.
briefing-point-news-none = New since { $since }: { $documents }, { $figures }, and no news of any commitment.
briefing-point-past = The deadline for { $goal } has passed; progress to it is rated { $status }.
briefing-point-needed = To reach { $goal }, trade must now grow { $needed }.

briefing-n-documents = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
briefing-n-figures = { $n ->
    [0] no figure
    [one] { $n } figure
   *[other] { $n } figures
}
briefing-news-all = No document of this corpus had come out by { $day }, so everything in this briefing is new.
briefing-n-levels = { $n ->
    [0] no reported level
    [one] { $n } reported level
   *[other] { $n } reported levels
}
briefing-n-goals = { $n ->
    [0] no goal
    [one] { $n } goal
   *[other] { $n } goals
}
briefing-n-commitments = { $n ->
    [0] no commitment
    [one] { $n } commitment
   *[other] { $n } commitments
}
briefing-n-open = { $n ->
    [0] all delivered
   *[other] { $n } not yet delivered
}
briefing-n-overdue = { $n ->
    [0] none overdue
   *[other] { $n } overdue
}
briefing-n-quiet = { $n ->
    [0] none gone quiet
   *[other] { $n } gone quiet
}
briefing-n-more = { $n } more
briefing-n-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

briefing-trade = Where trade stands
briefing-evidence = Known on { $day }: { $documents }, published from { $first } to { $last }. Reviewed in them: { $figures }. On these rest { $levels } and { $goals } for the trade of the two countries.
briefing-evidence-one = Known on { $day }: { $documents }, of { $last }. Reviewed in it: { $figures }. On these rest { $levels } and { $goals } for the trade of the two countries.
briefing-no-documents = No document is known on { $day }.
briefing-series-table = Trade turnover, every figure known
briefing-series-table-cut = Trade turnover, the latest figures; before them, { $left }
briefing-covers = Period
briefing-amount = Trade
briefing-between = Bounds
briefing-known-from = Said by, or computed
briefing-reported-in = reported in { $publisher }

briefing-goals = The goals
briefing-goals-none = The documents known on { $day } state no goal for the trade of the two countries.
briefing-goals-other-currency = { $n ->
    [one] A goal is stated in another currency: { $goals }. It is not measured here, because the currency of the series is the { $currency } and nothing is converted.
   *[other] Goals are stated in other currencies: { $goals }. They are not measured here, because the currency of the series is the { $currency } and nothing is converted.
}
briefing-goals-table = Results for each goal, at both ends of the bounds
briefing-goal-achieved = The goal of { $goal } is reached: even the lower bound lies at it or beyond.
briefing-goal-achieved-late = The goal of { $goal } is reached by now, and even the lower bound lies at it or beyond; but no figure shows that it was in time.
briefing-goal-no-level = How far along the goal of { $goal } is cannot be said: no level of trade for a full year is known yet.
goal-undated-firm = The goal of { $goal } has no deadline, so no pace is required and none is rated. It is not shown to be reached: even the upper bound stays below it.
goal-undated-by-bounds = The goal of { $goal } has no deadline, so no pace is required and none is rated. Whether it is reached lies within the bounds.
goal-undated-by-figures = The goal of { $goal } has no deadline, so no pace is required and none is rated. Whether it is reached depends on the bounds and on whose figure holds.
briefing-goal-no-pace = There is no pace by which to rate the goal of { $goal }: only one level of trade is known, or none that could have grown.
goal-rated-firm = Progress to the goal of { $goal } is rated { $status }, and that is firm: it is the same at every end of the bounds, in every year that the figures may describe.
goal-rated-by-bounds = Progress to the goal of { $goal } is rated { $status }: not firm, since what the words leave open decides it.
goal-rated-by-figures = Progress to the goal of { $goal } is rated { $status }: not firm, since the figures for the same time contradict each other.
briefing-goal-if-year = If the latest figure is for { $year }, it is { $status }.
briefing-ratio = Observed over required
briefing-first-stated = First stated
briefing-stated = { $n ->
    [one] { $day }; in { $n } document
   *[other] { $day }; in { $n } documents
}

opinion-met-or-on-track = met or on track
opinion-fair-progress-acceleration-needed = fair progress, acceleration needed
opinion-stagnation-or-regression = stagnation or regression
opinion-sunny = sunny
opinion-slightly-cloudy = slightly cloudy
opinion-cloudy = cloudy
opinion-thunderstorm = thunderstorm
opinion-not-assessed = not assessed

briefing-news = What is new since { $day }
briefing-news-documents = Documents
briefing-news-figures = Figures
briefing-news-goals = Goals and ratings
briefing-news-commitments = Commitments
briefing-news-silence = Deadlines and silence
briefing-news-nothing = Nothing new has been published since { $day }, no deadline has passed and nothing has gone quiet.
briefing-news-reported = Trade, { $covers }: { $amount }, reported.
briefing-news-computed = Trade, { $covers }: { $amount }, computed.
briefing-news-repeated = Trade, { $covers }: { $amount }, now in another document too.
briefing-news-goal = A new goal: { $goal }.
briefing-news-goal-again = Stated again: the goal of { $goal }.
briefing-news-rating = The goal of { $goal }: { $after }, before { $before }.
briefing-news-share = The goal of { $goal }: { $share } of it, before { $was }; { $after }, before { $before }.
briefing-news-share-still = The goal of { $goal }: { $share } of it, before { $was }; still { $after }.
briefing-news-first-share = The goal of { $goal }: { $share } of it; { $after }.
briefing-news-moved = From { $before } to { $after }: { $titles }.
briefing-news-new = New, { $stage }: { $titles }.
briefing-news-again = Spoken of again, still { $stage }: { $titles }.
briefing-news-fell-due = The deadline has passed: { $titles }.
briefing-news-went-quiet = Quiet since { $day }: { $titles }.

briefing-pledges = Commitments
briefing-pledges-none = No commitment is on record by this day.
briefing-pledges-overview = On record: { $all }, of them { $open }, { $overdue }, { $quiet }.
briefing-pledges-stages = By stage: { $stages }.
briefing-n-at-stage = { $n } { $stage }
briefing-theme-counts = { $theme }: { $counts }
briefing-pledges-pressing = The most pressing of each theme
briefing-pledge = Commitment
briefing-stage = Stage
briefing-stage-overdue = { $stage }, overdue
briefing-due = Due
briefing-last-word = Last word
briefing-pledge-reached = { $title } · { $reached }
briefing-no-figure = no figure reported
briefing-reported-share = { $amount } reported, { $share }

briefing-doubts = Figures that disagree
briefing-doubts-none = No two figures known on { $day } contradict each other.
briefing-doubt-compatible = { $period }: { $one } and { $other } stand side by side; their bounds overlap, so both can be true.
briefing-doubt-series = { $period }: { $one } and { $other } are { $gap } apart; their bounds do not overlap.
briefing-doubt-less = { $period }: against { $claim } in the documents stands { $figure } from { $who }, { $apart } less.
briefing-doubt-more = { $period }: against { $claim } in the documents stands { $figure } from { $who }, { $apart } more.
briefing-doubt-less-if = { $period }, if { $claim } is meant for it: against that stands { $figure } from { $who }, { $apart } less.
briefing-doubt-more-if = { $period }, if { $claim } is meant for it: against that stands { $figure } from { $who }, { $apart } more.
briefing-doubt-growth = { $period }: against growth of { $claim } in the documents stands { $growth } from { $who }.
briefing-doubt-deadline = The goal of { $claim }: { $who } names another deadline, { $due }.
briefing-doubt-sides-less = { $period }: { $figure } from { $who } is { $apart } less than { $claim } from { $other }.
briefing-doubt-sides-more = { $period }: { $figure } from { $who } is { $apart } more than { $claim } from { $other }.
briefing-who = { $reporter } ({ $publisher })

briefing-unknowns = What is not known
briefing-unknowns-none = Nothing is missing that the rules look for.
briefing-unknown-level = How large trade is: there is no figure for a full year, nor one without a period.
briefing-unknown-period = Which period { $amount } covers: none is stated, so it may be for any of { $years }.
briefing-unknown-years = How large trade was in { $years }: no document gives a full year.
briefing-unknown-since = What has happened in the { $days } since the last document.
briefing-unknown-deadline = By when { $goal } is to be reached: no deadline is stated.
briefing-unknown-baseline = How fast trade grew toward { $goal }: there is no full year to measure from.
briefing-unknown-figures = How far these have come, since no figure is reported: { $titles }.
briefing-unknown-reviewed = Whether the reading of { $figures } is right: nobody has reviewed it, so they count nowhere.
briefing-unknown-speaker = Who stands behind { $figures } of the series: the documents name nobody.

briefing-method = Method in five lines
briefing-method-figures = A figure is a claim: read from a document by rule, confirmed by a person, kept with its words and its speaker, never averaged, converted or repaired.
briefing-method-bounds = Hedges and rounding become bounds of at most { $margin }: “nearly” reaches below a figure, “over” above it, “about” to either side. Everything is computed at both ends.
briefing-method-estimates = Part of a year is never a year. From { $months } months on a year is estimated (× { $year } ÷ months), named an estimate and never used to rate.
briefing-method-rating = Ratings follow Open SDG as Statistics Canada applies it: observed over required growth of { $on } or more is on track; { $acceleration } or more calls for acceleration; { $none } or more is limited progress; less is moving away.
briefing-method-commitments = A commitment stands at the furthest stage that the words reach. It is overdue once its deadline has passed without delivery, and quiet after { $days } without a word.

briefing-note-counted = Counted over the documents, figures and commitments known on { $day }.
briefing-note-published = Published elsewhere, not quoted here; in no series.
briefing-note-annualised = { $level } × { $year } ÷ { $months } months.
briefing-note-implied = { $level } ÷ ({ $one } + { $growth }).
briefing-note-share = Share: ({ $level }) ÷ { $goal }.
briefing-note-share-before = Share then: ({ $level }) ÷ { $goal }.
briefing-note-gap = Still to go: { $goal } − ({ $level }).
briefing-note-growth = Yearly growth: ([{ $last }] ÷ [{ $first }]) ^ ({ $one } ÷ ({ $to } − { $start })) − { $one }, at every end of bounds and years.
briefing-note-ratio = Observed ÷ required growth, both at the same end: ({ $observed }) ÷ ({ $required }).
briefing-note-projected = { $year } + ln({ $goal } ÷ [{ $level }]) ÷ ln({ $one } + [{ $observed }]), rounded up to whole years, at every end.
briefing-note-way = ([{ $level }] × ([{ $level }] ÷ [{ $base }]) ^ (({ $due } − { $year }) ÷ ({ $year } − { $start })) − [{ $base }]) ÷ ({ $goal } − [{ $base }]), at the ends at which the rule differs.
briefing-note-miss = { $one } − ([{ $level }] − [{ $base }]) ÷ ({ $year } − { $start }) × ({ $due } − { $year }) ÷ ({ $goal } − [{ $level }]), at the ends at which the rule differs.
briefing-note-difference = The difference between { $one } and { $other }, at both ends of their bounds.
briefing-note-relative = The figure ÷ the one it is held against − { $one }, at both ends of their bounds, without its sign.
briefing-note-quiet = The first day more than { $days } after the last document that speaks of it.
briefing-note-missing = The years ended by { $day }, from the first full year reported on, less those reported.
briefing-note-age = { $day } − { $last }.

page-commitments = Commitments
page-commitment = Commitment
register-view = Seen as
register-view-list = List
register-view-timeline = Timeline
register-view-bullets = Goals in figures
register-view-board = Board
register-theme = Theme
register-stage = Stage
register-party = Owed by
register-search = Search in titles and quotes
register-original = Titles are the register’s own words, in English; quotes are in the language of their documents.
register-count = { $n ->
    [one] { $n } of { $all } commitments
   *[other] { $n } of { $all } commitments
}
register-heading = { $theme }, { $n }
register-stands = { $stage }
register-due = due { $due }
register-overdue = overdue since { $due }
register-heard = { $n ->
    [one] last heard of on { $day }, { $n } day ago
   *[other] last heard of on { $day }, { $n } days ago
}
register-quiet = { $n ->
    [one] quiet: last heard of on { $day }, { $n } day ago
   *[other] quiet: last heard of on { $day }, { $n } days ago
}
register-share = { $share } reached
story-back = All commitments
story-missing = There is no commitment “{ $id }” by this day.
story-owed = { $theme } · owed by { $parties }
story-note = Our note: { $note }
story-steps = { $n ->
    [one] Its story, { $n } step
   *[other] Its story, { $n } steps
}
story-step = { $day }: { $stage }
story-counted = { $n } { $unit }
story-reached = Pledged: { $goal }, reached: { $share }
story-nothing-reported = Pledged: { $goal }; no figure toward it is reported.

## Second opinions (metrics/progress/dissent.py)

rule-un-2023 = The United Nations’ rule of 2023
rule-germany-linear = The German statistics office’s rule

dissent-none = The two other published rules come to the same, at all ends of the bounds.
dissent-verdict = “{ $verdict }” ({ $level })
dissent-between = from { $best } to { $worst }

opinion-level-enough = fast enough
opinion-level-short = too slow
opinion-level-away = the wrong way

dissent-everywhere = { $rule } says otherwise: { $verdict }.
dissent-somewhere = { $rule } says otherwise at some ends of the bounds: { $verdict }.
dissent-why-un = It compares levels, not rates: at the observed growth { $share } of the way from the base to the goal would be covered by the deadline, and { $enough } is asked for.
dissent-why-germany = It adds the same amount every year where the rating lets trade grow by the same rate: by the deadline { $miss } of what is still to go would be missing, where { $some } is the most that passes.
dissent-why-germany-passed = It adds the same amount every year where the rating lets trade grow by the same rate, and so the goal would be reached.

## Sums from pledges and sectors (metrics/progress/pledge_words.py)

sum-name-pledge-of-gap = The pledge against the gap
sum-name-sector-of-turnover = The sector’s part of all trade
sum-name-sector-year-before = The sector a year before
sum-name-yearly-average = The average a year

sum-pledge-of-gap = Exports of { $amount }, pledged on { $day }, are { $share } of what was then still missing to the goal of { $goal }.
sum-sector-of-turnover = The sector’s trade of { $amount } is { $share } of all trade for { $period }, reported at { $whole }.
sum-sector-year-before = The sector’s trade of { $amount }, on { $day } said to be { $growth } more than a year before, puts that year at { $before }.
sum-sector-year-before-fallen = The sector’s trade of { $amount }, on { $day } said to be { $growth } less than a year before, puts that year at { $before }.
sum-yearly-average = An average of { $average } a year: { $amount } in { $years ->
        [one] { $years } year
       *[other] { $years } years
    }, as said on { $day }.

## Cross-check (metrics/crosscheck/sentences.py)

crosscheck-one-side = only { $country } has a figure
crosscheck-sides-agree = within rounding the two are the same
crosscheck-sides-differ = { $higher }’s figure is { $amount } ({ $share }) above { $lower }’s

crosscheck-headline-none = { $first } and { $second } have no figure for the same year
crosscheck-headline-one = The two sides’ figures for { $year } are { $share } apart
crosscheck-headline-wider = The two sides’ figures drift apart: { $before } in { $first }, { $share } in { $year }
crosscheck-headline-closer = The two sides’ figures come closer: { $before } apart in { $first }, { $share } in { $year }

crosscheck-page-undated = undated page

crosscheck-says-turnover = { $amount } for { $period }
crosscheck-says-turnover-undated = { $amount }, said on { $day } without a period
crosscheck-says-goal = goal of { $amount }
crosscheck-says-goal-by = goal of { $amount } by { $due }
crosscheck-says-growth = growth of { $growth } for { $period }

crosscheck-verdict-agrees = another figure agrees
crosscheck-verdict-disagrees = other figures disagree
crosscheck-verdict-mixed = some agree, some disagree
crosscheck-verdict-repeated-only = only reports of the same event
crosscheck-verdict-missing = nobody else gives it

crosscheck-tie-same-event = the same event, reported again
crosscheck-tie-same-speaker = the same speaker elsewhere
crosscheck-tie-same-side = the same side
crosscheck-tie-other-side = the other side
crosscheck-tie-unattributed = the claim names no side

crosscheck-against = { $figure }: { $compared } ({ $tie }; { $reporter }, { $publisher }, { $day })
crosscheck-agrees = agrees
crosscheck-agrees-if-year = agrees, if that is the year meant
crosscheck-disagrees = disagrees, { $by }
crosscheck-disagrees-if-year = disagrees if that is the year meant, { $by }
crosscheck-by-more = { $share } more
crosscheck-by-less = { $share } less
crosscheck-by-points-more = { $points } percentage points more
crosscheck-by-points-less = { $points } percentage points less
crosscheck-by-deadline = on the deadline
crosscheck-by-words = the words before the amounts exclude each other

## Cross-check and history as charts (metrics/charts/crosscheck.py, metrics/charts/history.py)

chart-page-source = { $publisher }, { $day }: { $reporter }
chart-crosscheck-subtitle = Trade between { $pair } as each side gives it, { $unit }. Percentages: the gap, measured against the figure of { $second }
chart-crosscheck-key = said by { $country }
chart-crosscheck-key-apart = how far the two are apart
chart-crosscheck-note-sides = A figure belongs to the side whose officials or statistics gave it; upright lines show how far rounding and words such as “over” leave it open. Whole years are in bold, parts of a year are not.
chart-crosscheck-note-kept-apart = These figures come from other pages than the documents. They are for comparison only and enter no series and no rating.
chart-crosscheck-note-undated = A page without a day counts from the last day that any of the pages names, and never before its period is over.
chart-crosscheck-note-left-out = { $n ->
    [one] { $n } more period is in the table.
   *[other] { $n } more periods are in the table.
}
chart-column-period = Period
chart-column-side = Side
chart-crosscheck-apart = { $share } apart
chart-column-apart = How far apart
chart-column-pages = Who said it, and where

chart-history-title = Of the goal of { $goal }, { $before } was known to be reached in { $then }, { $share } in { $month }
chart-history-title-one = Of the goal of { $goal }, { $share } was known to be reached in { $month }
chart-history-title-no-goal = No goal for trade was known on any day, so no share of one either
chart-history-title-none = No figure for a full year was known on any day, so no share of a goal either
chart-history-subtitle = Trade between { $pair } as a share of each goal, as it looked from each day
chart-history-note-steps = Each field begins on the day a document came out and lasts until another changed the picture. Nothing that was published later is in it.
chart-history-note-bounds = A field is as high as rounding and words such as “nearly” leave the share open.
chart-history-note-left-out = { $n ->
    [one] { $n } earlier change is not shown.
   *[other] { $n } earlier changes are not shown.
}
chart-history-key-further = { $n ->
    [one] { $goal }, which has no mark of its own
   *[other] { $n } goals from { $goal } up, which have no marks of their own
}
chart-history-reached = The goal is reached
chart-history-unmeasured = { $goal }: nothing to measure it by
chart-history-since = { $n ->
    [one] since { $day } ({ $n } document)
   *[other] since { $day } ({ $n } documents)
}
chart-column-since = Since
chart-column-goal = Goal
chart-column-share = Share reached
chart-column-level = Measured by

## Method (metrics/method)

how-intro = Every number leads back to words of a document, or to a formula over such numbers. Here is every formula, bound and threshold, worked through with the numbers of { $pair } as known on { $day }. A result that depends on a bound is computed at every combination of the ends; the lines show the lowest and the highest.
how-bounds = Bounds of an amount
how-bounds-text = An amount is as exact as its words. The word before it, or the last digit that it states, makes it a range, by one table for all. A goal is the amount as stated: it has no range. An end that the words exclude is approached and never reached.
how-becomes = What becomes of the amount
how-here = Here
how-series = Points of the series
how-series-text = A figure for a year or for some months is a point for exactly that time; some months are never a year. A figure without a period is dated by its document, and may be for the year of the document or the year before it. The same figure from several documents is one point with several citations, and different figures are different points: nothing is averaged. Two kinds of points are computed, marked E, drawn hollow and never used to rate. Here y is the figure, m its months and g the growth stated beside it.
how-annualised = A year from its first { $months } months or more
how-implied = The year before, from a level and its growth
how-worked = { $what }: { $formula } ({ $bounds })
how-progress = Progress toward a goal
how-progress-text = The base y₀ in the year t₀ is the latest full year that was published before the goal was first stated; if there is none, the first one published after. The latest level y in the year t is the last one for a full year or without a period; a part of a year or an estimate is none. A figure without a period ranks with the year before its document: a figure for that year published later takes its place. Of several for one year the later published counts, as base that of the latest level’s own side. A figure of another side for the time of the latest level, whose bounds do not overlap with its own, is rated beside it, and only what is the same with both is firm. G is the goal and T the year of its deadline. Statements of one amount are one goal unless they contradict each other on the deadline; the smallest goal that is not surely reached leads. A goal without a deadline has a share, a gap and a projected year, and no rating. The projected year is the first whose trade reaches the goal if the observed growth goes on: t + ln(G / y) / ln(1 + observed), rounded up to a whole year after t.
how-rating = Rating and second opinions
how-rating-text = The rating is the method of Open SDG as Statistics Canada applies it, itself after Eurostat. It compares the growth observed since the base with the growth that the goal required: R = observed / |required|, in the goal’s direction. Without a goal the yearly rate P itself is compared. Near a limit L (such as 100 %) its thresholds shrink by the factor C = 1 − (y₀ / L)^{ $exponent }, beyond the limit C = 1 − ((2L − y₀) / L)^{ $exponent }; far from one, or at twice the limit, C is 1. The first line of the table that holds is the rating. A base or a goal of zero counts as { $zero }; less than a year apart, nothing is rated. A rating that is the same at all ends is firm; otherwise the best and the worst are named.
how-with-goal = With a goal
how-without-goal = Without one
how-score = Score
how-at-most = { $value }, at most { $most }
how-at-least = { $value }, at least { $least }
how-excluded = itself excluded
how-projected = { $worked }, so { $year }
how-opinions-text = Two other published rules stand beside it, and where one of them differs the reader is told so and why. Nothing is averaged.
how-un-text = The share of the way from the base to the goal that the projected level covers: { $enough } or more is met or on track, { $fair } or more fair progress, less stagnation or regression.
how-german-text = The miss as a share of what is left to go, if the same amount is added every year: under { $few } sunny, up to { $some } slightly cloudy (both on track), more cloudy, and a thunderstorm if trade moves the wrong way. The office takes the mean of five yearly changes; a goal here has two levels, so their mean yearly change stands in for it.
how-toward = Toward { $goal }
how-base = The base is { $amount } for { $period }.
how-ratio = Observed over required growth
how-un = The UN’s rule
how-german = The German rule
how-vintages = What was known on a day
how-vintages-text = Everything can be computed as of any day: then only documents published by it count, for the series, for the goals and for what came first. So the same goal looks different from different days.
how-on-day = From the day
how-crosscheck = Cross-check with other published figures
how-crosscheck-text = Other published figures are kept apart and enter no series. A figure agrees with a claim if the bounds of the two overlap, for then both can be true; otherwise it is said by how much they differ. A page that reports the same event repeats it and confirms nothing; the same speaker or the same side repeats itself; only the other side has counted for itself. A page without a day counts from the last day that any of the pages names, and never before its period is over.
how-gap = How far { $first }’s figure lies above { $second }’s
how-sums = Sums from pledges and sectors
how-sums-text = Some figures are not of the whole trade. What follows from them is computed by rule where all inputs are there, else not at all. Here e is an export pledge, y the latest level on its day and G the goal; s is the trade of a sector and g its growth, read from the same sentence; a is an amount added up over n years.
