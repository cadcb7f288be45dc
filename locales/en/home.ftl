# The first screen, help, the door
home-stranger =
    👋 Good day! This is the <b>IOM bot</b>: a teacher's self-diagnosis, personal plan of growth and reminders of deadlines.

    To sign in you need a personal link. The administration of your school, kindergarten or other institution sends it; heads and deputy heads get theirs from the bot's administrator. Open the link on this phone, and the rest follows.
home-no-post =
    At the moment you have no place in any school, so the menu is empty.

    If this is a mistake, write to the deputy head: the place can be given back. A new school will send a new link, and you will keep the same access.
home-post-added = Done: you are added at a new place, your way in stays the same.
home-hello = 👋 Good day!
home-hello-name = 👋 Good day, { $name }!
home-diagnosis-unasked = Diagnosis: one question first, whom you teach
home-diagnosis-none = Diagnosis: ahead, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
home-diagnosis-open = Diagnosis: { $answered } of { $statements }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } left
home-diagnosis-open-other = “{ $title }”: { $answered } of { $statements } — about { $minutes ->
        [one] { $minutes } minute left
       *[other] { $minutes } minutes left
    }
home-diagnosis-complete = { $title ->
        [self] Diagnosis: all answers are there, the result is one press away
       *[other] “{ $title }”: all answers are there, what is left is to finish
    }
home-diagnosis-asked = You are asked to take { $title ->
        [self] the diagnosis
       *[other] “{ $title }”
    }{ $day ->
        [none] { "" }
       *[other] { " " }by { $day }
    }: about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
home-diagnosis-until = Please answer by { $day }
home-diagnosis-finished = Diagnosis: finished
home-route = { plan-title }: { $state ->
        [none] still ahead
        [ready] can be made now
        [draft] a draft, can be continued
        [submitted] waiting for approval
        [returned] { plan-returned } with a comment
        [approved] { plan-approved }, not { plan-begun } yet
        [begins] { plan-approved }, begins today
        [active] under way
        [closing] being summed up
        [completed] { plan-completed }, the new plan is not made yet
        [suspended] { plan-suspended }
        [transferred] { plan-transferred } to your new place of work
       *[terminated] { plan-terminated }, the new plan is not made yet
    }
home-route-following = The next plan: { $state ->
        [draft] a draft, can be continued
        [submitted] waiting for approval
        [returned] returned with a comment
       *[approved] approved, not begun yet
    }
home-course = { $passed ->
        [yes] Courses: three years passed on { $day }
       *[no] Courses: the next by { $day }
    }
home-due = Dates: { $passed ->
        [0] { "" }
       *[other] passed { $passed } · { "" }
    }{ $soon ->
        [0] nothing in the next 7 days
       *[other] in the next 7 days { $soon }
    }{ $nearest ->
        [none] { "" }
       *[other] { " · " }next { $nearest }
    }
home-proposals = { $n ->
        [one] { $n } mentoring proposal waits for your word
       *[other] { $n } mentoring proposals wait for your word
    }
home-mentees = Your mentees: { $n }
home-unread = 💬 New mentoring messages: { $n }
home-pairs = Mentoring: { $ending ->
        [0] { "" }
       *[other] terms that end soon: { $ending }
    }{ $unordered ->
        [0] { "" }
       *[other] { $ending ->
            [0] { "" }
           *[other] { " " }·{ " " }
        }without an order: { $unordered }
    }
home-route-done = finished { $done } of { $total }
home-button-pairs = 👥 Mentoring pairs
home-to-confirm = Waiting for your confirmation: { $n }
home-deputises = You stand in for { $name } until { $until }
home-staff = { $kind ->
        [school] Teachers
       *[other] Educators
    } on the list: { $n }{ $outside ->
        [0] { "" }
       *[other] , not in the bot yet: { $outside }
    }
home-requests = Requests by the common link: { $n }
home-button-requests = 👥 Requests ({ $n })
home-to-endorse = Waiting for your agreement: { $n }
home-to-approve = Waiting for your approval: { $n }
home-lead-asked = Waiting for your answer: to lead an event for colleagues
home-leads = You lead an event for colleagues{ $day ->
        [none] { "" }
       *[other] : { $day }
    }
home-button-lead-asked = ⭐ Say whether you lead it
home-unsent = ✉️ A message is written but not sent
home-drafted = You are preparing a diagnosis, it is not open yet
home-button-unsent = ✉️ Unsent message
home-button-drafted = ▶️ Draft of a diagnosis
home-button-leads = ⭐ I lead for colleagues
home-admin = You administer the bot: schools and invitations are behind the button below.
home-nothing = Nothing waits for you now. The bot will write by itself when something comes up.
home-button-go-on = ▶️ Continue the { $what ->
        [questionnaire] questionnaire
       *[diagnosis] diagnosis
    }
home-button-begin = ▶️ Take the { $what ->
        [questionnaire] questionnaire
       *[diagnosis] diagnosis
    }
home-button-audience = ▶️ Say whom I teach
home-button-diagnosis = 📋 Diagnosis
home-button-route = 🧭 { plan-short }
home-button-due = ⏰ Dates
home-button-mentor = 👥 Mentor
home-button-mentoring = 👥 Mentoring
home-button-record = 🏅 Achievements
home-button-confirm = ✅ Confirm ({ $n })
home-button-approve = ✅ Approve ({ $n })
home-button-summary = 📊 Summary
home-button-overdue = ⏰ Dates passed
home-button-lists = 🗒 Lists
home-button-waits = ⏳ Who waits for whom
home-button-records = { $n ->
        [0] 🏅 Colleagues’ records
       *[other] 🏅 Colleagues’ records ({ $n })
    }
home-button-people = 👥 { $kind ->
        [school] Teachers
       *[other] Educators
    }
home-button-events = 🎤 Events
home-button-diagnoses = 🗓 Diagnoses
home-button-town = 🗓 Diagnoses for schools
home-button-own-department = 🗓 { $kind ->
        [school] My department: diagnosis
       *[other] My association: diagnosis
    }
home-button-admin = 🏫 Schools
home-button-settings = ⚙️ Settings
home-button-help = ❓ Help
home-button-privacy = 🔒 Data and consent
home-cancelled = Typing is cancelled. Everything saved before is in place.
home-nothing-to-cancel = There is nothing to cancel, and nothing is lost.
home-help = <b>Help</b>
home-help-stranger = You sign in by a personal link. The administration sends it; if the link does not open or your Telegram has changed, ask for a new one. You may send the link, or the code in it, here as a text, too.
home-help-outside =
    /menu: how to sign in
    /settings: language
    /privacy: what the bot knows of this chat
home-help-consent = The bot needs your consent to self-diagnosis and messages before it can help. The text is behind «Menu»; you can change your mind on any day: /privacy.
home-help-teacher =
    /diagnosis: self-diagnosis, full or short; you can stop anywhere
    /route: { plan-your }: compose, submit, look at it
    /due: what to do and when, mark as done, postpone
home-help-mentee = /mentor: your mentor
home-help-mentor = /mentor: your mentees; what waits for your confirmation is in the menu
home-help-head = You lead { $kind ->
        [school] a department
       *[other] an association
    }: when a colleague has reported an activity and you are asked to confirm it, a message comes and the menu shows a button. The same with { plan-make } that is sent to you for agreement. /deficits: what is chosen to work on in your { place-department-in }.
home-help-staff = /teachers ({ $kind ->
        [school] teachers
       *[other] educators
    }): invite, find, propose a mentor
home-help-route-officer = /teachers ({ $kind ->
        [school] teachers
       *[other] educators
    }): find, propose a mentor
home-help-leader =
    /summary: summary of the school
    /diagnoses: diagnoses: open, remind, the map
    /deficits: what is chosen to work on
    /overdue: whose dates have passed
    /approve: { plan-many } that wait for approval
    /remind: remind those who are awaited
    /announce: an announcement, and who has read it
    /report: an Excel table, a review for the staff meeting
home-help-director = You approve the { plan-many } of the deputies. Where there is no deputy, the { plan-many } of { place-teachers-of } come to you, too.
home-help-methodist =
    /summary: the institutions in numbers: diagnosis, { plan-many }, items
    /diagnoses: diagnoses for schools: open one for many, who takes part, the map, where levels end
    /deficits: what is chosen to work on in schools

    Who has passed a diagnosis is seen by name, and how many have, of any school. Results, difficulties and items are seen as numbers alone, of five people or more. Answers are seen by nobody but the teacher, a whole plan is seen once the school has handed it over to you.
home-help-admin = /schools: municipalities, schools, invitations of their leaders
home-help-always =
    /menu: the first screen, from wherever you are
    /cancel: cancel typing
    /settings: language
    /mydata: what the bot keeps about you; take it as a file or delete it
    /privacy: consents

    Nothing gets lost: each answer is saved at once. Old buttons work, too.
home-command-start = begin
home-command-menu = first screen
home-command-diagnosis = self-diagnosis
home-command-route = { plan-my }
home-command-due = dates
home-command-mentor = mentor and mentees
home-command-summary = summary of the { place-name-to }
home-command-summary-own = the summary of your department
home-command-summary-town = schools in numbers
home-command-diagnoses = diagnoses of colleagues
home-command-diagnoses-town = diagnoses for schools
home-command-deficits = what is chosen to work on
home-command-overdue = whose dates have passed
home-command-approve = { plan-many } to approve
home-command-teachers = teachers of the school
home-command-remind = remind colleagues
home-command-announce = an announcement
home-command-schools = schools and invitations
home-command-mydata = my data
home-command-settings = settings
home-command-help = help
home-command-privacy = data and consent
home-command-cancel = cancel typing
error-invitation-unknown = There is no such link, or it works no more. Open it whole, as it was sent, or ask whoever sent it for a new one.
error-invitation-used = This link has been used: it opens once. If that was not you, ask for a new one and tell whoever sent it.
error-invitation-revoked = This link no longer works: it was withdrawn, or a new one was issued instead. Open the latest or ask for another.
error-invitation-expired = This link has run out: it lives 14 days. Ask for a new one, it takes a minute.
error-invitation-guessing = Too many wrong links in a row. Try again in an hour; whoever invited you will send the right one.
error-invitation-for-another = This link is made out to somebody else. Your access has not changed; pass the link on to whom it is meant for.
error-invitation-has-account = This person is in the bot already, in another Telegram. If it has changed, tell whoever sent the link: the former chat has to be unlinked.
error-invitation-not-joined = The former Telegram is unlinked already. A new link can be issued.
error-invitation-joined-already = This person is in the bot already and needs no link.
