# Документы и картинки: всегда по-русски
document-day = { $day } { $month } { $year } г.
document-percent = { $value } %
document-few-answers = мало ответов
document-radar-caption = Дальше от центра — увереннее
error-radar-axes = Для диаграммы нужно от 3 до 8 групп, а их { $count }.

document-department = Подразделение
document-whole-school = Вся школа
document-people = { $count } чел.
document-of = { $done } из { $total }
document-on-day = на { $day }

# Карта затруднений
document-map-title = Карта затруднений
document-map-all-groups = Все группы
document-map-few = менее { $count }
document-map-scale = Владение: чем больше процент, тем увереннее
document-map-few-explained = Пусто, если ответили менее { $count } человек

# Участие
document-finished = завершили: { $count }
document-begun = начали: { $count }
document-not-begun = ещё не начали: { $count }

document-questionnaire = Анкета
document-version = { $title }, версия { $version }
document-made = Сформировано автоматически { $day }
document-page = стр.
document-page-of = из

# Карточки с приглашениями
document-cards-title = Приглашения
document-cards-step-1 = Наведите камеру телефона на код или наберите ссылку.
document-cards-step-2 = Когда откроется чат, нажмите «Начать».
document-cards-until = Ссылка личная и одноразовая, действует до { $day }

# Результат на бумаге
document-report-title = Результат самодиагностики
document-report-diagnosis = Диагностика
document-report-day = Завершена
document-report-yours = Здесь все ваши ответы. Показывать их кому-нибудь или нет, решаете только вы: по ним не аттестуют и не начисляют выплаты.
document-report-group = Группа
document-report-level = Уровень сейчас
document-report-strengths = Можете показать коллегам
document-report-difficulties = Над чем можно поработать
document-report-no-experience = Ещё не приходилось
document-report-answers = Ответы по группам
document-scale-0 = пока не получается
document-scale-1 = получается с опорой
document-scale-2 = делаю самостоятельно
document-scale-3 = могу показать коллегам

# Бланк
document-blank-name = Фамилия, имя, отчество
document-blank-date = Дата заполнения
document-blank-promise = По ответам не аттестуют и не начисляют выплаты.
document-blank-statement = Суждение
document-blank-scale = В таблицах поставьте в каждой строке один знак: как это получается у вас сейчас.
document-blank-one = Где кружки, отметьте один ответ.
document-blank-several = Где квадраты, отметьте все подходящие ответы.
document-blank-text = На линиях ответьте своими словами. Пропустить такой вопрос можно.
