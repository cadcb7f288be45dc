# План у методиста: школа передаёт с согласия педагога, методист дополняет
handover-button-hand-over = 📤 Передать методисту
handover-button-take-back = ↩️ Отменить передачу
handover-button-ask-consent = ✉️ Попросить согласие
handover-done = 📤 { plan-title } { plan-handed } методисту { $day }.
handover-no-consent = Передать методисту { plan-into } пока нельзя: нужно согласие педагога именно на передачу.
handover-toast-done = Передано методисту
handover-toast-taken-back = Передача отменена
handover-toast-asked = Педагогу придёт сообщение
handover-toast-asked-before = Сегодня уже спрашивали
handover-button-list = 📤 Переданные планы
handover-button-list-back = ◀️ Переданные планы
handover-button-all = Показать все
handover-head = <b>Переданные планы: { $count }</b>
handover-found = <b>Найдено по «{ $query }»: { $count }</b>
handover-none = Школы пока ничего не передали. План появится здесь, когда школа передаст его с согласия педагога.
handover-school = <b>{ $school }</b>
handover-line = • { $owner } — { $state }, { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[other] { $count } мероприятий
}
handover-search = Чтобы найти человека, напишите часть фамилии.
handover-plan-head = 🧭 <b>{ $owner }</b> · { plan } { $state }
    { $school }
handover-button-accepting = ✅ Принять по одному ({ $count })
handover-accepting-head = ✅ <b>{ $owner }</b>: что педагог предлагает в ваши разделы
    Принятое останется в плане; остальное решится вместе с утверждением. Нажмите номер ещё раз, чтобы передумать.
handover-accepting-line = { $number }. { $section ->
        [kpk] Повышение квалификации
        [consultation] Консультации
       *[municipal] Мероприятия муниципалитета
    }: { $title } — { $day }{ $accepted ->
        [yes] , <b>принято</b>
       *[no] { "" }
    }
handover-accepting-none = В ваших разделах сейчас принимать нечего.
error-handover-not-yours = Принять это сейчас нельзя: решение по плану уже есть или раздел ведёте не вы.
handover-button-add = ➕ Мероприятие
handover-button-comment = 💬 Комментарий
handover-ask-section = <b>Что добавить?</b> { $owner }
handover-about-section = { $policy ->
        [owners] В этой школе эти разделы ведёте вы и заместитель: добавленное сразу входит в план, а в утверждённый — после решения администрации, если в школе такое правило.
       *[teacher] В этой школе план заполняет педагог: добавленное войдёт в план, когда он согласится.
    }
handover-section-kpk = 🎓 Курсы, стажировка
handover-section-consultation = 🗓 Консультация
handover-section-municipal = 🏙 Событие муниципалитета
handover-section-kpk-head = <b>Курсы и стажировки</b>
handover-section-consultation-head = <b>Консультация</b>
handover-section-municipal-head = <b>Мероприятие муниципалитета</b>
handover-ask-basis = К чему это относится?
handover-ask-title = { $offers ->
        [0] Напишите название, до 200 знаков.
       *[other] Нажмите номер или напишите своё название, до 200 знаков.
    } Дату поставим сами, её легко поменять.
handover-added = { $standing ->
        [asked] Предложено и ждёт решения администрации: утверждённый план меняют с её согласия. Педагогу придёт сообщение.
        [accepted] Добавлено в план. Педагогу придёт сообщение.
       *[proposed] Предложено. Педагогу придёт сообщение.
    }
handover-unplanned = { $day } — вне срока плана, поэтому срок поставлен другой, а название осталось целым.
handover-ask-date = Другой срок? Нажмите или напишите словами: «до 15 мая».
handover-toast-added = { $standing ->
        [accepted] Добавлено
       *[proposed] Предложено
    }
handover-ask-comment = 💬 <b>{ $owner }</b>
    Напишите комментарий к плану одним сообщением. Педагог его получит.
handover-comments = Уже отправлено (новое добавится к этому):
handover-commented = 💬 Комментарий отправлен.
handover-button-comment-back = ↩️ Убрать комментарий
handover-comment-gone = Комментарий убран: рядом с планом его больше нет.{ $told ->
        [sent] { " " }Педагог его уже получил: ему придёт сообщение, что комментарий убран.
        [waiting] { " " }Сообщение о нём ещё не ушло, и педагог его не получит.
       *[other] { "" }
    }
handover-closed = Этот план больше не открыт: согласие отозвано или школа отменила передачу.
error-handover-no-consent = Согласия педагога на передачу данных методисту нет. Можно его попросить.
error-handover-no-plan = Передать можно план, который ждёт решения или утверждён.
error-handover-acted = Отменить передачу уже нельзя: методист дополнил план или оставил комментарий.
error-handover-closed = Сейчас в этот план добавлять нельзя. Вот он.
