command-export-line = { $at } · диагностика { $diagnosis } · { $statement } { $scope } · { $value }
command-export-done = { $count ->
        [one] Выгружен { $count } ответ.
        [few] Выгружено { $count } ответа.
       *[other] Выгружено { $count } ответов.
    } Бот сообщит об этом самому человеку.
command-export-failed = Выгрузка не сделана. { $reason }
error-export-unknown-account = С номером { $account } в боте никто не зарегистрирован.
