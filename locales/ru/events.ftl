event-head = 🎤 <b>События: { $count }</b>. Отметьте участников один раз, и мероприятия их планов подтвердятся по списку.
event-empty = 🎤 <b>События</b>. Здесь отмечают участников семинара, мастер-класса, тренинга: мероприятия их планов подтвердятся по списку сразу, без отдельных отметок.
event-line = { $number }. { $what }{ $state ->
    [draft] { " " }— черновик
    [cancelled] { " " }— отменено
    [ahead] { "" }
   *[open] { " " }— отмечено: { $present }
}
event-what = { $name } «{ $title }»
event-on = { $what }, { $day }
event-named = <b>{ $what }</b>
event-ask-kind = Что проводится? Нажмите или напишите: «семинар».
event-kind-pedsovet-in-full = педагогический совет
event-kind-unclear = По этим словам вид не выбрать: подходит несколько или ни одного.
event-ask-title = { $what }: как называется?
event-title-kept = Записано: «{ $title }». Если это мероприятие уже есть в планах, выберите его: тогда отметка участников подтвердит и планы.
event-suggested = { $number }. { $title } — есть в планах: { $plans }
event-ask-title-type = { $some ->
    [plans] Выберите из планов или напишите своё название.
   *[ready] Выберите готовое название или напишите своё.
}
event-ask-day = Когда? Выберите или напишите: «{ $day }».
event-day-in-plans = Событие стоит в планах: срок в них сменится, и каждому, кто его ждёт, придёт сообщение.
event-organiser = Список ведёт: { $who }
event-ask-organiser = Кто отметит участников? Сейчас: { $who }
event-cancelled = Событие отменено.
event-counts = Отмечено: { $present } чел.{ $ticked ->
    [0] { "" }
   *[other] { " " }Выбрано, но ещё не отмечено: { $ticked } чел.
}
event-counts-ahead = Выбрано: { $ticked } чел.
event-people-about = { $planned ->
        [yes] Сначала те, у кого это есть в плане: они уже выбраны.{" "}
       *[no] { "" }
    }Нажмите на фамилию, чтобы выбрать или снять.
event-legend-ticked = ☑️ выбраны
event-legend-left = ▫️ не выбраны
event-legend-present = ✅ отмечены и знают об этом
event-legend-absent = ✋ ответ участника: «Меня не было»
event-ahead = Отметить можно будет в день события.
event-marked = { $count ->
    [1] Отмечен { $count } человек. Ему придёт сообщение. Если это есть в плане, мероприятие подтверждено.
    [one] Отмечен { $count } человек. Им придут сообщения. У кого это есть в плане, мероприятие подтверждено.
    [few] Отмечено { $count } человека. Им придут сообщения. У кого это есть в плане, мероприятие подтверждено.
   *[other] Отмечено { $count } человек. Им придут сообщения. У кого это есть в плане, мероприятие подтверждено.
}
event-missed = Отметка снята: { $what }. Если это мероприятие есть в вашем плане, оно снова такое, как до отметки.
event-button-new = ➕ Новое событие
event-button-people = 🎤 Отметить участников
event-button-people-ahead = 🎤 Список участников
event-button-title = ✏️ Название
event-button-keep-title = Оставить как есть ▶️
event-button-day = 📅 Дата
event-button-organiser = 👤 Кто ведёт список
# «удали его», «убери черновик»
event-drop-words = удали, удалить, убери, убрать, сотри, отмени, отменить, не надо, его, это, черновик, событие, мероприятие
event-button-drop = 🗑 Убрать черновик
event-button-cancel = 🗑 Отменить событие
event-button-reopen = ↩️ Вернуть событие
event-button-list = 🎤 События
event-button-all = ☑️ Выбрать всех
event-button-none = ▫️ Снять всех
event-button-mark = ✅ Отметить выбранных: { $count }
event-button-miss = ✋ Меня не было
event-button-today = Сегодня, { $day }
event-button-yesterday = Вчера, { $day }
event-button-tomorrow = Завтра, { $day }
event-button-week = Через неделю, { $day }
error-event-kind = Для таких мероприятий список участников не ведут.
error-event-no-title = Этого названия в планах уже нет. Выберите другое или напишите своё.
error-event-too-far = До этой даты больше года. Проверьте её, пожалуйста.
error-event-changed = С тех пор список изменился. Посмотрите ещё раз и нажмите снова.
error-event-marked = Участники уже отмечены, поэтому отменить событие нельзя. Сначала снимите отметки.
error-event-not-ready = Сначала у события должны быть название и дата.
error-event-ahead = Отметить можно будет в день события.
error-event-nobody = Никто не выбран. Нажмите на фамилии тех, кто участвует.
