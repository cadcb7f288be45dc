# Achievements: courses, contests, publications, events, associations
record-title-own = <b>🏅 My achievements</b>
record-title = <b>🏅 Achievements: { $name }</b>
record-none = { $own ->
        [yes] Nothing yet. Entries come by themselves when you report an item of the plan: a course, a contest, a publication, a talk. Anything else can be added here.
       *[no] Nothing yet. Entries come by themselves from reported items of the plan. Anything else can be added here.
    }
record-legend = ✅ — confirmed
record-line = { $number }. { $state ->
        [confirmed] ✅{" "}
        [sent_back] ↩️{" "}
       *[stated] { "" }
    }{ $title }
    <i>{ $facts }</i>
record-no-date = no date
record-hours = { $n } h
record-course = { $passed ->
        [yes] The last course: { $last }. Three years passed on { $due }.
       *[no] The last course: { $last }. The next is needed by { $due }.
    }
record-term-planned = An attestation is planned: { $day }.
record-term-category = { $passed ->
        [yes] The category was valid until { $day }.
       *[no] The category is valid until { $day }.
    }
record-term-fitness = { $passed ->
        [yes] Fitness for the position was valid until { $day }.
       *[no] Fitness for the position is valid until { $day }.
    }

# Kinds
record-kind-kpk = course
record-kind-retraining = retraining
record-kind-second-degree = second degree
record-kind-internship = internship
record-kind-contest = contest
record-kind-olympiad = olympiad
record-kind-festival = festival
record-kind-publication = publication
record-kind-experience = shared experience
record-kind-development = materials
record-kind-project = project
record-kind-talk = talk
record-kind-master-class = master class
record-kind-open-lesson = open lesson
record-kind-event = conference, readings
record-kind-expert-work = expert work
record-kind-association = association
record-kind-button-kpk = 🎓 Course
record-kind-button-retraining = Retraining
record-kind-button-second-degree = Second degree
record-kind-button-internship = Internship
record-kind-button-contest = Contest
record-kind-button-olympiad = Olympiad
record-kind-button-festival = Festival
record-kind-button-publication = Publication
record-kind-button-experience = Shared experience
record-kind-button-development = Materials
record-kind-button-project = Project
record-kind-button-talk = Talk
record-kind-button-master-class = Master class
record-kind-button-open-lesson = Open lesson
record-kind-button-event = Conference, readings
record-kind-button-expert-work = Expert, jury
record-kind-button-association = Association

# An entry
record-page-title = <b>🏅 { $title }</b>
record-page-owner = Teacher: { $name }
record-fact-kind = Kind: { $value }
record-fact-on-date = { $kind ->
        [associations] Since { $value }
       *[other] Date: { $value }
    }
record-fact-until = Until { $value }
record-fact-hours = Length: { $value }
record-fact-form = Form: { $value }
record-fact-role = Role: { $value }
record-fact-level = Level: { $value }
record-fact-result = Result: { $value }
record-fact-organiser = { $kind ->
        [publications] Where: { $value }
       *[other] Organiser: { $value }
    }
record-fact-document = Document: { $value }
record-form-face-to-face = face to face
record-form-distance = distance
record-form-mixed = mixed
record-level-school = institution
record-level-municipal = municipal
record-level-regional = regional
record-level-federal = federal
record-level-international = international
record-at-level-school = institution’s level
record-at-level-municipal = municipal level
record-at-level-regional = regional level
record-at-level-federal = federal level
record-at-level-international = international level
record-role-speaker = speaker
record-role-expert = expert
record-role-organiser = organiser
record-role-participant = participant
record-role-coordinator = coordinator
record-role-leader = leader
record-result-winner = winner
record-result-prize = prize
record-result-laureate = laureate
record-result-participant = participant
record-state-stated = { $own ->
        [yes] By your word
       *[no] By the teacher’s word
    }
record-state-confirmed = { $who ->
        [none] ✅ Confirmed
       *[other] ✅ Confirmed — { $who }
    }
record-state-sent-back = { $who ->
        [none] ↩️ To be clarified: { $words }
       *[other] ↩️ To be clarified — { $who }: { $words }
    }
record-will-unconfirm = If something is changed, the entry is to be confirmed again.
record-removed = The entry “{ $title }” is removed. It can be taken back within a day.
record-reply-none = without a word
record-reply-no-document = there is no document
record-reply-check-date = check the date
record-reply-check-title = make the name clearer
record-reply-twice = there is such an entry already

# Questions
record-ask-kind = What is to be added?
record-ask-title = { $kind ->
        [kpk] What is the programme called? Choose or write.
        [retraining] What is the programme called? Choose or write.
        [second_degree] Which speciality? Choose or write.
        [internship] Which internship? Choose or write.
        [publication] What is the publication called? Write its name.
        [association] Which association? Choose or write.
       *[other] What is it called? Choose or write.
    }
record-which = What is to be changed? What is ticked ✓ is filled in.
record-now = Now: <b>{ $value }</b>
record-ask-on-date = { $kind ->
        [courses] When was the document given? Choose a day or write, say, “12 March” or “March 2026”.
        [associations] Since which day? Choose or write, say, “1 September 2025”.
       *[other] When was it? Choose a day or write, say, “12 March” or “March 2026”.
    }
record-ask-until = Until which day? Skip it if it goes on.
record-ask-hours = How many hours? Choose or write a number.
record-ask-form = In which form?
record-ask-role = { $kind ->
        [associations] Which role in the association?
       *[other] Which role?
    }
record-ask-level = Which level?
record-ask-result = Which result?
record-ask-organiser = { $kind ->
        [courses] Where was it? Choose or write.
        [publications] Where was it published or presented? Choose or write.
       *[other] Who organised it? Choose or write.
    }
record-ask-document = Which document? Write its name and number, say “Certificate No 125”.
record-ask-file = Send the document: a file, a photo or a link, several if you like. This is optional.
record-file-accepted = { $count ->
        [one] Taken.
       *[other] Taken: { $count }.
    }
record-ask-return = What is to be clarified? Choose or write. The teacher will see the words.
record-ask-period = For which years should the document be?
record-paper = { $period ->
        [year] This school year
        [three] Three years
        [five] Five years
       *[all] All the time
    }: { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }. What was sent back is left out.
record-paper-empty = There are no entries in this time. Choose another one.
record-period-year = School year
record-period-three = 3 years
record-period-five = 5 years (attestation)
record-period-all = All the time

# Buttons
record-button-open = 🏅 Achievements
record-button-entry = 🏅 Entry in the record
record-button-add = ➕ Add
record-button-paper = 📄 Document
record-button-more = ▶️ Tell more
record-button-edit = ✏️ Change
record-button-file = ➕ File
record-button-remove = 🗑 Remove the entry
record-button-restore = ↩️ Take it back
record-button-show-files = 📄 Show materials ({ $count })
record-button-list = To the achievements
record-button-ready = ✅ Done
record-button-enough = Done
record-button-forward = Next ▶️
record-button-empty = 🗑 Clear
record-button-today = Today
record-button-calendar = 📅 Calendar
record-button-docx = 📄 Word
record-button-pdf = 📄 PDF
record-button-confirm = ✅ Confirm
record-button-return = ↩️ Send back
record-button-take-back = ↩️ Undo the decision
record-button-queue = To colleagues’ records
record-button-confirm-shown = ✅ Confirm these ({ $n })
record-button-undo-shown = ↩️ Undo ({ $n })
record-button-courses = 🎓 Terms of courses
record-button-people = To the list
record-field-title = Name
record-field-on-date = { $kind ->
        [associations] Since
       *[other] Date
    }
record-field-until = Until
record-field-hours = Hours
record-field-form = Form
record-field-role = Role
record-field-level = Level
record-field-result = Result
record-field-organiser = { $kind ->
        [publications] Where
       *[other] Organiser
    }
record-field-document = Document
record-form-button-face-to-face = Face to face
record-form-button-distance = Distance
record-form-button-mixed = Mixed
record-level-button-school = Institution
record-level-button-municipal = Municipal
record-level-button-regional = Regional
record-level-button-federal = Federal
record-level-button-international = International
record-level-words-school = school, kindergarten, school level
record-level-words-municipal = city, town, district, municipality
record-level-words-regional = region, province
record-level-words-federal = national, country
record-level-words-international = world
record-role-button-speaker = Speaker
record-role-button-expert = Expert
record-role-button-organiser = Organiser
record-role-button-participant = Participant
record-role-button-coordinator = Coordinator
record-role-button-leader = Leader
record-result-button-winner = Winner
record-result-button-prize = Prize
record-result-button-laureate = Laureate
record-result-button-participant = Participant
record-reply-button-no-document = There is no document
record-reply-button-check-date = Check the date
record-reply-button-check-title = Make the name clearer
record-reply-button-twice = There is one already

# Colleagues' entries
record-queue-head = <b>🏅 Colleagues’ records</b>
    { $n ->
        [one] { $n } entry waits to be confirmed
       *[other] { $n } entries wait to be confirmed
    }. Until then they stay by the teacher’s word.
record-queue-empty = <b>🏅 Colleagues’ records</b>
    All entries are confirmed.
record-waiting = { $number }. { $owner }
    { $title }
    <i>{ $facts }{ $files ->
        [0] { "" }
        [one] {" · "}{ $files } material
       *[other] {" · "}{ $files } materials
    }</i>
record-confirmed-shown = ✅ Confirmed: { $n }
record-toast-confirmed = Confirmed
record-toast-returned = Sent back
record-toast-taken-back = The decision is undone
record-toast-shown-back = Taken back: { $n }
record-courses-unknown = Nothing is known of the courses of { $n ->
        [one] { $n } person
       *[other] { $n } people
    }.

# Messages
notice-record-entered = { $who ->
        [none] 🏅 There is a new entry in your record: <b>{ $title }</b>
       *[other] 🏅 { $who } — a new entry in your record: <b>{ $title }</b>
    }
    { $facts }
notice-record-sent-back = { $who ->
        [none] ↩️ The entry “{ $title }” of your record is to be clarified: { $words }
       *[other] ↩️ { $who } asks to clarify the entry “{ $title }” of your record: { $words }
    }
notice-record-removed = 🏅 The entry “{ $title }” was removed from your record. It can be taken back within a day.
notice-record-file-refused = 🏅 The file “{ $name }” of the entry <b>{ $title }</b> could not be kept: it is not what its name says. Please look into it and attach it again.
notice-record-file-macros = 🏅 The file “{ $name }” of the entry <b>{ $title }</b> was not kept: there are macros in it, which are not safe to open. Please save it as PDF or without macros and attach it again.
notice-record-file-failed = 🏅 The file “{ $name }” of the entry <b>{ $title }</b> could not be kept: it could not be downloaded. Please attach it once more.
notice-record-file-no-room = 🏅 The file “{ $name }” of the entry <b>{ $title }</b> was not kept: the bot has no room left. The entry stays. Please tell your administration, and attach the file later.
notice-record-photo-no-room = 🏅 The photo of the entry <b>{ $title }</b> was not kept: the bot has no room left. The entry stays. Please tell your administration, and attach the photo later.
notice-record-photo-refused = 🏅 The photo of the entry <b>{ $title }</b> could not be kept: it does not look like a picture. Please attach another one.
notice-record-photo-failed = 🏅 The photo of the entry <b>{ $title }</b> could not be kept: it could not be downloaded. Please attach it once more.
notice-term-course = 🎓 Three years since the last course ({ $last }) will soon be over. The next one is needed by { $day }. It can go into the plan.
notice-term-planned = 🏅 The attestation you plan: { $day }. It is time to gather the achievements; the bot makes the document itself.
notice-term-category = 🏅 Your category is valid until { $day }. If you decide to apply, the bot makes the document of achievements itself.
notice-term-fitness = 🏅 Fitness for the position is valid until { $day }. It is then to be confirmed anew.
error-record-changed = The entry has changed meanwhile. Here it is now.
error-record-queue-changed = The list has changed meanwhile. Please look at it again.
error-record-removed = This entry is removed. Take it back first.
error-record-removed-for-good = The entry was removed more than a day ago. It can be entered anew.
error-record-bad-hours = A number of hours from 1 to { $most } is needed, say 72.
error-record-choose = Choose with a button.
error-record-future = This day is still ahead. The date of what has been is needed.
error-record-long-ago = The date is too far back. Check the year.
error-record-after-end = The first day is later than the last one. Check the dates.
error-record-before-start = The last day is earlier than the first one. Check the dates.
error-record-not-your-decision = This decision can’t be undone any more: the entry has changed, or the decision is not yours.
