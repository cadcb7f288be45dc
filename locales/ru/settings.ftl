# Настройки
settings-title = <b>⚙️ Настройки</b>
settings-language = Язык: русский
settings-language-ru = Русский
settings-language-en = English
settings-language-set = Язык: русский
settings-school = Календарь, правила { plan-of } и напоминаний — общие, для всех на месте работы.
settings-audience = Кого учу: { $audience ->
        [noo] 1–4 классы
        [soo] 5–11 классы
        [both] 1–4 и 5–11 классы
        [other] другое
       *[none] ещё не выбрано
    }
settings-button-audience = ✏️ Кого учу
settings-button-place = 🏫 Место: { $place } ▾
settings-places = <b>🏫 Место работы</b>
    Меню, сроки и списки — о том месте, которое выбрано. Права от выбора не меняются.
settings-place-line = • { $place }: { $roles }
settings-button-leave = 🏖 Мой отпуск
settings-button-duties = 🤝 Замещение
