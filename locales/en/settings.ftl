# Settings
settings-title = <b>⚙️ Settings</b>
settings-language = Language: English
settings-language-ru = Русский
settings-language-en = English
settings-language-set = Language: English
settings-school = The calendar and the rules of { plan } and of reminders are common to everybody at the place of work.
settings-audience = Who I teach: { $audience ->
        [noo] grades 1–4
        [soo] grades 5–11
        [both] grades 1–4 and 5–11
        [other] something else
       *[none] not chosen yet
    }
settings-button-audience = ✏️ Who I teach
settings-button-place = 🏫 Place: { $place } ▾
settings-places = <b>🏫 Place of work</b>
    The menu, the dates and the lists are about the chosen place. Your rights do not change with it.
settings-place-line = • { $place }: { $roles }
settings-button-leave = 🏖 My leave
settings-button-duties = 🤝 Deputising
