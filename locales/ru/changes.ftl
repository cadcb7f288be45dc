# Изменения утверждённого плана
change-plan-head = ✏️ <b>Изменения плана</b>
change-plan-of = ✏️ <b>{ $owner }</b> · изменения плана
change-plan-none = С утверждения ничего не менялось.
change-correct = До { $day } план можно поправить перед началом года. Это не обязательно.
change-rule = По решению администрации: { $kinds }. Остальное вступает в силу сразу.
change-rule-all = Любое изменение вступает в силу, когда его примут.
change-rule-none = Изменения вступают в силу сразу. Их увидит тот, кто утверждает планы.
change-rule-date = новый срок
change-rule-replace = замена
change-rule-add = новое мероприятие
change-rule-drop = снятие с плана

change-head = <b>{ $number }. { $kind }</b>
change-head-owner = <b>{ $number }. { $owner }</b> · { $kind }
change-card-own = ✏️ <b>Изменение плана</b> · { $kind }
change-card-head = ✏️ <b>{ $owner }</b> · { $kind }
change-kind-date = новый срок
change-kind-replace = замена
change-kind-add = новое мероприятие
change-kind-drop = снятие с плана
change-item = { $title } — { $day }
change-was = Было: { $title }
change-instead = Вместо него: { $title }
change-new = Новое: { $title }
change-with-basis = Для чего: { $text }
change-moved = { $title }: { $before } → { $after }
change-reason = Причина: { $text }
change-state-draft = Ещё не отправлено
change-state-shown = Внесено { $day }
change-state-waiting = Ждёт решения с { $day }
change-state-accepted = Принято { $day }: { $who }
change-state-declined = Не принято { $day }: { $who }
change-state-withdrawn = Отозвано
change-overtaken = Уже не актуально: мероприятие выполнено или снято с плана
change-until-then = Пока решения нет, в плане остаётся прежнее мероприятие.
change-reply-typed = «{ $text }»
change-reply-as-planned = Пусть останется, как в плане
change-reply-talk = Подойдите, пожалуйста, обсудим
change-reply-other-date = Предложите, пожалуйста, другой срок
change-reply-too-much = Для этого года уже достаточно

change-asked-date = ⏳ Ждёт решения: новый срок { $day }
change-asked-replace = ⏳ Ждёт решения: замена на «{ $title }»
change-asked-drop = ⏳ Ждёт решения: снятие с плана
change-ask-date-decided = О новом сроке решает тот, кто утверждает планы, поэтому спросим причину. До решения срок прежний.
change-ask-drop-decided = Снять с плана? Решит тот, кто утверждает планы, до решения всё остаётся по-прежнему. Почему снимаем?

# Что менять
change-pick = Что изменить? Выполненное не меняется.
change-pick-none = Открытых мероприятий в плане нет, менять нечего.
change-pick-line = { $number }. { $title } — { $day }
change-item-what = Что изменить?
change-item-over = Это мероприятие уже выполнено или снято с плана.
change-add-for = ➕ <b>Новое мероприятие</b>
    Для чего оно?
change-add-fresh = 🆕 Затруднения последней диагностики, которых в плане ещё нет:

# Черновик
change-draft-replace = 🔄 <b>Замена мероприятия</b>
change-draft-add = ➕ <b>Новое мероприятие</b>
change-draft-now = Сейчас: { $title } — { $day }
change-draft-instead = Вместо него: <b>{ $title }</b> — { $day }
change-draft-new = <b>{ $title }</b> — { $day }
change-draft-shown = Изменение сразу появится в плане. Его увидит тот, кто утверждает планы.
change-draft-decided-replace = Пока решения нет, в плане остаётся прежнее мероприятие.
change-draft-decided-add = Мероприятие появится в плане, когда его примут.
change-offers = Что подойдёт? Дату поставим сами, её легко поменять.
change-offers-none = Готовых предложений здесь нет. Напишите своими словами.
change-ask-own = Напишите, что будет сделано, одним сообщением до 200 знаков.
change-ask-reason = Почему меняем план?
change-ask-reason-words = Выберите или напишите своими словами.
change-reason-needed = Причина: пока не указана
change-reason-none = Причина: не указана

# У того, кто утверждает
change-queue-head = ✏️ <b>Изменения планов ждут решения: { $count }</b>
change-queue-none = Сейчас решения ничего не ждёт.
change-told-head = ✏️ <b>Изменения планов</b>
change-told-none = Утверждённые планы пока не менялись.
change-ask-decline = Почему не принимаем? Выберите или напишите своими словами.

# Кнопки
change-button-change = ✏️ Изменить план
change-button-its-item = 🧭 Мероприятие
change-button-item = ✏️ Изменить
change-button-pick = ✏️ Изменить мероприятие
change-button-add = ➕ Добавить мероприятие
change-button-add-here = ➕ Добавить мероприятие
change-button-go-on = ▶️ Продолжить изменение
change-button-date = 📅 Другой срок
change-button-replace = 🔄 Заменить
change-button-drop = 🗑 Убрать
change-button-own = ✏️ Своими словами
change-button-other = 🔄 Другое
change-button-reason = ✏️ Причина
change-button-ask-reason = ✏️ Указать причину
change-button-send = ✅ Отправить на решение
change-button-put = ✅ Внести в план
change-button-discard = 🗑 Не менять
change-button-withdraw-waiting = ↩️ Отозвать изменение
change-button-withdraw-shown = ↩️ Отменить изменение
change-button-list = ✏️ Изменения плана
change-button-plan = 🧭 Все изменения плана
change-button-accept = ✅ Принять
change-button-decline = ↩️ Не принимать
change-button-accept-seen = ✅ Принять эти { $count }
change-button-revoke = ↩️ Отменить решение
change-button-queue = ✏️ Изменения планов
change-button-told = 📄 Что уже изменено
change-button-waiting = ⏳ Ждут решения ({ $count })
change-button-decline-as-planned = Оставить как в плане
change-button-decline-talk = Подойдите, обсудим
change-button-decline-other-date = Нужен другой срок
change-button-decline-too-much = Для года достаточно

change-toast-asked = Отправлено на решение
change-toast-shown = Внесено в план
change-toast-discarded = Изменение убрано
change-toast-taken = Изменение отозвано
change-toast-accepted = Принято
change-toast-accepted-all = Принято: { $count }
change-toast-declined = Не принято

# Сообщения
notice-change-asked = ✏️ <b>{ $owner }</b> · изменение плана: { $kind }
notice-change-accepted = ✅ Изменение плана принято ({ $who }): { $kind }, «{ $title }»
notice-change-declined = ↩️ Изменение плана не принято ({ $who }): { $kind }, «{ $title }». В плане всё по-прежнему.
notice-change-waiting = ↩️ Решение об изменении плана отменено: { $kind }, «{ $title }». Оно снова ждёт, от вас ничего не нужно.
notice-correction = 🧭 { plan-your-title } начинается { $first }. Если за лето что-то изменилось, до { $until } план можно поправить. Если всё в силе, делать ничего не нужно.

home-changes = Изменения планов ждут решения: { $n }
home-button-changes = ✏️ Изменения ({ $n })
summary-changes = Изменения планов: { $waiting ->
        [0] за неделю внесено { $recent }
       *[other] ждут решения { $waiting }{ $recent ->
            [0] { "" }
           *[other] , за неделю внесено { $recent }
        }
    }
summary-button-changes = ✏️ Изменения

error-change-asked-already = По этому мероприятию уже ждёт решения другое изменение. Его можно отозвать.
error-change-plan-closed = Сейчас этот план так изменить нельзя.
error-change-stale = За это время здесь кое-что изменилось. Вот как сейчас.
error-change-incomplete = Выберите, что добавить, и срок.
error-change-reason-needed = Укажите причину: её увидит тот, кто решает.
error-change-acted = Отменить уже нельзя: дальше по плану уже что-то сделано.
error-change-not-your-decision = Отменить решение может только тот, кто его принял.
error-change-overtaken = Решать уже нечего: мероприятие выполнено или снято с плана.
error-change-draft = Изменение ещё не отправлено.
error-change-shown = Изменение уже внесено в план.
error-change-waiting = Изменение уже ждёт решения.
error-change-accepted = Изменение уже принято.
error-change-declined = Решение уже принято: изменение отклонено.
error-change-withdrawn = Изменение отозвано.
error-item-left-for-good = Это мероприятие снято решением администрации или заменено другим. Такое же можно добавить: «Изменить план», «Добавить мероприятие».
