# Наставничество
mentoring-title = <b>👥 Наставничество</b>
mentoring-none = Пары пока нет. Наставника предлагает { place-deputy }, и каждый из двоих соглашается сам.
mentoring-mentor = { $waits ->
        [you] Вас просят стать наставником, ждём вашего слова. Наставляемый: { $name }
        [other] Ваше согласие есть, ждём второго ответа. Наставляемый: { $name }
       *[no] Ваш наставляемый: { $name }
    }
mentoring-mentee = { $waits ->
        [you] Вам предлагают наставника, ждём вашего слова: { $name }
        [other] Ваше согласие есть, ждём второго ответа. Наставник: { $name }
       *[no] Ваш наставник: { $name }
    }
mentoring-button-agree = ✅ Согласиться
mentoring-button-decline = ↩️ Отказаться
mentoring-button-agree-named = ✅ Да: { $name }
mentoring-button-decline-named = Нет: { $name }
mentoring-button-levels = 📊 Итоги: { $name }
mentoring-no-levels = Итогов пока нет: диагностика ещё не пройдена.
mentoring-button-ask-end = Завершить: { $name }
mentoring-button-end = 🗑 Завершить
mentoring-ask-end = Завершить наставничество ({ $name })? Доступ наставника закроется сразу. Чтобы начать снова, нужно новое предложение и два согласия.
mentoring-agreed-works = Пара работает.
mentoring-agreed-waits = Принято. Ждём второго ответа.
mentoring-declined = Принято: отказ без объяснений.
mentoring-ended = Наставничество завершено.
error-mentoring-settled = Это предложение уже решено. Вот как обстоят дела сейчас.
error-mentoring-oneself = Наставником самому себе стать нельзя.
error-mentoring-other-school = Наставник и педагог должны работать в одном месте.
error-mentoring-has-mentor = У этого педагога уже есть наставник.
error-mentoring-proposed-already = Этому педагогу уже предложен наставник. Сначала отзовите то предложение.
