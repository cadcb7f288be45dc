# Как место читателя называет план: ИОМ, ИППР или индивидуальная программа развития. Если экран не
# говорит о другом учреждении, $called — название у того, где работает читатель. Тексты ссылаются на
# эти сообщения, слово «план» годится для любого: { plan-your-title } { plan-approved }.
plan = { $called ->
        [ippr] ИППР
        [programme] программа развития
       *[iom] ИОМ
    }
plan-title = { $called ->
        [ippr] ИППР
        [programme] Программа развития
       *[iom] ИОМ
    }
plan-full = { $called ->
        [ippr] ИППР
        [programme] Индивидуальная программа развития
       *[iom] ИОМ
    }
plan-short = { $called ->
        [ippr] ИППР
        [programme] Программа
       *[iom] ИОМ
    }
plan-of = { $called ->
        [ippr] ИППР
        [programme] программы развития
       *[iom] ИОМ
    }
plan-short-of = { $called ->
        [ippr] ИППР
        [programme] программы
       *[iom] ИОМ
    }
plan-to = { $called ->
        [ippr] ИППР
        [programme] программе развития
       *[iom] ИОМ
    }
plan-make = { $called ->
        [ippr] ИППР
        [programme] программу развития
       *[iom] ИОМ
    }
plan-make-title = { $called ->
        [ippr] ИППР
        [programme] Программу развития
       *[iom] ИОМ
    }
plan-short-make = { $called ->
        [ippr] ИППР
        [programme] программу
       *[iom] ИОМ
    }
plan-short-see = { $called ->
        [ippr] ИППР
        [programme] программу
       *[iom] ИОМ
    }
plan-into = { $called ->
        [ippr] ИППР
        [programme] программу развития
       *[iom] ИОМ
    }
plan-many = { $called ->
        [ippr] ИППР
        [programme] программы развития
       *[iom] ИОМ
    }
plan-many-title = { $called ->
        [ippr] ИППР
        [programme] Программы развития
       *[iom] ИОМ
    }
plan-short-many = { $called ->
        [ippr] ИППР
        [programme] программы
       *[iom] ИОМ
    }
plan-my = { $called ->
        [ippr] мой ИППР
        [programme] моя программа развития
       *[iom] мой ИОМ
    }
plan-your = { $called ->
        [ippr] ваш ИППР
        [programme] ваша программа развития
       *[iom] ваш ИОМ
    }
plan-your-title = { $called ->
        [ippr] Ваш ИППР
        [programme] Ваша программа развития
       *[iom] Ваш ИОМ
    }
plan-your-to = { $called ->
        [ippr] вашему ИППР
        [programme] вашей программе развития
       *[iom] вашему ИОМ
    }
plan-your-into = { $called ->
        [ippr] ваш ИППР
        [programme] вашу программу развития
       *[iom] ваш ИОМ
    }
plan-own = { $called ->
        [ippr] свой ИППР
        [programme] свою программу развития
       *[iom] свой ИОМ
    }
plan-approved-of = { $called ->
        [ippr] утверждённого ИППР
        [programme] утверждённой программы развития
       *[iom] утверждённого ИОМ
    }

# Что с ним: ИОМ утверждён, программа утверждена
plan-drawn-up = { $called ->
        [programme] составлена
       *[other] составлен
    }
plan-came-back = { $called ->
        [programme] вернулась
       *[other] вернулся
    }
plan-returned = { $called ->
        [programme] возвращена
       *[other] возвращён
    }
plan-approved = { $called ->
        [programme] утверждена
       *[other] утверждён
    }
plan-handed = { $called ->
        [programme] передана
       *[other] передан
    }
plan-completed = { $called ->
        [programme] завершена
       *[other] завершён
    }
plan-suspended = { $called ->
        [programme] приостановлена
       *[other] приостановлен
    }
plan-transferred = { $called ->
        [programme] передана
       *[other] передан
    }
plan-terminated = { $called ->
        [programme] прекращена
       *[other] прекращён
    }
plan-begun = { $called ->
        [programme] началась
       *[other] начался
    }
