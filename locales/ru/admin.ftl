# Администратор: муниципалитеты, школы, их руководители
admin-title = <b>🏫 Муниципалитеты и школы</b>
admin-municipality-line = • { $name }: { $n ->
        [one] { $n } школа
        [few] { $n } школы
       *[other] { $n } школ
    }
admin-no-municipality = Пока ничего нет. Начните с муниципалитета: название, часовой пояс, потом школы.
admin-button-add-municipality = ➕ Муниципалитет
admin-ask-municipality = Как называется муниципалитет? Например: Городской округ Северный.
admin-ask-municipality-zone = <b>{ $name }</b>: какой часовой пояс? По нему бот выбирает время сообщений.
admin-municipality = <b>{ $name }</b> · { $zone ->
        [kaliningrad] Калининград
        [moscow] Москва
        [samara] Самара
        [yekaterinburg] Екатеринбург
        [omsk] Омск
        [krasnoyarsk] Красноярск
        [irkutsk] Иркутск
        [yakutsk] Якутск
        [vladivostok] Владивосток
        [magadan] Магадан
       *[kamchatka] Камчатка
    }
admin-school-line = • { $name }
admin-no-school = Школ пока нет.
admin-button-add-school = ➕ Школа
admin-button-rename = ✏️ Название
admin-button-zone = ✏️ Часовой пояс
admin-button-kind = ✏️ Вид
admin-button-policy = ✏️ Имена в чате
admin-ask-school = <b>{ $municipality }</b>: как называется новая школа, детский сад или учреждение? Например: Школа № 1.
admin-rename-school = Сейчас: <b>{ $name }</b>. Напишите новое название или вернитесь, чтобы оставить это.
admin-ask-kind = <b>{ $name }</b>: что это? От вида зависят слова и анкеты.
admin-kind-school = Школа
admin-kind-kindergarten = Детский сад
admin-kind-additional = Дополнительное образование
admin-ask-zone = <b>{ $name }</b>: какой часовой пояс?
admin-zone-kaliningrad = Калининград, МСК−1
admin-zone-moscow = Москва, МСК
admin-zone-samara = Самара, МСК+1
admin-zone-yekaterinburg = Екатеринбург, МСК+2
admin-zone-omsk = Омск, МСК+3
admin-zone-krasnoyarsk = Красноярск, МСК+4
admin-zone-irkutsk = Иркутск, МСК+5
admin-zone-yakutsk = Якутск, МСК+6
admin-zone-vladivostok = Владивосток, МСК+7
admin-zone-magadan = Магадан, МСК+8
admin-zone-kamchatka = Камчатка, МСК+9
admin-ask-policy =
    <b>{ $name }</b>: что бот пишет о людях в чатах?

    • <b>Инициалы и номера</b> — «М. И. № 12». Для государственных и муниципальных школ: имена коллег в мессенджер не попадают.
    • <b>Имена</b> — «Иванова М. П.». Для частных школ и показа.

    Поменять можно в любой день.
admin-policy-no_personal_data = Инициалы и номера
admin-policy-full = Имена
admin-school =
    <b>{ $name }</b> · { $municipality }
    { $kind ->
        [school] Школа
        [kindergarten] Детский сад
       *[additional] Дополнительное образование
    } · { $zone ->
        [kaliningrad] Калининград
        [moscow] Москва
        [samara] Самара
        [yekaterinburg] Екатеринбург
        [omsk] Омск
        [krasnoyarsk] Красноярск
        [irkutsk] Иркутск
        [yakutsk] Якутск
        [vladivostok] Владивосток
        [magadan] Магадан
       *[kamchatka] Камчатка
    }
    Людей бот называет: { $policy ->
        [full] по именам
       *[no_personal_data] по инициалам и номерам
    }
    { $kind ->
        [school] Учителей
       *[other] Педагогов
    } в списке: { $teachers }
admin-leader = • { $name }, { $role }{ $joined ->
        [yes] { "" }
       *[no] { " — ещё не в боте" }
    }
admin-no-leader = Руководителей пока нет: пригласите { place-deputy-of }, дальше он зовёт { place-teachers-of } сам.
admin-school-stays = Школу нельзя убрать: в ней уже есть записи, например о приглашениях.
admin-button-deputy = ➕ Заместитель
admin-button-director = ➕ { $kind ->
        [kindergarten] Заведующий
       *[additional] Директор
    }
admin-button-remove-school = 🗑 Убрать школу
admin-ask-remove-school = <b>{ $name }</b>: убрать из списка? Здесь ещё никого и ничего нет, так что ничего и не пропадёт.
admin-school-removed = ✅ «{ $name }» больше нет в списке.
admin-button-school = 🏫 К школе
admin-ask-leader = <b>{ $school }</b> · { $role }: кого приглашаем? Напишите фамилию, имя и отчество. Бот выпишет личную ссылку на 14 дней.
admin-listed-already = «{ $text }»: этот человек уже в списке. Другую роль добавляет { place-director }: на странице этого человека «⋯ Другое» → «Ещё одна роль».
admin-invited = { $n ->
        [one] ✅ Ссылка — в сообщении выше, перешлите её.
       *[other] ✅ Ссылки ({ $n }) — выше. { people-links-apart }
    }
error-organisation-exists = «{ $name }» уже есть в списке. Напишите другое название.
error-organisation-school-used = Здесь уже есть люди или записи, поэтому из списка не убрать. Название можно исправить.
error-organisation-zone = Такого часового пояса в списке нет. Выберите кнопкой.
admin-button-chat = 📱 Новый Telegram
admin-button-unlink = 📱 Отвязать Telegram
admin-ask-unlink =
    <b>{ $name }</b>: отвязать прежний Telegram?

    Всё сделанное сохранится, но с прежнего чата ничего не откроется: понадобится новая ссылка. В прежний чат придёт сообщение. Убедитесь, что просит сам человек.
admin-unlinked = 📱 Прежний Telegram отвязан. Тот, кто просил, получит сообщение и выпишет новую ссылку.
admin-unlinked-one = 📱 Прежний Telegram отвязан. Выпишите новую ссылку и передайте её лично.
admin-office-methodists = <b>Методисты муниципалитета</b>
admin-office-admins = <b>Администраторы бота</b>
admin-office-nobody = Пока никого.
admin-officer = • { $name }{ $joined ->
        [yes] { "" }
       *[no] { " — ещё не в боте" }
    }
admin-button-methodists = 👥 Методисты
admin-button-admins = 👥 Администраторы
admin-button-add-methodists = ➕ Методист
admin-button-add-admins = ➕ Администратор
admin-ask-end =
    <b>{ $name }</b>, { $role }: снять с роли?

    { $joined ->
        [yes] Страницы этой роли закроются сразу. Всё сделанное останется, роль можно вернуть в любой день.
       *[no] Выданная ссылка перестанет открываться. Роль можно вернуть в любой день, ссылка понадобится новая.
    }
admin-button-end = 🗑 Снять с роли
admin-ask-methodist = Как зовут методиста? Фамилия, имя, отчество. Бот выпишет личную ссылку на 14 дней.
admin-ask-admin = Как зовут нового администратора? Фамилия, имя, отчество. У него будут те же права, что у вас: школы, приглашения, роли.
admin-leader-one = <b>{ $name }</b>, { $role }{ $joined ->
        [yes] { "" }
        [linked] . Ещё не в боте
       *[no] . Ещё не в боте: выпишите ссылку и перешлите её.
    }
admin-button-restore = ↩️ Вернуть роль
admin-button-former = 🗂 Кто был раньше
admin-former = <b>Кто был раньше</b>. Нажмите на имя, чтобы вернуть роль тому же человеку.
admin-former-nobody = Сейчас возвращать роль некому.
admin-former-line = • { $name }, { $role }
admin-leader-ended = <b>{ $name }</b>, { $role }: роль снята{ $joined ->
        [yes] , вход в бота остался
       *[no] { "" }
    }. Вернуть можно в любой день.
