# Кому написать: список с отметками и те, кто не получит
choosing-picked = Выбрано: { $picked } из { $whole }{ $lost ->
    [0] { "" }
   *[other] , получат: <b>{ $reached }</b>
}
choosing-deaf = 🔕 не получат: { $list }
choosing-skipped = Не получат: <b>{ $count }</b> ({ $list })
choosing-skip = { $what }: { $count }
choosing-why = { $why ->
        [outside] ещё не в боте
        [no_consent] без согласия
        [offline] ведутся без бота
        [unreachable] сообщения не доходят
        [away] в отпуске
        [quiet] тихая неделя
       *[recent] уже напоминали на неделе
    }
choosing-goes = Отправим { $moment }: каждому в его рабочее время.
choosing-button-all = ☑️ Выбрать всех
choosing-button-none = ▫️ Снять все отметки
choosing-button-only = 🎯 Только найденные ({ $count })
choosing-button-done = ✅ Готово
choosing-button-whole = 👥 Весь список
