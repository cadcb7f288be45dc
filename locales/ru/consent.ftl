# Согласие и вопрос, кого учит педагог
consent-hello = 👋 Добрый день!{ $school ->
        [none] { "" }
       *[other] { " " }Вас пригласили: { $school }.
    }
consent-hello-name = 👋 { $name }, добрый день!{ $school ->
        [none] { "" }
       *[other] { " " }Вас пригласили: { $school }.
    }
consent-button-give = ✅ Даю согласие
consent-button-refuse = Отказаться
consent-who-sees-also =
    <b>Ещё видят</b>

    • <b>Итоги, план, мероприятия и сроки</b> — и { role-route_officer }, если он назначен.
    • <b>Достижения</b> — вы, администрация и методист; файлы — без методиста.
    • <b>Переписка с наставником</b> — вы двое; администрация — то, что один из вас ей покажет.
    • <b>Посещение</b> — и коллега, у которого вы были: он видит и подтверждает только это мероприятие.
consent-button-who-sees = 👁 Кто что видит
consent-button-language = 🌐 English
consent-button-text = 📄 Текст согласия
consent-withdrawn =
    Согласие отозвано: бот больше не спрашивает и не напоминает.

    { plan-your-title } остаётся на месте работы, { place-deputy } ведёт план без бота. Ответы сохранены и закрыты для всех; удалить их можно командой /mydata. Номер и язык остаются, чтобы согласие можно было дать снова.
consent-ask-audience = Кого вы учите? От этого зависит анкета, больше ничего. Поменять можно в настройках.
consent-audience-noo = 1-4 классы
consent-audience-soo = 5-11 классы
consent-audience-both = И те и другие
consent-audience-other = Другое
