# Documents and pictures. They are printed in Russian; these lines keep the languages alike.
document-day = { $day } { $month } { $year }
document-percent = { $value }%
document-few-answers = few answers
document-radar-caption = Farther from the centre is more confident
error-radar-axes = A chart needs 3 to 8 groups, and there are { $count }.
