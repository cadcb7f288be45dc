summary-head = 📊 <b>{ $school } · { $first }/{ $last }</b>
summary-diagnosis = Диагностика  { $bar } { $done } из { $total }
summary-routes = { plan-title } { plan-approved }  { $bar } { $done } из { $total }{ $waiting ->
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

summary-person = • { $who }
summary-fact-no-diagnosis = Диагностика: ещё не пройдена
summary-fact-diagnosis = Диагностика: { $day }
summary-route-none = { plan-title }: ещё нет
summary-route-draft = { plan-title }: составляется
summary-route-submitted = { plan-title }: ждёт утверждения
summary-route-returned = { plan-title }: на доработке
summary-route-approved = { plan-title }: { plan-approved }, ещё не { plan-begun }
summary-route-active = { plan-title }: выполняется
summary-route-closing = { plan-title }: завершается
summary-route-completed = { plan-title }: { plan-completed }
summary-route-suspended = { plan-title }: { plan-suspended }
summary-route-transferred = { plan-title }: { plan-transferred } на другое место работы
summary-route-terminated = { plan-title }: { plan-terminated }
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
summary-button-without-route = Без { plan-short-of } ({ $count })
summary-button-young = 👥 Без наставника ({ $count })
summary-button-not-joined = Без бота ({ $count })
summary-button-unreachable = Без сообщений ({ $count })
summary-button-review = ✅ К утверждению
summary-button-items = 🧭 Мероприятия
summary-button-person = ◀️ О человеке
summary-button-back = 📊 Сводка
