# School calendar
calendar-title =
    📅 <b>School calendar</b>
    { $school }
calendar-empty = Nothing here yet. Enter { $kind ->
        [school] holidays, national tests, exams
        [additional] holidays
       *[kindergarten] closed days
    } and moved days off: on such days the bot writes to nobody and does not offer them as dates.
calendar-empty-read = Nothing here yet. Such days are entered by the { place-deputy } and the { place-director }.
calendar-line = <b>{ $kind }:</b> { $list }
calendar-over = Already over:
calendar-shared = For all institutions:
calendar-fixed = The bot knows the public holidays itself: { $list }.
calendar-meaning = On these days the bot writes to nobody and does not offer them as dates.
calendar-exams = Except for weeks of tests and exams: where the reminders say “Write in exam weeks”, the bot writes in them, too.
calendar-kind-holidays = Holidays
calendar-kind-day-off = Days off
calendar-kind-vpr = National tests
calendar-kind-gia = Exams
calendar-kind-quiet = Quiet week
calendar-short-holidays = Holidays { $days }
calendar-short-day-off = Off { $days }
calendar-short-vpr = Tests { $days }
calendar-short-gia = Exams { $days }
calendar-short-quiet = Quiet week { $days }
calendar-day-short = { $day }/{ $month }
calendar-button-open = 📅 School calendar
calendar-button-add = ➕ Enter days
calendar-button-all = 📅 The whole calendar

# What and when
calendar-choose-kind = <b>What to enter?</b>
calendar-kinds-explained =
    Days off are moved days off and days on which nobody works.
    In a quiet week { $kind ->
        [school] lessons
       *[other] sessions
    } go on, but the bot writes to nobody.
calendar-ask-first = <b>{ $kind }.</b> From which day?
calendar-type-holidays = You can type the whole period at once, for example “27 March – 4 April”.
calendar-type-day-off = You can type it as well, for example “2 November” or “2 to 3 November”.
calendar-type-vpr = You can type the whole period at once, for example “12 to 23 April”.
calendar-type-gia = You can type the whole period at once, for example “24 May – 30 June”.
calendar-type-quiet = You can type the whole period at once, for example “17 to 22 May”.
calendar-month = { $month }
calendar-button-autumn = Autumn
calendar-button-winter = Winter
calendar-button-spring = Spring
calendar-button-summer = Summer
calendar-button-this-week = This week
calendar-button-next-week = Next week
calendar-button-today = Today
calendar-button-tomorrow = Tomorrow
calendar-ask-last = <b>{ $kind }</b> from { $day }. Up to and including which day?
calendar-button-only = Only { $day }
calendar-type-day = You can type the day as well, for example “4 April”.
calendar-edge-first = <b>{ $kind }:</b> { $days }. Which day is the first?
calendar-edge-last = <b>{ $kind }:</b> { $days }. Which day is the last?

# One period
calendar-period = 📅 <b>{ $kind }:</b> { $days }
calendar-length = { $count ->
        [1] On this day the bot writes to nobody and does not offer it as a date.
       *[other] { $count } days. All this time the bot writes to nobody and does not offer these days as dates.
    }
calendar-button-first = First day
calendar-button-last = Last day
calendar-button-remove = 🗑 Take out
calendar-button-undo = ↩️ As it was
calendar-button-restore = ↩️ Put back
calendar-removed = Taken out of the calendar: <b>{ $kind }</b>, { $days }.
calendar-toast-entered = Entered. The reminders have been moved already.
calendar-toast-joined = Entered and joined with the days beside it.

# What is wrong
error-calendar-unclear = These days could not be understood. Type for example “27 March – 4 April” or “2 November”.
error-calendar-backwards = The last day is before the first. Choose another one.
error-calendar-over = These days are over. Choose others.
error-calendar-too-long = It does not last that long: at most { $days } { $days ->
        [one] day
       *[other] days
    } in a row.
error-calendar-too-far = These days are more than a year ahead. Enter them nearer the time.
error-calendar-gone = These days are not in the calendar any more. Here is all of it.
