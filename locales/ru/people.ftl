# Учителя школы
people-title = <b>👥 { $school }</b> · { $n } чел. вместе с администрацией
people-title-found = <b>👥 { $school }</b>
people-found = По запросу «{ $query }»: { $n }
people-line = • { $name }{ $apart ->
        [none] { "" }
       *[other] { " " }({ $apart })
    }{ $role ->
        [none] { "" }
       *[other] , { $role }
    }{ $reach ->
        [offline] { " — без бота" }
        [not_joined] { " — ещё не в боте" }
        [no_consent] { " " }— без согласия, { plan } без бота
        [blocked] { " — не получает сообщения" }
       *[ok] { "" }
    }{ $status ->
        [on_leave] { " · в отпуске" }
        [parental] { " · в отпуске по уходу за ребёнком" }
        [long_leave] { " · в длительном отпуске" }
       *[works] { "" }
    }
people-nobody = Здесь пока пусто. Пригласите { $kind ->
        [school] учителей
       *[other] педагогов
    }: достаточно вставить список имён.
people-nobody-found = Никого не нашлось. Попробуйте часть одной фамилии.
people-nobody-found-beside = В списке никого с таким именем нет, и эти слова никуда не записаны.{ $former ->
        [0] { "" }
       *[other] { " " }Кто убран, того открывает «{ staffing-button-former }» в списке.
    }
people-search = Чтобы найти, напишите часть фамилии.
people-button-invite = ➕ Пригласить
people-button-fresh = 🔗 Выписать ссылки
people-button-all = Показать всех
people-button-list = 👥 К списку
people-button-again = Выписать ссылки заново
people-button-link = 🔗 Выписать ссылку
people-button-remove = 🗑 Убрать из списка
people-button-restore-role = ↩️ Вернуть роль
people-button-restore = ↩️ Вернуть в список
people-button-mentor = 👥 Предложить наставника
people-button-pair = 👥 Наставничество
people-button-take-back = Отозвать предложение
people-ask-names =
    Вставьте имена { $kind ->
        [school] учителей
       *[other] педагогов
    }, каждое с новой строки:

    Иванова Мария Петровна
    Петров Олег Сергеевич

    Номера, точки и то, что после запятой, можно оставить. На каждого бот выпишет личную ссылку на 14 дней, её можно сразу переслать.
people-links-apart = Скопируйте каждому его ссылку, всё сообщение не пересылайте.
people-enrolled = { $n ->
        [1] ✅ 1 { $kind ->
            [school] учитель
           *[other] педагог
        } в списке. Ссылка — в сообщении выше, перешлите её.
        [one] ✅ { $n } { $kind ->
            [school] учитель
           *[other] педагог
        } в списке. Ссылки — выше. { people-links-apart }
        [few] ✅ { $n } { $kind ->
            [school] учителя
           *[other] педагога
        } в списке. Ссылки — выше. { people-links-apart }
       *[other] ✅ { $n } { $kind ->
            [school] учителей
           *[other] педагогов
        } в списке. Ссылки — выше. { people-links-apart }
    }
people-bad-lines = { $n ->
        [one] Не вошла { $n } строка:
        [few] Не вошли { $n } строки:
       *[other] Не вошло { $n } строк:
    }
people-bad-line = Строка { $number }, «{ $text }»: { $fault ->
        [exists] уже есть в списке
        [twice] повторяется
        [too_many] за один раз не больше 200 имён
        [surname_alone] допишите имя и отчество
       *[bad_name] нужны только фамилия, имя и отчество, с большой буквы и без сокращений
    }
people-bad-more = …и ещё { $n }
people-paste-here = Похоже на список имён. Пришлите его ещё раз сюда, и бот выпишет ссылки.
people-bad-again = Исправленные строки можно прислать прямо сюда, остальные повторять не нужно.
people-fresh-links = { $n ->
        [1] ✅ Новая ссылка — в сообщении выше. Прежняя больше не действует.
       *[other] ✅ Новые ссылки ({ $n }) — выше. { people-links-apart } Прежние больше не действуют.
    }
people-new-links = { $n ->
        [1] ✅ Ссылка — в сообщении выше, перешлите её.
       *[other] ✅ Ссылки ({ $n }) — выше. { people-links-apart }
    }
people-fresh-left = Ещё без ссылки: { $n }. Нажмите «{ people-button-fresh }» снова и выберите тех, у кого её нет.
people-renewal =
    <b>Ссылки уже выписаны</b>
    { $n ->
        [1] Одна ещё действует.
        [one] Ещё действует { $n } ссылка.
        [few] Ещё действуют { $n } ссылки.
       *[other] Ещё действуют { $n } ссылок.
    } Если выписать всем заново, прежние открываться перестанут — и в сообщениях, и на карточках.
people-renewal-cards =
    <b>Ссылки уже выписаны</b>
    { $n ->
        [1] Одна ещё действует.
        [one] Ещё действует { $n } ссылка.
        [few] Ещё действуют { $n } ссылки.
       *[other] Ещё действуют { $n } ссылок.
    } На карточке ссылка всегда новая: после печати прежняя ссылка этого человека не откроется, даже если отправлена только что. Кому ссылка уже отправлена, карточка не нужна.
people-button-without = 🔗 Только тем, у кого нет ({ $n })
people-button-renew = Всем заново
people-all-joined = Все, на кого выписаны ссылки, уже в боте. Новые ссылки не нужны.
people-link-one =
    { $name ->
        [none] Личная ссылка
       *[other] { $name }: личная ссылка
    } в бота. Откройте её на своём телефоне; она одноразовая и живёт 14 дней:
    { $link }
people-links-head = Личные ссылки в бота. Каждая одноразовая и живёт 14 дней. { people-links-apart }
people-links-line =
    { $name }
    { $link }
people-person = <b>{ $name }</b>, { $role }{ $department ->
        [none] { "" }
       *[other] { " · " }{ $department }
    }{ $young ->
        [yes] { " · молодой специалист" }
       *[no] { "" }
    }
people-offline = Без бота: ответы и отметки вносит заместитель, сообщения не приходят
people-absence = { $status ->
        [parental] Отпуск по уходу за ребёнком
        [long_leave] Длительный отпуск
       *[on_leave] Отпуск
    }{ $since ->
        [none] { "" }
       *[other] { " " }с { $since }
    }{ $until ->
        [none] , дата выхода не указана
       *[other] { " " }по { $until }
    }: напоминания молчат
people-reach = { $reach ->
        [not_joined] Ещё не в боте{ $until ->
            [none] : действующей ссылки нет
           *[other] : ссылка действует до { $until }
        }
        [no_consent] В боте без согласия: { plan } ведётся без бота
        [refused] Без согласия: { plan } ведётся без бота. { $until ->
            [none] Если человек передумает, понадобится новая ссылка
           *[other] Новая ссылка действует до { $until }
        }
        [blocked] Не получает сообщения: бот у человека остановлен
       *[ok] В боте, согласие на обработку данных дано
    }
people-mentor-none = Наставник: не назначен
people-mentor-active = Наставник: { $name }
people-mentor-waits = { $why ->
        [none] ждём согласия
        [no_consent] { $side ->
            [mentor] без согласия на сообщения: бот спросит, если оно появится
           *[mentee] предложение принято; педагога бот спросит, если появится согласие на сообщения
        }
       *[outside] { $side ->
            [mentor] ещё не в боте: бот спросит после входа
           *[mentee] предложение принято; педагога бот спросит после входа
        }
    }
people-mentor-proposed = Наставник: { $name } — { $waits }
people-mentor-next = Предложен другой наставник: { $name } — { $waits }
people-mentees = Наставляемых: { $n }
people-removed = { $name } — больше не в списке{ $reason ->
        [dismissed] { " " }(увольнение)
        [transferred] { " " }(переход в другую организацию)
        [mistake] { " " }(запись сделана по ошибке)
       *[none] { "" }
    }. { plan-title } и итоги сохранены, вернуть можно в любой день: всё останется на месте.{ $link ->
        [yes] { " " }Прежняя ссылка в бота больше не открывается, после возвращения выпишите новую.
       *[no] { "" }
    }
people-restored = ↩️ Снова в списке.{ $link ->
        [yes] { " " }Прежняя ссылка в бота не действует: выпишите новую кнопкой «{ people-button-link }».
       *[no] { "" }
    }
people-role-removed = Роль «{ $role }» снята. { $name } остаётся в списке: { $other }. Сделанное сохранено, вернуть роль можно в любой день.
people-choose-mentor = <b>{ $name }</b>: кого предложить наставником? Сначала бот покажет, что известно об этом человеке, и спросит вас ещё раз.
people-mentor-first = Могут подойти прежде других:
people-mentor-reason = • <b>{ $name }</b> — { $why }{ $mentees ->
        [0] { "" }
       *[other] ; наставляемых сейчас: { $mentees }
    }
people-mentor-strong = ресурс: { $groups }
people-mentor-same-department = из того же объединения
people-mentor-experienced = опыт больше 20 лет, высшая категория
people-mentor-category = { $category ->
        [highest] высшая
       *[first] первая
    } категория
people-mentor-candidate = { $deaf ->
        [yes] 🔕{ " " }
       *[no] { "" }
    }{ $young ->
        [yes] 🌱 { $name }
       *[no] { $name }
    }
people-mentor-young-sign = 🌱 — молодой специалист
people-mentor-deaf = 🔕 — спросить согласия пока нельзя: { $list }
people-ask-mentor = Предложить наставником: <b>{ $mentor }</b>
    Для кого: <b>{ $mentee }</b>
people-mentor-place = Где работает: { $department }{ $who ->
        [none] { "" }
       *[other] , { $who }
    }
people-mentor-for = Что говорит за: { $why }
people-mentor-busy = Наставляемых сейчас: { $count }
people-mentor-young = 🌱 Это молодой специалист: стаж меньше трёх лет. Обычно наставник нужен ему самому.
people-ask-mentor-told = Бот спросит согласия, не называя имени. О коллеге скажет только это: { $department }{ $who ->
        [none] { "" }
       *[other] , { $who }
    }. Получив согласие, спросит и коллегу.
people-ask-mentor-unnamed = Бот спросит согласия, не называя имени коллеги. Получив согласие, спросит и коллегу.
people-ask-mentor-oneself = Наставником станете вы, когда коллега согласится.
people-ask-mentor-unasked = 🔕 { $why ->
        [offline] Этого сотрудника ведут без бота, поэтому согласия не спросить. Наставничество начинается, когда в боте согласятся оба. Когда он войдёт в бота и даст согласие, предложить можно будет и его.
        [no_consent] Сотрудник без согласия на сообщения: бот его не спросит. Согласие добровольное. Если оно появится, предложить можно будет и этого сотрудника.
       *[outside] Сотрудник ещё не в боте: спросить пока некого. Личную ссылку выписывают на его странице. Когда он войдёт и даст согласие, предложить можно будет и его.
    }
people-ask-mentor-mentee-unasked = 🔕 { $mentee } — { $why ->
        [offline] без бота: предложение подождёт входа и согласия на сообщения
        [no_consent] без согласия на сообщения: предложение подождёт его
       *[outside] ещё не в боте: предложение подождёт входа и согласия на сообщения
    }, тогда бот и спросит.
people-button-send-proposal = ✉️ Предложить
people-button-other-mentor = 👥 Другой кандидат
people-mentor-asked = Предложено. Наставничество начнётся, когда согласятся оба.
people-pair-ended = Готово.
error-people-name-digits = В имени цифр не бывает, поэтому оно не записано. Без них вышло бы «{ $name }».
error-people-bad-name = Нужны фамилия, имя и отчество, например «Петрова Анна Ивановна».
error-people-not-oneself = Себя из списка убрать нельзя: это сделает { place-director } или администратор.
error-people-back-already = Этот человек уже снова в списке.
error-people-bad-dates = Последний день раньше первого. Выберите другой.
error-people-too-long = Дольше года обязанности не передают. Выберите день поближе.
error-people-not-to-oneself = Обязанности передают кому-то другому.
error-people-in-bot = Этот человек сам в боте: вносить за него не нужно.
error-people-not-of-school = Этот человек работает не у вас.
error-people-wrong-place = Для этой роли нужно другое место: школа или муниципалитет.
error-people-bad-year = Год { $year } не подходит: укажите, с какого года идёт педагогический стаж.
error-people-known-there = Человек с таким именем здесь уже есть.
people-button-blank = ✏️ Анкеты на бумаге
