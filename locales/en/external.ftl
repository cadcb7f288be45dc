# Independent diagnoses: results of centres and other bodies
external-title-own = <b>📎 Independent diagnosis</b>
external-title = <b>📎 Independent diagnosis: { $name }</b>
external-none = No results yet.
external-beside = These are results of centres and other bodies. They stand beside the self-diagnosis and are never added to it.
external-line = { $number }. { $text }
external-percent = { $percent }%
external-level-name = “{ $name }”
external-level-federal = Federal
external-level-regional = Regional
external-level-municipal = Municipal
external-page-title = <b>📎 { $operator }</b>
external-page-owner = Teacher: { $name }
external-fact-level = Held at the level: { $value }
external-fact-kind = Kind: { $value }
external-fact-held-on = Date: { $value }
external-fact-percent = Done: { $value }
external-fact-level-name = The body's own level: { $value }
external-fact-attempt = Attempt: { $value }
external-fact-certificate = Document: { $value }
external-fact-errors = Typical errors: { $value }
external-entered-by-another = The leaders keep this record. If something in it is wrong, tell the { place-deputy-to }.
external-step = <b>📎 { $operator }</b>
    Step { $number } of { $total }
external-now = Now: { $value }
external-ask-operator = Who held the diagnosis? Choose or write the name.
external-ask-level = At what level was it held?
external-ask-kind = What kind of diagnosis was it? Choose or write.
external-ask-held-on = When was it? Choose a day or write, say, “12 March” or “March 2026”.
external-ask-percent = How many per cent were done? Write a number from 0 to 100.
external-ask-level-name = What level did the body name? Choose or write it in its words.
external-ask-attempt = Which attempt was it? Choose or write a number.
external-ask-certificate = Is there a document? Write its name and number, say “Certificate No 125”.
external-ask-errors = What typical errors does the report name? Write briefly or paste a part.
external-ask-file = Send a file or a photo of the report, several if you like. This is optional.
external-file-accepted = { $count ->
        [one] The file is taken.
       *[other] The files are taken.
    }
external-removed = The record “{ $operator }” is removed. It can be taken back within a day.
external-button-add = ➕ Add a result
external-button-list = To the results
external-button-today = Today
external-button-calendar = 📅 Calendar
external-button-empty = Clear
external-button-forward = Next ▶️
external-button-ready = ✅ Done
external-button-operator = { $known ->
        [yes] ✏️ Body
       *[no] ➕ Body
    }
external-button-level = { $known ->
        [yes] ✏️ Held at
       *[no] ➕ Held at
    }
external-button-kind = { $known ->
        [yes] ✏️ Kind
       *[no] ➕ Kind
    }
external-button-held-on = { $known ->
        [yes] ✏️ Date
       *[no] ➕ Date
    }
external-button-percent = { $known ->
        [yes] ✏️ Per cent
       *[no] ➕ Per cent
    }
external-button-level-name = { $known ->
        [yes] ✏️ Level
       *[no] ➕ Level
    }
external-button-attempt = { $known ->
        [yes] ✏️ Attempt
       *[no] ➕ Attempt
    }
external-button-certificate = { $known ->
        [yes] ✏️ Document
       *[no] ➕ Document
    }
external-button-errors = { $known ->
        [yes] ✏️ Errors
       *[no] ➕ Errors
    }
external-button-file = ➕ File
external-button-show-files = 📄 Show files ({ $count })
external-button-remove = 🗑 Remove the record
external-button-restore = Take it back
external-button-open = 📎 Independent diagnosis
error-external-choose = Choose with a button.
error-external-bad-percent = A number from 0 to { $most } is needed, say 74.
error-external-bad-attempt = A number from 1 to { $most } is needed.
error-external-future = This day is still ahead. The date when it was held is needed.
error-external-long-ago = The date is too far back. Check the year.
error-external-no-file = A file or a photo of the report is awaited here. Words and links go into “Document” or “Errors”.
error-external-removed = This record is removed. Take it back first.
error-external-removed-for-good = The record was removed more than a day ago. It can be entered anew.
error-external-entered-by-another = The leaders keep this record. The { place-deputy } can change it.
notice-external = 📎 A result of your independent diagnosis is in the bot now: { $told }.
notice-external-by = 📎 A result of your independent diagnosis is in the bot now: { $told }.
    The record is kept by { $who }
notice-report-file-refused = 📎 The file “{ $name }” of the independent diagnosis (<b>{ $operator }</b>) could not be kept: it is not what its name says. Please look into it and attach it again.
notice-report-file-failed = 📎 The file “{ $name }” of the independent diagnosis (<b>{ $operator }</b>) could not be kept: it could not be downloaded. Please attach it once more.
notice-report-file-macros = 📎 The file “{ $name }” for the independent diagnosis (<b>{ $operator }</b>) was not kept: there are macros in it, which are not safe to open. Please save it as PDF or without macros and attach it again.
notice-report-file-no-room = 📎 The file “{ $name }” for the independent diagnosis (<b>{ $operator }</b>) was not kept: the bot has no room left. Please tell your administration, and attach it later.
notice-report-photo-macros = 📎 The photo for the independent diagnosis (<b>{ $operator }</b>) was not kept: it is no photo. Please attach another.
notice-report-photo-no-room = 📎 The photo for the independent diagnosis (<b>{ $operator }</b>) was not kept: the bot has no room left. Please tell your administration, and attach it later.
notice-report-photo-refused = 📎 The photo of the independent diagnosis (<b>{ $operator }</b>) could not be kept: it does not look like a picture. Please attach another one.
notice-report-photo-failed = 📎 The photo of the independent diagnosis (<b>{ $operator }</b>) could not be kept: it could not be downloaded. Please attach it once more.
