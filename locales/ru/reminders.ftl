# Напоминания: правила школы
reminders-button-open = 🔔 Правила напоминаний
reminders-head = 🔔 <b>Правила напоминаний</b> · { $school }
    Список сроков приходит раз в день одним сообщением. Напоминание в сам день срока есть всегда.
reminders-registration = • Курсы и конкурсы, дней до срока: <b>{ $days }</b>
reminders-others = • Остальное, дней до срока: <b>{ $days }</b>
reminders-after = • Когда срок прошёл, дней после: <b>{ $days }</b>{ $weekly ->
        [yes] , потом раз в неделю
       *[no] { "" }
    }
reminders-days-none = не напоминать
reminders-hour = • Час списка: <b>{ $at }</b>
reminders-days = • Рабочие дни: <b>{ $saturday ->
        [yes] понедельник — суббота
       *[no] понедельник — пятница
    }</b>
reminders-gia = • В недели ВПР и ГИА: <b>{ $on ->
        [yes] пишем как обычно
       *[no] не пишем
    }</b>
reminders-meaning = Каждый может выбрать себе другой час или меньше напоминаний, но не больше. Через неделю после срока педагог узнаёт, кто ещё через три дня увидит, что отметки нет.
reminders-button-registration = Курсы и конкурсы
reminders-button-others = Остальные мероприятия
reminders-button-after = Когда срок прошёл
reminders-button-hour = ⏰ Час списка
reminders-button-saturday-yes = Писать и в субботу
reminders-button-saturday-no = Не писать в субботу
reminders-button-yes-gia = Писать в недели ВПР и ГИА
reminders-button-no-gia = Не писать в ВПР и ГИА
reminders-button-quiet = 🔕 Тихая неделя
reminders-about-registration = <b>Курсы и конкурсы</b>
    На них надо успеть записаться, поэтому напоминаем заранее.
reminders-about-others = <b>Остальные мероприятия</b>
    Семинары, конференции, самообразование и всё прочее.
reminders-about-after = <b>Когда срок прошёл</b>
    В первом таком списке можно ответить: сделано, перенести на неделю или не актуально.
reminders-ask-registration = За сколько дней напоминать?
reminders-ask-others = За сколько дней напоминать?
reminders-ask-after = Через сколько дней спрашивать?
reminders-choice-before = за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
reminders-choice-after = через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
reminders-choice-weekly = потом раз в неделю
reminders-about-hour = ⏰ <b>Час списка</b>
    В это время приходит список сроков и всё, что может подождать. То, что ждёт решения, приходит с 8:00 до 20:00 сразу.
reminders-toast = Сохранено

# Напоминания: свои
settings-button-reminders = 🔔 Мои напоминания
own-reminders-head = <b>🔔 Мои напоминания</b>
own-reminders-hour = • Час списка: <b>{ $at }</b>{ $whose ->
        [own] , свой
       *[school] { "" }
    }
own-reminders-hour-leader = • Час сообщений: <b>{ $at }</b>{ $whose ->
        [own] , свой
       *[school] { "" }
    }
own-reminders-steps-school = • Как часто: <b>обычно</b>, как заведено на месте работы
own-reminders-steps-near = • Как часто: <b>только за день и в день срока</b>
own-reminders-steps-weekly = • Как часто: <b>раз в неделю</b>, одним списком в первый рабочий день
own-reminders-weekly = • Сводка за неделю: <b>{ $on ->
        [yes] приходит
       *[no] не приходит
    }</b>
own-reminders-meaning = Если срок прошёл, бот напишет вам раньше, чем об этом узнает кто-то ещё.
own-reminders-meaning-leader = В этот час приходит сводка и всё, что может подождать. То, что ждёт вашего решения, приходит сразу, с 8:00 до 20:00.
own-reminders-button-school = Обычно
own-reminders-button-near = Только за день и в день
own-reminders-button-weekly = Раз в неделю, списком
own-reminders-button-hour = Обычный час: { $at }
own-reminders-button-weekly-on = 📊 Присылать сводку
own-reminders-button-weekly-off = 📊 Не присылать сводку
