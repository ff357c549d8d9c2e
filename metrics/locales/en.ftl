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
