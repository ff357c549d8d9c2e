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
progress-achieved-late = { $level }: цель ({ $goal }) к настоящему времени достигнута, но ни один показатель не подтверждает, что в срок.
progress-not-reached = { $level }: { $share } от цели ({ $goal }), то есть достижение цели не подтверждено; срок не назван.
progress-perhaps-reached = { $level }: { $share } от цели ({ $goal }); из сказанного не ясно, достигнута ли она; срок не назван.
progress-not-rated = { $level }: { $share } от цели ({ $goal }); темп оценить не по чему, далее нужно { $needed }.
progress-not-rated-past = { $level }: { $share } от цели ({ $goal }); темп оценить не по чему.
progress-rated = { $level }: { $share } от цели ({ $goal }). Оценка: { $status }; { $pace }, { $required }, далее нужно { $needed }.
progress-rated-past = { $level }: { $share } от цели ({ $goal }). Оценка: { $status }; { $pace }, { $required }.
progress-pace-grew = рост с { $base } составил { $rate }
progress-pace-fell = снижение с { $base } составило { $rate }
progress-pace-changed = изменение с { $base } составило { $rate }
progress-required = требовалось { $rate }
progress-required-none = рост не требовался
progress-past = Срок прошёл.
progress-reached-by-figure = { $level }: { $share } от цели ({ $goal }), то есть по этому показателю цель достигнута; срок не назван.
progress-rival = Другой показатель за то же время: { $amount } ({ $share } от цели); с ним оценка: «{ $best }».
progress-rival-between = Другой показатель за то же время: { $amount } ({ $share } от цели); с ним оценка от «{ $best }» до «{ $worst }».

status-achieved = цель достигнута
status-on-track = в графике
status-acceleration-needed = движение есть, нужно ускорение
status-limited = слабое движение
status-moving-away = удаление от цели
status-not-rated = без оценки
status-not-reached = достижение не подтверждено
status-firm = «{ $status }»
status-between = от «{ $best }» до «{ $worst }» в зависимости от границ
status-between-figures = от «{ $best }» до «{ $worst }» в зависимости от границ и от того, чей показатель верен

headline-with-goals = { $level }: { $shares }.
headline-without-goals = { $level }.
headline-share = { $share } от цели ({ $goal })
headline-reached = цель ({ $goal }) достигнута
headline-reached-late = цель ({ $goal }) к настоящему времени достигнута, но не показано, что в срок
headline-goals-only = { progress-level-none }. Обещано: { $goals }.
headline-rivals = { $n ->
    [one] Другой показатель за то же время, { $amounts }, не может быть верен вместе с этим.
   *[other] Другие показатели за то же время, { $amounts }, не могут быть верны вместе с этим.
}
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
cite-page = { $publisher }, { $day }, { $url }
cite-page-undated = { $publisher }, без даты, { $url }
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
chart-made-by = Trade Targets { $version }
chart-trade-title = Товарооборот ({ $amount }) — это { $share } от цели: { $goal }
chart-trade-title-rivals = Товарооборот — это { $shares } от цели ({ $goal }), смотря чей показатель верен
chart-trade-title-share = { $share } ({ $amount })
chart-trade-subtitle = Взаимная торговля: { $pair }, { $unit }
unit-million = млн { $currency }
unit-billion = млрд { $currency }
unit-trillion = трлн { $currency }
chart-trade-note-claims = Каждый показатель приведён так, как его назвали официальное лицо или издание; ничего не поправлено и не усреднено.
chart-trade-note-bounds = Вертикальные отрезки и закрашенное поле показывают, насколько округление и слова вроде «почти» оставляют сумму открытой.
chart-trade-note-derived = Полые значки никто не называл: они следуют из названных показателей — год из его первых месяцев или год ранее из названного роста.
chart-trade-note-left-out = { $n ->
    [one] Ещё { $n } более ранний показатель не показан.
    [few] Ещё { $n } более ранних показателя не показаны.
   *[many] Ещё { $n } более ранних показателей не показаны.
}
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
chart-covers-early = { $period }, названо { $day } — до конца этого срока
chart-covers-undated = названо { $day }, период не указан
chart-hover-bounds = Границы: { $bounds }
chart-hover-formula = Формула: { $formula }
chart-formula-annualised = { $amount } × 12 / { $months }
chart-formula-implied = { $amount } / (1 + { $growth })
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
chart-column-theme = Тема
chart-column-commitment = Обязательство
chart-column-stage = Стадия
chart-column-due = Срок
chart-column-heard = Последнее упоминание
chart-column-steps = Шаги
chart-commitments-none = В документах на этот день нет ни одного обязательства
chart-commitments-title = Из { $all ->
    [one] { $all } обязательства
   *[other] { $all } обязательств
} { $delivered ->
    [0] ни одно не выполнено
    [one] выполнено { $delivered }
   *[other] выполнены { $delivered }
}, { $overdue ->
    [0] ни одно не просрочено
    [one] просрочено { $overdue }
   *[other] просрочены { $overdue }
} и { $quiet ->
    [0] ни одно не затихло
    [one] затихло { $quiet }
   *[other] затихли { $quiet }
}
chart-timeline-subtitle = Что обещали друг другу { $pair } и что с тех пор сказано об этом в документах
chart-timeline-note-steps = Каждый значок — то, что документ сообщает на определённый день; из нескольких шагов одного дня показан самый дальний. Надстрочные цифры — источники.
chart-timeline-note-age = В конце строки: достигнутая стадия и число полных месяцев с последнего упоминания.
chart-timeline-note-quiet = Затихло: документы молчат об этом дольше { $n ->
    [one] { $n } дня
   *[other] { $n } дней
}. Молчание — ещё не провал.
chart-timeline-note-shown = На рисунке { $shown } из { $all } обязательств: в каждой теме просроченные, затем упомянутые последними.
chart-timeline-key-quiet = затихло
chart-timeline-key-due = срок
chart-timeline-key-overdue = срок истёк
chart-timeline-overdue = просрочено
chart-timeline-stage-overdue = { $stage }, просрочено
chart-timeline-months = { $n } мес.
chart-timeline-more = и ещё { $n }
chart-timeline-step = { $day }: { $stage }
chart-timeline-due = Срок: { $due }
chart-timeline-due-passed = Срок: { $due }; истёк, о выполнении не сообщалось
chart-timeline-alt = Линия времени: строка на каждое обязательство, значок на каждый шаг, с { $first } по { $last }.
chart-timeline-alt-themes = По темам: { $themes }.
chart-timeline-alt-theme = { $theme } { $n }
chart-timeline-alt-overdue = Просрочено: { $titles }.
chart-board-title = Самая частая стадия — «{ $stage }»: { $n } из { $all ->
    [one] { $all } обязательства
   *[other] { $all } обязательств
}
chart-board-subtitle = Что обещали друг другу { $pair }: по темам и достигнутым стадиям
chart-board-note-stage = Обязательство стоит на самой дальней стадии, до которой доходят слова документов.
chart-board-all-themes = Все темы
chart-board-all = всего
chart-board-quiet = затихло
chart-board-overdue = просрочено
chart-board-n-quiet = затихло { $n }
chart-board-n-overdue = просрочено { $n }
chart-board-cell = { $theme }, { $stage }: { $n }
chart-board-alt-theme = { $theme }: { $stages }.
chart-board-alt-stage = { $stage } { $n }
chart-column-reported = Сообщено
chart-bullets-none = В документах на этот день нет обязательств, которые можно измерить
chart-bullets-title = Из { $all ->
    [one] { $all } измеримой цели
   *[other] { $all } измеримых целей
} { $reached ->
    [0] ни одна не достигнута
    [one] достигнута { $reached }
   *[other] достигнуты { $reached }
}{ $unknown ->
    [0] {""}
   *[other] ; о { $unknown } цифр нет
}
chart-bullets-subtitle = Что сообщено о каждой сумме и каждом числе, которые обещали { $pair }: доля обещанного
chart-bullets-note-bounds = Бледный конец полосы показывает, насколько округление и слова вроде «почти» оставляют долю открытой.
chart-bullets-note-unknown = Нет цифр — не значит ноль: документы не говорят, насколько продвинулось дело.
chart-bullets-note-trade = Доля цели по всей торговле взята из ряда показателей товарооборота.
chart-bullets-note-shown = На рисунке { $shown } из { $all } целей, упомянутые последними.
chart-bullets-no-figure = цифр нет
chart-bullets-of = { $reached } из { $goal }
chart-bullets-goal = цель: { $goal }
chart-bullets-by = { $amounts }, срок { $due }
chart-bullets-fold = в { $n } раз
chart-bullets-line = { $share } · { $amounts }
chart-bullets-start = Точка отсчёта: { $amount }, { $when }
chart-bullets-group-reached = Достигнуто
chart-bullets-group-short = Достижение не подтверждено
chart-bullets-group-unknown = Цифр нет
chart-bullets-key-reported = сообщено
chart-bullets-key-bounds = что слова оставляют открытым
chart-bullets-key-goal = цель
chart-bullets-key-start = уровень, от которого ведётся счёт
chart-bullets-alt-goal = { $title }: { $share }, { $amounts }
chart-bullets-alt-unknown = Цифр нет: { $titles }
chart-page-table = Данные
chart-page-cite = Как ссылаться на этот график
chart-page-needs-script = График рисует скрипт внутри этого файла; все его данные есть в таблице ниже.

## Дашборд (dashboard.py, app_pages/)

page-overview = Обзор
page-sources = Источники

dashboard-reading = Чтение документов …
dashboard-working = Вычисление …
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
reader-found = { $n ->
    [one] Прочитано { $n } место
    [few] Прочитано { $n } места
   *[other] Прочитано { $n } мест
}
event-name = Обязательство, { $stage }: { $title }
page-document = Документ
proof-more = { $n ->
    [one] И ещё { $n } цитата, более ранняя.
    [few] И ещё { $n } цитаты, более ранние.
   *[other] И ещё { $n } цитат, более ранних.
}
proof-document = Читать документ
proof-commitment = История обязательства

claim-name = { $kind }: { $amount }
claim-no-amount = без суммы
claim-kind-turnover = Товарооборот
claim-kind-target = Цель
claim-kind-growth = Рост
claim-kind-other = Другой показатель
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
chart-nothing = На этот день рисовать пока нечего.
chart-no-browser = На этом сервере нет Chromium, и картинки не рисуются. Камера над графиком работает.
chart-choose = Слова, стоящие за отметкой: выберите её здесь или укажите на графике
chart-choose-none = Не выбрано
chart-table = Цифры в таблице
chart-table-latest = Последние строки: { $n } из { $all }; все строки – на странице «Данные».
overview-history = Какой была достигнутая доля в день выхода каждого документа
chart-table-words = Слова
news-all = Всё новое – в справке
news-goal-name = Цель: { $goal }
basis-annualised = оценка по части года
basis-implied = следует из названного роста

page-scenarios = Сценарии
scenario-no-level = На этот день уровень торговли неизвестен, отсчитывать не от чего.
scenario-start = Товарооборот { $when }: { $amount } (границы: { $bounds }). Каждый сценарий начинается с обоих краёв этой оценки и с каждого года, к которому она может относиться.
scenario-growth = Если торговля растёт за год на
scenario-until = До года
scenario-title = При росте { $rate } торговля в { $year } году составила бы { $level }
scenario-title-fall = При спаде на { $rate } торговля в { $year } году составила бы { $level }
scenario-title-still = Без роста торговля в { $year } году составила бы { $level }
scenario-rate-needed = { $rate } – середина (до половины процента) роста, который отныне нужен для цели ({ $goal }): { $bounds }.
scenario-rate-observed = { $rate } – середина (до половины процента) роста, наблюдавшегося до сих пор: { $bounds }.
scenario-rate-none = Рост неизвестен, поэтому торговля оставлена на том же уровне.
scenario-note = Отсчёт от { $amount } ({ $when }), с обоих краёв границ и с каждого года, к которому цифра может относиться. Сценарий – это арифметика, а не прогноз.
scenario-alt = Цели: { $goals }.
scenario-key = { $rate } до { $year } года, между самым медленным и самым быстрым началом
scenario-key-reached = первый год, в котором цель достигнута: при самом быстром и самом медленном начале
scenario-reached-in = была бы достигнута: { $years }
scenario-year = Год
scenario-level = Уровень
scenario-reached = Когда была бы достигнута каждая цель
scenario-needed = Рост, при котором каждая цель достигается в { $year } году

page-cross-check = Сверка
cross-check-intro = Рядом с цифрами документов стоят цифры, опубликованные другими. Они сходятся или расходятся, но в ряд не входят.
cross-check-none = На этот день нет других опубликованных цифр.
cross-check-claims = { $n ->
    [one] Сверено { $n } утверждение документов
    [few] Сверено { $n } утверждения документов
   *[other] Сверено { $n } утверждений документов
}
cross-check-verdict = { $statement }: { $verdict }
cross-check-figure = { $when }: { $amount } ({ $country })
cross-check-no-words = Цифра с другой страницы: она в ряд не входит, её слова здесь не хранятся.
cross-check-page = Открыть страницу
cross-check-sums = Прикидки на полях

page-data = Данные
data-intro = Всё, что известно на этот день, в виде открытых данных: таблицы CSV со схемой, книга, библиография и доказательство каждой цифры.
data-package = Весь набор (ZIP)
data-workbook = Книга (XLSX)
data-citations = Библиография (BibTeX)
data-table = Таблица
data-table-name-observations = Показатели ряда
data-table-name-progress = Цели и продвижение
data-table-name-quotes = Цитаты
data-table-name-claims = Утверждения
data-table-name-commitments = Обязательства
data-table-name-events = События
data-table-name-published = Другие опубликованные цифры
data-table-name-sources = Источники
placeholder-any = Любые
placeholder-words = Слова
data-filter = Отбор по словам
data-rows = { $n ->
    [one] { $n } строка из { $all }
    [few] { $n } строки из { $all }
   *[other] { $n } строк из { $all }
}
data-columns = Что значат столбцы
data-column = Столбец
data-meaning = Значение
data-csv = Эти строки как CSV
data-json = Эти строки как JSON

page-briefing = Справка
brief-since = Новое после
brief-format-pdf = PDF
brief-format-docx = Word
brief-format-html = HTML
brief-format-md = Markdown
brief-no-chart = На этом сервере нет Chromium, поэтому файлы будут без графика.
brief-since-help = Опубликованное после этого дня считается новым.

page-method = Метод
method-words = Использованные цифры и слова, стоящие за ними
method-figure = Цифра
method-bounds = Границы
method-hedge = Слова
method-hedge-exact = одна сумма, без оговорок
method-hedge-about = около, примерно
method-hedge-below = почти, без малого
method-hedge-above = более, свыше, не менее
method-rule-exact = половина единицы последнего названного знака, но не больше { $margin } величины
method-rule-about = { $margin } в обе стороны
method-rule-below = от величины минус { $margin } до самой величины, не включая её
method-rule-above = от самой величины, не включая её, до величины плюс { $margin }

foot-cite = Как полностью сослаться на эту страницу

## Аналитическая записка (metrics/briefing)

briefing-kicker = Аналитическая записка
briefing-title = { $pair }: торговля, цели и обязательства
briefing-dateline = По состоянию на { $day } · Новое с { $since }
briefing-notes = Примечания
briefing-back = Назад к тексту, примечание { $note }
briefing-note-see = (прим. { $note })
briefing-spoken = { $speaker }: { $words }
briefing-documents = Как ссылаться и цитируемые документы
briefing-imprint = Каждое число — чьё-то утверждение и не надёжнее своих слов.
briefing-page = Страница { $page } из { $pages }
briefing-words = «{ $words }»

briefing-point-pace = Чтобы достичь цели ({ $goal }), теперь нужен рост торговли: { $needed }. До сих пор { $pace }; оценка: { $status }.
briefing-point-pace-firm = Чтобы достичь цели ({ $goal }), теперь нужен рост торговли: { $needed }. До сих пор { $pace }; оценка устойчива: { $status }.
briefing-point-news = Новое с { $since }: { $documents }, { $figures }; новости затронули { $commitments }.
briefing-point-news-none = Новое с { $since }: { $documents }, { $figures }; ни одного обязательства новости не затронули.
briefing-point-past = Срок цели ({ $goal }) прошёл; оценка движения к ней: { $status }.
briefing-point-needed = Чтобы достичь цели ({ $goal }), теперь нужен рост торговли: { $needed }.

briefing-n-documents = { $n ->
    [one] { $n } документ
    [few] { $n } документа
   *[many] { $n } документов
}
briefing-n-figures = { $n ->
    [0] ни одного числа
    [one] { $n } число
    [few] { $n } числа
   *[many] { $n } чисел
}
briefing-news-all = К { $day } ещё не вышло ни одного документа этого собрания, поэтому новое здесь всё.
briefing-n-levels = { $n ->
    [0] ни одного сообщённого объёма
    [one] { $n } сообщённый объём
    [few] { $n } сообщённых объёма
   *[many] { $n } сообщённых объёмов
}
briefing-n-goals = { $n ->
    [0] ни одной цели
    [one] { $n } цель
    [few] { $n } цели
   *[many] { $n } целей
}
briefing-n-commitments = { $n ->
    [one] { $n } обязательство
    [few] { $n } обязательства
   *[many] { $n } обязательств
}
briefing-n-open = { $n ->
    [0] все выполнены
   *[other] не выполнено: { $n }
}
briefing-n-overdue = { $n ->
    [0] просроченных нет
   *[other] просрочено: { $n }
}
briefing-n-quiet = { $n ->
    [0] затихших нет
   *[other] затихло: { $n }
}
briefing-n-more = ещё { $n }
briefing-n-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}

briefing-trade = Где находится торговля
briefing-evidence = Известно на { $day }: { $documents }, первый от { $first }, последний от { $last }. Проверено: { $figures }. На их основе: { $levels } и { $goals } для торговли двух стран.
briefing-evidence-one = Известно на { $day }: { $documents } от { $last }. Проверено: { $figures }. На их основе: { $levels } и { $goals } для торговли двух стран.
briefing-no-documents = На { $day } не известно ни одного документа.
briefing-series-table = Товарооборот: все известные числа
briefing-series-table-cut = Товарооборот: последние числа; до них — { $left }
briefing-covers = Период
briefing-amount = Товарооборот
briefing-between = Границы
briefing-known-from = Кто сказал или как вычислено
briefing-reported-in = сообщает { $publisher }

briefing-goals = Цели
briefing-goals-none = В документах, известных на { $day }, нет цели для торговли двух стран.
briefing-goals-other-currency = { $n ->
    [one] Цель названа в другой валюте: { $goals }. Здесь она не измеряется: валюта ряда — { $currency }, и ничего не пересчитывается.
   *[other] Цели названы в других валютах: { $goals }. Здесь они не измеряются: валюта ряда — { $currency }, и ничего не пересчитывается.
}
briefing-goals-table = Результаты по каждой цели на обеих границах
briefing-goal-achieved = Цель ({ $goal }) достигнута: даже нижняя граница не меньше неё.
briefing-goal-achieved-late = Цель ({ $goal }) к настоящему времени достигнута, даже нижняя граница не меньше неё; но ни один показатель не подтверждает, что в срок.
briefing-goal-no-level = Как далеко до цели ({ $goal }), сказать нельзя: объём торговли за полный год пока не известен.
goal-undated-firm = У цели ({ $goal }) нет срока, поэтому темп не требуется и не оценивается. Её достижение не подтверждено: даже верхняя граница ниже неё.
goal-undated-by-bounds = У цели ({ $goal }) нет срока, поэтому темп не требуется и не оценивается. Достигнута ли она, в пределах границ не решить.
goal-undated-by-figures = У цели ({ $goal }) нет срока, поэтому темп не требуется и не оценивается. Достигнута ли она, зависит от границ и от того, чей показатель верен.
briefing-goal-no-pace = Нет темпа, по которому оценить движение к цели ({ $goal }): известен лишь один объём торговли или расти было некогда.
goal-rated-firm = Движение к цели ({ $goal }) получает оценку { $status }, и она устойчива: одинакова на всех границах и для всех лет, к которым могут относиться числа.
goal-rated-by-bounds = Движение к цели ({ $goal }) получает оценку { $status }; она неустойчива: её решает то, что слова оставляют открытым.
goal-rated-by-figures = Движение к цели ({ $goal }) получает оценку { $status }; она неустойчива: показатели за одно и то же время противоречат друг другу.
briefing-goal-if-year = Если последнее число относится к { $year } году, оценка: { $status }.
briefing-ratio = Наблюдаемый к требуемому
briefing-first-stated = Впервые названа
briefing-stated = { $n ->
    [one] { $day }; в { $n } документе
   *[other] { $day }; в { $n } документах
}

opinion-met-or-on-track = достигнуто или в графике
opinion-fair-progress-acceleration-needed = заметный прогресс, нужно ускорение
opinion-stagnation-or-regression = застой или откат
opinion-sunny = солнечно
opinion-slightly-cloudy = малооблачно
opinion-cloudy = облачно
opinion-thunderstorm = гроза
opinion-not-assessed = не оценивается

briefing-news = Что нового с { $day }
briefing-news-documents = Документы
briefing-news-figures = Числа
briefing-news-goals = Цели и оценки
briefing-news-commitments = Обязательства
briefing-news-silence = Сроки и молчание
briefing-news-nothing = С { $day } ничего нового не опубликовано, ни один срок не истёк и ни одно обязательство не выпало из вида.
briefing-news-reported = Товарооборот, { $covers }: { $amount }, сообщено.
briefing-news-computed = Товарооборот, { $covers }: { $amount }, вычислено.
briefing-news-repeated = Товарооборот, { $covers }: { $amount }, теперь и в другом документе.
briefing-news-goal = Новая цель: { $goal }.
briefing-news-goal-again = Цель названа снова: { $goal }.
briefing-news-rating = Цель ({ $goal }): { $after }, ранее { $before }.
briefing-news-share = Цель ({ $goal }): { $share } от неё, ранее { $was }; { $after }, ранее { $before }.
briefing-news-share-still = Цель ({ $goal }): { $share } от неё, ранее { $was }; по-прежнему { $after }.
briefing-news-first-share = Цель ({ $goal }): { $share } от неё; { $after }.
briefing-news-moved = Было «{ $before }», стало «{ $after }»: { $titles }.
briefing-news-new = Новые, «{ $stage }»: { $titles }.
briefing-news-again = Упомянуты снова, по-прежнему «{ $stage }»: { $titles }.
briefing-news-fell-due = Срок истёк: { $titles }.
briefing-news-went-quiet = Затихли { $day }: { $titles }.

briefing-pledges = Обязательства
briefing-pledges-none = На этот день не записано ни одного обязательства.
briefing-pledges-overview = Записано { $all }; из них { $open }, { $overdue }, { $quiet }.
briefing-pledges-stages = По стадиям: { $stages }.
briefing-n-at-stage = { $stage } — { $n }
briefing-theme-counts = { $theme }: { $counts }
briefing-pledges-pressing = Самые насущные в каждой теме
briefing-pledge = Обязательство
briefing-stage = Стадия
briefing-stage-overdue = { $stage }, просрочено
briefing-due = Срок
briefing-last-word = Последнее слово
briefing-pledge-reached = { $title } · { $reached }
briefing-no-figure = числа не сообщались
briefing-reported-share = сообщено: { $amount }, { $share }

briefing-doubts = Числа, которые расходятся
briefing-doubts-none = Среди чисел, известных на { $day }, нет двух, которые противоречат друг другу.
briefing-doubt-compatible = { $period }: рядом стоят { $one } и { $other }; их границы пересекаются, так что верными могут быть оба.
briefing-doubt-series = { $period }: { $one } и { $other } расходятся на { $gap }; их границы не пересекаются.
briefing-doubt-less = { $period }: в документах { $claim }, у источника { $who } — { $figure }: меньше, разница { $apart }.
briefing-doubt-more = { $period }: в документах { $claim }, у источника { $who } — { $figure }: больше, разница { $apart }.
briefing-doubt-less-if = { $period }, если { $claim } относится к этому времени: у источника { $who } — { $figure }: меньше, разница { $apart }.
briefing-doubt-more-if = { $period }, если { $claim } относится к этому времени: у источника { $who } — { $figure }: больше, разница { $apart }.
briefing-doubt-growth = { $period }: в документах рост на { $claim }, у источника { $who } — { $growth }.
briefing-doubt-deadline = Цель ({ $claim }): { $who } называет другой срок, { $due }.
briefing-doubt-sides-less = { $period }: { $figure } ({ $who }) меньше, чем { $claim } ({ $other }); разница { $apart }.
briefing-doubt-sides-more = { $period }: { $figure } ({ $who }) больше, чем { $claim } ({ $other }); разница { $apart }.
briefing-who = { $reporter }, { $publisher }

briefing-unknowns = Что не известно
briefing-unknowns-none = Всё, что проверяют правила, известно.
briefing-unknown-level = Каков товарооборот: нет числа ни за полный год, ни без периода.
briefing-unknown-period = К какому периоду относится { $amount }: он не назван, возможны { $years } годы.
briefing-unknown-years = { $n ->
    [one] Каков был товарооборот за { $years } год: ни один документ не даёт полного года.
   *[other] Каков был товарооборот за { $years } годы: ни один документ не даёт полного года.
}
briefing-unknown-since = Что произошло после последнего документа: прошло { $days }.
briefing-unknown-deadline = К какому сроку должна быть достигнута цель ({ $goal }): срок не назван.
briefing-unknown-baseline = Как быстро торговля росла к цели ({ $goal }): нет полного года, от которого считать.
briefing-unknown-figures = Как далеко продвинулось то, о чём чисел не сообщалось: { $titles }.
briefing-unknown-reviewed = Верно ли прочтены { $figures }: их никто не проверил, поэтому они нигде не учтены.
briefing-unknown-speaker = Кто стоит за числами ряда ({ $figures }): документы никого не называют.

briefing-method = Метод в пяти строках
briefing-method-figures = Число — это утверждение: прочитано в документе по правилу, подтверждено человеком, хранится с его словами и говорящим, не усредняется, не пересчитывается и не исправляется.
briefing-method-bounds = Оговорки и округление становятся границами не шире { $margin }: «почти» — ниже числа, «более» — выше, «около» — в обе стороны. Всё вычисляется на обеих границах.
briefing-method-estimates = Часть года — никогда не год. Начиная с { $months } месяцев год оценивается (× { $year } ÷ число месяцев), назван оценкой и в оценке прогресса не участвует.
briefing-method-rating = Оценка — по методу Open SDG в применении Статистической службы Канады: отношение наблюдаемого роста к требуемому { $on } и выше — в графике; { $acceleration } и выше — нужно ускорение; { $none } и выше — ограниченный прогресс; ниже — движение вспять.
briefing-method-commitments = Обязательство стоит на самой дальней стадии, до которой доходят слова. Оно просрочено, если срок прошёл без выполнения, и считается затихшим, если о нём { $days } нет ни слова.

briefing-note-counted = Подсчёт по документам, числам и обязательствам, известным на { $day }.
briefing-note-published = Опубликовано в другом месте, здесь не цитируется, в ряды не входит.
briefing-note-annualised = { $level } × { $year } ÷ { $months } мес.
briefing-note-implied = { $level } ÷ ({ $one } + { $growth }).
briefing-note-share = Доля: ({ $level }) ÷ { $goal }.
briefing-note-share-before = Доля тогда: ({ $level }) ÷ { $goal }.
briefing-note-gap = Осталось: { $goal } − ({ $level }).
briefing-note-growth = Рост в год: ([{ $last }] ÷ [{ $first }]) ^ ({ $one } ÷ ({ $to } − { $start })) − { $one }, на всех границах и для всех лет.
briefing-note-ratio = Наблюдаемый рост ÷ требуемый, оба на одной границе: ({ $observed }) ÷ ({ $required }).
briefing-note-projected = { $year } + ln({ $goal } ÷ [{ $level }]) ÷ ln({ $one } + [{ $observed }]), с округлением вверх до целого года, на всех границах.
briefing-note-way = ([{ $level }] × ([{ $level }] ÷ [{ $base }]) ^ (({ $due } − { $year }) ÷ ({ $year } − { $start })) − [{ $base }]) ÷ ({ $goal } − [{ $base }]), на границах, где правило расходится.
briefing-note-miss = { $one } − ([{ $level }] − [{ $base }]) ÷ ({ $year } − { $start }) × ({ $due } − { $year }) ÷ ({ $goal } − [{ $level }]), на границах, где правило расходится.
briefing-note-difference = Разность между { $one } и { $other } на обеих границах.
briefing-note-relative = Число ÷ то, с которым оно сопоставлено, − { $one }, на обеих границах, без знака.
briefing-note-quiet = Первый день, когда после последнего документа об этом прошло больше, чем { $days }.
briefing-note-missing = Годы, завершившиеся к { $day }, начиная с первого сообщённого полного года, без сообщённых.
briefing-note-age = { $day } − { $last }.

page-commitments = Обязательства
page-commitment = Обязательство
register-view = Вид
register-view-list = Список
register-view-timeline = Шкала времени
register-view-bullets = Цели в цифрах
register-view-board = Сводка
register-theme = Тема
register-stage = Стадия
register-party = Чьё
register-search = Поиск по названиям и цитатам
register-original = Названия обязательств даны по-английски, как в реестре; цитаты — на языке документов.
register-count = { $n ->
    [one] { $n } обязательство из { $all }
    [few] { $n } обязательства из { $all }
   *[other] { $n } обязательств из { $all }
}
register-heading = { $theme }, { $n }
register-stands = { $stage }
register-due = срок { $due }
register-overdue = просрочено, срок { $due }
register-heard = { $n ->
    [one] последнее упоминание { $day }, { $n } день назад
    [few] последнее упоминание { $day }, { $n } дня назад
   *[other] последнее упоминание { $day }, { $n } дней назад
}
register-quiet = { $n ->
    [one] затихло: последнее упоминание { $day }, { $n } день назад
    [few] затихло: последнее упоминание { $day }, { $n } дня назад
   *[other] затихло: последнее упоминание { $day }, { $n } дней назад
}
register-share = достигнуто { $share }
story-back = Все обязательства
story-missing = Обязательства «{ $id }» на этот день нет.
story-owed = { $theme } · чьё: { $parties }
story-note = Наше примечание: { $note }
story-steps = { $n ->
    [one] История: { $n } шаг
    [few] История: { $n } шага
   *[other] История: { $n } шагов
}
story-step = { $day }: { $stage }
story-counted = { $unit }: { $n }
story-reached = Обещано { $goal }, достигнуто { $share }
story-nothing-reported = Обещано { $goal }; цифр о выполнении нет.

## Второе мнение (metrics/progress/dissent.py)

rule-un-2023 = Правило ООН 2023 года
rule-germany-linear = Правило статистического ведомства Германии

dissent-none = Два других опубликованных правила дают то же самое при любых границах.
dissent-verdict = «{ $verdict }» ({ $level })
dissent-between = от { $best } до { $worst }

opinion-level-enough = темпа хватает
opinion-level-short = слишком медленно
opinion-level-away = в обратную сторону

dissent-everywhere = { $rule } даёт иную оценку: { $verdict }.
dissent-somewhere = { $rule } при некоторых границах даёт иную оценку: { $verdict }.
dissent-why-un = Оно сравнивает уровни, а не темпы: при наблюдаемом росте к сроку было бы пройдено { $share } пути от базы до цели, а требуется { $enough }.
dissent-why-germany = Оно прибавляет каждый год одну и ту же сумму, а оценка исходит из одного и того же темпа: к сроку не хватило бы { $miss } от оставшегося, а допускается не более { $some }.
dissent-why-germany-passed = Оно прибавляет каждый год одну и ту же сумму, а оценка исходит из одного и того же темпа, и так цель была бы достигнута.

## Расчёты по обещаниям и отраслям (metrics/progress/pledge_words.py)

sum-name-pledge-of-gap = Обещание и недостающее
sum-name-sector-of-turnover = Доля отрасли во всей торговле
sum-name-sector-year-before = Отрасль годом ранее
sum-name-yearly-average = В среднем за год

sum-pledge-of-gap = Обещанный { $day } экспорт ({ $amount }) — это { $share } от того, чего тогда не хватало до цели ({ $goal }).
sum-sector-of-turnover = Торговля отрасли ({ $amount }) — это { $share } всей торговли за { $period } ({ $whole }).
sum-sector-year-before = Торговля отрасли ({ $amount }), как сказано { $day }, на { $growth } больше, чем годом ранее; значит, тогда было { $before } в год.
sum-sector-year-before-fallen = Торговля отрасли ({ $amount }), как сказано { $day }, на { $growth } меньше, чем годом ранее; значит, тогда было { $before } в год.
sum-yearly-average = В среднем { $average } в год: это { $amount } за { $years ->
        [one] { $years } год
        [few] { $years } года
       *[many] { $years } лет
    }, как сказано { $day }.

## Сверка (metrics/crosscheck/sentences.py)

crosscheck-one-side = показатель есть только у одной стороны: { $country }
crosscheck-sides-agree = с учётом округления показатели совпадают
crosscheck-sides-differ = { $higher } даёт на { $amount } ({ $share }) больше, чем { $lower }

crosscheck-headline-none = { $first } и { $second } не имеют показателей за один и тот же год
crosscheck-headline-one = Показатели двух сторон за { $year } год расходятся на { $share }
crosscheck-headline-wider = Показатели двух сторон расходятся всё больше: { $before } в { $first } году, { $share } в { $year } году
crosscheck-headline-closer = Показатели двух сторон сближаются: расхождение { $before } в { $first } году, { $share } в { $year } году

crosscheck-page-undated = страница без даты

crosscheck-says-turnover = { $amount } за { $period }
crosscheck-says-turnover-undated = { $amount }, названо { $day } без указания периода
crosscheck-says-goal = цель { $amount }
crosscheck-says-goal-by = цель { $amount } к { $due } году
crosscheck-says-growth = рост на { $growth } за { $period }

crosscheck-verdict-agrees = другой показатель подтверждает
crosscheck-verdict-disagrees = другие показатели расходятся
crosscheck-verdict-mixed = одни подтверждают, другие расходятся
crosscheck-verdict-repeated-only = только сообщения о том же событии
crosscheck-verdict-missing = больше никто не называет

crosscheck-tie-same-event = то же событие, повторное сообщение
crosscheck-tie-same-speaker = тот же человек в другом месте
crosscheck-tie-same-side = та же сторона
crosscheck-tie-other-side = другая сторона
crosscheck-tie-unattributed = сторона в документе не названа

crosscheck-against = { $figure }: { $compared } ({ $tie }; { $reporter }, { $publisher }, { $day })
crosscheck-agrees = совпадает
crosscheck-agrees-if-year = совпадает, если имеется в виду этот год
crosscheck-disagrees = расходится, { $by }
crosscheck-disagrees-if-year = расходится, если имеется в виду этот год, { $by }
crosscheck-by-more = больше ({ $share })
crosscheck-by-less = меньше ({ $share })
crosscheck-by-points-more = на { $points } п. п. больше
crosscheck-by-points-less = на { $points } п. п. меньше
crosscheck-by-deadline = в сроке
crosscheck-by-words = слова перед суммами исключают друг друга

## Сверка и ход знаний на графиках (metrics/charts/crosscheck.py, metrics/charts/history.py)

chart-page-source = { $publisher }, { $day }: { $reporter }
chart-crosscheck-subtitle = Товарооборот по данным каждой стороны ({ $pair }), { $unit }. Проценты: расхождение относительно показателя второй стороны ({ $second })
chart-crosscheck-key = сказано стороной: { $country }
chart-crosscheck-key-apart = расхождение двух сторон
chart-crosscheck-note-sides = Показатель принадлежит той стороне, чьи должностные лица или статистика его назвали; вертикальные отрезки показывают, что оставляют открытым округление и слова вроде «более». Полные годы выделены жирным, части года — нет.
chart-crosscheck-note-kept-apart = Эти показатели взяты не из документов, а с других страниц. Они служат только для сравнения и не входят ни в ряды, ни в оценки.
chart-crosscheck-note-undated = Страница без даты учитывается с последнего дня, названного на любой из страниц, и не раньше, чем закончится её период.
chart-crosscheck-note-left-out = { $n ->
    [one] Ещё { $n } период — в таблице.
    [few] Ещё { $n } периода — в таблице.
   *[many] Ещё { $n } периодов — в таблице.
}
chart-column-period = Период
chart-column-side = Сторона
chart-crosscheck-apart = расхождение { $share }
chart-column-apart = Расхождение
chart-column-pages = Кто и где сказал

chart-history-title = От цели ({ $goal }) достигнуто, по известному на { $then }: { $before }, на { $month }: { $share }
chart-history-title-one = От цели ({ $goal }) достигнуто, по известному на { $month }: { $share }
chart-history-title-no-goal = Ни на один день не было цели для торговли, а значит, и доли достигнутого
chart-history-title-none = Ни на один день не было показателя за полный год, а значит, и доли достигнутого
chart-history-subtitle = Товарооборот ({ $pair }) как доля каждой цели — каким он виделся с каждого дня
chart-history-note-steps = Каждая полоса начинается в день выхода документа и длится, пока другой не изменит картину. Того, что вышло позже, в ней нет.
chart-history-note-bounds = Высота полосы показывает, что оставляют открытым округление и слова вроде «почти».
chart-history-note-left-out = { $n ->
    [one] Ещё { $n } более раннее изменение не показано.
    [few] Ещё { $n } более ранних изменения не показаны.
   *[many] Ещё { $n } более ранних изменений не показаны.
}
chart-history-key-further = { $n ->
    [one] { $goal } — без своего значка
    [few] { $n } цели начиная с { $goal } — без своих значков
   *[many] { $n } целей начиная с { $goal } — без своих значков
}
chart-history-reached = Цель достигнута
chart-history-unmeasured = { $goal }: измерить ещё нечем
chart-history-since = { $n ->
    [one] с { $day } ({ $n } документ)
    [few] с { $day } ({ $n } документа)
   *[many] с { $day } ({ $n } документов)
}
chart-column-since = С какого дня
chart-column-goal = Цель
chart-column-share = Достигнутая доля
chart-column-level = По чему измерено

## Метод (metrics/method)

how-intro = Каждое число ведёт к словам документа или к формуле над такими числами. Здесь все формулы, границы и пороги на числах пары { $pair }, по известному на { $day }. Результат, зависящий от границ, вычисляется при всех их сочетаниях; в строках — наименьший и наибольший.
how-bounds = Границы суммы
how-bounds-text = Сумма точна настолько, насколько точны слова. Слово перед ней или последняя названная цифра делают из неё промежуток, по одной таблице для всех. Цель — сумма, как она названа: промежутка у неё нет. К границе, которую слова исключают, можно приблизиться, но не достичь её.
how-becomes = Что происходит с суммой
how-here = Здесь
how-series = Точки ряда
how-series-text = Показатель за год или за несколько месяцев — точка ровно за это время; несколько месяцев никогда не год. Показатель без периода датируется документом и может относиться к году документа или к предыдущему. Один показатель из нескольких документов — одна точка с несколькими ссылками, разные показатели — разные точки: ничто не усредняется. Точки двух видов вычисляются: они помечены E, нарисованы полыми и не участвуют в оценке. Здесь y — показатель, m — его месяцы, g — названный рядом рост.
how-annualised = Год по его первым месяцам (не менее { $months })
how-implied = Предыдущий год — по уровню и его росту
how-worked = { $what }: { $formula } ({ $bounds })
how-progress = Продвижение к цели
how-progress-text = База y₀ в году t₀ — последний полный год, опубликованный до того, как цель впервые названа; если такого нет — первый опубликованный после. Последний уровень y в году t — за полный год или без периода; часть года и расчётный показатель не годятся. Показатель без периода стоит наравне с годом, предшествующим документу: показатель за тот год, опубликованный позже, занимает его место. Из нескольких за один год — опубликованный позже, а как база — той же стороны, что и последний уровень. Показатель другой стороны за то же время, границы которого не пересекаются с его границами, оценивается рядом, и устойчиво лишь то, что одинаково с обоими. G — цель, T — год её срока. Слова об одной сумме — одна цель, если не противоречат друг другу в сроке; ведёт наименьшая цель, достижение которой не доказано. У цели без срока есть доля, остаток и год достижения, но нет оценки. Год достижения — первый, в котором торговля достигнет цели при наблюдаемом росте: t + ln(G / y) / ln(1 + observed), с округлением вверх до целого года после t.
how-rating = Оценка и второе мнение
how-rating-text = Оценка следует методу Open SDG в применении Статистического управления Канады (он же — вслед за Евростатом). Сравнивается рост, наблюдаемый с базы, с ростом, который требовался до цели: R = observed / |required|, в направлении цели. Без цели сравнивается сам годовой темп P. Вблизи предела L (например, 100 %) его пороги уменьшаются множителем C = 1 − (y₀ / L)^{ $exponent }, за пределом — C = 1 − ((2L − y₀) / L)^{ $exponent }; вдали от предела и от двух пределов C равен 1. Оценку даёт первая строка таблицы, которая выполняется. База или цель, равная нулю, считается за { $zero }; при промежутке менее года оценки нет. Оценка, одинаковая при всех границах, твёрдая; иначе называются лучшая и худшая.
how-with-goal = С целью
how-without-goal = Без цели
how-score = Балл
how-at-most = { $value }, не более { $most }
how-at-least = { $value }, не менее { $least }
how-excluded = само это число исключено
how-projected = { $worked }, то есть { $year }
how-opinions-text = Рядом стоят ещё два опубликованных правила; если одно из них даёт иное, читателю сказано, что и почему. Ничто не усредняется.
how-un-text = Какую часть пути от базы до цели покрывает ожидаемый уровень: { $enough } и более — достигнуто или в графике, { $fair } и более — движение есть, менее — застой или откат.
how-german-text = Недобор как доля оставшегося, если каждый год прибавляется одна и та же сумма: менее { $few } — солнечно, до { $some } — малооблачно (и то и другое в графике), более — облачно, а при движении в обратную сторону — гроза. Ведомство берёт среднее пяти годовых изменений; здесь у цели два уровня, и его заменяет их среднее годовое изменение.
how-toward = К цели: { $goal }
how-base = База — { $amount } за { $period }.
how-ratio = Наблюдаемый рост к требуемому
how-un = Правило ООН
how-german = Правило Германии
how-vintages = Что было известно на день
how-vintages-text = Всё можно вычислить на любой день: тогда учитываются только документы, вышедшие к нему, — и для ряда, и для целей, и для того, что было сначала. Поэтому одна и та же цель с разных дней выглядит по-разному.
how-on-day = С дня
how-crosscheck = Сверка с другими показателями
how-crosscheck-text = Другие опубликованные показатели хранятся отдельно и в ряды не входят. Показатель подтверждает сказанное, если границы обоих пересекаются: тогда верны могут быть оба; иначе сказано, на сколько они расходятся. Страница о том же событии повторяет его и ничего не подтверждает; тот же человек или та же сторона повторяет себя; только другая сторона считала сама. Страница без даты учитывается с последнего дня, названного на любой из страниц, и не раньше, чем закончится её период.
how-gap = Насколько показатель первой стороны ({ $first }) выше показателя второй ({ $second })
how-sums = Расчёты по обещаниям и отраслям
how-sums-text = Некоторые показатели относятся не ко всей торговле. Что из них следует, вычисляется по правилу, если есть все исходные числа, иначе — никак. Здесь e — обещанный экспорт, y — последний уровень на тот день, G — цель; s — торговля отрасли, g — её рост из того же предложения; a — сумма за n лет.
