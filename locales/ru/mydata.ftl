# Мои данные: что хранится, файл, удаление
mydata-title = <b>🗄 Мои данные</b>
mydata-kept =
    <b>Что хранится.</b> Имя и должность из списка сотрудников, карточка. Номер чата и язык. Ответы и итоги диагностик. { plan-title }: мероприятия, сроки, отметки, комментарии, материалы, итоги года. Достижения. Переписка и встречи с наставником. Согласия. Какие сообщения отправил бот и что вы в нём делали: действия и даты, без текста.
mydata-seen =
    <b>Кто видит.</b> Ответы — только вы. Итоги и план — вы, наставник, { place-deputy }, { place-director } и { role-route_officer }. Достижения — вы, администрация и методист (без ваших файлов). Переписка — вы с наставником; администрация — то, что один из вас ей покажет. Посещение видит ещё и коллега, у которого вы были, но только его. Подробнее — «Кто что видит».
mydata-files = Всё это можно получить файлом: Word — чтобы прочитать, второй — чтобы перенести в другую программу. О других людях в нём только то, что показывает вам ваш план. Сами материалы в файл не входят, только их список.
mydata-no-files = Файлом через мессенджер эти данные не передаются: так решило ваше место работы. Файл сделает администратор бота и отдаст его вам лично.
mydata-no-files-asked = Администратору передана ваша просьба: он сделает файл и отдаст его вам лично. Через мессенджер такие данные у вас не передаются.
mydata-button-docx = 📄 Word
mydata-button-json = 📄 Для другой программы
mydata-button-ask = ✉️ Попросить файл
mydata-button-erase = 🗑 Удалить мои данные
mydata-button-settings = ⚙️ Настройки
mydata-button-open = 🗄 Мои данные
mydata-file = Мои данные

mydata-ask-title = <b>🗑 Удалить ваши данные?</b>
mydata-goes = Будет удалено:
mydata-goes-nothing = Удалять почти нечего: ни ответов, ни плана, ни файлов здесь нет.
mydata-lost-answers = • ответы диагностик: { $n }
mydata-lost-results = • итоги: { $n }
mydata-lost-plans = • содержание { plan-of }: { $n }
mydata-lost-items = • мероприятия: { $n }
mydata-lost-records = • достижения: { $n }
mydata-lost-comments = • комментарии, в том числе к планам коллег: { $n }
mydata-lost-evidence = • материалы: { $n }
mydata-lost-files = • файлы: { $n }
mydata-lost-cards = • карточка: образование, категория, стаж
mydata-lost-messages = • сведения об отправленных сообщениях: { $n }
mydata-lost-accounts = • номер чата и язык
mydata-ask-keeps =
    <b>Останется:</b> имя и должность в списке сотрудников — его ведёт место работы; что план был утверждён, когда и кем, без самого текста; даты согласий; записи о решениях без их текста.
mydata-ask-keeps-nothing = Останутся только номер записи, даты согласий и решений: без имени и без текста.
mydata-ask-after =
    Наставничество завершится, бот перестанет писать. План дальше ведёт { place-deputy } без бота. Вернуть удалённое нельзя. Если нужно, сначала возьмите файл.
mydata-ask-after-left = Вернуть удалённое нельзя. Если нужно, сначала возьмите файл.
mydata-button-keep = ◀️ Оставить как есть
mydata-button-erase-now = 🗑 Удалить навсегда
mydata-erased =
    Готово: ваши данные удалены. Имя и должность остались в списке сотрудников.

    Резервные копии бота хранят прежнее до { $until }, потом его не будет и там. Чтобы вернуться в бота, попросите новую ссылку.
mydata-erased-left =
    Готово: ваши данные удалены вместе с именем.

    Резервные копии бота хранят прежнее до { $until }, потом его не будет и там.
error-data-too-soon = Такой файл только что отправлен, он выше в чате. Следующий — через минуту.
error-data-not-by-chat = Через мессенджер эти данные не передаются: так решило ваше место работы.
error-erasure-last-admin = Вы единственный администратор бота. Сначала пригласите другого администратора в своём меню.
error-erasure-works-here = Этот человек ещё работает: свои данные он удаляет сам, команда /mydata.
error-erasure-done = Эти данные уже удалены.

# Удаление данных тех, кто ушёл
erasing-title = <b>🗑 Удаление данных</b>
erasing-about = Здесь те, кто больше нигде не работает. По их просьбе удаляется всё вместе с именем. Кто работает, удаляет свои данные сам: /mydata.
erasing-line = • { $name }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }{ $day ->
        [none] { "" }
       *[other] , по { $day }
    }
erasing-nobody = Таких людей сейчас нет.
erasing-button-open = 🗑 Удаление данных
erasing-button-protocol = 📄 Протокол { $number } · { $day }
erasing-button-protocol-take = 📄 Взять протокол
erasing-button-erase = 🗑 Удалить данные
erasing-ask-title = <b>🗑 Удалить данные: { $name }?</b>
erasing-ask-keeps = Останутся только номер записи, даты согласий и решений: без имени и без текста. Вернуть удалённое нельзя.
erasing-done = Данные удалены, протокол { $number } готов. Резервные копии бота хранят прежнее до { $until }.
erasing-taken = Протокол отправлен: он выше.
erasing-file = Протокол удаления данных { $number }
notice-data-asked = 📄 { $who } просит свои данные файлом. Через мессенджер они у этого человека не передаются. На сервере: <code>python -m bot export --account { $chat } --file dannye.docx</code>. Отдайте файл лично.
notice-data-erased = 🗑 { $who }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }: человек удалил свои данные в боте. В списке сотрудников строка осталась, дальше его план ведётся без бота.
notice-data-erased-nobody = 🗑 Один из бывших сотрудников удалил свои данные в боте вместе с именем.

# Документ «Мои данные»
mydata-paper-title = Мои данные
mydata-paper-who = Кто вы и где работаете
mydata-paper-post = { $role }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }: с { $since }{ $until ->
        [none] { "" }
       *[other] { " " }по { $until }
    }
mydata-paper-fact = { $label }: { $value }
mydata-paper-consents = Согласия
mydata-paper-consent-diagnosis-messages = Самодиагностика и сообщения
mydata-paper-consent-named-to-methodist = Данные методисту поимённо
mydata-paper-consent-publication = Публикация ваших материалов
mydata-paper-diagnosis = Диагностика: { $title }
mydata-paper-begun = Начата { $day }, не завершена
mydata-paper-finished = Завершена { $day }
mydata-paper-statement = Суждение или вопрос
mydata-paper-answer = Ваш ответ
mydata-paper-independent = Независимая диагностика
mydata-paper-plan = План: { $short }
mydata-paper-state = Состояние: { $state }
mydata-paper-goal = Цель
mydata-paper-task = Задача
mydata-paper-item = Мероприятие
mydata-paper-due = Срок
mydata-paper-mark = Отметка
mydata-paper-evidence = Материалы
mydata-paper-photo = Фото
mydata-paper-file = Файл
mydata-paper-said = Комментарии
mydata-paper-word = { $day }, { $who }: { $text }
mydata-paper-mentoring = Наставничество
mydata-paper-pair = { $side ->
        [mentor] Вы наставник, в паре с вами
       *[mentee] Ваш наставник
    }: { $name } ({ $state ->
        [active] пара работает
       *[other] пара не работает
    })
mydata-paper-bot = Работа в боте
mydata-paper-messages = Сообщений от бота: { $n }{ $last ->
        [none] { "" }
       *[other] , последнее { $last }
    }
mydata-paper-acts = Записей о ваших действиях: { $n }
mydata-paper-json = Каждое сообщение и каждое действие с датой — в файле для другой программы.

# Протокол удаления
erasing-paper-title = Протокол удаления персональных данных № { $number }
erasing-paper-what = Что сделано
erasing-paper-day = Дата удаления: { $day }
erasing-paper-name = Чьи данные: { $name } (запись { $number })
erasing-paper-number = Чьи данные: запись { $number }, имя удалено
erasing-paper-school = Место работы: { $school }
erasing-paper-asked-own = Основание: решение самого человека, принятое в боте.
erasing-paper-asked-left = Основание: человек больше не работает; удалено тем, кто отвечает за данные.
erasing-paper-gone = Удалено
erasing-paper-nothing = Удалять было нечего.
erasing-paper-kind = Что
erasing-paper-count = Сколько
erasing-paper-lost-answers = Ответы диагностик
erasing-paper-lost-results = Итоги диагностик
erasing-paper-lost-plans = Содержание планов
erasing-paper-lost-items = Мероприятия
erasing-paper-lost-records = Записи о достижениях
erasing-paper-lost-comments = Комментарии
erasing-paper-lost-evidence = Материалы
erasing-paper-lost-files = Файлы
erasing-paper-lost-cards = Карточки
erasing-paper-lost-messages = Сведения о сообщениях
erasing-paper-lost-accounts = Номера чатов
erasing-paper-kept = Сохранено
erasing-paper-kept-works = Имя и должность в списке сотрудников: его ведёт работодатель.
erasing-paper-kept-left = Имени и слов не осталось; место и даты работы — без имени, под номером записи.
erasing-paper-kept-decisions = Что план был утверждён, когда и кем, и контрольная сумма текста (самого текста нет); даты согласий; записи о решениях без слов.
erasing-paper-backups = Резервные копии
erasing-paper-until = Собственные копии бота хранят прежние данные до { $day } и не дольше. Если раньше этого дня базу восстановят из копии, бот повторит удаление сам.
erasing-paper-by-hand = Копии, которые унесены с сервера вручную, бот не видит: удалите их сами.
erasing-paper-others = Имя в текстах, которые написали другие люди, в сообщениях мессенджера и на бумаге бот не ищет.
erasing-paper-signed = Подпись
erasing-paper-sign = Ответственный ____________________ «___» ____________ 20__ г.
command-restore-erased = { $count ->
    [one] Повторно удалены данные { $count } человека: их удалили после того, как сделана копия.
   *[other] Повторно удалены данные { $count } человек: их удалили после того, как сделана копия.
  }
command-export-file = Файл готов: { $path }. Бот сообщит об этом самому человеку.
command-erase-done = Данные удалены, протокол { $number }. Собственные копии бота хранят прежнее до { $until }.
command-erase-later = База сейчас занята: место в файле базы бот очистит сам в течение минуты.
command-erase-nobody = Человека с номером { $number } нет. Номер назван в протоколах и в файле JSON.
command-erase-failed = Удаление не выполнено. { $reason }
command-erase-file-exists = Файл { $path } уже есть. Назовите другой.
