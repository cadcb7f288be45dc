# Утверждение планов
approval-empty = Планов на утверждении нет.
approval-head = <b>{ $count ->
    [one] Ждёт утверждения: { $count } план
    [few] Ждут утверждения: { $count } плана
   *[other] Ждут утверждения: { $count } планов
}</b>
approval-head-of = <b>{ $department }: { $count ->
    [one] ждёт утверждения { $count } план
    [few] ждут утверждения { $count } плана
   *[other] ждут утверждения { $count } планов
}</b>
approval-departments = Чьи планы показать? Число — сколько ждут решения.
approval-departments-none = Планы по { place-departments-to } не ждут решения.
approval-button-filter = 🔎 По { place-departments-to }
approval-button-all = ◀️ Вся очередь
approval-line = • { $owner } — { $items ->
    [one] { $items } мероприятие
    [few] { $items } мероприятия
    [many] { $items } мероприятий
   *[other] { $items } мероприятия
}, ждёт { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}{ $written ->
    [none] { "" }
   *[other] { " " }· ✏️ { $written }
}
approval-line-today = • { $owner } — { $items ->
    [one] { $items } мероприятие
    [few] { $items } мероприятия
    [many] { $items } мероприятий
   *[other] { $items } мероприятия
}, отправлен сегодня{ $written ->
    [none] { "" }
   *[other] { " " }· ✏️ { $written }
}
approval-written-edits = есть ваши правки
approval-written-remarks = есть ваши замечания
approval-written-both = есть ваши правки и замечания
approval-card-head = 🧭 <b>{ $owner }</b> · { plan } { $state }
approval-state-agreement = ждёт согласования
approval-state-agreement-yours = ждёт вашего согласования
approval-follows = Это следующий план: нынешний действует до { $last }, утверждение его не меняет.
approval-decided-approved = Утверждено: { $who }, { $moment }
approval-decided-returned = Возвращено: { $who }, { $moment }
approval-changed = <b>Что изменилось с прошлого просмотра</b>
approval-changed-sent = <b>Что изменилось с прошлой отправки</b>
approval-load = По месяцам: { $months }
approval-load-month = { $month } { $count }
approval-load-dot = {" "}·{" "}
approval-withdrawn = План отозван, чтобы его доработать. Когда его отправят снова, придёт сообщение.
approval-ask-return =
    <b>Вернуть план: { $owner }</b>
    Что стоит изменить?
approval-ask-return-words = Выберите готовое или напишите своё сообщением.
approval-button-card = 🧭 { $owner }
approval-button-approve = ✅ Утвердить
approval-button-return = ↩️ Вернуть
approval-button-revoke = ↩️ Отменить решение
approval-button-next = ▶️ Дальше: { $owner }
approval-button-person = 👤 { $who }
approval-button-queue = ◀️ Очередь
approval-button-mentees = ◀️ Наставляемые
approval-toast-approved = Утверждено
approval-toast-returned = Возвращено с комментарием
approval-toast-revoked = Решение отменено
error-route-acted = Отменить решение уже нельзя: план начался, или педагог уже что-то сделал по нему. Вот как сейчас.
error-route-not-your-decision = Отменить решение может только тот, кто его принял.

# Несколько планов сразу
approval-asked = На согласовании до утверждения: { $count }
approval-batch-head = { $count ->
    [one] <b>Без замечаний: { $count } план на экране</b>
    [few] <b>Без замечаний: { $count } плана на экране</b>
    [many] <b>Без замечаний: { $count } планов на экране</b>
   *[other] <b>Без замечаний: { $count } плана на экране</b>
}{ $more ->
    [0] .
   *[other] , следом ещё { $more }.
}
    Кнопка утвердит ровно то, что видно ниже; 🔎 откроет один план, ⏭ отложит.
approval-batch-empty = Планов без замечаний больше нет.
approval-batch-put-off = Планов без замечаний больше нет, отложено: { $count }.
approval-batch-changed = Список за это время изменился. Вот он сейчас: посмотрите и нажмите ещё раз.
approval-batch-done = ✅ Утверждено ({ $count }): { $names }
approval-batch-undo = Отменить решение можно в самом плане: он открывается кнопкой 🧭 с именем.
approval-batch-undo-each = Решения отменяются по одному: откройте план кнопкой 🧭 с именем и нажмите «{ approval-button-revoke }».
approval-batch-before = Решение уже есть, планы утверждены: { $names }
approval-batch-left = Не утверждены, потому что их правит коллега или они за это время изменились: { $names }
approval-digest = <b>{ $number }. { $owner }</b> · { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
    [many] { $count } мероприятий
   *[other] { $count } мероприятия
}: { $bases }
approval-digest-item = • { $title } — { $day }
approval-digest-and = ;{" "}
approval-button-batch = 🔎 Планы без замечаний ({ $count })
approval-button-batch-again = ▶️ Показать отложенные
approval-button-approve-shown = { $count ->
    [1] ✅ Утвердить этот
   *[other] ✅ Утвердить эти ({ $count })
}
approval-toast-batch = Утверждено: { $count }

# Согласование до утверждения
approval-step-department = { place-departments }
approval-step-methodist = методист
approval-step-nobody = пока некому
approval-step-asked = Согласование ({ $step }): { $who }, ждём до { $until }
approval-step-given = Согласовано ({ $step }): { $who }, { $day }
approval-handed-over = План передан методисту муниципалитета: он видит его целиком.
approval-step-passed = Согласование ({ $step }) пропущено: { $why }
approval-why-vacant = эту роль сейчас никто не занимает
approval-why-away = в отпуске или отсутствует
approval-why-silent = семь дней без ответа
approval-why-not-joined = ещё не в боте
approval-why-no-consent = нет согласия на передачу данных методисту
approval-why-own = это план того, кто согласует
approval-why-leader = это план самого { place-head-of }
approval-awaited-empty = Планов на согласовании нет.
approval-awaited-head = <b>Ждут вашего согласования: { $count }</b>
approval-awaited-beside = Ждут вашего согласования: { $count }
approval-button-awaited = 🤝 Согласовать ({ $count })
approval-changes-beside = Изменения планов ждут решения: { $count }
approval-button-changes = ✏️ Изменения ({ $count })
approval-button-endorse = ✅ Согласовать
approval-button-unendorse = ↩️ Отменить согласование
approval-toast-endorsed = Согласовано
approval-toast-unendorsed = Согласование отменено

# Правки и замечания
approval-editing-head =
    <b>Правки и замечания: { $owner }</b>
    Откройте мероприятие: можно изменить срок, название, подтверждение, раздел, убрать его или написать замечание.
approval-remarks-head =
    <b>Замечания: { $owner }</b>
    Откройте мероприятие и напишите замечание: его прочитают рядом с этим мероприятием.
approval-item-section = Раздел: { $section }
approval-edit = ✏️ { $field }: { $before } → <b>{ $after }</b>
approval-edit-out = 🗑 Будет убрано из плана при утверждении
approval-own-edits = <b>Ваши правки</b> (войдут в план при утверждении)
approval-own-edits-not-returned = <b>Ваши правки</b> (если вернуть план, в него не войдут)
approval-edits-bare = { $count ->
    [1] Для «{ $text }» мероприятий не останется.
    [one] Мероприятий не останется у { $count } темы, например «{ $text }».
   *[other] Мероприятий не останется у { $count } тем, например «{ $text }».
}
approval-others = { $remarks ->
    [0] ✏️ { $who } готовит правки: { $edits }.
   *[other] { $edits ->
        [0] 💬 { $who } пишет замечания: { $remarks }.
       *[other] ✏️ { $who } готовит правки ({ $edits }) и замечания ({ $remarks }).
    }
}
approval-others-edits-lost = Если утвердить сейчас, они не войдут.
approval-others-lost = Если решить сейчас, до педагога это не дойдёт.
approval-kept = 💬 Ваши правки и замечания ({ $count }) сохранены: если решение отменят, они вернутся.
approval-own-remarks = 💬 Ваших замечаний: { $count }. С замечаниями план возвращают, а не утверждают.
approval-own-remarks-return = 💬 Вместе с планом вернутся ваши замечания: { $count }
approval-own-remark = 💬 Ваше замечание: «{ $text }»
approval-remark = 💬 <i>{ $text }</i>
approval-ask-remark = Напишите замечание одним сообщением.
approval-ask-section = В какой раздел плана это отнести?
approval-button-editing = ✏️ Правки и замечания
approval-button-remarks = 💬 Замечания
approval-button-items = ◀️ Мероприятия
approval-button-plan = ◀️ План
approval-button-remark = 💬 Написать замечание
approval-button-remark-again = 💬 Изменить замечание
approval-button-section = Раздел
approval-button-leave-out = 🗑 Убрать из плана
approval-button-keep = ↩️ Оставить в плане
approval-button-forget-remark = ↩️ Снять замечание
approval-button-forget-edits = ↩️ Снять правки
approval-button-forget = ↩️ Снять правки и замечание
approval-button-approve-edited = ✅ Утвердить с правками
approval-button-return-remarks = ↩️ Вернуть, замечаний: { $count }
approval-button-return-more = 💬 Вернуть с комментарием
approval-section-deficit = профессиональный дефицит
approval-section-kpk = повышение квалификации
approval-section-consultation = консультации
approval-section-municipal = мероприятия муниципалитета
approval-section-internal = внутри { place-name-of }
approval-section-self-education = самообразование
approval-section-period = на весь период
approval-term-half-year = полгода
approval-term-school-year = до конца учебного года
approval-term-two-years = два года
approval-term-three-years = три года
approval-term-five-years = пять лет
approval-field-nothing = —
approval-field-due-on = срок
approval-field-title = название
approval-field-section = раздел
approval-field-kind = вид
approval-field-evidence = подтверждение
approval-field-result = результат
approval-field-practice = применение в работе
approval-field-direction = направление
approval-field-note = примечание
approval-field-basis = основание
approval-field-goal = Цель
approval-field-tasks = Задачи
approval-field-term = Срок плана
approval-change-title = • название: «{ $before }» → «{ $after }»
approval-change-field = • { $title }: { $field } — { $before } → { $after }
approval-change-frame = • { $field }: { $before } → { $after }
approval-change-basis-added = • добавлено, над чем работать: { $text }
approval-change-basis-removed = • убрано, над чем работать: { $text }

# Правки глазами педагога
approval-approved-with-edits = Утверждено с правками руководителя.
approval-objected = Есть возражение против прежних правок. Здесь текст, каким его отправили.
approval-objected-own = Возражение отправлено: план снова ждёт решения, в нём ваш текст без правок.
approval-edits-none = Правок, с которыми утвердили план, сейчас нет.
approval-edits-head = <b>План утверждён с правками</b> ({ $who })
approval-edits-may = Если правки не подходят, можно не согласиться: план вернётся на утверждение таким, каким вы его отправили.
approval-edits-late = По плану уже есть отметки, поэтому отменить правки нажатием нельзя. Их можно обсудить с руководителем.
approval-button-edits = ✏️ Правки руководителя
approval-button-object = ✋ Не согласиться
approval-ask-objection =
    <b>Не согласиться с правками?</b>
    Тогда план снова ждёт утверждения, каким вы его отправили. Вернуть нынешний одним нажатием уже не получится.
approval-button-object-yes = ✋ Да
approval-toast-objected = Возражение отправлено

# История
approval-history-head = <b>История плана: { $owner }</b>
approval-history-empty = Плана ещё не отправляли.
approval-deed = { $moment }: { $what } ({ $who })
approval-deed-bot = { $moment }: { $what }
approval-deed-version = {" "}→ версия { $no }
approval-deed-word = «{ $text }»
approval-deed-item-word = { $title }: «{ $text }»
approval-deed-submit = план отправлен{ $no }
approval-deed-withdraw = план отозван
approval-deed-approve = план утверждён{ $no }
approval-deed-return = план возвращён
approval-deed-revoke = решение отменено{ $no }
approval-deed-object = несогласие с правками{ $no }
approval-deed-begin-due = план начался
approval-deed-hand-over = план передан методисту
approval-deed-take-back = передача методисту отменена
approval-deed-close = началось подведение итогов
approval-deed-reopen = план продолжился
approval-deed-reflect = итоги переданы
approval-deed-analyse = анализ итогов
approval-deed-complete = дано заключение, план завершён
approval-deed-recall = заключение отменено
approval-deed-answer = ответ на заключение
approval-deed-suspend = план приостановлен
approval-deed-resume = план продолжен
approval-deed-transfer = план передан в другую организацию
approval-deed-terminate = план прекращён
approval-deed-change-date = новый срок: «{ $about }»
approval-deed-change-replace = замена: «{ $about }»
approval-deed-change-add = новое мероприятие: «{ $about }»
approval-deed-change-drop = убрать: «{ $about }»
approval-deed-change-accepted = изменение принято: «{ $about }»{ $no }
approval-deed-change-declined = изменение не принято: «{ $about }»
approval-deed-proposal-make = предложено: «{ $about }»
approval-deed-proposal-add = предложено: «{ $about }»
approval-deed-answer-accepted = предложение взято: «{ $about }»
approval-deed-answer-asked = предложение взято, ждёт решения: «{ $about }»
approval-deed-answer-discuss = предложение обсуждается: «{ $about }»
approval-deed-answer-declined = предложение не взято: «{ $about }»
approval-deed-endorse = согласовано, { $step }
approval-deed-unendorse = согласование отменено, { $step }
approval-deed-pass-over = согласование пропущено, { $step }: { $why }
approval-version-head =
    <b>{ $owner }, версия { $no }</b>
    { $what }, { $moment }
approval-cause-submit = Отправлена
approval-cause-approve = Утверждена
approval-cause-revoke = Решение отменено
approval-cause-object = Несогласие с правками
approval-cause-change = Изменена после утверждения
approval-compare-head = <b>{ $owner }: версия { $older } → версия { $newer }</b>
approval-compare-same = Тексты не отличаются.
approval-choice = { $no }
approval-choice-taken = ✓ { $no }
approval-button-version = 📄 Версия { $no }
approval-button-compare = 🔍 Сравнить версии
approval-button-history = 🕘 История
approval-button-history-back = ◀️ История
error-route-step-first = Сначала план согласуют. Вот как он сейчас.
error-route-step-passed = Согласование этого плана уже не нужно. Вот как он сейчас.
error-route-edits-changed = За это время правки или замечания к плану изменились. Вот как сейчас: посмотрите и решите ещё раз.
error-route-remarks-pending = В плане есть ваши замечания: верните его с ними или снимите их.
error-route-last-item = Это последнее мероприятие плана: без него утверждать нечего. План можно вернуть.
error-route-too-many-notes = Правок и замечаний уже { $limit }. Лучше вернуть план с замечаниями.
error-route-nothing-to-object = Эти правки уже не действуют. Вот как сейчас.
error-route-begun = По плану уже есть отметки, поэтому отменить правки нажатием нельзя.
error-route-one-version = Сравнивать пока не с чем: отправлена одна версия.
