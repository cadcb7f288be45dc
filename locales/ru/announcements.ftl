# Объявления: текст, кому, кто прочитал
announce-head = 📣 <b>Ваши объявления</b>
announce-head-empty = 📣 <b>Объявления</b>. Напишите текст, выберите, кому он придёт, и бот покажет, кто прочитал.
announce-line = { $number }. { $day } — { $text } · { $people ->
        [0] отменено
       *[other] прочитали { $read } из { $people }
    }
announce-erased = текст удалён
announce-ask-text = ✏️ Напишите текст объявления или пришлите файл с подписью. Длинный текст можно прислать несколькими сообщениями.
announce-own-words = Текст увидят ровно таким, как вы напишете, и с вашим именем. Личных сведений о других людях в нём лучше не называть.
announce-replaces = Новый текст заменит прежний.
announce-preview = 👀 Так это придёт:
announce-quoted = <blockquote>{ $text }</blockquote>
announce-to = { $count ->
        [0] Кому: { $group }. Сейчас не получит никто, выбрано { $chosen }.
       *[other] Кому: { $group }. Получат: <b>{ $count }</b> из { $chosen }
    }
announce-more = Можно дописать: новое сообщение встанет в конец, файл или фото приложится.
announce-draft-first = У вас уже есть неотправленное объявление, вот оно. Написанное сейчас в него не вошло: отправьте его, замените текст или уберите черновик и начните новое.
announce-joined = Новое сообщение встало в конец. Если это поправка, не отправляйте так: оставьте только его или уберите.
announce-kept-last = Остался только последний текст, а получатели прежние. Если он для других, нажмите «{ announce-button-group }».
announce-not-added = Эти слова не добавлены в объявление. Кому оно придёт, меняет кнопка «{ announce-button-group }», сам текст — «{ announce-button-text }». Если их нужно дописать, отправьте полной фразой.
# Так велят боту, а не коллегам: к ним обращаются на «вы»
announce-order-words = отправь, отправляй, разошли, перешли, убери, удали, сотри, покажи, исправь, измени, поменяй, замени, добавь
announce-group-but = { $group }, кроме: { $names ->
        [none] { $count } чел.
       *[other] { $names }
    }
announce-group-all = все педагоги
announce-group-own = все, за кого вы отвечаете
announce-group-departments = { $kind ->
        [school] ШМО и кафедры на выбор
       *[other] методобъединения на выбор
    }
announce-group-young = молодые специалисты
announce-group-mentors = наставники
announce-group-diagnosis = участники диагностики
announce-ask-group = Кому придёт объявление? Из любой группы потом можно выбрать отдельных людей.
announce-ask-departments = Какие { $kind ->
        [school] ШМО и кафедры
       *[other] методобъединения
    }? Нажмите, чтобы выбрать или снять.
announce-no-departments = { $kind ->
        [school] ШМО и кафедр
       *[other] Методобъединений
    } пока нет.
announce-whom = 📣 <b>Кому придёт объявление?</b> Нажмите на фамилию, чтобы выбрать или снять.
announce-result = 📣 <b>{ $text }</b>
announce-read = Прочитали: <b>{ $read } из { $people }</b>
announce-stopped = Отправка остановлена: кто не успел получить, уже не получит.
announce-waiting = Ещё в пути: { $count }
announce-lost = Не доставлено: { $count }
announce-unread = Пока не прочитали:
announce-unread-person = • { $who }{ $delivered ->
        [waiting] { " " }— ещё не отправлено
        [lost] { " " }— не доставлено
        [moot] { " " }— не отправлено
       *[sent] { "" }
    }
announce-repeat-rule = Повтор считается напоминанием: одному человеку не чаще раза в неделю.
announce-file-name = Приложение
announce-button-open = 📣 Объявления
announce-button-new = ✏️ Написать объявление
announce-button-go-on = ✏️ Продолжить черновик
announce-button-send = 📤 Отправить: { $count }
announce-button-group = 👥 Группа
announce-button-people = ☑️ Люди
announce-button-text = ✏️ Заменить текст
announce-button-file = 📎 Открыть файл
announce-button-keep-last = ✏️ Оставить только последнее
announce-button-cut-last = ↩️ Убрать последнее
announce-button-drop-file = 🗑 Убрать файл
announce-button-drop = 🗑 Убрать черновик
announce-button-read = ✅ Прочитано
announce-button-repeat = 🔁 Повторить: { $count }
announce-button-undo = ↩️ Отменить и исправить
announce-button-stop = ✋ Остановить отправку
announce-button-list = 📣 Все объявления
announce-toast-sent = { $when ->
        [now] { $count ->
            [one] Отправляем сейчас: { $count } человеку. Пока не ушло, можно отменить.
           *[other] Отправляем сейчас: { $count } людям. Пока не ушло, можно отменить.
        }
       *[later] { $count ->
            [one] Отправим { $count } человеку в рабочее время. Пока не ушло, можно отменить.
           *[other] Отправим { $count } людям в рабочее время. Пока не ушло, можно отменить.
        }
    }
announce-toast-stopped = Остановлено. Не получат: { $count } чел.
announce-toast-repeated = { $when ->
        [now] Повторяем сейчас
       *[later] Повторим в рабочее время
    }: { $count } чел.
announce-toast-dropped = Черновик убран.
announce-toast-read = Спасибо, отметка видна автору.
error-announcement-too-long = В объявление входит { $limit } знаков, здесь { $length }. То, что было раньше, осталось. Сократите текст или пришлите его файлом.
error-announcement-sent = Это объявление уже отправлено.
error-announcement-changed = С тех пор текст или список изменились. Посмотрите ещё раз и нажмите снова.
error-announcement-empty = Сначала напишите текст.
error-announcement-nobody = Получать некому. Выберите других.
error-announcement-gone-out = Останавливать уже нечего: сообщения ушли.
error-announcement-nobody-unread = Повторять сейчас некому: все прочитали или уже получили напоминание на этой неделе.

# Как это приходит
notice-announced = 📣 <b>{ $again ->
        [again] Объявление (повтор)
       *[first] Объявление
    }</b> · { $who }, { $role }
notice-announced-text = { $text }
notice-announced-read = ✅ Прочитано
