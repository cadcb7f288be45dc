# Первый экран, помощь, дверь
home-stranger =
    👋 Добрый день! Это <b>ИОМ-бот</b>: самодиагностика педагога, индивидуальный образовательный маршрут и напоминания о сроках.

    Чтобы войти, нужна личная ссылка. Её присылает администрация вашей школы, детского сада или учреждения; руководителям — администратор бота. Откройте ссылку на этом телефоне, и всё начнётся само.
home-no-post =
    Сейчас вас нет в списке ни одного места работы, поэтому меню пустое.

    Если это ошибка, напишите администрации: место можно вернуть. Если вы на новом месте, вам пришлют ссылку; начинать заново не придётся.
home-post-added = Готово: вас добавили на новое место, вход прежний.
home-hello = 👋 Добрый день!
home-hello-name = 👋 { $name }, добрый день!
home-diagnosis-unasked = Диагностика: сначала один вопрос — кого вы учите
home-diagnosis-none = Диагностика: впереди, это ~{ $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }
home-diagnosis-open = Диагностика: { $answered } из { $statements } — осталось около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }
home-diagnosis-open-other = «{ $title }»: { $answered } из { $statements } — осталось около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }
home-diagnosis-complete = { $title ->
        [self] Диагностика: все ответы есть, осталось посмотреть результат
       *[other] «{ $title }»: все ответы есть, осталось завершить
    }
home-diagnosis-asked = Вас просят пройти { $title ->
        [self] диагностику
       *[other] анкету «{ $title }»
    }{ $day ->
        [none] { "" }
       *[other] { " " }до { $day }
    }: это около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }
home-diagnosis-until = Ответов ждут до { $day }
home-diagnosis-finished = Диагностика: пройдена
home-route = { plan-title }: { $state ->
        [none] ещё впереди
        [ready] теперь можно составить
        [draft] черновик, можно продолжить
        [submitted] ждёт утверждения
        [returned] { plan-returned } с комментарием
        [approved] { plan-approved }, ещё не { plan-begun }
        [begins] { plan-approved }, начинается сегодня
        [active] выполняется
        [closing] подводятся итоги
        [completed] { plan-completed }, новый план ещё не составлен
        [suspended] { plan-suspended }
        [transferred] { plan-transferred } на новое место работы
       *[terminated] { plan-terminated }, новый план ещё не составлен
    }
home-route-following = Следующий план: { $state ->
        [draft] черновик, можно продолжить
        [submitted] ждёт утверждения
        [returned] возвращён с комментарием
       *[approved] утверждён, ещё не начался
    }
home-course = { $passed ->
        [yes] Курсы: три года прошли { $day }
       *[no] Курсы: следующие до { $day }
    }
home-due = Сроки: { $passed ->
        [0] { "" }
       *[other] срок прошёл у { $passed } · { "" }
    }{ $soon ->
        [0] ближайшие 7 дней свободны
       *[other] в ближайшие 7 дней { $soon }
    }{ $nearest ->
        [none] { "" }
       *[other] { " · " }ближайший { $nearest }
    }
home-proposals = { $n ->
        [one] Ждёт вашего слова { $n } предложение о наставничестве
        [few] Ждут вашего слова { $n } предложения о наставничестве
       *[other] Ждут вашего слова { $n } предложений о наставничестве
    }
home-mentees = Наставляемых у вас: { $n }
home-unread = 💬 Новых сообщений о наставничестве: { $n }
home-pairs = Наставничество: { $ending ->
        [0] { "" }
       *[other] срок подходит у { $ending }
    }{ $unordered ->
        [0] { "" }
       *[other] { $ending ->
            [0] { "" }
           *[other] { " " }·{ " " }
        }приказ не внесён у { $unordered }
    }
home-route-done = выполнено { $done } из { $total }
home-button-pairs = 👥 Наставнические пары
home-to-confirm = Ждут вашего подтверждения: { $n }
home-deputises = Вы замещаете: { $name }, по { $until }
home-staff = { $kind ->
        [school] Учителей
       *[other] Педагогов
    } в списке: { $n }{ $outside ->
        [0] { "" }
       *[other] , ещё не в боте: { $outside }
    }
home-requests = Заявки по общей ссылке: { $n }
home-button-requests = 👥 Заявки ({ $n })
home-to-endorse = Ждут вашего согласования: { $n }
home-to-approve = Ждут вашего утверждения: { $n }
home-lead-asked = Ждёт вашего ответа: провести мероприятие для коллег
home-leads = Вы проводите мероприятие для коллег{ $day ->
        [none] { "" }
       *[other] : { $day }
    }
home-button-lead-asked = ⭐ Ответить на просьбу
home-unsent = ✉️ Сообщение написано, но не отправлено
home-drafted = Вы готовите диагностику, она ещё не открыта
home-button-unsent = ✉️ Неотправленное сообщение
home-button-drafted = ▶️ Черновик диагностики
home-button-leads = ⭐ Провожу для коллег
home-admin = Вы администратор бота: школы и приглашения — по кнопке ниже.
home-nothing = Сейчас от вас ничего не ждут. Бот напишет сам, когда что-то понадобится.
home-button-go-on = ▶️ Продолжить { $what ->
        [questionnaire] анкету
       *[diagnosis] диагностику
    }
home-button-begin = ▶️ Пройти { $what ->
        [questionnaire] анкету
       *[diagnosis] диагностику
    }
home-button-audience = ▶️ Ответить, кого учу
home-button-diagnosis = 📋 Диагностика
home-button-route = 🧭 { plan-short }
home-button-due = ⏰ Сроки
home-button-mentor = 👥 Наставник
home-button-mentoring = 👥 Наставничество
home-button-record = 🏅 Достижения
home-button-confirm = ✅ Подтвердить ({ $n })
home-button-approve = ✅ Утвердить ({ $n })
home-button-summary = 📊 Сводка
home-button-overdue = ⏰ Срок прошёл
home-button-lists = 🗒 Списки
home-button-waits = ⏳ Кто кого ждёт
home-button-records = { $n ->
        [0] 🏅 Достижения коллег
       *[other] 🏅 Достижения коллег ({ $n })
    }
home-button-people = 👥 { $kind ->
        [school] Учителя
       *[other] Педагоги
    }
home-button-events = 🎤 События
home-button-diagnoses = 🗓 Диагностики
home-button-town = 🗓 Диагностика школ
home-button-own-department = 🗓 { $kind ->
        [school] Моё ШМО: диагностика
       *[other] Моё методобъединение
    }
home-button-admin = 🏫 Школы
home-button-settings = ⚙️ Настройки
home-button-help = ❓ Помощь
home-button-privacy = 🔒 Данные и согласие
home-cancelled = Ввод отменён. Всё, что было сохранено раньше, на месте.
home-nothing-to-cancel = Отменять нечего, ничего не потерялось.
home-help = <b>Помощь</b>
home-help-stranger = Вход по личной ссылке. Её присылает администрация вашего места работы; если ссылка не открывается или сменился Telegram, попросите новую. Ссылку или код из неё можно прислать и сюда текстом.
home-help-outside =
    /menu — как войти
    /settings — язык
    /privacy — что бот знает об этом чате
home-help-consent = Чтобы бот помогал, нужно ваше согласие на самодиагностику и сообщения. Текст — по кнопке «Меню», передумать можно в любой день: /privacy.
home-help-teacher =
    /diagnosis — самодиагностика, полная или краткая: можно прерваться в любом месте
    /route — { plan-your }: составить, отправить, посмотреть
    /due — что и когда сделать, отметить, перенести
home-help-mentee = /mentor — ваш наставник
home-help-mentor = /mentor — ваши наставляемые; что ждёт вашего подтверждения, видно в меню
home-help-head = Вы руководите { $kind ->
        [school] ШМО или кафедрой
       *[other] методобъединением
    }. Когда от вас ждут подтверждения мероприятия или согласования { plan-of }, придёт сообщение, а в меню появится кнопка. /deficits — что выбирают для работы в вашем { place-department-in }.
home-help-staff = /teachers — { $kind ->
        [school] учителя
       *[other] педагоги
    }: пригласить, найти, предложить наставника
home-help-route-officer = /teachers — { $kind ->
        [school] учителя
       *[other] педагоги
    }: найти, предложить наставника
home-help-leader =
    /summary — сводка по { place-name-to }
    /diagnoses — диагностики: открыть, напомнить, карта
    /deficits — что выбирают для работы
    /overdue — у кого прошёл срок
    /approve — { plan-many }, которые ждут утверждения
    /remind — напомнить тем, от кого чего-то ждут
    /announce — объявление и кто его прочитал
    /report — таблица Excel, справка к педсовету
home-help-director = { plan-many-title } заместителей утверждаете вы. Если заместителя нет, к вам приходят и { plan-many } { place-teachers-of }.
home-help-methodist =
    /summary — учреждения в числах: диагностика, { plan-many }, мероприятия
    /diagnoses — диагностика школ: открыть для многих сразу, участие, карта, пороги уровней
    /deficits — что выбирают для работы в школах

    Кто прошёл диагностику, видно по имени, а сколько таких — по любой школе. Итоги, затруднения и мероприятия видны только числами, от пяти человек. Ответы видит лишь сам педагог, план целиком — если школа передала его вам.
home-help-admin = /schools — муниципалитеты, школы, приглашения руководителям
home-help-always =
    /menu — на главный экран из любого места
    /cancel — отменить ввод
    /settings — напоминания, отпуск, язык
    /mydata — что о вас хранится: взять файлом, удалить
    /privacy — согласия

    Ничего не теряется: каждый ответ сохраняется сразу. Старые кнопки тоже работают.
home-command-start = начать
home-command-menu = главный экран
home-command-diagnosis = самодиагностика
home-command-route = { plan-my }
home-command-due = сроки
home-command-mentor = наставник и наставляемые
home-command-summary = сводка по { place-name-to }
home-command-summary-own = сводка по вашему объединению
home-command-summary-town = сводка по учреждениям
home-command-diagnoses = диагностики коллег
home-command-diagnoses-town = диагностика школ
home-command-deficits = что выбирают для работы
home-command-overdue = у кого прошёл срок
home-command-approve = { plan-many } на утверждение
home-command-teachers = педагоги: список и приглашения
home-command-remind = напомнить коллегам
home-command-announce = объявление коллегам
home-command-schools = школы и приглашения
home-command-mydata = мои данные
home-command-settings = настройки
home-command-help = помощь
home-command-privacy = данные и согласие
home-command-cancel = отменить ввод
error-invitation-unknown = Такой ссылки нет, или она больше не действует. Откройте её целиком, как прислали, или попросите новую у того, кто её прислал.
error-invitation-used = Эта ссылка уже использована: она открывается один раз. Если это были не вы, попросите новую и скажите об этом тому, кто её прислал.
error-invitation-revoked = Эта ссылка больше не действует: её отозвали или выписали вместо неё новую. Откройте последнюю или попросите ещё одну.
error-invitation-expired = Срок этой ссылки вышел: она живёт 14 дней. Попросите новую, это минута.
error-invitation-guessing = Слишком много неверных ссылок подряд. Попробуйте через час, а правильную пришлёт тот, кто вас пригласил.
error-invitation-for-another = Эта ссылка выписана на другого человека. Ваш вход не изменился; перешлите ссылку тому, кому она предназначена.
error-invitation-has-account = Этот человек уже в боте, но в другом Telegram. Если Telegram сменился, скажите об этом тому, кто прислал ссылку: прежний чат нужно отвязать.
error-invitation-not-joined = Прежний Telegram уже отвязан. Можно выписать новую ссылку.
error-invitation-joined-already = Этот человек уже в боте, ссылка ему не нужна.
