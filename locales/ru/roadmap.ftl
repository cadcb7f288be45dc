# Учебный год: дорожная карта, план методической работы
roadmap-head-roadmap = 🛣 <b>Дорожная карта · { $first }/{ $last }</b>
    { $school }
roadmap-head-methodical = 📘 <b>План методической работы · { $first }/{ $last }</b>
    { $school }
roadmap-own-head = 🛣 <b>Дорожная карта: за что вы отвечаете</b>
roadmap-course = Выполнено { $done } из { $total } { $bar }
roadmap-course-current = в этом месяце { $count }
roadmap-course-passed = срок прошёл у { $count }
roadmap-heading = <b>{ $what }</b>
roadmap-head-year = В течение года
roadmap-head-needed = По мере необходимости
roadmap-in-year = в течение года
roadmap-as-needed = по мере необходимости
roadmap-line = { $number }. { $sign } { $title } — { $day ->
        [none] { "" }
       *[other] { $day },{ " " }
    }{ $who }
roadmap-none-all = Мероприятий пока нет.
roadmap-none-passed = Срок не прошёл ни у одного мероприятия.
roadmap-none-done = Выполненных мероприятий пока нет.
roadmap-none-dropped = Снятых мероприятий нет.
roadmap-nobody = никто не назван

roadmap-who-director = { place-director }
roadmap-who-administration = администрация
roadmap-who-deputy = { place-deputy }
roadmap-who-officer = ответственный за { plan-short-many }
roadmap-who-heads = { $kind ->
        [school] руководители ШМО и кафедр
       *[other] руководители методобъединений
    }
roadmap-who-teachers = педагоги
roadmap-who-psychologist = педагог-психолог
roadmap-office-director = Руководитель
roadmap-office-administration = Администрация
roadmap-office-deputy = Заместитель
roadmap-office-officer = Ответственный за планы
roadmap-office-heads = Объединения
roadmap-office-teachers = Педагоги
roadmap-office-psychologist = Психолог

roadmap-choose = 🛣 <b>Дорожная карта · { $first }/{ $last }</b>
    { $school }

    Карты на этот год ещё нет. Возьмите готовую за основу: лишнее можно снять, своё — добавить.
roadmap-template =
    <b>{ $title }</b> ({ $count }). { $about }
roadmap-template-head = 🛣 <b>{ $title } · { $first }/{ $last }</b>
roadmap-template-line = • { $title } — { $who }
roadmap-taken = { $count ->
    [0] Все эти мероприятия в карте уже есть.
    [1] Добавлено { $count } мероприятие. Назначьте ответственного, и бот напомнит ему о сроке.
    [one] Добавлено { $count } мероприятие. Назначьте ответственных, и бот напомнит им о сроках.
    [few] Добавлено { $count } мероприятия. Назначьте ответственных, и бот напомнит им о сроках.
   *[other] Добавлено { $count } мероприятий. Назначьте ответственных, и бот напомнит им о сроках.
}
roadmap-withdrawn = Карта убрана. Её можно взять снова.
roadmap-offices = 👤 <b>Ответственные</b>
    Чьи мероприятия поручить? Назовёте человека — он получит сразу все, где фамилии ещё нет.
roadmap-offices-none = 👤 У всех мероприятий ответственный уже назван.
roadmap-ask-office = Кто отвечает за эти мероприятия? По должности: { $who }.
roadmap-assigned = { $count ->
    [one] Назначено: { $count } мероприятие.
    [few] Назначено: { $count } мероприятия.
   *[other] Назначено: { $count } мероприятий.
}
roadmap-add = ➕ <b>Что добавить?</b> Выберите готовое или напишите своё мероприятие одной строкой.
roadmap-add-own = ➕ <b>Что добавить?</b> Все готовые мероприятия уже в карте. Напишите своё одной строкой.
roadmap-ready = { $number }. { $title }
roadmap-added-ready = ➕ Добавлено. Проверьте срок и ответственного.
roadmap-added-dated = ➕ Добавлено со сроком { $day }, как вы написали. Уточните ответственного.
roadmap-added-own = ➕ Добавлено, пока со сроком «в течение года». Уточните срок и ответственного.

roadmap-measure-roadmap = 🛣 <b>{ $title }</b>
roadmap-measure-methodical = 📘 <b>{ $title }</b>
roadmap-measure-decision = 📌 <b>{ $title }</b>
roadmap-due = Срок: { $due }
roadmap-due-passed = ⏰ Срок прошёл: { $due }
roadmap-who = Кто отвечает: { $who }
roadmap-document = Документ: { $text }
roadmap-result = Результат: { $text }
roadmap-reason = Основание: { $text }
roadmap-done = ✅ Выполнено, { $day }{ $note ->
        [none] { "" }
       *[other] : «{ $note }»
    }
roadmap-dropped = 🗑 Снято
roadmap-history = <b>История</b>
roadmap-event-finish = • { $day }, { $who } — выполнено
roadmap-event-move = • { $day }, { $who } — перенос (прежний срок — { $old })
roadmap-event-drop = • { $day }, { $who } — снято
roadmap-event-undo = • { $day }, { $who } — последнее действие отменено
roadmap-quoted = «{ $text }»
roadmap-ask-note = Что записать о выполнении? Выберите или напишите своими словами.
roadmap-ask-day = На какой срок перенести? Выберите или напишите: «15 марта».
roadmap-ask-reason = Новый срок: { $day }. Почему переносится? Выберите или напишите.
roadmap-ask-title = Напишите новое название одной строкой.
roadmap-ask-due = Когда? Выберите месяц или напишите день: «15 марта».
roadmap-ask-document = Какой документ получается в итоге? Выберите или напишите, например «Приказ № 15 от 3 октября».
roadmap-ask-person = Кто отвечает?
roadmap-toast-finish = Отмечено: выполнено
roadmap-toast-move = Срок перенесён
roadmap-toast-drop = Снято
roadmap-toast-undo = Отменено
roadmap-toast-set = Сохранено

roadmap-reason-deficit = { $short } — { $people } чел.
roadmap-reason-passed = есть мероприятия с прошедшим сроком — { $people } чел.
roadmap-reason-courses = курсы нужны в течение года или о них ничего не записано — { $people } чел.
roadmap-reason-attestation = аттестация впереди — { $people } чел.
roadmap-reason-young = молодые специалисты — { $people } чел.
roadmap-reason-mentorless = молодые специалисты без наставника — { $people } чел.
roadmap-reason-then = { $what }: было { $people } чел.
roadmap-reason-kept-plan = { $what } — было { $people } чел., когда мероприятие взяли в план
roadmap-reason-kept-decision = { $what } — было { $people } чел., когда выбрали этот показатель
roadmap-reason-always = каждый год

roadmap-button-open = 🛣 Дорожная карта
roadmap-button-own = 🛣 Дорожная карта ({ $count })
roadmap-button-back = 🛣 К списку
roadmap-button-all = Показать все
roadmap-button-passed = ⏰ Срок прошёл ({ $count })
roadmap-button-done = ✅ Выполнено ({ $count })
roadmap-button-dropped = 🗑 Снятые
roadmap-button-year = 🛣 { $first }/{ $last }
roadmap-button-assign = 👤 Назначить: { $count }
roadmap-button-office = { $who }: { $count }
roadmap-button-add = ➕ Добавить мероприятие
roadmap-button-docx-roadmap = 📄 Отчёт в Word
roadmap-button-pdf-roadmap = 📄 Отчёт в PDF
roadmap-button-docx-methodical = 📄 План в Word
roadmap-button-pdf-methodical = 📄 План в PDF
roadmap-button-take = ✅ Взять за основу ({ $count })
roadmap-button-withdraw = ↩️ Убрать карту
roadmap-button-finish = ✅ Отметить выполнение
roadmap-button-bare = Отметить без слов
roadmap-button-move = ⏭ Перенести
roadmap-button-document = 📎 Документ
roadmap-button-until = До конца { $month }, { $day }-го
roadmap-button-drop = 🗑 Снять
roadmap-button-title = ✏️ Название
roadmap-button-due = ✏️ Исправить срок
roadmap-button-person = 👤 Ответственный
roadmap-button-year-timing = В течение года
roadmap-button-needed = По необходимости
roadmap-button-undo-finish = ↩️ Отменить отметку
roadmap-button-undo-move = ↩️ Вернуть прежний срок
roadmap-button-undo-drop = ↩️ Вернуть мероприятие

notice-due-measures = <b>🛣 Дорожная карта</b>
notice-measure = • { $due } — { $title }
notice-measure-passed = • срок прошёл: { $due } — { $title }
notice-measures-hidden = …и ещё { $count }
notice-week-roadmap = 🛣 Дорожная карта: в этом месяце { $current }{ $passed ->
        [0] { "" }
       *[other] { " " }· срок прошёл у { $passed }
    }

error-roadmap-no-template = Такой готовой карты нет. Выберите из списка.
error-roadmap-touched = В карте уже есть изменения, убрать её целиком нельзя. Лишние мероприятия можно снять по одному.
error-roadmap-there = Это мероприятие в карте уже есть.
error-roadmap-changed = С тех пор мероприятие изменилось. Посмотрите ещё раз и нажмите снова.
error-roadmap-wrong-state = Мероприятие уже выполнено или снято. Вот оно сейчас.
error-roadmap-other-year = Эта дата не из того учебного года, на который составлена карта.
error-roadmap-past = Эта дата уже прошла. Выберите другую.
error-roadmap-nothing = Отменять нечего.
error-roadmap-no-words = Такого готового текста больше нет. Выберите другой или напишите свой.
error-roadmap-no-proposal = Итоги изменились, и этого предложения больше нет. Посмотрите список ещё раз.

# План методической работы из итогов года
roadmap-proposals = 📘 <b>План методической работы · { $first }/{ $last }</b>
    { $school }

    Вот о чём говорят итоги года. Возьмите нужное, остальное останется здесь. Взятое можно изменить.
roadmap-proposals-none = 📘 <b>План методической работы · { $first }/{ $last }</b>
    { $school }

    Итогов, из которых можно составить план, пока нет: затруднения показываются от пяти человек.
roadmap-proposal = { $number }. ▫️ { $title } — { $due }
    <i>{ $reason }</i>
roadmap-proposal-taken = { $number }. 📘 { $title } — уже в плане, { $due }
    <i>{ $reason }</i>
roadmap-proposal-dropped = { $number }. 🗑 { $title } — снято с плана
    <i>{ $reason }</i>
roadmap-toast-taken = Взято в план: { $count }
roadmap-button-proposals = 📘 План методработы
roadmap-button-take-all = ✅ Взять всё ({ $count })
roadmap-button-plan = 📘 Взятое в план ({ $count })
roadmap-add-plan = ➕ <b>Что добавить в план?</b> Напишите мероприятие одной строкой.

# Управленческие решения
roadmap-head-decision = 📌 <b>Управленческие решения · { $first }/{ $last }</b>
    { $school }
roadmap-ask-decision = 📌 <b>Новое решение.</b> Выберите готовое или напишите своими словами одной строкой.
roadmap-decided = 📌 Решение записано: срок — через месяц, об эффекте бот спросит через год. Назовите ответственного, показатель и заседание.
roadmap-decision-source = Принято: { $text }
roadmap-decision-effect-on = Об эффекте бот спросит: { $day }
roadmap-decision-effect = 🔎 Эффект: «{ $text }»
roadmap-then-now = { $what }: было { $then } чел., стало { $now }
roadmap-then-few = { $what }: было { $then } чел., стало меньше пяти
roadmap-figure-passed = есть мероприятия с прошедшим сроком
roadmap-figure-courses = курсы нужны в течение года или о них ничего не записано
roadmap-figure-attestation = аттестация впереди
roadmap-figure-young = молодые специалисты
roadmap-figure-mentorless = молодые специалисты без наставника
roadmap-figure-always = всего педагогов
roadmap-figure = { $number }. { $text }
roadmap-ask-figure = На каком показателе основано решение? Через год бот сравнит его с новым значением.
roadmap-no-figures = Показателей пока нет: затруднения показываются от пяти человек.
roadmap-ask-source = На каком заседании принято? Выберите или напишите: «Методсовет, протокол № 3».
roadmap-ask-effect = Что дало это решение? Выберите или напишите. Можно спросить позже.
roadmap-effects = 🔎 <b>Пора сказать об эффекте</b>
roadmap-effects-none = 🔎 Решений, об эффекте которых пора сказать, сейчас нет.
roadmap-button-decisions = 📌 Решения
roadmap-button-new-decision = 📌 Записать решение
roadmap-button-effects = 🔎 Эффект решений
roadmap-button-effect = 🔎 Сказать об эффекте
roadmap-button-effect-back = ↩️ Изменить эффект
roadmap-button-effect-in = Через { $count } мес.
roadmap-button-figure = 📊 Показатель
roadmap-button-source = 🏛 Заседание
roadmap-button-more-proposals = 📘 Предложения
notice-week-effects = 🔎 Решения, об эффекте которых пора сказать: { $count }
