# Настройки
settings-title = <b>⚙️ Настройки</b>
settings-language = Язык: русский
settings-language-ru = Русский
settings-language-en = English
settings-language-set = Язык: русский
settings-audience = Кого учу: { $audience ->
        [noo] 1-4 классы
        [soo] 5-11 классы
        [both] 1-4 и 5-11 классы
        [other] другое
       *[none] ещё не выбрано
    }
settings-button-audience = ✏️ Кого учу
