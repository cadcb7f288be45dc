# Отчёты школы: что выбрать на экране
report-head = 📄 <b>Отчёт · { $school }</b>
report-chosen = { $period } · { $place }
report-period-now = Этот учебный год
report-place-whole = все педагоги
report-place-part = { $kind ->
    [school] ваши ШМО
   *[other] ваши методобъединения
}
report-people = В отчёте { $count ->
        [one] { $count } педагог
        [few] { $count } педагога
       *[other] { $count } педагогов
    }.
report-nobody = Здесь пока нет педагогов: отчёт сделать не из чего.
report-unknown = Справки за это время сделать не из чего. В таблицу войдут список педагогов и то, что записано в достижениях.
report-about-table = <b>Таблица</b> — по именам: люди, участие, { $named ->
        [yes] уровни по группам,
       *[other] уровни без имён,
    } { plan-short-many }, мероприятия, просроченное, достижения. Это рабочий файл, не для педсовета.
report-about-review = <b>Справка к педсовету</b> — числа, диаграммы, выводы и предложения без имён. Word можно править.
report-about-audit = <b>Справка для проверки</b> — откуда каждое число, какая версия анкеты, кто подтверждал.
report-wait = Файл готовится несколько секунд и останется в чате.
report-ready = Файл отправлен
report-button-open = 📄 Отчёт
report-button-table = 📄 Сделать таблицу Excel
report-button-review-w = Педсовет: Word
report-button-review-p = Педсовет: PDF
report-button-audit-w = Проверка: Word
report-button-audit-p = Проверка: PDF
report-button-now = Этот год
report-button-year = { $first }/{ $last } год
report-button-half = { $number }-е полугодие
report-button-places = 🏷 { $kind ->
    [school] Одно ШМО или кафедра
   *[other] Одно объединение
}
report-button-whole = Все педагоги
report-button-back = ◀️ К отчёту
report-places = О ком сделать отчёт?
report-file-table = Отчёт, { $school }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }, { $period }
report-file-review = Справка к педсовету, { $school }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }, { $period }
report-file-audit = Справка для проверки, { $school }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }, { $period }
report-file-half = { $first }-{ $last } { $number }-е полугодие
report-file-year = { $first }-{ $last }
home-command-report = отчёты и справки

# Аналитическая справка: числа без имён
report-review-title = Аналитическая справка
report-review-about = о профессиональном развитии педагогов
report-for-year = за { $first }/{ $last } учебный год
report-for-half = за { $number ->
        [one] первое
       *[other] второе
    } полугодие { $first }/{ $last } учебного года
report-for-days = за период с { $first } по { $last }
report-as-of = по состоянию на { $day }
report-states-as-of = { plan-many }, мероприятия и кадры на { $day }
report-register-number = № ________

report-part-participation = Участие в самодиагностике
report-diagnosed-none = Самодиагностику пока никто не прошёл, в списке { $total ->
        [one] { $total } педагог
        [few] { $total } педагога
       *[other] { $total } педагогов
    }.
report-diagnosed-nobody = Завершённых самодиагностик за этот год нет, в списке { $total ->
        [one] { $total } педагог
        [few] { $total } педагога
       *[other] { $total } педагогов
    }.
report-diagnosed-all = Самодиагностику прошли все педагоги ({ $total } чел.).
report-diagnosed-some = Самодиагностику { $done ->
        [one] прошёл { $done } педагог
        [few] прошли { $done } педагога
       *[other] прошли { $done } педагогов
    } из { $total }. { $rest ->
        [one] Не прошёл { $rest } педагог.
        [few] Не прошли { $rest } педагога.
       *[other] Не прошли { $rest } педагогов.
    }
report-away = В отпуске на дату справки: { $count } чел.
report-typed = Ответы { $count ->
        [one] { $count } педагога внесены
       *[other] { $count } педагогов внесены
    } с бумажных бланков.
report-legend-passed = прошли
report-legend-not-passed = не прошли
report-of = { $done } из { $total }
report-other-places = Остальные подразделения

report-part-levels = Результаты по группам компетенций
report-levels-intro = Уровень определён по ответам самих педагогов; в боте ответы видит только сам педагог. Ниже указано, сколько педагогов находится на каждом уровне.
report-levels-hidden = Не приведены группы, по которым результаты есть менее чем у { $count } педагогов: { $groups }.
report-levels-none = Результаты пока есть менее чем у { $count } педагогов, поэтому уровни не приводятся.
report-level-strong = Увереннее всего педагоги в группе «{ $group }»: уверенно владеют или готовы показать коллегам { $count } чел. из { $people }.
report-level-weak = Больше всего поддержка нужна в группе «{ $group }»: на уровнях «нужна поддержка» и «зона развития» — { $count } чел. из { $people }.
report-column-group = Группа компетенций
report-column-people = Чел.

report-part-chosen = Профессиональные дефициты (затруднения), над которыми решили работать
report-chosen-rarely = { $count ->
        [1] Ещё { $count } дефицит выбрали менее { $least } педагогов, здесь он не назван.
        [one] Ещё { $count } дефицит выбрали менее { $least } педагогов каждый, здесь они не названы.
        [few] Ещё { $count } дефицита выбрали менее { $least } педагогов каждый, здесь они не названы.
       *[other] Ещё { $count } дефицитов выбрали менее { $least } педагогов каждый, здесь они не названы.
    }
report-column-deficit = Профессиональный дефицит

report-part-plans = { $called ->
        [ippr] Индивидуальные планы профессионального развития
        [programme] Индивидуальные программы развития
       *[iom] Индивидуальные образовательные маршруты (ИОМ)
    }
report-approved = { $called ->
        [ippr] Утверждённый ИППР есть
        [programme] Утверждённая программа развития есть
       *[iom] Утверждённый ИОМ есть
    } у { $count ->
        [one] { $count } педагога
       *[other] { $count } педагогов
    } из { $total }.
report-approved-all = { $called ->
        [ippr] Утверждённый ИППР есть
        [programme] Утверждённая программа развития есть
       *[iom] Утверждённый ИОМ есть
    } у всех педагогов ({ $total } чел.).
report-approved-none = { $called ->
        [ippr] Утверждённых ИППР пока нет.
        [programme] Утверждённых программ развития пока нет.
       *[iom] Утверждённых ИОМ пока нет.
    }
report-approved-nobody = { $called ->
        [ippr] Утверждённых ИППР за этот год нет.
        [programme] Утверждённых программ развития за этот год нет.
       *[iom] Утверждённых ИОМ за этот год нет.
    }
report-column-state = Состояние
report-plan-draft = составляется
report-plan-submitted = ждёт утверждения
report-plan-returned = на доработке
report-plan-approved = { plan-approved }, выполнение впереди
report-plan-active = выполняется
report-plan-closing = подводятся итоги
report-plan-completed = { plan-completed }
report-plan-suspended = { plan-suspended }
report-plan-transferred = { plan-transferred }
report-plan-terminated = { plan-terminated }
report-plan-none = ещё нет

report-part-items = Выполнение мероприятий
report-items = { $total ->
        [one] В планах { $total } мероприятие
        [few] В планах { $total } мероприятия
       *[other] В планах { $total } мероприятий
    }, выполнено { $finished }{ $waiting ->
        [0] .
        [one] , ждёт подтверждения { $waiting }.
       *[other] , ждут подтверждения { $waiting }.
    }
report-due = Срок наступил у { $due ->
        [one] { $due } мероприятия
       *[other] { $due } мероприятий
    }, в срок выполнено { $done } ({ $percent } %){ $later ->
        [0] { "" }
       *[other] , позже срока { $later }
    }{ $today ->
        [0] { "" }
       *[other] , срок сегодня у { $today }
    }{ $left ->
        [0] { "" }
       *[other] , не выполнено в завершённых планах { $left }
    }.
report-overdue = { $count ->
        [one] Просрочено { $count } мероприятие
        [few] Просрочены { $count } мероприятия
       *[other] Просрочено { $count } мероприятий
    } у { $people ->
        [one] { $people } педагога
       *[other] { $people } педагогов
    }.
report-overdue-none = Просроченных мероприятий нет.
report-legend-finished = выполнено
report-legend-waiting = ждут подтверждения
report-legend-overdue = просрочено
report-legend-ahead = срок впереди
report-month = { $month } { $year }

report-part-mentoring = Наставничество
report-mentored = С наставником { $count ->
        [one] работает { $count } педагог
        [few] работают { $count } педагога
       *[other] работают { $count } педагогов
    }.
report-young = Молодых специалистов (педагогический стаж до трёх лет): { $count }{ $alone ->
        [0] , наставник есть у каждого.
       *[other] , без наставника: { $alone }.
    }

report-part-courses = Повышение квалификации и достижения
report-courses = За последние три года курсы { $count ->
        [one] прошёл { $count } педагог
        [few] прошли { $count } педагога
       *[other] прошли { $count } педагогов
    } из { $total }, за отчётный период — { $now }.
report-courses-ahead = Три года после последних курсов истекают в течение года или уже истекли у { $count ->
        [one] { $count } педагога
       *[other] { $count } педагогов
    }.
report-courses-unknown = О курсах ничего не записано у { $count ->
        [one] { $count } педагога
       *[other] { $count } педагогов
    }.
report-winners = { $count ->
        [one] Победителем, призёром или лауреатом конкурса стал { $count } педагог.
        [few] Победителями, призёрами или лауреатами конкурсов стали { $count } педагога.
       *[other] Победителями, призёрами или лауреатами конкурсов стали { $count } педагогов.
    }
report-column-made = Что сделано за период
report-column-entries = Записей
report-column-teachers = Педагогов
report-made-courses = Курсы, переподготовка, стажировки
report-made-contests = Конкурсы, олимпиады, фестивали
report-made-publications = Публикации, опыт, разработки
report-made-events = Выступления, мастер-классы, мероприятия
report-made-expert = Экспертная работа
report-made-associations = Профессиональные объединения

report-part-change = Что изменилось за год
report-change-diagnosed = Из нынешних педагогов в { $first }/{ $last } учебном году самодиагностику { $then ->
        [0] не проходил никто
        [one] прошёл { $then } человек
        [few] прошли { $then } человека
       *[other] прошли { $then } человек
    }, за отчётный период — { $now }.
report-change-approved = { $then ->
        [0] Утверждённого плана в { $first }/{ $last } учебном году не было ни у кого
        [one] Утверждённый план в { $first }/{ $last } учебном году был у { $then } педагога
       *[other] Утверждённый план в { $first }/{ $last } учебном году был у { $then } педагогов
    }, за отчётный период — у { $now }.
report-change-both = Результаты двух лет можно сравнить у { $count ->
        [one] { $count } педагога
       *[other] { $count } педагогов
    }. В таблице — группы, где таких педагогов не меньше { $least }.
report-column-compared = Сравнимо, чел.
report-column-up = Уровень выше
report-column-down = Уровень ниже

report-part-conclusions = Выводы
report-concludes-diagnosed-all = Самодиагностикой охвачены все педагоги.
report-concludes-diagnosed-some = Самодиагностика не завершена: её ещё не { $rest ->
        [one] прошёл { $rest } педагог
        [few] прошли { $rest } педагога
       *[other] прошли { $rest } педагогов
    }.
report-concludes-plans = Без утверждённого плана { $rest ->
        [one] остаётся { $rest } педагог
        [few] остаются { $rest } педагога
       *[other] остаются { $rest } педагогов
    } из { $total }.
report-concludes-levels = Увереннее всего педагоги в группе «{ $strong }»; внимания прежде всего требует группа «{ $weak }».
report-concludes-weak = Внимания прежде всего требует группа «{ $group }».
report-concludes-on-time = { $rest ->
        [0] Все мероприятия, срок которых наступил, выполнены вовремя: { $done }.
       *[other] Большая часть мероприятий, срок которых наступил, выполнена вовремя: { $done } из { $due }.
    }
report-concludes-late = Вовремя выполнено меньше половины мероприятий, срок которых наступил: { $done } из { $due }.
report-concludes-up = За год уровень чаще повышался, чем понижался, в группах: { $groups }.
report-concludes-down = За год уровень чаще понижался, чем повышался, в группах: { $groups }.
report-group-named = «{ $group }»
report-concludes-young = Без наставника { $count ->
        [one] остаётся { $count } молодой специалист
        [few] остаются { $count } молодых специалиста
       *[other] остаются { $count } молодых специалистов
    }.

report-part-proposals = Предложения
report-proposes-diagnosis = Завершить самодиагностику: { $count ->
        [one] { $count } педагогу
       *[other] { $count } педагогам
    } предложить пройти её в боте или на бумажном бланке.
report-proposes-plans = Помочь { $count ->
        [one] { $count } педагогу
       *[other] { $count } педагогам
    } составить план и отправить его на утверждение.
report-proposes-approval = Рассмотреть планы, которые ждут утверждения: { $count }.
report-proposes-group = Включить в план методической работы занятия по группе «{ $group }»{ $helpers ->
        [0] .
       *[other] ; к их проведению привлечь педагогов, у которых эта группа — ресурс ({ $helpers } чел.).
    }
report-proposes-chosen = Организовать методическую помощь по тому, что педагоги выбрали сами: { $list }.
report-proposes-overdue = Разобрать с педагогами просроченные мероприятия ({ $count }): завершить, назначить новый срок или снять с плана.
report-proposes-confirm = Подтвердить или вернуть отмеченные как выполненные мероприятия: { $count }.
report-proposes-young = Предложить наставника { $count ->
        [one] { $count } молодому специалисту
       *[other] { $count } молодым специалистам
    }.
report-proposes-courses = Включить в заявку на повышение квалификации прежде всего тех, у кого три года после последних курсов истекают в течение года или уже истекли: { $count } чел.
report-proposes-unknown-courses = Внести сведения о курсах тех, о чьих курсах ничего не записано, или включить этих педагогов в заявку на повышение квалификации: { $count } чел.
report-counted = { $name } ({ $people } чел.)

# Справка для проверки
report-audit-title = Справка для проверки
report-audit-about = об источниках показателей отчёта
report-part-counted = Кто учтён
report-counted-who = Учтены педагоги по основному месту работы, которые значатся в списке на { $day }: { $total } чел. Внешние совместители учитываются по их основному месту.
report-counted-away = Из них в отпуске: { $count } чел.; они не исключены из подсчёта.
report-counted-year = Отчёт охватывает период с { $first } по { $last }
report-part-sources = Показатели и их источники
report-column-figure = Показатель
report-column-value = Значение
report-column-source = Источник
report-figure-teachers = Педагогов
report-source-teachers = Список педагогов, его ведёт администрация учреждения
report-figure-diagnosed = Прошли самодиагностику
report-source-diagnosed = Подсчёт завершённых самодиагностик за период, каждый педагог один раз
report-figure-approved = С утверждённым планом
report-source-approved = Решения об утверждении, принятые в боте
report-figure-items = Мероприятий в планах
report-source-items = Утверждённые планы; снятые мероприятия и чужие предложения не считаются
report-figure-finished = Выполнено мероприятий
report-source-finished = Отметки педагогов, подтверждённые там, где подтверждение предусмотрено
report-figure-due = Срок наступил
report-source-due = Сравнение срока мероприятия с датой отчёта
report-figure-on-time = Выполнено в срок
report-source-on-time = День выполнения, который назвал педагог, не позже срока
report-figure-later = Выполнено позже срока
report-source-later = День выполнения, который назвал педагог, позже срока
report-figure-today = Срок в день отчёта
report-source-today = Отметки о выполнении ещё нет
report-figure-left = Не выполнено в завершённых планах
report-source-left = План завершён, отметки о выполнении нет
report-figure-overdue = Просрочено мероприятий
report-figure-overdue-people = Просрочено у педагогов
report-source-overdue = Срок прошёл, отметки о выполнении нет
report-figure-waiting = Ждут подтверждения
report-source-waiting = Отметка педагога есть, решения о ней ещё нет
report-figure-pairs = Педагогов с наставником
report-source-pairs = Пары, в которых согласие дали оба
report-figure-young = Молодых специалистов без наставника
report-source-young = Год начала педагогического стажа из карточки
report-figure-courses = Курсы за три года, педагогов
report-source-courses = Записи о курсах: с документом или со слов педагога
report-part-versions = Версии анкеты
report-column-questionnaire = Анкета
report-column-version = Версия
report-column-results = Результатов
report-column-days = Завершены
report-self = Самодиагностика
report-days = { $first } – { $last }
report-invited = По приглашению учреждения или муниципалитета получено { $invited } из { $count ->
        [one] { $count } результата
       *[other] { $count } результатов
    } самодиагностики{ $own ->
        [0] .
       *[other] , остальные педагоги начали её сами.
    }
report-part-bounds = Границы уровней
report-bounds = Средний балл по группе (от 0 до 3): ниже { $support } — нужна поддержка, ниже { $growth } — зона развития, ниже { $confident } — уверенное владение, иначе ресурс. Группа оценена, если ответы даны не менее чем на { $share } % суждений. Так получено результатов: { $count }.
report-part-confirmed = Кто подтверждал выполнение
report-column-confirmer = Кто
report-column-items = Мероприятий
report-confirmer-deputy = { place-deputy }
report-confirmer-director = { place-director }
report-confirmer-route_officer = ответственный за { plan-many }
report-confirmer-head = { place-head }
report-confirmer-mentor = Наставник
report-confirmer-colleague = Коллега, к которому обращались за подтверждением
report-confirmer-list = По списку участников события
report-confirmer-document = По приложенному документу, без решения человека
report-unconfirmed = Мероприятия, которые подтверждать не нужно (выполнены по отметке педагога): { $count }.
report-part-automatic = Что сделано автоматически
report-automatic = Подсчёт, уровни по группам, доли и сроки вычислены программой; текст и диаграммы справки к педсовету составлены из этих чисел. Выводов об отдельных педагогах программа не делает.
report-part-by-hand = Что введено людьми
report-typed-of = С бумажных бланков введены ответы { $count ->
        [one] { $count } педагога
       *[other] { $count } педагогов
    } из { $total }.
report-entries = Записей о курсах, конкурсах, публикациях и событиях за период: { $count }, из них подтверждено: { $confirmed }. Остальные пока не подтверждены.
report-column-entered = Откуда записи
report-entered-items = Из отметок о выполнении мероприятий
report-entered-events = Из списков участников событий
report-entered-own = Внесли сами педагоги
report-entered-leaders = Внесла администрация
report-part-late = Что внесено позже
report-reported-late = Мероприятия, выполненные позже срока, вместе с ещё не подтверждёнными: { $count }.
report-told-late = Мероприятия, отмеченные позже дня выполнения, который назвал педагог: { $count }.
report-entries-late = Записи, внесённые более чем через 30 дней после даты документа или события: { $count }.
report-late-none = Отметок и записей задним числом за период нет.

# Таблица
report-sheet-totals = Итоги
report-sheet-staff = Педагоги
report-sheet-cards = Квалификация
report-sheet-participation = Участие
report-sheet-results = Результаты
report-sheet-levels = Уровни
report-sheet-plans = Планы
report-sheet-items = Мероприятия
report-sheet-overdue = Просрочено
report-sheet-record = Достижения
report-sheet-legend = Пояснения
report-column-name = Фамилия, имя, отчество
report-column-department = Подразделение
report-column-position = Должность
report-column-subjects = { $kind ->
        [school] Предметы
       *[other] Направления
    }
report-column-employment = Занятость
report-column-rate = Ставка
report-column-hired = Работает с
report-column-education = Образование
report-column-teaching = Педстаж с года
report-column-category = Категория
report-column-category-on = Присвоена
report-column-fitness = Соответствие подтверждено
report-column-attestation = Планирует аттестацию
report-column-last-course = Последние курсы
report-column-status = Сейчас
report-column-bot = Бот
report-column-diagnosis = Самодиагностика
report-column-finished = Завершена
report-column-how = Как пройдена
report-column-first = Начало
report-column-last = Окончание
report-column-submitted = На утверждение
report-column-decided = Решение
report-column-all-items = Мероприятий
report-column-done-items = Выполнено
report-column-overdue-items = Просрочено
report-column-mentor = Наставник
report-column-order = Приказ
report-column-item = Мероприятие
report-column-kind = Вид
report-column-due = Срок
report-column-reported = Выполнено
report-column-moved = Переносов
report-column-late-days = Дней просрочки
report-column-title = Название
report-column-on = Дата
report-column-hours = Часов
report-column-form = Форма
report-column-level = Уровень
report-column-result = Результат или роль
report-column-organiser = Организатор
report-column-confirmed = Подтверждено
report-status-works = работает
report-status-on_leave = отпуск
report-status-parental = отпуск по уходу
report-status-long_leave = длительный отпуск
report-offline = без бота
report-how-bot = в боте
report-how-paper = с бумажного бланка
report-passed-yes = завершена
report-passed-no = не завершена
report-item-planned = в плане
report-item-in_progress = в плане
report-item-postponed = срок перенесён
report-item-done = ждёт подтверждения
report-item-finished = выполнено
report-item-confirmed = подтверждено
report-item-sent_back = на доработке
report-item-dropped = снято
report-confirmed-yes = да
report-confirmed-no = со слов педагога
report-order = № { $number } от { $day }
report-order-bare = № { $number }
report-legend-scope = О ком
report-legend-period = За какое время
report-legend-made = Сформировано
report-legend-totals = Те же числа, что в сводке бота и в справке к педсовету
report-legend-staff = Педагоги по основному месту работы; внешние совместители учитываются по их основному месту
report-legend-staff-few = Сведений из карточек здесь нет: они доступны тем, кто ведёт карточки
report-legend-cards = Из карточек педагогов; «Последние курсы» — дата последнего документа о курсах не короче 16 часов
report-legend-participation = Факт и день последней самодиагностики за период; ответов здесь нет, их видит только сам педагог
report-legend-results = Уровень каждого педагога по группам; только для работы с ним, не для показа коллегам. Прочерк: мало ответов
report-legend-levels = Сколько педагогов на каждом уровне. Пусто, если судить можно менее чем о { $count } педагогах
report-legend-plans = Один план педагога, тот, что относится к периоду; числа мероприятий — без снятых
report-legend-items = Мероприятия утверждённых планов. «Выполнено» — день, который назвал педагог
report-legend-overdue-sheet = Срок прошёл, отметки о выполнении нет; дни посчитаны на дату отчёта
report-legend-record = Курсы, конкурсы, публикации и события за период. «Со слов педагога» — никто пока не подтвердил
report-legend-hidden = Чего здесь нет
report-legend-hidden-explained = Ответов на вопросы анкеты, комментариев, заметок, переписки с наставником
