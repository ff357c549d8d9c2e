# Русские тексты. Как добавить новый: см. metrics/texts.py.

## Числа, суммы и дни (metrics/wording.py)

scale-million = { $n } млн
scale-billion = { $n } млрд
scale-trillion = { $n } трлн

currency-usd = { $amount } долл.
currency-eur = { $amount } евро
currency-gbp = { $amount } ф. ст.
currency-kzt = { $amount } тенге
currency-kgs = { $amount } сомов
currency-uzs = { $amount } сумов
currency-rub = { $amount } руб.
currency-cny = { $amount } юаней
currency-try = { $amount } лир
currency-other = { $amount } { $code }

hedge-exact = { $amount }
hedge-about = около { $amount }
hedge-below = почти { $amount }
hedge-above = более { $amount }

percent-number = { $n } %
rate-a-year = { $rate } в год

range-closed = от { $low } до { $high }
range-high-open = от { $low } до менее чем { $high }
range-low-open = свыше { $low }, до { $high }
range-both-open = свыше { $low }, менее { $high }

years-or-later = { $year } год или позже
years-never = при таком темпе никогда

period-months = { $first }–{ $last } { $year }
period-months-of-years = { $first } – { $last }
period-as-of = на { $day }

## Страны: как называется их пара
pair-of-countries = { $first } и { $second }
