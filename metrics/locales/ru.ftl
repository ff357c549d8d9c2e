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

## Progress toward goals (metrics/progress/sentences.py)

goal-name-by = { $amount } к { $due } году

progress-level-period = Товарооборот за { $period } объявлен в размере { $amount }
progress-level-as-of = Товарооборот на { $day } оценён в { $amount } без указания периода
progress-level-none = Показателя за полный год пока нет

progress-none = { progress-level-none }, поэтому продвижение к цели ({ $goal }) измерить нельзя.
progress-achieved = { $level }: цель ({ $goal }) достигнута.
progress-not-reached = { $level }: { $share } от цели ({ $goal }), то есть достижение цели не подтверждено; срок не назван.
progress-perhaps-reached = { $level }: { $share } от цели ({ $goal }); из сказанного не ясно, достигнута ли она; срок не назван.
progress-not-rated = { $level }: { $share } от цели ({ $goal }); темп оценить не по чему, далее нужно { $needed }.
progress-not-rated-past = { $level }: { $share } от цели ({ $goal }); темп оценить не по чему.
progress-rated = { $level }: { $share } от цели ({ $goal }). Оценка: { $status }; рост с { $base } составил { $observed }, требовалось { $required }, далее нужно { $needed }.
progress-rated-past = { $level }: { $share } от цели ({ $goal }). Оценка: { $status }; рост с { $base } составил { $observed }, требовалось { $required }.

status-achieved = цель достигнута
status-on-track = в графике
status-acceleration-needed = движение есть, нужно ускорение
status-limited = слабое движение
status-moving-away = удаление от цели
status-not-rated = без оценки
status-not-reached = достижение не подтверждено
status-firm = «{ $status }»
status-between = от «{ $best }» до «{ $worst }» в зависимости от границ

headline-with-goals = { $level }: { $shares }.
headline-without-goals = { $level }.
headline-share = { $share } от цели ({ $goal })
headline-reached = цель ({ $goal }) достигнута
headline-goals-only = { progress-level-none }. Обещано: { $goals }.
headline-nothing = В документах на этот день нет ни показателей товарооборота, ни целей.

goal-title = Довести взаимную торговлю до { $goal }

fact-goal = Цель
fact-status = Оценка
fact-share = Достигнутая доля
fact-gap = Осталось
fact-observed = Наблюдаемый рост
fact-required = Требуемый рост
fact-needed = Нужный рост далее
fact-projected = Год достижения при наблюдаемом темпе

## Как ссылаться (metrics/citing.py)

cite-short = Источники: { $publishers }. Сводка Trade Targets, по состоянию на { $day }.
cite-full = «{ $title }», по состоянию на { $day }. Сводка Trade Targets { $version } по документам: { $documents }
cite-document = { $publisher }, «{ $title }», { $day }, { $url }
cite-without-sources = «{ $title }», по состоянию на { $day }. Сводка Trade Targets { $version }; документов не цитирует.
cite-more-publishers = { $n ->
    [one] ещё { $n } издатель
    [few] ещё { $n } издателя
   *[many] ещё { $n } издателей
}

## Обязательства (metrics/cli/commitments.py)

stage-proposed = предложено
stage-announced = объявлено
stage-agreed = согласовано
stage-signed = подписано
stage-under-way = выполняется
stage-delivered = выполнено
stage-restated = подтверждено вновь

theme-trade = Торговля
theme-agriculture = Сельское хозяйство
theme-border = Граница
theme-logistics = Логистика
theme-transport = Транспорт
theme-investment = Инвестиции
theme-energy-and-water = Энергетика и вода
theme-digital = Цифровизация
theme-education = Образование
theme-culture = Культура
theme-institutions = Институты
theme-social = Социальная сфера
