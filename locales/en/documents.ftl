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
document-map-title = Map of difficulties
document-map-all-groups = All groups
document-map-title-objectivity = Results by group
document-map-scale-objectivity = The higher the per cent, the more often it is so at work
document-map-few = blank
document-map-scale = Command: the higher the per cent, the more confident
document-map-few-explained = Blank where fewer than { $count } people answered or their answers could be worked out

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
document-report-no-experience = No occasion yet
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
document-column-subjects = Subjects
document-column-classes = Classes
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
document-example-1-position = teacher of mathematics
document-example-1-department = Department of mathematics
document-example-1-subjects = mathematics, computing
document-example-1-classes = 5A, 7B, 9A
document-example-2-name = Petrov Oleg Sergeevich
document-example-2-position = primary school teacher
document-example-2-department = Department of primary classes
document-example-2-subjects = primary classes
document-example-2-classes = 2C
document-staff-name = Required. One person a row; delete the rows marked as examples
document-staff-position = As in the staff list; may stay empty
document-staff-department = May stay empty
document-staff-subjects = Separated by commas; may stay empty
document-staff-classes = Separated by commas; may stay empty
document-staff-order = Order of columns
document-staff-order-explained = Any: the bot knows columns by their headings. Other columns do no harm
