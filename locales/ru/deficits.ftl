# Что выбирают для работы в школе и что она с этим делает
deficits-button-open = 🗺 Карта затруднений
deficits-button-groups = 🧩 По группам
deficits-button-departments = 👥 По { place-departments-to }
deficits-button-map = 🗺 Карта диагностики
deficits-button-who = 👥 Кто выбрал
deficits-button-offer = 🎤 Предложить событие
deficits-button-propose = 📨 Предложить · { $count } чел.
deficits-button-day = 📅 { $day ->
    [none] Назначить день
   *[set] Другой день
}
deficits-button-leader = ⭐ Спросить, кто проведёт
deficits-button-unask = ↩️ Не просить: { $who }
deficits-button-replies = 👥 Кто что ответил
deficits-button-lead-yes = ✅ Да, покажу
deficits-button-lead-later = ⏰ Отвечу позже
deficits-button-lead-no = Не в этот раз
deficits-button-join = ➕ Добавить в { plan-short-see }
deficits-head = 🗺 <b>Карта затруднений</b> · { $place } · { $first }/{ $last }
deficits-plans = { plan-title } на утверждении или уже { plan-approved }: { $done } из { $total }
deficits-most = Чаще всего выбирают для работы:
deficits-line = • { $title } — { $people } чел.{ $before ->
    [0] { "" }
   *[other] { " " }(год назад { $before })
}
deficits-compared = «Год назад» — по планам { $first }/{ $last } учебного года.
deficits-rest = Здесь то, что выбрали хотя бы { $count } человек. Числа взяты из планов, ответы анкеты в них не входят.
deficits-none = Пока ни одно затруднение не выбрали хотя бы { $count } человек. Когда выберут, оно появится здесь.
deficits-early = Планов пока меньше { $count }. Карта появится, когда одно и то же затруднение выберут хотя бы { $count } человек: раньше по ней можно было бы узнать, кто что выбрал.
deficits-small = { $teachers ->
    [0] Здесь пока нет педагогов, поэтому и карты нет.
    [one] Здесь { $teachers } педагог, поэтому карты нет: если людей меньше { $count }, по числам легко узнать человека. Затруднения видны в плане каждого.
    [few] Здесь { $teachers } педагога, поэтому карты нет: если людей меньше { $count }, по числам легко узнать человека. Затруднения видны в плане каждого.
   *[other] Здесь { $teachers } педагогов, поэтому карты нет: если людей меньше { $count }, по числам легко узнать человека. Затруднения видны в плане каждого.
}
deficits-groups = 🧩 <b>По группам компетенций</b>: сколько человек выбрали что-нибудь из группы
deficits-part = 🗺 <b>{ $part }</b>: что выбирают
deficits-departments = 👥 <b>По { place-departments-to }</b>
deficits-departments-about = Числа нет там, где выбрали меньше пяти человек или где его можно вычислить по остальным.
deficits-schools = 🗺 <b>Карта затруднений</b>: что выбирают для работы. Выберите учреждение: видны только числа, от пяти человек.
deficits-statement = 🗺 <b>{ $title }</b>
deficits-of-group = { $group }
deficits-chosen = Выбрали для работы: { $people } чел.{ $before ->
    [0] { "" }
   *[other] { " " }· в { $first }/{ $last } учебном году { $before }
}
deficits-place = • { $title } — { $people } чел.
deficits-no-department = Без объединения
deficits-places-hidden = { $some ->
        [none] Чисел по { place-departments-to } здесь нет
       *[some] Остальных чисел здесь нет
    }: там меньше { $count } человек или число можно вычислить.
deficits-few = Это выбрали меньше { $count } человек, поэтому числа и фамилий здесь нет.
deficits-offered = 🎤 { $what }{ $day ->
    [none] { "" }
   *[other] , { $day }
} — берут { $taken } из { $asked }
deficits-prepared = 🎤 { $what }{ $day ->
    [none] { "" }
   *[other] , { $day }
} — готовится
deficits-who = 👥 <b>{ $title }</b>: выбрали { $people } чел.
deficits-who-about = Фамилии видят { place-deputy } и { place-director }; { place-head } и методист — только числа. Нажмите на фамилию, чтобы открыть страницу педагога.
deficits-choose = 🎤 <b>{ $title }</b>: что провести для тех, кто это выбрал?
deficits-suggested = { $number }. { $title }
deficits-for = Для тех, кто выбрал: { $title }
deficits-leader = { $who ->
    [none] Кто проведёт: пока не решено
   *[other] Проведёт: { $who }
}
deficits-asked = { $answer ->
    [NO] • { $who }: не в этот раз
    [LATER] • { $who }: ответит позже
    [YES] • { $who }: да
   *[none] • { $who }: вопрос задан, ответа пока нет
}
deficits-before = { $count ->
    [0] Предложить пока некому: планы тех, кто это выбрал, закрыты или заканчиваются раньше.
    [one] Предложение получит { $count } человек и ответит сам: беру, обсудить или не беру.
    [few] Предложение получат { $count } человека. Каждый ответит сам: беру, обсудить или не беру.
   *[other] Предложение получат { $count } человек. Каждый ответит сам: беру, обсудить или не беру.
}
deficits-needs-day = Сначала назначьте день.
deficits-replies = Предложено: { $asked } чел. Берут: { $taken }{ $discuss ->
        [0] { "" }
       *[other] { " " }· хотят обсудить: { $discuss }
    }{ $declined ->
        [0] { "" }
       *[other] { " " }· не берут: { $declined }
    }{ $silent ->
        [0] { "" }
       *[other] { " " }· ещё не ответили: { $silent }
    }
deficits-ask-day = Когда? Выберите или напишите: «15 апреля».
deficits-ask-leader = ⭐ <b>{ $title }</b>: кто мог бы показать коллегам?
deficits-strong = Первыми, со звёздочкой, те, у кого эта группа — ресурс. Вопрос личный: в нём не сказано, кому это нужно.
deficits-no-strong = Ни у кого эта группа пока не ресурс по диагностике. Можно спросить любого. В вопросе не сказано, кому это нужно.
deficits-legend = ✅ берут · 💬 хотят обсудить · ✖️ не берут · ▫️ ещё не ответили
deficits-lead-question = ⭐ <b>Готовы показать коллегам: { $title }?</b>
deficits-lead-about = Можно сказать «да», «нет» или ответить позже: это не обязанность.
deficits-lead-answer = { $answer ->
    [YES] Ваш ответ: да. Спасибо!
    [NO] Ваш ответ: не в этот раз.
   *[LATER] Ваш ответ: позже. Кнопки остаются здесь.
}
deficits-lead-other = Это проведёт другой коллега. Спасибо, что откликнулись.
deficits-lead-joins = Можно добавить это в { plan-short-see } как обмен опытом.
deficits-lead-planned = Это есть в вашем плане.
notice-offered = 🎤 { $added ->
    [yes] В { plan-short-see } добавлено: <b>{ $what }</b>.
   *[no] Вам предлагают: <b>{ $what }</b>.
} Это к тому, что вы выбрали для работы: { $title }.
notice-lead-answered = ⭐ <b>{ $who }</b>: { $answer ->
    [YES] «Да, покажу»
    [NO] «Не в этот раз»
   *[LATER] «Отвечу позже»
}. { $what }
notice-lead-dated = 📅 Вы ведёте: <b>{ $what }</b>. Коллеги получили предложение.{ $joins ->
    [yes] { " " }Это можно добавить в { plan-short-see } как обмен опытом.
   *[no] { "" }
}
error-deficits-few = Это выбрали меньше пяти человек, поэтому числа и фамилий здесь нет.
error-deficits-day-past = Этот день уже прошёл. Выберите другой.
error-deficits-cancelled = Это событие отменили.
error-deficits-proposed = Это уже предложено людям. Перенести день можно в самом событии.
error-deficits-nobody = Предложить пока некому: планы тех, кто это выбрал, закрыты или заканчиваются раньше.
error-deficits-led = Это проведёт другой коллега.
error-deficits-planned = Это уже в вашем плане. Убрать его можно там, как любое мероприятие.
error-deficits-no-plan = Плана на этот день нет, добавить некуда. Событие всё равно состоится, участие отметят по списку.
error-deficits-no-day = День ещё не назначен. Когда его назначат, придёт сообщение.
