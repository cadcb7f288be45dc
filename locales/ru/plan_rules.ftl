# Правила ИОМ: как школа составляет планы
plan-rules-button-open = 🧭 Правила { plan-of }
plan-rules-head = <b>Правила { plan-of }</b> · { $school }
    Правила действуют для всех планов { place-name-of }. Утверждённое не меняется.
plan-rules-title = • Название: <b>{ plan-full }</b>. Так план называется на экранах, в сообщениях и документах.
plan-rules-form = { $form ->
        [form-2] • Форма: <b>2</b>. Таблица по разделам: КПК, консультации, муниципальные и внутренние мероприятия, самообразование.
       *[form-1] • Форма: <b>1</b>. Титульный лист, сведения, таблица мероприятий с отметками, рефлексия.
    }
plan-rules-sections = { $policy ->
        [owners] • Разделы: <b>у каждого свои ответственные</b>. Что педагог добавил не в свой раздел, принимается вместе с утверждением.
       *[teacher] • Разделы: <b>все заполняет педагог</b>. Что добавили другие, ждёт его согласия.
    }
plan-rules-steps = { $which ->
        [none] • Согласование: <b>не требуется</b>. План сразу идёт на утверждение.
        [department] • Согласование: <b>{ place-head }</b>. Потом утверждение.
        [methodist] • Согласование: <b>методист</b>. Потом утверждение.
       *[department_methodist] • Согласование: <b>{ place-head }, затем методист</b>. Потом утверждение.
    }
plan-rules-decided = { $some ->
        [none] • Изменения утверждённого плана: <b>решения не ждут</b>. Тот, кто утвердил, их видит.
       *[some] • Изменения утверждённого плана, которые ждут решения: <b>{ $kinds }</b>. Остальное действует сразу, и его видит тот, кто утвердил.
    }
plan-rules-change-date = новый срок
plan-rules-change-replace = замена
plan-rules-change-add = новое мероприятие
plan-rules-change-drop = снятие с плана
plan-rules-place = { $known ->
        [yes] • Населённый пункт на титульном листе: <b>{ $place }</b>.
       *[no] • Населённый пункт на титульном листе: не указан, строки не будет.
    }
plan-rules-button-title = Название
plan-rules-button-form = Форма
plan-rules-button-sections = Разделы
plan-rules-button-steps = Согласование
plan-rules-button-decided = Изменения
plan-rules-button-place = Населённый пункт
plan-rules-button-templates = 📄 Шаблоны документа
plan-rules-toast = Сохранено
plan-rules-titles-about = <b>Как называть план?</b> Так его назовут экраны, сообщения и документы.
plan-rules-called-iom = ИОМ
plan-rules-called-ippr = ИППР
plan-rules-called-programme = Программа развития
plan-rules-forms-head = <b>В какой форме печатать план?</b> Сам план один и тот же, форму можно сменить в любой день.
plan-rules-about-form-1 = <b>Форма 1.</b> Титульный лист с грифами, сведения о педагоге, сопроводительный лист, таблица «компетенции, сроки, деятельность, документ, отметка», рефлексия.
plan-rules-about-form-2 = <b>Форма 2.</b> Сведения, диагностика, самоанализ, план по разделам: КПК, консультации, мероприятия муниципалитета и свои, самообразование, период. Столбца с документами в ней нет.
plan-rules-choice-form-1 = Форма 1
plan-rules-choice-form-2 = Форма 2
plan-rules-sections-head = <b>Кто заполняет разделы плана?</b>
plan-rules-about-sections-teacher = <b>Педагог заполняет всё.</b> Заместитель и методист предлагают с причиной; в план входит то, с чем педагог согласился.
plan-rules-about-sections-owners = <b>У разделов есть ответственные.</b> Затруднения, внутренние мероприятия и сроки ведёт заместитель; КПК, консультации и мероприятия муниципалитета — методист и заместитель; самообразование — педагог. Остальное педагог предлагает, и утверждение принимает предложенное.
plan-rules-choice-sections-teacher = Педагог заполняет всё
plan-rules-choice-sections-owners = У разделов ответственные
plan-rules-steps-head = <b>Кто смотрит план до утверждения?</b> Можно никого: тогда план сразу приходит тому, кто утверждает.
plan-rules-about-step-department = <b>Первым</b> план смотрит { place-head }. Если его нет, шаг пропускается.
plan-rules-about-step-methodist = <b>Методист</b> смотрит план, который ему передали с согласия педагога.
plan-rules-choice-step-department = { place-departments }: руководитель
plan-rules-choice-step-methodist = Методист
plan-rules-decided-head = <b>Какие изменения утверждённого плана ждут решения?</b>
plan-rules-decided-about = Отмеченное вступит в силу, когда его примет тот, кто утверждает планы. Остальное действует сразу, а он его видит.
plan-rules-choice-change-date = Новый срок
plan-rules-choice-change-replace = Замена мероприятия
plan-rules-choice-change-add = Новое мероприятие
plan-rules-choice-change-drop = Снятие с плана
plan-rules-ask-place = <b>Населённый пункт</b> для титульного листа. Напишите его, например «г. Киржач», или пропустите: тогда строки не будет.
plan-rules-place-now = Сейчас: { $place }
plan-rules-button-skip = Пропустить
