summary-head = 📊 <b>{ $school } · { $first }/{ $last }</b>
summary-diagnosis = Диагностика  { $bar } { $done } из { $total }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}
summary-routes = { plan-title } { plan-approved }  { $bar } { $done } из { $total }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}{ $waiting ->
    [0] { "" }
   *[other] { " " }· ждут вас: { $waiting }
}
summary-items = Мероприятия: { $total } · выполнено: { $finished }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}{ $waiting ->
    [0] { "" }
   *[other] { " " }· ждут подтверждения: { $waiting }
} · отмечено в срок { $done } из { $due }{ $later ->
    [0] { "" }
   *[other] { " " }· позже срока { $later }
}{ $today ->
    [0] { "" }
   *[other] { " " }· срок сегодня у { $today }
}{ $left ->
    [0] { "" }
   *[other] { " " }· не выполнено в завершённых планах { $left }
}{ $passed ->
    [0] { "" }
   *[other] { " " }· срок прошёл у { $passed }{ $late ->
        [0] { "" }
       *[other] { " " }(+{ $late })
    }, это { $people } чел.
}
summary-items-ahead = Мероприятия: { $total } · выполнено: { $finished }{ $week ->
    [0] { "" }
   *[other] { " " }(+{ $week })
}{ $waiting ->
    [0] { "" }
   *[other] { " " }· ждут подтверждения: { $waiting }
} · первые сроки впереди{ $passed ->
    [0] { "" }
   *[other] { " " }· срок прошёл у { $passed }{ $late ->
        [0] { "" }
       *[other] { " " }(+{ $late })
    }, это { $people } чел.
}
summary-concluding = Ждут заключения: { $count }
summary-no-items = Мероприятий пока нет.
summary-difficulties = Чаще всего выбирают: { $list }
summary-difficulty = { $short } ({ $people } чел.)
summary-young = Молодые специалисты без наставника: { $count }
summary-not-joined = Не в боте или без согласия: { $count }
summary-unreachable = Не получают сообщения: { $count }

summary-person = • { $who }
summary-fact-no-diagnosis = Диагностика: ещё не пройдена
summary-fact-diagnosis = Диагностика: { $day }
summary-route-none = { plan-title }: ещё нет
summary-route-draft = { plan-title }: составляется
summary-route-submitted = { plan-title }: ждёт утверждения
summary-route-returned = { plan-title }: на доработке
summary-route-approved = { plan-title }: { plan-approved }, ещё не { plan-begun }
summary-route-begins = { plan-title }: { plan-approved }, начинается сегодня
summary-route-active = { plan-title }: выполняется
summary-route-closing = { plan-title }: подводятся итоги
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
summary-item-in-progress = в плане
summary-item-postponed = срок перенесён
summary-item-done = ждёт подтверждения
summary-item-confirmed = выполнено
summary-item-sent-back = на доработке
summary-item-dropped = снято с плана
summary-item-passed = срок прошёл

summary-button-approve = ✅ Утвердить ({ $count })
summary-button-passed = ⏰ Срок прошёл: { $count } чел.
summary-button-not-diagnosed = Без диагностики ({ $count })
summary-button-without-route = Не { plan-approved } ({ $count })
summary-button-young = 👥 Без наставника ({ $count })
summary-button-not-joined = 🔗 Вход и согласие ({ $count })
summary-button-unreachable = Без сообщений ({ $count })
summary-button-review = ✅ К утверждению
summary-button-items = 🧭 Мероприятия
summary-button-person = 👤 О человеке
summary-button-back = 📊 Сводка

# Отбор: кого и за какое время показывает сводка
summary-chosen = 🔎 { $list }
summary-past = <i>{ $diagnosed ->
    [no] { "" }
   *[yes] Диагностика посчитана за этот период.{ " " }
}{ plan-many-title }, мероприятия и люди показаны такими, какие они сегодня.</i>
summary-unknown = За { $period } данных нет: ни диагностик, ни утверждённых планов, ни мероприятий.
summary-nobody = Таких педагогов нет.
summary-week-note = <i>(+…) — прибавилось за последние 7 дней</i>
summary-group-young = молодые специалисты
summary-group-mentored = с наставником
summary-group-attestation = скоро аттестация
summary-period-year = { $first }/{ $last } учебный год
summary-period-half = { $number }-е полугодие
summary-period-quarter = { $first } – { $last }
summary-filters-head = 🔎 <b>Что показать в сводке</b>
summary-filters-hint = Выберите, кого, за какое время и по какому объединению показать. Условия можно сочетать. «Скоро аттестация» — в ближайшие 12 месяцев по датам из карточек.
summary-departments-head = 🏷 <b>{ $kind ->
        [school] По какому ШМО или кафедре показать сводку?
       *[other] По какому методическому объединению показать сводку?
    }</b>
summary-departments-none = { $kind ->
        [school] ШМО и кафедр пока нет. Их заводят в списке людей, кнопка «Объединения».
       *[other] Методических объединений пока нет. Их заводят в списке людей, кнопка «Объединения».
    }
summary-week-head = 📅 <b>{ $school }: за последние 7 дней</b>
summary-week-none = За эти дни ничего не изменилось.
summary-week-diagnosed-week = • прошли диагностику: { $count }
summary-week-approved-week = • { plan-title } { plan-approved }: { $count }
summary-week-finished-week = • выполнено мероприятий: { $count }
summary-week-passed-week = • прошёл срок мероприятий: { $count }

summary-list-diagnosed = 📊 <b>Диагностика пройдена: { $count }</b>
summary-list-approved = 📊 <b>{ plan-title } { plan-approved }: { $count }</b>
summary-list-with-items = 🧭 <b>Мероприятия: { $count } чел.</b>
summary-list-suspended = ⏸ <b>{ plan-title } { plan-suspended }: { $count }</b>
    Мероприятия этих планов в сводке не считаются.
summary-list-diagnosed-week = 📅 <b>Диагностика пройдена за 7 дней: { $count }</b>
summary-list-approved-week = 📅 <b>{ plan-title } { plan-approved } за 7 дней: { $count }</b>
summary-list-finished-week = 📅 <b>Выполнили мероприятия за 7 дней: { $count } чел.</b>
summary-list-passed-week = 📅 <b>Срок прошёл за 7 дней: { $count } чел.</b>
summary-person-passed = • { $who } — { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[other] { $count } мероприятий
}
summary-list-waiting = ✅ <b>Ждут вашего утверждения: { $count }</b>
summary-list-concluding = 📊 <b>Ждут заключения: { $count }</b>
summary-list-changed = 📊 <b>Изменения в планах: { $count } чел.</b>
summary-person-items = • { $who } — выполнено { $done } из { $total }
summary-person-finished = • { $who } — выполнено { $count }

summary-button-diagnosed = Прошли ({ $count })
summary-button-approved = { plan-short } { plan-approved } ({ $count })
summary-button-with-items = 🧭 Мероприятия ({ $count } чел.)
summary-button-suspended = { plan-short } { plan-suspended } ({ $count })
summary-numbers-head = 👥 <b>{ $school }: кто за числами</b>
summary-numbers-suspended = Мероприятия считаются без приостановленных планов: { $count }.
summary-numbers-hint =
    Нажмите на кнопку с числом, чтобы увидеть, кто это.
    Диагностика здесь — любая самодиагностика за это время. Сколько человек прошли одну из них, видно в «Диагностиках».
summary-button-numbers = 👥 Кто за числами
summary-button-week = 📅 За неделю
summary-button-diagnosed-week = Прошли диагностику
summary-button-approved-week = { plan-short } { plan-approved }
summary-button-finished-week = Выполнили мероприятия
summary-button-passed-week = ⏰ Срок прошёл
summary-button-filters = 🔎 Отбор
summary-button-picture = 📈 Картинка
summary-button-reset = 🔎 Сбросить отбор
summary-button-department = 🏷 { $kind ->
    [school] ШМО и кафедры
   *[other] Объединения
}
summary-button-department-all = Все вместе
summary-button-group-all = Все педагоги
summary-button-group-young = Молодые специалисты
summary-button-group-mentored = С наставником
summary-button-group-attestation = Скоро аттестация
summary-button-period-all = Весь учебный год
summary-own-small = В объединении меньше пяти педагогов: здесь только мероприятия и сроки.
summary-button-own-diagnosis = 🗓 Диагностика
summary-town-schools = { $count ->
    [one] { $count } учреждение
    [few] { $count } учреждения
   *[other] { $count } учреждений
}. Диагностика и планы — сколько педагогов из всех, мероприятия — сколько выполнено; их видно, если планы есть не меньше чем у { $least } человек.
summary-town-line = • <b>{ $school }</b> — диагностика { $diagnosed } из { $total }, { plan-title } { $approved } из { $total }{ $items ->
    [0] { "" }
   *[other] , мероприятия { $finished } из { $items }
}{ $passed ->
    [0] { "" }
   *[other] , срок прошёл { $passed }
}{ $young ->
    [0] { "" }
   *[other] , молодые без наставника { $young }
}
summary-town-nobody = • <b>{ $school }</b> — педагогов в списке пока нет
