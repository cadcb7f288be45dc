# Reminders: rules of a school
reminders-button-open = 🔔 Rules of reminders
reminders-head = 🔔 <b>Reminders</b> · { $school }
    The list of dates comes once a day, as one message. On the day itself there always is a reminder.
reminders-registration = • Courses and contests, days before: <b>{ $days }</b>
reminders-others = • Everything else, days before: <b>{ $days }</b>
reminders-after = • Once the date has passed, days after: <b>{ $days }</b>{ $weekly ->
        [yes] , then weekly
       *[no] { "" }
    }
reminders-days-none = no reminder
reminders-hour = • Hour of the list: <b>{ $at }</b>
reminders-days = • Working days: <b>{ $saturday ->
        [yes] Monday to Saturday
       *[no] Monday to Friday
    }</b>
reminders-gia = • In weeks of national tests and exams: <b>{ $on ->
        [yes] we write as usual
       *[no] we do not write
    }</b>
reminders-meaning = Everybody may choose another hour or fewer reminders, never more. A week after the date a teacher learns who will see it three days later.
reminders-button-registration = Courses and contests
reminders-button-others = Everything else
reminders-button-after = Once the date has passed
reminders-button-hour = ⏰ Hour of the list
reminders-button-saturday-yes = Write on Saturdays too
reminders-button-saturday-no = Not on Saturdays
reminders-button-yes-gia = Write in exam weeks
reminders-button-no-gia = Not in exam weeks
reminders-button-quiet = 🔕 A quiet week
reminders-about-registration = <b>Courses and contests</b>
    One must register in time, so the reminder comes early.
reminders-about-others = <b>Everything else</b>
    Seminars, open lessons, self-education and all the rest.
reminders-about-after = <b>Once the date has passed</b>
    The first such list offers the answers: done, move by a week, not relevant.
reminders-ask-registration = How many days before?
reminders-ask-others = How many days before?
reminders-ask-after = How many days after?
reminders-choice-before = { $days ->
    [one] { $days } day before
   *[other] { $days } days before
}
reminders-choice-after = { $days ->
    [one] { $days } day after
   *[other] { $days } days after
}
reminders-choice-weekly = then weekly
reminders-about-hour = ⏰ <b>Hour of the list</b>
    At this hour the list of dates comes, and all that can wait. What waits for a decision comes at once, from 8:00 to 20:00.
reminders-toast = Saved

# Reminders: one's own
settings-button-reminders = 🔔 My reminders
own-reminders-head = <b>🔔 My reminders</b>
own-reminders-hour = • Hour of the list: <b>{ $at }</b>{ $whose ->
        [own] , my own
       *[school] { "" }
    }
own-reminders-hour-leader = • Hour of messages: <b>{ $at }</b>{ $whose ->
        [own] , your own
       *[school] { "" }
    }
own-reminders-steps-school = • How often: <b>the usual</b>, as my place of work has them
own-reminders-steps-near = • How often: <b>only the day before and the day itself</b>
own-reminders-steps-weekly = • How often: <b>once a week</b>, one list on the first working day
own-reminders-weekly = • Summary of the week: <b>{ $on ->
        [yes] comes
       *[no] does not come
    }</b>
own-reminders-meaning = If a date has passed, we write to you before anybody else learns of it.
own-reminders-meaning-leader = The summary and all that can wait come at this hour. What waits for your decision comes at once, from 8:00 to 20:00.
own-reminders-button-school = The usual
own-reminders-button-near = Day before and day itself
own-reminders-button-weekly = Once a week, as a list
own-reminders-button-hour = Usual hour: { $at }
own-reminders-button-weekly-on = 📊 Send the summary
own-reminders-button-weekly-off = 📊 No summary
