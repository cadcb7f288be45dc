# Утверждение планов
approval-empty = Планов на утверждении нет.
approval-head = <b>Ждут решения: { $count }</b>
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
}
approval-line-today = • { $owner } — { $items ->
    [one] { $items } мероприятие
    [few] { $items } мероприятия
    [many] { $items } мероприятий
   *[other] { $items } мероприятия
}, отправлен сегодня
approval-card-head = 🧭 <b>{ $owner }</b> · { -route-title } { $state }
approval-decided-approved = Утверждено: { $who }, { $moment }
approval-decided-returned = Возвращено: { $who }, { $moment }
approval-changed = <b>Что изменилось с прошлого просмотра</b>
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
approval-button-queue = ◀️ Очередь
approval-toast-approved = Утверждено
approval-toast-returned = Возвращено с комментарием
approval-toast-revoked = Решение отменено
error-route-acted = Отменить решение уже нельзя: дальше по плану уже что-то сделано. Вот как сейчас.
error-route-not-your-decision = Отменить решение может только тот, кто его принял.
