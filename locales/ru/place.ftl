# Слова места работы. Если экран не говорит о другом учреждении, $kind — вид того, где работает
# читатель, а $words — слова его работы. Тексты ссылаются на эти сообщения: { place-deputy-to }.
place-name-of = { $kind ->
        [kindergarten] детского сада
        [additional] учреждения
       *[school] школы
    }
place-name-to = { $kind ->
        [kindergarten] детскому саду
        [additional] учреждению
       *[school] школе
    }
place-deputy = { $kind ->
        [kindergarten] заместитель заведующего
       *[school] заместитель директора
    }
place-deputy-of = { $kind ->
        [kindergarten] заместителя заведующего
       *[school] заместителя директора
    }
place-deputy-to = { $kind ->
        [kindergarten] заместителю заведующего
       *[school] заместителю директора
    }
place-director = { $kind ->
        [kindergarten] заведующий
       *[school] директор
    }
place-teachers-of = { $kind ->
        [school] учителей
       *[other] педагогов
    }
place-departments = { $kind ->
        [school] ШМО
       *[other] методобъединения
    }
place-departments-of = { $kind ->
        [school] ШМО
       *[other] методобъединений
    }
place-departments-to = { $kind ->
        [school] ШМО
       *[other] методобъединениям
    }
place-department-in = { $kind ->
        [school] ШМО
       *[other] методобъединении
    }
place-head = { $kind ->
        [school] руководитель ШМО
       *[other] руководитель методобъединения
    }
place-head-of = { $kind ->
        [school] руководителя ШМО
       *[other] руководителя методобъединения
    }
