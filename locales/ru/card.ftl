# Карточка: что школа хранит о человеке, кроме имени
card-title = <b>🪪 { $name }</b>, { $role }{ $school ->
        [none] { "" }
       *[other] { " · " }{ $school }
    }
card-line = { $label }: { $value }
card-empty = Пока здесь только имя. Остальное можно не заполнять: пропускается любой шаг.
card-own-name = Если в имени ошибка, скажите { place-deputy-to }: он её исправит.
card-no-school = Карточка есть у тех, кто в списке школы, детского сада или учреждения. Сейчас вас там нет.
card-which = Что открыть? Отмеченное ✓ уже заполнено.
card-step = Шаг { $number } из { $total }
card-now = Сейчас: <b>{ $value }</b>
card-button-open = 🪪 Карточка
card-button-own = 🪪 Моя карточка
card-button-fill = ▶️ Заполнить по шагам
card-button-steps = ✏️ Выбрать поле
card-button-name = ✏️ Исправить имя
card-button-next = Дальше ▶️
card-button-clear = 🗑 Очистить
card-button-back = ◀️ К карточке
card-ask-name = Сейчас: <b>{ $name }</b>
    Напишите правильно: фамилия, имя, отчество. Если ошибка в одной фамилии или в одном отчестве, хватит этого слова.
card-name-corrected = ✅ Имя исправлено.
card-rate = { $whole }{ $part ->
        [none] { "" }
       *[other] ,{ $part }
    }
card-since = с { $year } года ({ $n ->
        [one] { $n } год
        [few] { $n } года
       *[other] { $n } лет
    })
card-from-until = { $day }{ $until ->
        [none] { "" }
       *[other] { " " }— действует по { $until }
    }
card-field-position = Должность
card-field-audience = Кого учит
card-field-subjects = { $words ->
        [school] Предметы
       *[other] Направления
    }
card-field-classes = { $words ->
        [school] Классы
        [preschool] Группы
       *[other] Объединения
    }
card-field-employment = Вид занятости
card-field-rate = Ставка
card-field-hired = Дата приёма
card-field-education = Образование
card-field-teaching = Педагогический стаж
card-field-working = Общий стаж
card-field-category = Категория
card-field-category_on = Категория присвоена
card-field-extra = Дополнительно
card-field-fitness = Соответствие должности
card-field-attestation = Планирует аттестацию
card-field-theme = Тема самообразования
card-field-theme_years = Годы работы над темой
card-field-theme_report = Отчёт по теме
card-field-associations = Объединения и советы
card-field-birth = Год рождения
card-ask-position = Какая должность?
card-ask-audience =
    Кого учите? От этого зависит анкета, больше ничего.
    { consent-audience-meant }
card-ask-subjects = { $words ->
        [school] Какие предметы? Напишите через запятую: математика, физика.
       *[other] Какие направления или занятия? Напишите через запятую: развитие речи, рисование.
    }
card-ask-classes = { $words ->
        [school] Какие классы? Например: 5А, 7Б, 9-11.
        [preschool] Какие группы? Например: старшая «Ромашка».
       *[other] Какие объединения? Например: робототехника, 1-й год.
    }
card-ask-employment = Основное место работы или совместительство?
card-ask-rate = Какая ставка? Выберите или напишите: 0,5.
card-ask-hired = С какого дня в этой организации? Выберите день или напишите: 1 сентября 2019.
card-ask-education = Какое образование? Выберите или напишите своими словами.
card-ask-teaching = Какой педагогический стаж? Напишите год, с которого он идёт, или сколько лет: 2015 или 12 лет.
card-ask-working = Какой общий стаж? Напишите год, с которого он идёт, или сколько лет: 2010 или 17 лет.
card-ask-category = Какая квалификационная категория?
card-ask-category_on = Когда категория присвоена? Выберите день или напишите: 24 декабря 2024.
card-ask-extra = Есть ли ещё категории? Отметьте те, что есть, и нажмите «Дальше».
card-ask-fitness = Когда подтверждено соответствие занимаемой должности? Срок в пять лет бот посчитает.
card-ask-attestation = На какой день намечена аттестация? Выберите день или напишите: октябрь 2027.
card-ask-theme = Какая тема самообразования? Напишите её название.
card-ask-theme_years = На какие годы тема? Например: 2026-2028.
card-ask-theme_report = Когда отчёт по теме? Выберите день или напишите: 20 мая.
card-ask-associations = В каких объединениях, советах, жюри состоит? Напишите одной строкой.
card-ask-birth = Какой год рождения? Нужен только для справок о составе, шаг можно пропустить.
card-employment-main = Основное место
card-employment-internal = Внутренний совместитель
card-employment-external = Внешний совместитель
card-education-higher_pedagogical = Высшее педагогическое
card-education-higher = Высшее
card-education-secondary_pedagogical = Среднее проф. педагогическое
card-education-secondary = Среднее профессиональное
card-category-none = Нет
card-category-first = Первая
card-category-highest = Высшая
card-extra-methodist = педагог-методист
card-extra-mentor = педагог-наставник
error-card-bad-rate = Не получилось понять ставку. Напишите числом до 2, например 0,75.
error-card-bad-experience = Не получилось понять стаж. Напишите год или число лет: 2015 или 12 лет.
error-card-bad-birth = Не похоже на год рождения. Напишите четыре цифры, например 1985.
error-card-bad-years = Не получилось понять годы. Напишите, например, 2026-2028.
error-card-bad-date = Этот день слишком далеко. Напишите другую дату.
error-card-not-yet = Этот день ещё впереди. Напишите дату с годом, например 1 сентября 2019.
error-card-too-many-subjects = Помещается не больше { $limit }. Оставьте главное.
