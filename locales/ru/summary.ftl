summary-head = 📊 <b>{ $school } · { $first }/{ $last }</b>
summary-diagnosis = Диагностика  { $bar } { $done } из { $total }
summary-routes = ИОМ утверждён  { $bar } { $done } из { $total }{ $waiting ->
    [0] { "" }
   *[other] { " " }· ждут вас: { $waiting }
}
summary-items = Мероприятия: { $total } · выполнено: { $finished } · вовремя { $percent } %{ $passed ->
    [0] { "" }
   *[other] { " " }· срок прошёл { $passed } ({ $people } чел.)
}
summary-items-ahead = Мероприятия: { $total } · выполнено: { $finished } · первые сроки впереди{ $passed ->
    [0] { "" }
   *[other] { " " }· срок прошёл { $passed } ({ $people } чел.)
}
summary-concluding = Ждут заключения: { $count }
summary-no-items = Мероприятий пока нет.
summary-difficulties = Чаще всего выбирают: { $list }
summary-difficulty = { $short } ({ $people } чел.)
summary-young = Молодые специалисты без наставника: { $count }
summary-not-joined = Без бота (ещё не вошли или не дали согласия): { $count }
summary-unreachable = Не получают сообщения: { $count }

summary-list-not-diagnosed = 📊 <b>Без диагностики в этом году: { $count }</b>
summary-list-without-route = 📊 <b>Без утверждённого ИОМ: { $count }</b>
summary-list-passed = ⏰ <b>Срок прошёл: { $count } чел.</b>
summary-list-young = 👥 <b>Молодые специалисты без наставника: { $count }</b>
summary-list-not-joined = 👥 <b>Без бота: { $count }</b> — ещё не вошли или не дали согласия
summary-list-unreachable = 👥 <b>Не получают сообщения: { $count }</b>
summary-list-empty = Здесь никого нет — и это хорошая новость.
summary-person = • { $who }
summary-person-passed = • { $who } — { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[other] { $count } мероприятий
}

summary-fact-no-diagnosis = Диагностика: ещё не пройдена
summary-fact-diagnosis = Диагностика: { $day }
summary-route-none = ИОМ: ещё не составлен
summary-route-draft = ИОМ: составляется
summary-route-submitted = ИОМ: ждёт утверждения
summary-route-returned = ИОМ: на доработке
summary-route-approved = ИОМ: утверждён, ещё не начался
summary-route-active = ИОМ: выполняется
summary-route-closing = ИОМ: завершается
summary-route-completed = ИОМ: завершён
summary-route-suspended = ИОМ: приостановлен
summary-route-transferred = ИОМ: передан на другое место работы
summary-route-terminated = ИОМ: прекращён
summary-progress = Выполнено { $done } из { $total }
summary-progress-passed = срок прошёл у { $count }
summary-progress-nearest = ближайший { $day }
summary-groups-head = <b>Итоги диагностики по группам</b>
summary-group = • { $title } — { $level }
summary-level-support = нужна поддержка
summary-level-growth = зона развития
summary-level-confident = уверенное владение
summary-level-strength = ресурс
summary-level-few = мало ответов

summary-items-of = 🧭 <b>{ $who }: мероприятия</b>
summary-items-passed-of = ⏰ <b>{ $who }: срок прошёл</b>
summary-items-none = Таких мероприятий сейчас нет.
summary-item = • { $day } — { $title } ({ $state })
summary-item-late = • { $day } — { $title }
summary-item-planned = в плане
summary-item-in-progress = в работе
summary-item-postponed = новая дата
summary-item-done = ждёт подтверждения
summary-item-confirmed = выполнено
summary-item-sent-back = на доработке
summary-item-dropped = снято с плана
summary-item-passed = срок прошёл

summary-button-approve = ✅ Утвердить ({ $count })
summary-button-passed = ⏰ Срок прошёл ({ $count })
summary-button-not-diagnosed = Без диагностики ({ $count })
summary-button-without-route = Без ИОМ ({ $count })
summary-button-young = 👥 Без наставника ({ $count })
summary-button-not-joined = Без бота ({ $count })
summary-button-unreachable = Без сообщений ({ $count })
summary-button-review = ✅ К утверждению
summary-button-items = 🧭 Мероприятия
summary-button-person = ◀️ О человеке
summary-button-back = 📊 Сводка
