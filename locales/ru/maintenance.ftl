# Резервные копии
command-backup-made = Копия сделана: { $path } ({ $size } МБ, файлов подтверждений: { $files }).
command-backup-failed = Копия не сделана. { $reason }
command-restore-done = База восстановлена из копии от { $made }. Файлов подтверждений в копии: { $files }.
command-restore-migrated = Копия была от прежней версии ({ $revision }); база приведена к нынешней.
command-restore-skipped = { $count ->
    [one] { $count } сообщение, срок которого уже прошёл, не будет отправлено.
    [few] { $count } сообщения, срок которых уже прошёл, не будут отправлены.
   *[other] { $count } сообщений, срок которых уже прошёл, не будут отправлены.
  }
command-restore-replaced = Прежняя база сохранена: { $path }
command-restore-failed = Восстановление не выполнено. { $reason }

error-backup-exists = Файл { $file } уже есть. Назовите другой.
error-backup-missing = Файла { $file } нет.
error-backup-not-a-backup = { $file } – не резервная копия этого бота.
error-backup-corrupt = Копия { $file } повреждена: не читается или обрезана часть «{ $member }». Возьмите другую копию.
error-backup-newer = Копия { $file } сделана более новой версией бота ({ $revision }). Сначала обновите бота.
error-backup-other-engine = Копия { $file } сделана с базы { $engine }, а DATABASE_URL указывает на другую.
error-backup-no-database = Базы { $file } нет или она пуста: копировать нечего.
error-backup-broken-database = База { $file } повреждена: копия с неё не прошла проверку. Возьмите последнюю ночную копию из папки backups.
error-backup-no-tool = Не найдена программа { $tool }. Поставьте клиент PostgreSQL (пакет postgresql-client той же версии, что у сервера, или новее) и повторите команду.
error-backup-tool-failed = { $tool } завершилась ошибкой: { $reason }
error-backup-bot-runs = С этой базой работает бот. Остановите его и повторите команду.
error-backup-disk = Диск не даёт записать: { $reason }
error-backup-server = База не отвечает: { $reason }

# Проверка базы
command-doctor-ok = Всё в порядке.
command-doctor-bad = { $count ->
    [one] Нашлось { $count } нарушение.
    [few] Нашлось { $count } нарушения.
   *[other] Нашлось { $count } нарушений.
  }
command-doctor-failed = Проверка не выполнена. { $reason }
command-doctor-line = { $sign } { $title }
command-doctor-line-count = { $sign } { $title }: { $count }
command-doctor-line-age = { $sign } { $title }: { $count } (самому старому { $hours } ч)

doctor-database-integrity = Файл базы цел
doctor-database-foreign-keys = Ссылки между строками никуда не обрываются
doctor-schema-newest = Схема базы – нынешняя
doctor-inbox-unapplied = Принятое применяется за минуту
doctor-inbox-unanswered = На применённое отвечено за минуту
doctor-inbox-parked = Нет отложенного после пяти неудач
doctor-outbox-late = Сообщения уходят не позже часа после срока
doctor-answer-no-diagnosis = У каждого ответа есть диагностика
doctor-item-no-post = У каждого мероприятия есть ИОМ и место работы
doctor-post-no-person = У каждого места работы есть человек
doctor-mentoring-not-agreed = На каждое наставничество согласились двое
doctor-invitation-no-account = У каждого принятого приглашения есть учётная запись
doctor-diagnosis-no-result = У каждой завершённой диагностики есть результат
doctor-route-no-version = У каждого утверждённого ИОМ есть утверждённый текст
doctor-item-reminder-adrift = Напоминания стоят там, где их ставят правила
doctor-content-version-altered = Опубликованные анкеты не изменены
doctor-route-version-altered = Утверждённые тексты не изменены
doctor-evidence-no-file = Файлы подтверждений на месте
doctor-backup-late = Ночная копия не старше 26 часов
doctor-data-open = Данные закрыты от других пользователей сервера
error-doctor-no-database = Базы { $file } нет: бот ещё не запускался, или DATABASE_URL и DATA_DIR указывают не туда.
