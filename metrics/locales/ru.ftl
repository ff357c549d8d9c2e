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

## Графики (metrics/charts)
chart-sources = Источники
chart-source = { $publisher }, { $day }. { $title }
chart-as-of = По данным на { $day }
chart-made-by = Trade Targets { $version }
chart-trade-title = Товарооборот ({ $amount }) — это { $share } от цели: { $goal }
chart-trade-subtitle = Взаимная торговля: { $pair }, { $unit }
unit-million = млн { $currency }
unit-billion = млрд { $currency }
unit-trillion = трлн { $currency }
chart-trade-note-claims = Каждый показатель приведён так, как его назвали официальное лицо или издание; ничего не поправлено и не усреднено.
chart-trade-note-bounds = Вертикальные отрезки и закрашенное поле показывают, насколько округление и слова вроде «почти» оставляют сумму открытой.
chart-trade-note-derived = Полые значки никто не называл: они следуют из названных показателей — год из его первых месяцев или год ранее из названного роста.
chart-trade-alt-points = Показатели: { $points }.
chart-trade-alt-goals = Цели: { $goals }.
chart-key-reported = названо за месяцы, которые покрывает полоса
chart-key-derived = вычислено из названных показателей
chart-key-undated = названо без периода: возможные годы и суммы
chart-path-unrated = нужный рост до цели ({ $goal })
chart-path = нужный рост до цели ({ $goal }): { $rate }
chart-goal = Цель: { $goal }
chart-goal-stated = впервые названа { $day }
chart-goal-stated-no-deadline = впервые названа { $day }, без срока
chart-covers-annualised = { $period }, оценка по первым месяцам
chart-covers-implied = { $period }, следует из названного роста
chart-covers-undated = названо { $day }, период не указан
chart-hover-bounds = Границы: { $bounds }
chart-hover-formula = Формула: { $formula }
chart-hover-more = { $n ->
    [one] и ещё { $n } цитата
    [few] и ещё { $n } цитаты
   *[many] и ещё { $n } цитат
  }
chart-quote = «{ $quote }» — { $publisher }, { $day }
chart-quote-by = «{ $quote }» — { $speaker }, { $publisher }, { $day }
chart-column-amount = Сумма
chart-column-what = Что это
chart-column-bounds = Границы
chart-column-sources = Источники
chart-column-words = Дословно

## Дашборд (dashboard.py, app_pages/)

language-name = Русский

page-overview = Обзор
page-sources = Источники

dashboard-reading = Чтение документов …
dashboard-as-of = На дату
dashboard-as-of-help = Учитываются только документы, опубликованные к этому дню.
dashboard-corridor = Пара стран
dashboard-standpoint = { $pair }, по сведениям на { $day }

faults-title = Документы в их нынешнем виде прочесть нельзя

proof-source = { $publisher }, { $day }
proof-said-by = Сказал: { $speaker }.
proof-nobody-named = Кто это сказал, не указано.
proof-date-known = Откуда известна дата: { $how }
proof-point = { $when }: { $amount }
proof-formula = Вычислено: { $formula }

figure-level = Товарооборот, { $when }
figure-goal = Доля от { $goal }
figure-growth = рост { $rate } с { $since }
figure-unknown = неизвестно
figure-stated = { $n ->
    [one] Впервые названа { $day }, с тех пор в { $n } документе.
    [few] Впервые названа { $day }, с тех пор в { $n } документах.
   *[other] Впервые названа { $day }, с тех пор в { $n } документах.
}

goal-results = Результаты в цифрах
goal-baseline = Точка отсчёта
goal-latest = Последний уровень
goal-words = { $n ->
    [one] Слова о цели: { $n } цитата
    [few] Слова о цели: { $n } цитаты
   *[other] Слова о цели: { $n } цитат
}
table-what = Показатель
table-value = Значение

news-title = Что добавил каждый документ
news-document = { $day } · { $publisher }
news-goal = Здесь впервые названа цель: { $goal }
news-point = Товарооборот, { $when }: { $amount }
news-nothing = Нет новых показателей товарооборота и целей.

library-intro = { $n ->
    [one] { $standpoint }: { $n } документ.
    [few] { $standpoint }: { $n } документа.
   *[other] { $standpoint }: { $n } документов.
}
library-search = Поиск по заголовкам, изданиям и текстам
library-missing = Документа «{ $source }» на этот день нет.
library-nothing = Ни в одном документе нет всех этих слов.
library-entry = { $n ->
    [one] { $publisher } · { $day } · найдена { $n } цифра
    [few] { $publisher } · { $day } · найдено { $n } цифры
   *[other] { $publisher } · { $day } · найдено { $n } цифр
}

reader-back = Все документы
reader-record = { $publisher } · { $day }
reader-original = Открыть исходную страницу
reader-passage = Искомое место
reader-jump = Показать его в тексте ниже
reader-text = Текст в том виде, как он опубликован
reader-claims = { $n ->
    [one] В нём найдена { $n } цифра
    [few] В нём найдено { $n } цифры
   *[other] В нём найдено { $n } цифр
}

claim-name = { $kind }: { $amount }
claim-no-amount = без суммы
claim-kind-turnover = Товарооборот
claim-kind-target = Цель
claim-kind-growth = Рост
claim-kind-other = Другой показатель
claim-speaker = Сказал: { $speaker }.
claim-period = Охватывает: { $period }.
claim-deadline = Срок: { $deadline }.
claim-indicator = Что это: { $indicator }.
claim-reason = Причина: { $reason }
claim-rules = Найдено по правилам: { $rules }.
review-confirmed = Проверено и подтверждено.
review-corrected = Проверено, прочтение исправлено.
review-rejected = Проверено и отклонено, поэтому нигде не учитывается.
review-unreviewed = Ещё не проверено, поэтому нигде не учитывается.

chart-download = Скачать как PNG
chart-no-browser = На этом сервере нет Chromium, и картинки не рисуются. Камера над графиком работает.
chart-choose = Слова, стоящие за отметкой: выберите её здесь или укажите на графике
chart-choose-none = Не выбрано
chart-table = Цифры в таблице
chart-table-words = Слова
news-goal-name = Цель: { $goal }
basis-annualised = оценка по части года
basis-implied = следует из названного роста
