# План (ИОМ)
route-head = 🧭 <b>{ plan-full }</b> · { $state }
route-state-draft = черновик
route-state-submitted = ждёт утверждения
route-state-returned = { plan-returned } с комментарием
route-state-approved = { plan-approved }
route-state-active = выполняется
route-state-closing = подводятся итоги
route-state-completed = { plan-completed }
route-state-suspended = { plan-suspended }
route-state-transferred = { plan-transferred }
route-state-terminated = { plan-terminated }
route-period = Период: { $first } – { $last }
route-period-from-approval = Период: со дня утверждения по { $last }
route-stopped-suspended = Пауза с { $day }{ $reason ->
        [none] {""}
       *[other] : { $reason }
    }
route-stopped-terminated = Последний день: { $day }{ $reason ->
        [none] {""}
       *[other] . Причина: { $reason }
    }
route-stopped-transferred = Последний день здесь: { $day }, дальше на новом месте работы
route-goal = Цель: { $text }
route-tasks = Задачи:
route-tasks-more = …и ещё { $count }
route-over = Срок этого плана прошёл. Можно составить новый: что осталось, перейдёт в него.
route-or = {" "}или{" "}
route-no-date = дата не выбрана
route-no-post = { plan-make-title } составляют те, кто работает с детьми. Если это вы, попросите администрацию прислать приглашение.
route-gone = Этого плана здесь больше нет.

route-start-head = 🧭 <b>{ plan-title }</b> ещё не { plan-drawn-up }. Нужно несколько минут: мероприятия, даты и формулировки уже подобраны, всё можно поменять.
route-start-new = 🧭 <b>Новый план</b> ещё не составлен. Нужно несколько минут: мероприятия, даты и формулировки уже подобраны, всё можно поменять.
route-start-next = 🧭 <b>Следующий план</b> начнётся { $first }. Нынешний, до { $last }, идёт как шёл: в нём ничего не меняется.
route-start-suggested = По вашей диагностике предлагаем начать с этого:
route-start-line = • { $text }
route-start-more = { $count ->
    [one] Ещё { $count } затруднение можно добавить позже.
    [few] Ещё { $count } затруднения можно добавить позже.
    [many] Ещё { $count } затруднений можно добавить позже.
   *[other] Ещё { $count } затруднения можно добавить позже.
}
route-start-previous = { $count ->
    [1] Можно продолжить прошлый план ({ $first }/{ $last }): в нём осталось { $count } мероприятие. Дату поставим новую.
    [one] Можно продолжить прошлый план ({ $first }/{ $last }): в нём осталось { $count } мероприятие. Даты поставим новые.
    [few] Можно продолжить прошлый план ({ $first }/{ $last }): в нём осталось { $count } мероприятия. Даты поставим новые.
    [many] Можно продолжить прошлый план ({ $first }/{ $last }): в нём осталось { $count } мероприятий. Даты поставим новые.
   *[other] Можно продолжить прошлый план ({ $first }/{ $last }): в нём осталось { $count } мероприятия. Даты поставим новые.
}
route-start-present = { $count ->
    [1] Из нынешнего плана ({ $first }/{ $last }) можно взять { $count } мероприятие, которое повторяется из года в год. Дату поставим новую.
    [one] Из нынешнего плана ({ $first }/{ $last }) можно взять { $count } мероприятие из тех, что повторяются каждый год. Даты поставим новые.
    [few] Из нынешнего плана ({ $first }/{ $last }) можно взять { $count } мероприятия, которые повторяются из года в год. Даты поставим новые.
    [many] Из нынешнего плана ({ $first }/{ $last }) можно взять { $count } мероприятий, которые повторяются из года в год. Даты поставим новые.
   *[other] Из нынешнего плана ({ $first }/{ $last }) можно взять { $count } мероприятия, которые повторяются из года в год. Даты поставим новые.
}
route-beside = { $which ->
    [next] Следующий план, с { $day }: { $state }.
    [past] Срок прошлого плана прошёл { $day }, итоги по нему ещё не подведены.
   *[present] Нынешний план, до { $day }: { $state }.
}
route-start-without = Диагностика не пройдена, и это не мешает: план можно составить по задаче, запросу или сильной стороне.
route-start-no-difficulties = Затруднений диагностика не показала: план можно составить по сильной стороне, задаче или запросу.

route-bases-head = <b>Над чем работать</b>
route-bases-about-deficit = Затруднения по итогам диагностики. Одного–трёх на год достаточно.
route-bases-about-strength = Сильные стороны: чем стоит поделиться с коллегами.
route-bases-about-task = Что меняется в работе: аттестация, { $words ->
        [school] новый класс
        [preschool] новая группа
       *[other] новое объединение
    }, обновлённый стандарт.
route-bases-about-request = Чему хочется научиться.
route-bases-none = Здесь пока нечего предложить: выберите другой раздел ниже.
route-bases-no-result = Затруднения подскажет диагностика. Можно обойтись и без неё: разделы ниже или своя формулировка.
route-bases-whole = На кнопках не поместилось:
route-bases-chosen = { $count ->
    [0] Пока ничего не выбрано.
   *[other] Выбрано: { $count }.
}
route-kinds-deficit = Затруднения
route-kinds-strength = Сильные стороны
route-kinds-task = Задачи
route-kinds-request = Запросы
route-button-kind = { $count ->
    [0] { $name }
   *[other] { $name } · { $count }
}
route-chosen = ✅ { $text }
route-not-chosen = ▫️ { $text }
route-plain = { $text }

route-basis-line-deficit = <b>Затруднение: { $text }</b>
route-basis-line-strength = <b>Сильная сторона: { $text }</b>
route-basis-line-task = <b>Задача: { $text }</b>
route-basis-line-request = <b>Запрос: { $text }</b>
route-basis-line-none = <b>Другое</b>
route-basis-bare = Мероприятий пока нет.

route-items-head = <b>Что сделать</b> · { $number } из { $total }
route-offer = { $number }. { $title }
route-offer-chosen = ✓ { $number }. { $title } — <b>{ $day }</b>, { $evidence }
route-items-chosen = { $count ->
    [0] Отметьте подходящее: дату поставим сами, её легко поменять.
    [one] В плане { $count } мероприятие. Даты предложены, их легко поменять.
    [few] В плане { $count } мероприятия. Даты предложены, их легко поменять.
    [many] В плане { $count } мероприятий. Даты предложены, их легко поменять.
   *[other] В плане { $count } мероприятия. Даты предложены, их легко поменять.
}
route-items-next = Осталось отметить мероприятия: они уже подобраны.
route-no-items = Мероприятий пока нет. Выберите, над чем работать, и отметьте подходящие.
route-item-line = { $number }. { $title } — { $day }, { $evidence }
route-item-state-done = выполнено
route-item-state-waits = ждёт подтверждения
route-item-state-confirmed = подтверждено
route-item-state-sent-back = возвращено на доработку
route-item-state-passed = срок прошёл

route-item-title = <b>{ $title }</b>
route-item-kind = Вид: { $kind }
route-item-due = Срок: { $day }
route-item-evidence = Подтверждение: { $evidence }
route-item-section = Раздел: { $section }
route-item-result = Ожидаемый результат: { $text }
route-item-practice = Применение: { $text }
route-item-direction = Направление: { $text }
route-item-note = Примечание: { $text }
route-item-bad-day = Совет: это { $why }. Можно оставить или выбрать другой день.
route-more-about = Здесь то, что заполняют реже. Всё это можно пропустить.
route-item-fixed = { $state ->
        [submitted] План на утверждении. Чтобы изменить мероприятие, сначала отзовите план.
        [approved] План утверждён. Изменить мероприятие можно кнопкой «Изменить план».
        [active] План утверждён. Изменить мероприятие можно кнопкой «Изменить план».
       *[other] Этот план уже не меняется.
    }
route-item-dropped = Мероприятие убрано из плана.
route-dropped = Убрано: «{ $title }».
route-current = Сейчас: { $text }

route-ask-date = Сейчас: { $day }. Когда закончить?
route-ask-date-words = Выберите, откройте календарь или напишите словами: «до 15 мая», «конец апреля».
route-month = <b>{ $month }</b>
route-typed-date = Понято так: <b>{ $day }</b>. Поставить?
route-ask-evidence = Чем подтвердить? «Без документа» — обычный ответ.
route-ask-kind = Какого вида это мероприятие?
route-ask-title = Напишите другое название, до 200 знаков{ $ready ->
        [yes] , или возьмите готовое.
       *[no] .
    }
route-ask-result = Что изменится в работе? Выберите, напишите своё до 200 знаков или пропустите.
route-ask-practice = Где это пригодится? Выберите, напишите своё до 200 знаков или пропустите.
route-ask-direction = К какой теме это относится? Выберите, напишите своё до 200 знаков или пропустите.
route-ask-note = Нужно что-то пояснить? Выберите, напишите своё до 200 знаков или пропустите.
route-ask-section = В каком разделе плана это показать?
route-ready-title = Готовое название: «{ $text }».
route-ask-own-item = Что сделать? Выберите вид, и название подберётся само, или напишите своё одним сообщением, до 200 знаков. Срок можно сразу: «курсы по ИКТ до 20 мая». Без срока дату поставим сами, её легко поменять.
route-ask-basis-deficit = Напишите, что хотелось бы делать увереннее, до 120 знаков.
route-ask-basis-strength = Напишите, чем хотелось бы поделиться, до 120 знаков.
route-ask-basis-task = Напишите, какая стоит задача, до 120 знаков.
route-ask-basis-request = Напишите, чему хотелось бы научиться, до 120 знаков.
route-goals-head = <b>Цель плана</b>. Можно взять готовую, написать свою или пропустить.
route-goals-words = Свою цель просто напишите сообщением.
route-tasks-head = <b>Задачи плана</b>. Отметьте подходящие или сразу идите дальше.
route-task = { $number }. { $text }
route-task-chosen = ✓ { $number }. { $text }
route-tasks-words = Свою задачу просто напишите сообщением, до 200 знаков.
route-terms-head = <b>На какой срок план?</b> Чаще всего хватает одного учебного года. План, начатый в марте или апреле, длится до конца календарного. Срок можно и написать: «до конца года», «на два года».
route-term-half-year = Полгода
route-term-school-year = До конца { $ends ->
    [calendar] года
   *[school] учебного года
}
route-term-two-years = Два года
route-term-three-years = Три года
route-term-five-years = Пять лет
# Как срок называют словами: через запятую
route-spoken-half-year = на полгода, полугодие, на полугодие, 6 месяцев, на 6 месяцев, шесть месяцев, на шесть месяцев
route-spoken-school-year = год, на год, 1 год, на 1 год, один год, на один год, на учебный год, обычный
route-spoken-two-years = на два года, 2 года, на 2 года
route-spoken-three-years = на три года, 3 года, на 3 года
route-spoken-five-years = на пять лет, 5 лет, на 5 лет
route-term-unclear = Такого срока нет: план заканчивается в один из дней ниже.
route-left-out = Больше не в плане: «{ $text }».
route-by-date-head = <b>По датам</b> · { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
    [many] { $count } мероприятий
   *[other] { $count } мероприятия
}
route-dropped-head = <b>Убранное</b>. Кнопка с номером вернёт мероприятие в план.
route-dropped-none = Ничего не убрано.

route-bare = { $count ->
    [1] К «{ $text }» пока ничего не выбрано. План ещё не отправлен.
   *[other] План ещё не отправлен. Пока без мероприятий:
}
route-waits-with = План отправлен. Утвердить его может { $who }
route-waits-for-nobody = План отправлен. Сейчас некому его утвердить: как только появится ответственный, он увидит план в своей очереди. Отправлять снова не нужно.
route-moved = { $count ->
    [1] У одного мероприятия изменена дата: прежняя не входила в период плана.
    [one] У { $count } мероприятия изменены даты: прежние не входили в период плана.
   *[other] У { $count } мероприятий изменены даты: прежние не входили в период плана.
}
route-moved-stay = { $count ->
    [1] Если вернуть прежний срок плана, эта дата сама не вернётся: её можно поправить отдельно.
   *[other] Если вернуть прежний срок плана, эти даты сами не вернутся: каждую можно поправить отдельно.
}
route-approved-by = Утверждено { $day }: { $who }
route-said = Комментарий ({ $author }): «{ $text }»
route-said-more = …и ещё раньше: { $count }

route-hint-many-deficits = Совет: затруднений в плане { $count }. Обычно на год хватает трёх, так легче довести до конца.
route-hint-basis-without-items = { $count ->
    [1] Совет: для «{ $text }» пока нет мероприятий.
    [one] Совет: нет мероприятий у { $count } темы, например «{ $text }».
   *[other] Совет: нет мероприятий у { $count } тем, например «{ $text }».
}
route-hint-one-month = Совет: все сроки приходятся на один месяц. Если распределить их, план легче выполнить.
route-hint-busy-month = Совет. { $month }: { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
    [many] { $count } мероприятий
   *[other] { $count } мероприятия
}. Легче, когда в месяц не больше трёх.
route-hint-bad-day = { $count ->
    [1] Совет: { $day } — { $why }. Посмотрите, подходит ли этот день для «{ $text }».
    [one] Совет: { $count } срок приходится на каникулы, отпуск или другие неудобные дни. Ближайший — { $day }: «{ $text }».
    [few] Совет: { $count } срока приходятся на каникулы, отпуск или другие неудобные дни. Ближайший — { $day }: «{ $text }».
   *[other] Совет: { $count } сроков приходятся на каникулы, отпуск или другие неудобные дни. Ближайший — { $day }: «{ $text }».
}
route-hint-many-items = Совет: мероприятий { $count }. Обычно на год хватает четырёх–восьми.

route-change-added = • добавлено: { $title }
route-change-removed = • убрано: { $title }
route-change-moved = • срок { $after } (был { $before }): { $title }
route-change-more = …и ещё { $count }

route-quick-week = Через неделю
route-quick-two-weeks = Через две недели
route-quick-month = Через месяц
route-quick-end-of-month = Конец месяца
route-quick-end-of-next-month = Конец след. месяца
route-quick-end-of-school-year = Конец учебного года
route-quick-end-of-period = Конец периода
route-button-quick = { $what }, { $day }

route-button-begin = ▶️ Составить { plan-short-make }
route-button-begin-suggested = ▶️ Начать с этого
route-button-begin-other = Начать с другого
route-button-next = Дальше ▶️
route-button-look = Посмотреть план ▶️
route-button-plan = 🧭 План
route-button-open = 🧭 { plan-short }
route-button-submit = ✅ Отправить на утверждение
route-button-find = ➕ Подобрать
route-button-submit-bare = ✅ Отправить так
route-button-leave-out = 🗑 Убрать из плана
route-button-withdraw = ↩️ Отозвать
route-button-add = ➕ Мероприятия
route-button-bases = ✏️ Над чем работать
route-button-goal = 🎯 Цель и задачи
route-button-no-goal = 🗑 Без цели
route-button-tasks = 📌 Задачи плана
route-button-terms = ⏳ На какой срок
route-button-term = { $term } · { $day }
route-button-by-date = 🗓 По датам
route-button-dropped = 🗑 Убранное · { $count }
route-button-take-back = ↩️ Вернуть
route-button-undo = ↩️ Как было до этого
route-button-begin-from-previous = 🔁 Взять прошлый план
route-button-begin-from-present = 🔁 Взять из нынешнего
route-button-again = ▶️ Новый план
route-button-follow = ▶️ Следующий план
route-button-plan-next = 🧭 Следующий план
route-button-plan-present = 🧭 Нынешний план
route-button-plan-past = 🧭 Прошлый план
route-button-own-basis = ➕ Своя формулировка
route-button-own-item = ➕ Своё мероприятие
route-button-date = 📅 Срок
route-button-evidence = 📄 Подтверждение
route-button-title = ✏️ Название
route-button-item-kind = Вид
route-button-result = Результат
route-button-more = ⋯ Ещё
route-button-practice = Применение
route-button-direction = Направление
route-button-note = Примечание
route-button-section = Раздел плана
route-button-no-text = 🗑 Убрать этот текст
route-button-ready-title = Взять готовое
route-button-drop = 🗑 Убрать
route-button-restore = ↩️ Вернуть в план
route-button-calendar = 📅 Календарь
route-button-typed-yes = ✅ Да, поставить
route-button-typed-no = ◀️ Другая дата
route-button-due = ⏰ Сроки
route-toast-submitted = Отправлено
route-toast-withdrawn = План снова можно менять

route-section-deficit = профессиональный дефицит
route-section-kpk = повышение квалификации
route-section-consultation = консультации
route-section-municipal = мероприятия муниципалитета
route-section-internal = внутри { place-name-of }
route-section-self-education = самообразование
route-section-period = период
route-avoid-day-off = выходной день
route-avoid-away = отпуск
route-avoid-holidays = каникулы
route-avoid-vpr = дни ВПР
route-avoid-gia = дни ГИА
route-avoid-quiet = тихая неделя
route-avoid-quarter-end = последняя неделя четверти

route-evidence-kpk-certificate = удостоверение о ПК
route-evidence-diploma = диплом
route-evidence-certificate = сертификат
route-evidence-reference = справка
route-evidence-review = отзыв
route-evidence-visit-card = карта посещения
route-evidence-protocol = запись в протоколе
route-evidence-link = ссылка
route-evidence-publication = публикация
route-evidence-file = файл разработки
route-evidence-photo = фото без детей
route-evidence-none = без документа

route-kind-kpk = курсы ПК
route-kind-retraining = профпереподготовка
route-kind-second-degree = второе образование
route-kind-internship = стажировка
route-kind-seminar = семинар
route-kind-webinar = вебинар
route-kind-conference = конференция
route-kind-readings = педагогические чтения
route-kind-round-table = круглый стол
route-kind-pedsovet = педсовет
route-kind-business-game = деловая игра
route-kind-training = тренинг
route-kind-open-lesson = { $words ->
        [school] открытый урок
       *[other] открытое занятие
    }
route-kind-master-class = мастер-класс
route-kind-lesson-visit = { $words ->
        [school] посещение урока
       *[other] посещение занятия
    }
route-kind-video-lesson = { $words ->
        [school] анализ видеоурока
       *[other] анализ видеозанятия
    }
route-kind-talk = выступление
route-kind-contest = конкурс
route-kind-olympiad = олимпиада педагогов
route-kind-festival = фестиваль
route-kind-publication = публикация
route-kind-development = разработка материалов
route-kind-project = проект
route-kind-creative-group = творческая группа
route-kind-experience = обобщение опыта
route-kind-expert-work = экспертная работа
route-kind-reading = чтение
route-kind-eor = электронные ресурсы
route-kind-self-education = самообразование
route-kind-document-study = изучение документа
route-kind-attestation = подготовка к аттестации
route-kind-mentor-meeting = встреча с наставником
route-kind-mentoring = работа наставником
route-kind-consultation = консультация

error-route-no-school = { plan-make-title } составляют те, кто работает с детьми.
error-route-not-editable = План сейчас на утверждении или уже утверждён, менять его нельзя. Вот он.
error-route-wrong-state = С этим планом сейчас так сделать нельзя. Вот он.
error-route-stale = За это время план изменился. Вот он сейчас: посмотрите и решите ещё раз.
error-route-decided = Решение уже принято, вот оно.
error-route-withdrawn = План отозван, чтобы его доработать.
error-route-not-yours-to-decide = Об этом плане решает другой руководитель.
error-route-empty = В плане пока нет мероприятий: добавьте хотя бы одно.
error-route-basis-has-items = Для «{ $text }» в плане есть мероприятия ({ $count }). Сначала уберите их.
error-route-too-many-bases = Уже выбрано { $limit }, больше в план не поместится.
error-route-too-many-items = В плане уже { $limit } мероприятий, больше не поместится.
error-route-too-many-tasks = В плане уже { $limit } задач, больше не поместится.
error-route-item-changed = Это мероприятие уже изменилось. Вот оно сейчас.
error-route-date-past = Этот день уже прошёл. Выберите другой.
error-route-date-outside = Этот день не входит в срок плана. Выберите другой.
route-button-course = 📊 Ход по месяцам
