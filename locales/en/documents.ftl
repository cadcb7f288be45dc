# Documents and pictures. They are printed in Russian; these lines keep the languages alike.
document-day = { $day } { $month } { $year }
document-percent = { $value }%
document-few-answers = few answers
document-radar-caption = Farther from the centre is more confident
error-radar-axes = A chart needs 3 to 8 groups, and there are { $count }.

document-department = Department
document-whole-school = The whole school
document-people = { $count } people
document-of = { $done } of { $total }
document-on-day = on { $day }

# The map of difficulties
document-map-title = Map of difficulties
document-map-all-groups = All groups
document-map-few = under { $count }
document-map-scale = Command: the higher the per cent, the more confident
document-map-few-explained = Blank where fewer than { $count } people have answered

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
