# Проверка содержания: по предложению на каждое правило
content-problem = { $place }: { $said }
content-line = строка { $line }
content-problems = { $count ->
    [one] Нашлась { $count } ошибка.
    [few] Нашлось { $count } ошибки.
   *[other] Нашлось { $count } ошибок.
  }

content-content-file-missing = такого файла нет.
content-content-not-toml = файл не читается как TOML ({ $reason }).
content-content-invalid = это место заполнено не так, как нужно ({ $reason }).

content-questionnaire-key = у анкеты другой ключ, чем ждёт бот.
content-questionnaire-unknown = для анкеты с таким ключом нет правил.
content-questionnaire-group-size = в группе должно быть суждений: { $expected }, а их { $found } (вариант { $variant }).
content-questionnaire-core-size = основных суждений в группе должно быть { $expected }, а их { $found } (вариант { $variant }).
content-questionnaire-observed-size = суждений, видимых со стороны, должно быть { $expected }, а их { $found } (вариант { $variant }).
content-questionnaire-bad-scale = своя шкала – это вопрос и четыре разные подписи до 24 знаков, а у общей шкалы их нет.
content-questionnaire-intro-length = во вступлении { $length } знаков, а можно от 1 до { $limit }.

content-group-bad-label = у группы пустое название или слишком длинное короткое имя.
content-group-duplicate-key = этот ключ группы встречается дважды.

content-statement-unknown-group = суждение отнесено к группе, которой нет.
content-statement-out-of-order = суждение стоит вне своей группы: они идут группами по порядку.
content-statement-duplicate-key = этот ключ суждения встречается дважды.
content-statement-duplicate-short = одинаковое короткое имя у двух суждений.
content-statement-bad-key = ключ суждения пишется как «группа.слово» латинскими строчными буквами.
content-statement-text-length = в суждении { $length } знаков, а можно от 1 до { $limit }.
content-statement-hint-length = в подсказке { $length } знаков, а можно от 1 до { $limit }.
content-statement-short-length = в коротком имени { $length } знаков, а можно от 1 до { $limit }.
content-statement-competency-length = в названии компетенции { $length } знаков, а можно от 1 до { $limit }.
content-statement-action-length = в трудовом действии { $length } знаков, а можно от 1 до { $limit }.
content-statement-short-form = короткое имя начинается со строчной буквы и пишется без точки.
content-statement-foreign-labour = трудовая функция не указана или не для этого варианта анкеты ({ $variant }).
content-statement-foreign-word = слово «{ $word }» из чужой работы (вариант { $variant }).
content-statement-idle-words = для варианта { $variant } есть слова, а самого суждения в нём нет.
content-statement-for-nobody = суждение не задаётся ни в одном варианте анкеты.
content-statement-key-taken = этот ключ суждения уже занят в другой анкете.
content-statement-akin-to-nothing = в самодиагностике нет суждения { $other }, на которое ссылается это.
content-statement-not-one-sentence = суждение – это одно предложение: с большой буквы и с точкой в конце.
content-statement-forbidden-word = в суждении слово «{ $word }»: отрицаний в нём не бывает.
content-statement-negation-prefix = в слове «{ $word }» спрятано отрицание.
content-statement-past-tense = слово «{ $word }» похоже на прошедшее время: оно выдаёт пол учителя.
content-statement-gendered = слово «{ $word }» выдаёт пол учителя.
content-statement-alike = слишком похоже на { $other }: совпадает { $percent } % слов.

content-question-options-count = вариантов ответа { $found }: их нужно от 2 до 12, а у шкалы и текста их нет.
content-question-bad-most = выбрать можно { $found }: число имеет смысл только для нескольких ответов, от двух и меньше, чем вариантов.
content-question-not-scale = основным или видимым со стороны бывает только суждение со шкалой.

content-option-bad-key = ключ варианта «{ $word }» пишется латинскими строчными буквами, до 12 знаков.
content-option-duplicate-key = ключ варианта «{ $word }» встречается дважды.
content-option-duplicate-title = вариант «{ $word }» встречается дважды.
content-option-title-length = в варианте ответа { $length } знаков, а можно от 1 до { $limit }.

content-catalogue-too-few = для суждения или основания мало предложений (вариант { $variant }): { $found }, нужно от четырёх.
content-catalogue-one-kind = для суждения или основания все предложения одного вида (вариант { $variant }), нужно хотя бы два.
content-catalogue-none-inside = для суждения или основания нет предложения, которое можно выполнить с коллегами у себя на работе (вариант { $variant }).
content-catalogue-no-self-education = для суждения или основания нет предложения для самообразования (вариант { $variant }).
content-catalogue-general-size = общих предложений (вариант { $variant }) { $found }, должно быть от 12 до 20.

content-suggestion-duplicate-key = этот ключ предложения встречается дважды.
content-suggestion-duplicate-title = так называются два предложения.
content-suggestion-unknown-statement = предложение отнесено к суждению, которого нет.
content-suggestion-wrong-basis = предложение к суждению служит дефициту, а общее – другим основаниям.
content-suggestion-unknown-basis = готового основания «{ $word }» нет.
content-suggestion-for-nobody = предложение не подходит ни одному варианту анкеты.
content-suggestion-foreign-word = слово «{ $word }» из чужой работы (вариант { $variant }).
content-suggestion-title-length = в названии { $length } знаков, а можно от 1 до { $limit }.
content-suggestion-result-length = в результате { $length } знаков, а можно от 1 до { $limit }.
content-suggestion-not-a-line = название и результат пишутся с большой буквы и без точки в конце.

content-ready-too-few = готовых текстов мало: { $found }, нужно от { $limit }.
content-ready-too-many = готовых текстов много: { $found }, а можно до { $limit }.
content-ready-duplicate-key = этот ключ готового текста встречается дважды.
content-ready-duplicate-short = кнопка «{ $word }» встречается дважды (вариант { $variant }).
content-ready-short-length = на кнопке { $length } знаков, а можно от 1 до { $limit }.
content-ready-text-length = в готовом тексте { $length } знаков, а можно от 1 до { $limit }.
content-ready-not-a-line = кнопка и текст пишутся с большой буквы и без точки в конце.
content-ready-foreign-word = слово «{ $word }» из чужой работы (вариант { $variant }): нужны слова в outside.

content-consent-key = у согласия другой ключ, чем ждёт бот.
content-consent-role = текст согласия для роли должен быть один, а их { $found }.
content-consent-length = в тексте { $length } знаков, а можно от 1 до { $limit }.
content-consent-markup = в тексте разметка, кроме <b>…</b>, или знак <, > либо &.
content-consent-not-english = в английском тексте русские слова.
content-consent-unspoken = слова «{ $word }» нет среди слов учреждений: texts/speech.toml.

content-calendar-order = дни стоят не по порядку или повторяются.
content-calendar-bad-day = такого дня нет: день пишется как «месяц-число», например 05-09.

content-published-unlisted = версии { $version } нет в списке вышедших. Добавьте её с sha256 = { $sha256 }.
content-published-changed = версия { $version } уже вышла, а слова в ней другие: сделайте новую версию (sha256 = { $sha256 }).

content-roadmap-undated = у мероприятия дорожной карты должен быть месяц, или when = "year", или when = "needed".
content-roadmap-month = месяц – это число от 1 до 12.
content-roadmap-reason = место для затруднения, «short», нужно там, где основание deficit, и только там.
