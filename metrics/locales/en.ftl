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
