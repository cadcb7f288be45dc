# ШМО, кафедры, методические объединения
department-title = <b>🏷 { $school }</b> · { $kind ->
        [school] ШМО и кафедры
       *[other] методические объединения
    }
department-line = • { $name } — { $n ->
        [one] { $n } педагог
        [few] { $n } педагога
       *[other] { $n } педагогов
    }{ $head ->
        [none] { "" }
       *[other] , руководитель { $head }
    }
department-none = { $kind ->
        [school] Пока нет ни одного ШМО. С ними удобнее: видно, кто с кем работает, у каждого объединения свой руководитель, а заместитель может отвечать за часть школы.
       *[other] Пока нет ни одного объединения. С ними удобнее: видно, кто с кем работает, у каждого объединения свой руководитель, а заместитель может отвечать за несколько объединений.
    }
department-outside = Не входят ни в одно объединение: { $n }
department-ask-new = { $kind ->
        [school] Как называется ШМО или кафедра? Выберите готовое название или напишите своё.
       *[other] Как называется объединение? Выберите готовое название или напишите своё.
    }
department-ask-name = Сейчас: <b>{ $name }</b>. Напишите новое название или вернитесь, чтобы оставить это.
department-one = <b>{ $name }</b> · { $n ->
        [one] { $n } педагог
        [few] { $n } педагога
       *[other] { $n } педагогов
    }
department-head = Руководитель: { $name }
department-no-head = Руководитель: не назначен
department-not-empty =
    Удалить можно только пустое объединение, а в «{ $name }» { $n ->
        [one] { $n } педагог
        [few] { $n } педагога
       *[other] { $n } педагогов
    }. Куда их перевести?
department-members =
    <b>{ $name }</b>: { $n ->
        [one] { $n } педагог
        [few] { $n } педагога
       *[other] { $n } педагогов
    }
    Нажмите на имя, чтобы добавить или убрать. ✅ — здесь, ◽️ — нигде, 🔹 — в другом объединении: оттуда перейдёт сюда.
department-mark-in = ✅ { $name }
department-mark-out = ◽️ { $name }
department-mark-elsewhere = 🔹 { $name }
department-choose-head = <b>{ $name }</b>: кто руководитель? Прежний руководитель, если он есть, перестаёт им быть.
department-of-person = <b>{ $name }</b>: в каком объединении? { $current ->
        [none] Сейчас ни в каком.
       *[other] Сейчас: { $current }.
    }
department-deleted = Удалено.
department-moved = Готово: { $n } чел.
department-button-list = 🏷 Объединения
department-button-add = ➕ Объединение
department-button-members = 👥 Кто входит
department-button-head = Назначить руководителя
department-button-other-head = Другой руководитель
department-button-end-head = Снять руководителя
department-button-rename = ✏️ Название
department-button-delete = 🗑 Удалить
department-button-move-out = Никуда, вывести всех
department-button-none = Ни в каком
department-button-ready = ✅ Готово
department-button-of-person = 🏷 Объединение
error-organisation-not-empty = В объединении ещё есть педагоги: { $n }. Сначала переведите их.
error-organisation-in-zone = За это объединение отвечает заместитель: сначала измените его зону.
