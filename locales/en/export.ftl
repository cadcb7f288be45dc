command-export-line = { $at } · diagnosis { $diagnosis } · { $statement } { $scope } · { $value }
command-export-done = { $count ->
        [one] { $count } answer exported.
       *[other] { $count } answers exported.
    } The bot tells the person about it.
command-export-failed = Nothing was exported. { $reason }
error-export-unknown-account = Nobody has joined the bot with the number { $account }.
