# Списки людей, которым нужно какое-то действие, и кто кого ждёт.
lists-head = 🗒 <b>Списки · { $school }</b>
lists-hint = В каждом списке видно, что можно сделать прямо сейчас. Число — сколько человек.
lists-nobody = Списки пусты: сейчас никому ничего не нужно.
lists-empty-ones = Пустые списки: «{ $list }».
lists-empty-and = »,{ " " }«
lists-empty = Здесь никого нет — и это хорошая новость.
lists-name-passed = срок прошёл
lists-name-young = молодые специалисты без наставника
lists-name-without-route = без { plan-approved-of }
lists-name-not-diagnosed = без диагностики
lists-name-course = нужны курсы
lists-name-attestation = аттестация в ближайший год
lists-name-not-joined = не в боте или без согласия
lists-name-unreachable = не получают сообщения
lists-button-passed = ⏰ Срок прошёл ({ $count })
lists-button-young = 👥 Без наставника ({ $count })
lists-button-without-route = 🧭 Не { plan-approved } ({ $count })
lists-button-not-diagnosed = 📊 Без диагностики ({ $count })
lists-button-course = 🎓 Нужны курсы ({ $count })
lists-button-attestation = 🏅 Аттестация ({ $count })
lists-button-not-joined = 🔗 Вход и согласие ({ $count })
lists-button-unreachable = 🔕 Без сообщений ({ $count })
lists-button-waits = ⏳ Кто кого ждёт
lists-button-back = 🗒 Списки
lists-button-list = ◀️ К списку
lists-button-person = 👤 О человеке
lists-button-card = 🖨 Карточка с QR

lists-head-passed = ⏰ <b>Срок прошёл: { $count } чел.</b>
lists-head-passed-department = ⏰ <b>Срок прошёл в вашем { place-department-in }: { $count } чел.</b>
lists-head-passed-mentees = ⏰ <b>Срок прошёл у ваших наставляемых: { $count } чел.</b>
lists-head-young = 👥 <b>Молодые специалисты без наставника: { $count }</b>
lists-head-without-route = 🧭 <b>Без { plan-approved-of }: { $count }</b>
lists-head-not-diagnosed =
    📊 <b>Без диагностики в этом учебном году: { $count }</b>
    Это те, кто с сентября не прошёл ни одной самодиагностики. Кто не прошёл именно нынешнюю, видно в «Диагностиках».
lists-head-course = 🎓 <b>Курсы нужны в течение года: { $count }</b>
lists-head-attestation = 🏅 <b>Аттестация в течение года: { $count }</b>
lists-head-not-joined = 🔗 <b>Не в боте или без согласия: { $count }</b>
lists-head-unreachable = 🔕 <b>Не получают сообщения: { $count }</b>
lists-head-found = 🔎 <b>{ $name }</b>
lists-line = • { $who } — { $said }
lists-late = { $count ->
    [1] 1 мероприятие, { $late }
    [one] { $count } мероприятие, самому давнему { $late }
    [few] { $count } мероприятия, самому давнему { $late }
   *[other] { $count } мероприятий, самому давнему { $late }
}
lists-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
lists-item-late = • { $day } — { $title } ({ $late } назад)
lists-young-since = стаж с { $year } года
lists-young-asked = { $why ->
    [none] наставничество предложено, ждём согласия
    [no_consent] { $side ->
        [mentor] у предложенного наставника нет согласия на сообщения: бот спросит, если оно появится
       *[mentee] наставник согласен; педагога бот спросит, если появится согласие на сообщения
    }
   *[outside] { $side ->
        [mentor] предложенный наставник ещё не в боте: бот спросит после входа
       *[mentee] наставник согласен; педагога бот спросит после входа
    }
}
lists-route-none = ещё нет
lists-route-draft = составляется
lists-route-submitted = ждёт решения
lists-route-returned = на доработке
lists-route-approved = { plan-approved }
lists-route-active = выполняется
lists-route-closing = завершается
lists-route-suspended = { plan-suspended }
lists-diagnosis-none = ещё не было
lists-diagnosis-last = последняя { $day }
lists-term-course = { $passed ->
    [yes] срок был { $day }
   *[no] до { $day }
}
lists-term-planned = запланирована на { $day }
lists-term-category = категория по { $day }
lists-term-fitness = { $passed ->
    [yes] соответствие было по { $day }
   *[no] соответствие по { $day }
}
lists-course-planned = в плане есть
lists-course-none = в плане нет
lists-no-consent = без согласия
lists-offline = без бота, отметки вносит { place-deputy }
lists-no-link = действующей ссылки нет
lists-link-until = ссылка до { $day }
lists-silent-since = с { $day }

lists-case = <b>{ $who }</b>
lists-fact = Сейчас: { $said }
lists-course-next = Следующие курсы: { $said }
lists-attestation-next = Аттестация: { $said }
lists-silent = Сообщения не доходят { $said }
lists-course-last = Последние курсы: { $day }
lists-do-course = Следующие курсы нужны не позже чем через три года после последних (считаются курсы от 16 часов). Запись о курсах можно внести в достижения, а курсы на будущее — в план.
lists-category = { $category ->
    [highest] Высшая категория{ $day ->
        [none] { "" }
       *[other] , присвоена { $day }
    }
    [first] Первая категория{ $day ->
        [none] { "" }
       *[other] , присвоена { $day }
    }
   *[none] Категории нет
}
lists-do-attestation = К заявлению пригодятся достижения и портфолио: бот соберёт их из записей и подтверждений плана.
lists-do-not-joined = Личная ссылка одноразовая и действует 14 дней. Её можно переслать или напечатать карточкой с QR-кодом. Новая ссылка отменяет прежнюю.
lists-do-no-consent = Согласия на диагностику и сообщения нет. Согласие добровольное: без него план можно вести «без бота», на бумажных бланках.
lists-do-unreachable = Скорее всего, чат с ботом остановлен или сменился аккаунт. В боте написать некому, поэтому скажите лично:
lists-tell-unreachable = <i>«Откройте, пожалуйста, чат с ботом и нажмите „Запустить“. После этого сообщения снова будут приходить».</i>
lists-card-made = Карточка готова, ссылка на ней действует до { $day }. Прежняя ссылка больше не работает.

waits-head = ⏳ <b>Кто кого ждёт · { $school }</b>
waits-total = Без ответа: { $count }. Сверху то, что ждёт дольше.
waits-none = Сейчас никто никого не ждёт.
waits-you = Вас
waits-button-mine = Ждут вас
waits-nobody = Некому ответить
waits-who = <b>{ $who }</b>{ $mine ->
    [yes] { " " }ждут
   *[no] { "" }
}
waits-kind = • { $things }, { $days ->
    [0] { waits-days }
   *[other] { $count ->
        [1] { waits-days }
       *[other] дольше всего — { waits-days }
    }
}
waits-days = { $days ->
    [0] с сегодняшнего дня
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
waits-things-approval = { $count ->
    [one] { $count } план на утверждение
    [few] { $count } плана на утверждение
   *[other] { $count } планов на утверждение
}
waits-things-agreement = { $count ->
    [one] { $count } план на согласование
    [few] { $count } плана на согласование
   *[other] { $count } планов на согласование
}
waits-things-methodist = { $count ->
    [one] { $count } план на согласование методиста
    [few] { $count } плана на согласование методиста
   *[other] { $count } планов на согласование методиста
}
waits-things-change = { $count ->
    [one] { $count } изменение плана
    [few] { $count } изменения планов
   *[other] { $count } изменений планов
}
waits-things-conclusion = { $count ->
    [one] { $count } заключение по плану
    [few] { $count } заключения по планам
   *[other] { $count } заключений по планам
}
waits-things-analysis = { $count ->
    [one] { $count } анализ итогов плана
    [few] { $count } анализа итогов планов
   *[other] { $count } анализов итогов планов
}
waits-things-report = { $count ->
    [one] { $count } мероприятие на подтверждение
    [few] { $count } мероприятия на подтверждение
   *[other] { $count } мероприятий на подтверждение
}
waits-things-record = { $count ->
    [one] { $count } запись о достижении
    [few] { $count } записи о достижениях
   *[other] { $count } записей о достижениях
}
waits-things-proposal = { $count ->
    [one] { $count } план с предложениями без ответа
    [few] { $count } плана с предложениями без ответа
   *[other] { $count } планов с предложениями без ответа
}
waits-things-mentor = { $count ->
    [one] { $count } предложение наставничества
    [few] { $count } предложения наставничества
   *[other] { $count } предложений наставничества
}
waits-things-request = { $count ->
    [one] { $count } заявка на вход
    [few] { $count } заявки на вход
   *[other] { $count } заявок на вход
}
waits-things-head = ⏳ <b>{ $mine ->
        [yes] Ждут вас
        [nobody] Некому ответить
       *[no] Кто отвечает: { $who }
    }</b>
waits-thing = { $number }. { $who ->
    [none] { "" }
   *[other] { $who } —{ " " }
}{ $what }, { $age }
waits-thing-approval = план на утверждение
waits-thing-agreement = план на согласование
waits-thing-methodist = план у методиста
waits-thing-change = изменение плана
waits-thing-conclusion = заключение по плану
waits-thing-analysis = анализ итогов плана
waits-thing-report = мероприятие на подтверждение
waits-thing-record = запись о достижении
waits-thing-proposal = предложения к плану
waits-thing-mentor = предложение наставничества
waits-thing-request = Заявка на вход
waits-button-back = ⏳ Кто кого ждёт
waits-toast-answered = Здесь уже всё решено
waits-week = ⏳ <b>Ждут вас</b>
waits-button-approve = ✅ Утвердить
waits-button-agree = 🤝 Согласовать
waits-button-changes = ✏️ Изменения
waits-button-conclude = 🏁 Итоги планов
waits-button-confirm = ✅ Подтвердить
waits-button-records = 🏅 Достижения
waits-button-mentoring = 👥 Наставничество
waits-button-requests = 👥 Заявки на вход
