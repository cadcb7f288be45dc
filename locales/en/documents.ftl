# Documents and pictures. They are printed in Russian; these lines keep the languages alike.
document-day = { $day } { $month } { $year }
document-percent = { $value }%
document-few-answers = few answers
document-radar-caption = Farther from the centre is more confident
error-radar-axes = A chart needs 3 to 8 groups, and there are { $count }.

document-department = Department
document-whole-school = The whole school
document-school = School
document-all-schools = All schools
document-people = { $count } people
document-of = { $done } of { $total }
document-on-day = on { $day }

# The map of difficulties
document-map-title = Map of the diagnosis
document-map-all-groups = All groups
document-map-title-objectivity = Results by group
document-map-scale-objectivity = The higher the per cent, the more often it is so at work
document-map-few = blank
document-map-scale = Command: the higher the per cent, the more confident
document-map-few-explained = Blank where fewer than { $count } people answered{ $first ->
        [0] { "" }
       *[other] { " " }(while it goes on, fewer than { $first })
    } or their answers could be worked out
document-map-counted = answers of { $people } of { $all } who finished

# Participation
document-finished = finished: { $count }
document-begun = begun: { $count }
document-not-begun = not begun yet: { $count }

document-questionnaire = Questionnaire
document-version = { $title }, version { $version }
document-made = Made automatically on { $day }
document-page = p.
document-page-of = of

# Invitation cards
document-cards-title = Invitations
document-cards-step-1 = Point the camera of your phone at the code or type the link.
document-cards-step-2 = When the chat opens, press “Start”.
document-cards-until = The link is personal, works once, until { $day }

# The result on paper
document-report-title = Result of the self-diagnosis
document-report-diagnosis = Diagnosis
document-report-day = Finished
document-report-yours = All your answers are here. Whether to show them to anybody is your decision alone: nobody is attested or paid by them.
document-report-group = Group
document-report-level = Level now
document-report-strengths = Can be shown to colleagues
document-report-difficulties = What can be worked on
document-report-no-experience = Never had to
document-report-answers = Answers by group
document-scale-0 = does not work yet
document-scale-1 = works with support
document-scale-2 = works on my own
document-scale-3 = can show colleagues

# The blank
document-blank-name = Full name
document-blank-date = Date
document-blank-promise = Nobody is attested or paid by the answers.
document-blank-statement = Statement
document-blank-scale = In the tables put one mark in every row: how it works for you now.
document-blank-one = Where there are circles, mark one answer.
document-blank-several = Where there are squares, mark all answers that fit.
document-blank-text = On the lines answer in your own words. Such a question may be skipped.

# Tables
document-sheet-participation = Participation
document-sheet-legend = Legend
document-sheet-percents = Per cent
document-sheet-people = People
document-sheet-levels = Levels
document-sheet-staff = Staff
document-sheet-how = How to fill in
document-column-name = Full name
document-column-department = Department
document-column-position = Position
document-column-subjects = { $kind ->
        [school] Subjects
        [kindergarten] Areas
       *[additional] Areas
    }
document-column-classes = { $kind ->
        [school] Classes
        [kindergarten] Groups
       *[additional] Groups
    }
document-column-state = Diagnosis
document-column-finished = Finished
document-column-reminded = Reminded
document-column-people = People
document-column-percent = Command, %
document-sheet-totals = The whole picture
document-column-question = Question
document-column-answered = Answered
document-column-option = Answer
document-column-chose = Chose it
document-state-finished = finished
document-state-begun = begun
document-state-not_begun = not begun
document-legend-school = Institution
document-legend-municipality = Municipality
document-legend-day = As of
document-legend-reminded = When the bot last reminded of the diagnosis
document-legend-answers = Answers
document-legend-no-answers = No answers and no results are here: only the teacher sees the answers
document-legend-people = How many people gave enough answers to judge; the four levels together make the same number
document-legend-of = Who is counted
document-legend-counted = Answers counted
document-legend-counted-explained = { $people } of the { $all } who finished
document-legend-answered = How many people chose at least one answer to this question
document-legend-chose = How many people chose this answer; where several may be chosen, a person is counted in each of his answers
document-legend-few-answered = Fewer than { $count } people answered the question
document-legend-words = Own words
document-legend-no-words = What people wrote in their own words is not here: the teacher alone sees it
document-legend-blank = A blank cell

# A sample list
document-example = Example: { $name }
document-example-1-name = Ivanova Maria Petrovna
document-example-1-position = { $kind ->
        [school] teacher of mathematics
        [kindergarten] preschool teacher
       *[additional] teacher of additional education
    }
document-example-1-department = { $kind ->
        [school] Department of mathematics
        [kindergarten] Association of preschool teachers
       *[additional] Association of technology
    }
document-example-1-subjects = { $kind ->
        [school] mathematics, computing
        [kindergarten] speech
       *[additional] robotics, modelling
    }
document-example-1-classes = { $kind ->
        [school] 5A, 7B, 9A
        [kindergarten] senior group
       *[additional] 1st year, 2nd year
    }
document-example-2-name = Petrov Oleg Sergeevich
document-example-2-position = { $kind ->
        [school] primary school teacher
        [kindergarten] music leader
       *[additional] teacher of additional education
    }
document-example-2-department = { $kind ->
        [school] Department of primary classes
        [kindergarten] Association of specialists
       *[additional] Association of arts
    }
document-example-2-subjects = { $kind ->
        [school] primary classes
        [kindergarten] music
       *[additional] choreography
    }
document-example-2-classes = { $kind ->
        [school] 2C
        [kindergarten] all groups
       *[additional] senior group
    }
document-staff-name = Required. One person a row; delete the rows marked as examples
document-staff-position = As in the staff list; may stay empty
document-staff-department = { $kind ->
        [school] May stay empty
        [kindergarten] May stay empty
       *[additional] May stay empty
    }
document-staff-subjects = Separated by commas; may stay empty
document-staff-classes = Separated by commas; may stay empty
document-staff-order = Order of columns
document-staff-order-explained = Any: the bot knows columns by their headings. Other columns do no harm

# The plan on paper: what it is called
document-route-title-iom-nominative = individual educational route
document-route-title-iom-genitive = of the individual educational route
document-route-title-iom-dative = to the individual educational route
document-route-title-iom-instrumental = by the individual educational route
document-route-title-iom-prepositional = about the individual educational route
document-route-title-iom-short = Route
document-route-title-ippr-nominative = individual plan of professional growth
document-route-title-ippr-genitive = of the individual plan of professional growth
document-route-title-ippr-dative = to the individual plan of professional growth
document-route-title-ippr-instrumental = by the individual plan of professional growth
document-route-title-ippr-prepositional = about the individual plan of professional growth
document-route-title-ippr-short = Plan
document-route-title-programme-nominative = individual programme of growth
document-route-title-programme-genitive = of the individual programme of growth
document-route-title-programme-dative = to the individual programme of growth
document-route-title-programme-instrumental = by the individual programme of growth
document-route-title-programme-prepositional = about the individual programme of growth
document-route-title-programme-short = Programme of growth
document-route-file-form = form { $form }
document-route-file-draft = draft

# Its title page
document-stamp-reviewed = CONSIDERED
document-stamp-agreed = AGREED
document-stamp-approved = APPROVED
document-stamp-draft = Draft
document-route-protocol = minutes No { $number } of { $day }
document-route-order = order No { $number } of { $day }
document-route-blank-day = ___ ____________ 20__
document-route-made = Made automatically on { $day }, version { $version }
document-route-school-year = for the school year { $first }/{ $last }
document-route-several-years = for { $first }–{ $last }
document-route-one-year = for { $year }
document-route-term = from { $first } to { $last }
document-route-term-draft = from the day of approval to { $last }
document-route-stopped = { $term }; { $day } { $why ->
        [none] handed over to the new place of work
       *[other] broken off ({ $why })
    }
document-route-until = by { $day }
document-route-since = since { $day }
document-route-valid-until = valid until { $day }
document-route-attempt = attempt { $number }
document-route-certificate = certificate { $number }
document-route-teacher = Teacher
document-route-learners = { $words ->
        [preschool] children
       *[other] pupils
    }

# Its parts
document-route-facts-form1 = About the teacher
document-route-facts-form2 = Basic information about the teacher
document-route-courses = Courses taken
document-route-accompanying = Accompanying sheet
document-route-diagnosed = Information on the diagnosis
document-route-passed = passed on { $day }
document-route-group = Group of competencies
document-route-level = Level by self-assessment
document-route-external = Independent diagnosis
document-route-passive = Passive methods
document-route-active = Active methods
document-route-field = Problem field
document-route-deficits = Professional deficits and tasks of growth
document-route-goal = Goal
document-route-tasks = Tasks
document-route-dates = Term
document-route-self-analysis = Self-analysis of the diagnosis, related to the educational results
document-route-number = Number
document-route-values = Values by year
document-route-plan-form1 = Plan of items
document-route-plan-form2 = Plan of making good the professional deficits
document-route-column-competency = Competencies
document-route-column-due = Term
document-route-column-item = Activity
document-route-column-evidence = Evidence
document-route-column-mark = Completion
document-route-column-note = Note
document-route-column-basis = Professional deficit
document-route-column-period = Period
document-route-direction = Direction: { $text }
document-route-result = Expected result: { $text }
document-route-application = Application: { $text }
document-route-planned = Planned results
document-route-reflection = Reflection
document-route-outcome-basis = Basis
document-route-outcome = Outcome
document-route-outcome-comment = Comment
document-route-mentor-said = The mentor’s analysis and comments
document-route-methodist-said = The methodist’s analysis
document-route-reached = Planned and reached results
document-route-reached-text = Planned result
document-route-reached-mark = Mark
document-route-reply = The teacher’s answer to the conclusion
document-route-presented-decision = { $meeting }, decision: “{ $decision }”
document-route-review = Results of the school year { $first }/{ $last }
document-route-review-said = A word of the administration
document-signer-mentor = Mentor
document-route-presented = The results were presented
document-route-protocol-no = protocol No { $number }
document-reached-yes = reached
document-reached-no = not reached
document-verdict-full = fulfilled
document-verdict-partly = partly fulfilled
document-verdict-not = not fulfilled, the work goes on
document-reflection-helped = Helped: { $text }
document-reflection-hindered = Hindered: { $text }
document-reflection-next = Next: { $text }
document-route-signatures = Signatures
document-route-conclusion = Conclusion on the completion
document-mark-done = Done
document-mark-confirmed = Confirmed
document-outcome-full = reached in full
document-outcome-partly = reached in part
document-outcome-not = not reached
document-basis-deficit = Professional deficit
document-basis-strength = Strength
document-basis-task = Task
document-basis-request = Educational request
document-basis-none = Other items
document-section-deficit = Professional deficit
document-section-kpk = Courses
document-section-consultation = Hours of consultation (tutor, mentor, curator)
document-section-municipal = Methodical events of the municipality
document-section-internal = { $words ->
        [school] The school’s own system of continuous growth
       *[other] The institution’s own system of continuous growth
    }
document-section-self_education = Self-education
document-section-period = Period
document-method-observation = observation
document-method-survey = questionnaire
document-method-testing = testing
document-method-data = collection of data
document-method-analysis = analysis
document-method-dialogue = professional dialogue
document-method-situations = analysis of situations
document-level-federal = federal level
document-level-regional = regional level
document-level-municipal = municipal level

# About the teacher
document-fact-full_name = Surname, given name, patronymic
document-fact-position = Position
document-fact-subjects = { $words ->
        [school] Subjects
       *[other] Fields
    }
document-fact-classes = { $words ->
        [school] Classes
        [preschool] Groups
       *[other] Unions
    }
document-fact-department = Department
document-fact-education = Education
document-fact-category = Category
document-fact-extra = Further categories
document-fact-fitness = Fitness for the position
document-fact-attestation = Planned attestation
document-fact-teaching = Pedagogical experience
document-fact-working = Total experience
document-fact-theme = Theme of self-education
document-hours = { $count } h
document-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
document-category-none = not given
document-category-first = first
document-category-highest = highest
document-education-higher_pedagogical = higher pedagogical
document-education-higher = higher
document-education-secondary_pedagogical = secondary pedagogical
document-education-secondary = secondary
document-position-teacher = teacher
document-position-preschool_teacher = kindergarten teacher
document-position-music_leader = music leader
document-position-pe_instructor = PE instructor
document-position-additional_teacher = teacher of additional education
document-position-psychologist = psychologist
document-position-speech_therapist = speech therapist
document-position-defectologist = defectologist
document-position-social_pedagogue = social pedagogue
document-position-organiser = organiser
document-position-tutor = tutor
document-position-librarian = librarian
document-position-trainer = trainer
document-position-methodist = methodist
document-position-adviser = adviser
document-position-of-teacher = of the teacher
document-position-of-preschool_teacher = of the kindergarten teacher
document-position-of-music_leader = of the music leader
document-position-of-pe_instructor = of the PE instructor
document-position-of-additional_teacher = of the teacher of additional education
document-position-of-psychologist = of the psychologist
document-position-of-speech_therapist = of the speech therapist
document-position-of-defectologist = of the defectologist
document-position-of-social_pedagogue = of the social pedagogue
document-position-of-organiser = of the organiser
document-position-of-tutor = of the tutor
document-position-of-librarian = of the librarian
document-position-of-trainer = of the trainer
document-position-of-methodist = of the methodist
document-position-of-adviser = of the adviser

# One's achievements
document-achievements-title = Professional achievements
document-achievements-year = of the school year { $first }/{ $last }
document-achievements-period = from { $first } to { $last }
document-achievements-all = of the whole career
document-achievements-checked = The facts are confirmed
document-achievements-courses = Training courses and retraining
document-achievements-contests = Professional contests, olympiads, festivals
document-achievements-publications = Publications, shared experience, materials and projects
document-achievements-events = Talks, master classes, events
document-achievements-expert = Expert work
document-achievements-associations = Professional associations
document-achievements-column-day = Date
document-achievements-column-dates = Period
document-achievements-column-title = Name
document-achievements-column-course = Programme
document-achievements-column-work = Kind of work
document-achievements-column-association = Association
document-achievements-column-where = Institution, form of study
document-achievements-column-published = Where published or presented
document-achievements-column-hours = Hours
document-achievements-column-level = Level
document-achievements-column-result = Result
document-achievements-column-role = Role
document-achievements-column-organiser = Organiser
document-achievements-column-proof = Document, materials
document-achievements-hours = In all: { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
document-achievements-note = * By the teacher’s word, not confirmed by the leaders.
document-achievements-file = Achievements
document-achievements-file-three = 3 years
document-achievements-file-five = 5 years
document-achievements-file-all = all
document-since = since { $day }
document-until = until { $day }
document-proof-photo = photo of the document
document-proof-file = file
document-record-kpk = training course
document-record-retraining = retraining
document-record-second_degree = second degree
document-record-internship = internship
document-record-contest = contest
document-record-olympiad = olympiad
document-record-festival = festival
document-record-publication = publication
document-record-experience = shared experience
document-record-development = materials
document-record-project = project
document-record-talk = talk
document-record-master_class = master class
document-record-open_lesson = open lesson
document-record-event = event
document-record-expert_work = expert work
document-record-association = association
document-record-form-face_to_face = face to face
document-record-form-distance = distance
document-record-form-mixed = mixed
document-record-level-school = institution
document-record-level-municipal = municipal
document-record-level-regional = regional
document-record-level-federal = federal
document-record-level-international = international
document-record-role-speaker = speaker
document-record-role-expert = expert
document-record-role-organiser = organiser
document-record-role-participant = participant
document-record-role-coordinator = coordinator
document-record-role-leader = leader
document-record-result-winner = winner
document-record-result-prize = prize
document-record-result-laureate = laureate
document-record-result-participant = participant

# An institution's own template: what is wrong with it
template-not-docx = This is not a Word document. Save the template as .docx and send it again.
template-too-big = The file is over 5 MB. Take the pictures out of the template and send it again.
template-bomb = There is too much inside the file to open it.
template-broken = The file is damaged or has a password: it could not be opened.
template-active = The file holds something that can run by itself ({ $found }). Such templates are not taken.
template-outside = The file calls another address when opened ({ $found }). Remove that link and send it again.
template-tracked = A field stands in deleted text ({ $found }). Accept or reject all changes in Word.
template-misplaced = A field stands where no text can be: in a picture’s description or a link’s address.
template-unclosed = Half of a pair is missing: { $found }. “{"{{"}” needs “{"}}"}”, if needs endif, for needs endfor.
template-syntax = This could not be understood: { $found }.
template-forbidden = A template can’t do this: { $found }. Only fields, if and for are allowed.
template-unknown = There is no such field: { $found }.
template-list-printed = { $found } is a list or a sign: it can’t be printed as one word, it needs for or if.
template-not-list = { $found } is not a list: rows can’t be repeated by it.
template-too-long = The template is too large: too many fields, or loops within loops.
template-no-fields = There is no field in the file. Download the sample: its fields stand in double braces.
template-empty-cell = A cell of a table may lose all of its text. Leave an empty line in it, outside the condition.
template-unfillable = The template could not be filled in: a table row with for or if may be in the wrong place.
template-meant = { $text } Perhaps { $meant }?
template-place = { $text }
    Place: “{ $place }”

# The course of a plan by month
document-progress-title = The plan by month
document-progress-period = { $first } – { $last }
document-progress-confirmed = finished: { $count }
document-progress-done = to be confirmed: { $count }
document-progress-passed = late: { $count }
document-progress-planned = ahead: { $count }

# The journal of a mentor's meetings
document-journal-title = Journal of meetings of the mentor
document-journal-mentor = Mentor
document-journal-mentee = Mentee
document-journal-order = Order
document-journal-order-no = No. { $number }
document-journal-order-on = No. { $number } of { $day }
document-journal-term = Term
document-journal-days = from { $first } to { $last }
document-journal-meetings = Meetings
document-journal-number = No.
document-journal-day = Date
document-journal-topic = Topic
document-journal-item = { $topic } (item of the plan: { $item })
document-journal-none = No meetings yet.
document-journal-file = Journal of meetings { $mentor } and { $mentee }

document-portfolio-title = Portfolio
document-portfolio-school-year = of the school year { $first }/{ $last }
document-portfolio-several-years = of { $first }–{ $last }
document-portfolio-one-year = of { $year }
document-portfolio-external = independent diagnosis
document-portfolio-confirmed = confirmed
document-portfolio-none = Without a document
document-portfolio-lost = The file was not kept by the bot: please add it
document-portfolio-photo = photo
document-portfolio-file = document
document-summary-title = Summary, school year { $first }/{ $last }
document-summary-diagnosed = Diagnosed
document-summary-approved = { plan-title } { plan-approved }
document-summary-items = Items by month: { $count }

# The roadmap and the plan of methodical work
document-measures-title-roadmap = Course of the roadmap
document-measures-title-methodical = Plan of methodical work
document-measures-file-roadmap = Roadmap
document-measures-file-methodical = Plan of methodical work
document-measures-year = School year { $first }/{ $last }
document-measures-as-of = as of { $day }
document-measures-done = Measures done: { $done } of { $total }{ $passed ->
        [0] .
       *[other] , overdue: { $passed }.
    }
document-measures-number = No
document-measures-title = Measure
document-measures-due = Date
document-measures-who = Responsible
document-measures-document = Document
document-measures-mark = Mark of completion
document-measures-result = Expected result
document-measures-month = { $month } { $year }
document-measures-in-year = in the course of the year
document-measures-as-needed = as needed
document-measures-marked = Done { $day }{ $note ->
        [none] { "" }
       *[other] . { $note }
    }
document-measures-passed = Overdue
document-measures-result-done = { $result }. { $mark }
document-measures-approve = APPROVED
document-measures-approver = { $office } ______________ { $name }
document-measures-approved-on = “____” ______________ 20____
document-measures-part-diagnosis = Diagnosis and analysis of difficulties
document-measures-part-plans = Individual work and mentoring
document-measures-part-learning = Training and methodical work
document-measures-part-quality = Analysis of results and fair marks
document-measures-part-experience = Sharing experience
document-measures-part-support = Support of teachers
document-measures-part-results = Summing up
document-measures-decisions = Decisions
document-measures-decision = Decision
document-measures-reason-of-plan = Reason (numbers of the day it was taken into the plan)
document-measures-reason-of-decision = Reason (the number of the day it was chosen)
document-measures-effect = Effect
document-measures-then-now = { $then } people then, { $now } now
document-measures-then-few = { $then } people then, fewer than five now
