# Reports of a school: what to choose on the screen
report-head = 📄 <b>Report · { $school }</b>
report-chosen = { $period } · { $place }
report-period-now = This school year
report-place-whole = all teachers
report-place-part = your departments
report-people = In the report: { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }.
report-nobody = There are no teachers here yet, so there is nothing to report on.
report-unknown = There is nothing to make papers of. The table will hold the list of teachers and their recorded achievements.
report-about-table = <b>Table</b> by name: people, participation, { $named ->
        [yes] levels by group,
       *[other] levels without names,
    } plans, items, what is overdue, achievements. A working file, not for the staff meeting.
report-about-review = <b>Review for the staff meeting</b>: numbers, charts, conclusions and proposals without names. The Word file can be edited.
report-about-audit = <b>Note for inspections</b>: where each number comes from, the version of the questionnaire, who confirmed.
report-wait = The file takes a few seconds and stays in the chat.
report-ready = The file has been sent
report-button-open = 📄 Report
report-button-table = 📄 Make an Excel table
report-button-review-w = Review: Word
report-button-review-p = Review: PDF
report-button-audit-w = Sources: Word
report-button-audit-p = Sources: PDF
report-button-now = This year
report-button-year = Year { $first }/{ $last }
report-button-half = Half-year { $number }
report-button-places = Choose a department
report-button-whole = All teachers
report-button-back = ◀️ Back to the report
report-places = Who should the report be about?
report-file-table = Report, { $school }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }, { $period }
report-file-review = Review, { $school }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }, { $period }
report-file-audit = Sources, { $school }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }, { $period }
report-file-half = { $first }-{ $last } half-year { $number }
report-file-year = { $first }-{ $last }
home-command-report = reports and notes

# The review: numbers without names. Papers are in Russian; these lines keep the languages alike.
report-review-title = Review
report-review-about = of the professional growth of teachers
report-for-year = for the school year { $first }/{ $last }
report-for-half = for the { $number ->
        [one] first
       *[other] second
    } half of the school year { $first }/{ $last }
report-for-days = from { $first } to { $last }
report-as-of = as of { $day }
report-states-as-of = { plan-many }, items and staff as of { $day }
report-register-number = No ________

report-part-participation = Participation in the self-diagnosis
report-diagnosed-none = Nobody has passed the self-diagnosis yet; on the list: { $total ->
        [one] { $total } teacher
       *[other] { $total } teachers
    }.
report-diagnosed-nobody = No self-diagnosis was finished in this year; on the list: { $total ->
        [one] { $total } teacher
       *[other] { $total } teachers
    }.
report-diagnosed-all = All teachers have passed the self-diagnosis ({ $total }).
report-diagnosed-some = Passed the self-diagnosis: { $done ->
        [one] { $done } teacher
       *[other] { $done } teachers
    } of { $total }. Not passed: { $rest ->
        [one] { $rest } teacher
       *[other] { $rest } teachers
    }.
report-away = On leave on the day of the review: { $count }.
report-typed = Typed in from paper blanks: { $count ->
        [one] answers of { $count } teacher
       *[other] answers of { $count } teachers
    }.
report-legend-passed = passed
report-legend-not-passed = not passed
report-of = { $done } of { $total }
report-other-places = Other departments

report-part-levels = Results by group of competencies
report-levels-intro = The level comes from the teachers' own answers; nobody else sees the answers. Below is how many teachers are on each level.
report-levels-hidden = A group in which fewer than { $count } teachers can be judged is left out: { $groups }.
report-levels-none = Fewer than { $count } teachers have results so far, so levels are left out.
report-level-strong = Teachers are surest of “{ $group }”: { $count } of { $people } command it or can show it to colleagues.
report-level-weak = “{ $group }” needs most support: { $count } of { $people } are at “support needed” or “room to grow”.
report-column-group = Group of competencies
report-column-people = People

report-part-chosen = Professional deficits chosen to be worked on
report-chosen-rarely = { $count ->
        [one] { $count } more deficit was
       *[other] { $count } more deficits were
    } chosen by fewer than { $least } teachers and not named here.
report-column-deficit = Professional deficit

report-part-plans = { $called ->
        [ippr] Individual plans of professional growth
        [programme] Individual programmes of growth
       *[iom] Individual educational routes
    }
report-approved = Has an approved { $called ->
        [ippr] professional plan
        [programme] programme
       *[iom] route
    }: { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    } of { $total }.
report-approved-all = All teachers have an approved { $called ->
        [ippr] professional plan
        [programme] programme
       *[iom] route
    } ({ $total }).
report-approved-none = Nobody has an approved { $called ->
        [ippr] professional plan
        [programme] programme
       *[iom] route
    } yet.
report-approved-nobody = Nobody had an approved { $called ->
        [ippr] professional plan
        [programme] programme
       *[iom] route
    } in this year.
report-column-state = State
report-plan-draft = being drawn up
report-plan-submitted = waits for approval
report-plan-returned = returned
report-plan-approved = approved, not begun
report-plan-active = under way
report-plan-closing = being summed up
report-plan-completed = completed
report-plan-suspended = suspended
report-plan-transferred = transferred
report-plan-terminated = terminated
report-plan-none = none yet

report-part-items = How plans are carried out
report-items = { $total ->
        [one] The plans hold { $total } item
       *[other] The plans hold { $total } items
    }, finished: { $finished }{ $waiting ->
        [0] .
       *[other] , waiting for confirmation: { $waiting }.
    }
report-due = Due so far: { $due ->
        [one] { $due } item
       *[other] { $due } items
    }, on time: { $done } ({ $percent }%){ $later ->
        [0] { "" }
       *[other] , later: { $later }
    }{ $today ->
        [0] { "" }
       *[other] , due today: { $today }
    }{ $left ->
        [0] { "" }
       *[other] , not done in completed plans: { $left }
    }.
report-overdue = Overdue: { $count ->
        [one] { $count } item
       *[other] { $count } items
    } of { $people ->
        [one] { $people } teacher
       *[other] { $people } teachers
    }.
report-overdue-none = Nothing is overdue.
report-legend-finished = finished
report-legend-waiting = waiting for confirmation
report-legend-overdue = overdue
report-legend-ahead = ahead
report-month = { $month } { $year }

report-part-mentoring = Mentoring
report-mentored = With a mentor: { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }.
report-young = Young specialists (under three years of pedagogical work): { $count }{ $alone ->
        [0] , each with a mentor.
       *[other] , without a mentor: { $alone }.
    }

report-part-courses = Courses and achievements
report-courses = Took courses in the last three years: { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    } of { $total }, in this period: { $now }.
report-courses-ahead = Three years since the last course end within a year or have ended for { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }.
report-courses-unknown = No courses are recorded of { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }.
report-winners = Won or took a prize in contests: { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }.
report-column-made = Done in the period
report-column-entries = Entries
report-column-teachers = Teachers
report-made-courses = Courses, retraining, internships
report-made-contests = Contests, olympiads, festivals
report-made-publications = Publications, experience, materials
report-made-events = Talks, master classes, events
report-made-expert = Expert work
report-made-associations = Professional associations

report-part-change = What changed in a year
report-change-diagnosed = Of today's teachers, passed the self-diagnosis in { $first }/{ $last }: { $then ->
        [0] nobody
       *[other] { $then }
    }; in the period of the report: { $now }.
report-change-approved = With an approved plan in { $first }/{ $last }: { $then ->
        [0] nobody
       *[other] { $then }
    }; in the period of the report: { $now }.
report-change-both = Results of two years can be compared for { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }; the table has groups with at least { $least } of them.
report-column-compared = Compared
report-column-up = Level higher
report-column-down = Level lower

report-part-conclusions = Conclusions
report-concludes-diagnosed-all = All teachers have passed the self-diagnosis.
report-concludes-diagnosed-some = The self-diagnosis is not finished: still to pass, { $rest ->
        [one] { $rest } teacher
       *[other] { $rest } teachers
    }.
report-concludes-plans = Without an approved plan: { $rest ->
        [one] { $rest } teacher
       *[other] { $rest } teachers
    } of { $total }.
report-concludes-levels = The strong side is “{ $strong }”; “{ $weak }” needs attention.
report-concludes-weak = “{ $group }” needs attention first.
report-concludes-on-time = { $rest ->
        [0] All items due so far were done on time: { $done }.
       *[other] Most items due so far were done on time: { $done } of { $due }.
    }
report-concludes-late = Fewer than half of the items due so far were done on time: { $done } of { $due }.
report-concludes-up = In a year levels went up more often than down in: { $groups }.
report-concludes-down = In a year levels went down more often than up in: { $groups }.
report-group-named = “{ $group }”
report-concludes-young = Without a mentor: { $count ->
        [one] { $count } young specialist
       *[other] { $count } young specialists
    }.

report-part-proposals = Proposals
report-proposes-diagnosis = Finish the self-diagnosis: offer it in the bot or on paper to { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    }.
report-proposes-plans = Help { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    } to draw up a plan, and approve it.
report-proposes-approval = Look at the plans that wait for approval: { $count }.
report-proposes-group = Put sessions on “{ $group }” into the plan of methodical work{ $helpers ->
        [0] .
       *[other] ; ask those who are strong in it to help ({ $helpers }).
    }
report-proposes-chosen = Organise help with what teachers chose themselves: { $list }.
report-proposes-overdue = Go through the overdue items with their owners ({ $count }): finish, set a new date or drop.
report-proposes-confirm = Confirm or send back the items reported as done: { $count }.
report-proposes-young = Propose a mentor to { $count ->
        [one] { $count } young specialist
       *[other] { $count } young specialists
    }.
report-proposes-courses = Apply for courses first of all for { $count ->
        [one] { $count } teacher
       *[other] { $count } teachers
    } whose three years since the last course end within a year or have ended.
report-proposes-unknown-courses = Enter the courses of { $count ->
        [one] { $count } teacher of whom none are recorded, or apply for courses for that teacher.
       *[other] { $count } teachers of whom none are recorded, or apply for courses for them.
    }
report-counted = { $name } ({ $people } people)

# The note for inspections
report-audit-title = Note for an inspection
report-audit-about = on the sources of the figures
report-part-counted = Who is counted
report-counted-who = Counted are teachers at their main place who are on the list on { $day }: { $total }. External part-timers count at their main place.
report-counted-away = Of these on leave: { $count }; they are not left out.
report-counted-year = The report covers the time from { $first } to { $last }
report-part-sources = Figures and their sources
report-column-figure = Figure
report-column-value = Value
report-column-source = Source
report-figure-teachers = Teachers
report-source-teachers = The staff list, kept by the school's leaders
report-figure-diagnosed = Passed the self-diagnosis
report-source-diagnosed = Finished self-diagnoses of the period, each teacher once
report-figure-approved = With an approved plan
report-source-approved = Approvals decided in the bot
report-figure-items = Items in plans
report-source-items = Approved plans; dropped items and others' proposals do not count
report-figure-finished = Items finished
report-source-finished = Teachers' reports, confirmed where confirmation is asked for
report-figure-due = Due so far
report-source-due = Dates of items against the day of the report
report-figure-on-time = Done on time
report-source-on-time = The day named by the teacher is not after the date
report-figure-later = Done after the date
report-source-later = The day named by the teacher is after the date
report-figure-today = Due on the day of the report
report-source-today = Nothing was reported yet
report-figure-left = Not done in completed plans
report-source-left = The plan is completed and nothing was reported
report-figure-overdue = Overdue items
report-figure-overdue-people = Teachers with overdue items
report-source-overdue = The date has passed and nothing was reported
report-figure-waiting = Waiting for confirmation
report-source-waiting = Reported, not decided about yet
report-figure-pairs = Teachers with a mentor
report-source-pairs = Pairs in which both have agreed
report-figure-young = Young specialists without a mentor
report-source-young = The first year of pedagogical work on the card
report-figure-courses = Courses in three years, teachers
report-source-courses = Entries about courses, with a document or by the teacher's word
report-part-versions = Versions of the questionnaire
report-column-questionnaire = Questionnaire
report-column-version = Version
report-column-results = Results
report-column-days = Finished
report-self = Self-diagnosis
report-days = { $first } – { $last }
report-invited = Asked for by the school or the municipality: { $invited } of { $count ->
        [one] { $count } result
       *[other] { $count } results
    }{ $own ->
        [0] .
       *[other] ; other teachers began by themselves.
    }
report-part-bounds = Where levels end
report-bounds = Mean of a group: below { $support } support needed, below { $growth } room to grow, below { $confident } confident, else a strength. A group is judged if at least { $share }% was answered. Results judged so: { $count }.
report-part-confirmed = Who confirmed
report-column-confirmer = Who
report-column-items = Items
report-confirmer-deputy = deputy head
report-confirmer-director = director
report-confirmer-route_officer = route officer
report-confirmer-head = head of a department
report-confirmer-mentor = mentor
report-confirmer-colleague = colleague who was asked
report-confirmer-list = by the list of an event
report-confirmer-document = by the document alone, nobody deciding
report-unconfirmed = Items that need no confirmation (finished by the teacher’s word): { $count }.
report-part-automatic = What was made automatically
report-automatic = Counts, levels, shares and dates were computed by the program; text and charts of the review are made of these numbers. The program concludes nothing about any one teacher.
report-part-by-hand = What people typed
report-typed-of = Typed in from paper: { $count ->
        [one] answers of { $count } teacher
       *[other] answers of { $count } teachers
    } of { $total }.
report-entries = Entries about courses, contests, publications and events in the period: { $count }, confirmed: { $confirmed }. The others stand by the teacher's word.
report-column-entered = Where entries come from
report-entered-items = Reports of items
report-entered-events = Lists of events
report-entered-own = Written by the teachers
report-entered-leaders = Written by the leaders
report-part-late = What was entered later
report-reported-late = Items done after the date, those not confirmed yet among them: { $count }.
report-told-late = Items reported later than the day of completion that the teacher named: { $count }.
report-entries-late = Entries made more than 30 days after the date of the document or event: { $count }.
report-late-none = Nothing was entered after the fact in the period.

# The table
report-sheet-totals = Totals
report-sheet-staff = Teachers
report-sheet-cards = Qualification
report-sheet-participation = Participation
report-sheet-results = Results
report-sheet-levels = Levels
report-sheet-plans = Plans
report-sheet-items = Items
report-sheet-overdue = Overdue
report-sheet-record = Achievements
report-sheet-legend = Legend
report-column-name = Name
report-column-department = Department
report-column-position = Position
report-column-subjects = { $kind ->
        [school] Subjects
       *[other] Fields
    }
report-column-employment = Employment
report-column-rate = Rate
report-column-hired = Works since
report-column-education = Education
report-column-teaching = Teaching since
report-column-category = Category
report-column-category-on = Given on
report-column-fitness = Fitness confirmed
report-column-attestation = Plans attestation
report-column-last-course = Last course
report-column-status = Now
report-column-bot = Bot
report-column-diagnosis = Self-diagnosis
report-column-finished = Finished
report-column-how = How
report-column-first = Begins
report-column-last = Ends
report-column-submitted = Submitted
report-column-decided = Decided
report-column-all-items = Items
report-column-done-items = Finished
report-column-overdue-items = Overdue
report-column-mentor = Mentor
report-column-order = Order
report-column-item = Item
report-column-kind = Kind
report-column-due = Due
report-column-reported = Done
report-column-moved = Times moved
report-column-late-days = Days late
report-column-title = Title
report-column-on = Date
report-column-hours = Hours
report-column-form = Form
report-column-level = Level
report-column-result = Result or role
report-column-organiser = Organiser
report-column-confirmed = Confirmed
report-status-works = works
report-status-on_leave = on leave
report-status-parental = parental leave
report-status-long_leave = long leave
report-offline = without the bot
report-how-bot = in the bot
report-how-paper = from a paper blank
report-passed-yes = finished
report-passed-no = not finished
report-item-planned = planned
report-item-in_progress = planned
report-item-postponed = postponed
report-item-done = waiting for confirmation
report-item-finished = finished
report-item-confirmed = confirmed
report-item-sent_back = sent back
report-item-dropped = dropped
report-confirmed-yes = yes
report-confirmed-no = by the teacher's word
report-order = No { $number } of { $day }
report-order-bare = No { $number }
report-legend-scope = About whom
report-legend-period = Period
report-legend-made = Made on
report-legend-totals = The same numbers as in the bot's summary and in the review
report-legend-staff = Teachers at their main place; external part-timers count at their main place
report-legend-staff-few = What the cards say is left out: it is for those who keep the cards
report-legend-cards = From the cards; “Last course” is the day of its document, 16 hours or more
report-legend-participation = That and when the last self-diagnosis of the period was finished; no answers, only the teacher sees them
report-legend-results = The level of each teacher by group; to work with the teacher, not to be shown to colleagues. A dash: few answers
report-legend-levels = How many teachers are on each level. Blank where fewer than { $count } can be judged
report-legend-plans = One plan a teacher, the one of the period; numbers of items without the dropped ones
report-legend-items = Items of approved plans. “Done” is the day that the teacher named
report-legend-overdue-sheet = The date has passed and nothing was reported; days as of the day of the report
report-legend-record = Courses, contests, publications and events of the period. “By the teacher's word”: nobody has confirmed it yet
report-legend-hidden = What is not here
report-legend-hidden-explained = Answers to the questionnaire, comments, notes, words with a mentor
