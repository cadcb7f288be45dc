# The card: what the school keeps of a person besides the name
card-title = <b>🪪 { $name }</b>, { $role }{ $school ->
        [none] { "" }
       *[other] { " · " }{ $school }
    }
card-line = { $label }: { $value }
card-empty = Only the name is here so far. The rest is optional: every step can be skipped.
card-own-name = If the name is misspelt, tell the { place-deputy-to }, who can correct it.
card-no-school = A card belongs to somebody who works in a school. You hold no such place now.
card-which = Which one? Those marked ✓ are filled in.
card-step = Step { $number } of { $total }
card-now = Now: <b>{ $value }</b>
card-button-open = 🪪 Card
card-button-own = 🪪 My card
card-button-fill = ▶️ Fill in step by step
card-button-steps = ✏️ Choose a field
card-button-name = ✏️ Correct the name
card-button-next = Next ▶️
card-button-clear = 🗑 Clear
card-button-back = ◀️ To the card
card-ask-name = Now: <b>{ $name }</b>
    Write it correctly: surname, given name, patronymic. If only the surname or only the patronymic is wrong, that word is enough.
card-name-corrected = ✅ The name is corrected.
card-rate = { $whole }{ $part ->
        [none] { "" }
       *[other] .{ $part }
    }
card-since = since { $year } ({ $n ->
        [one] { $n } year
       *[other] { $n } years
    })
card-from-until = { $day }{ $until ->
        [none] { "" }
       *[other] , valid until { $until }
    }
card-field-position = Position
card-field-audience = Whom they teach
card-field-subjects = { $words ->
        [school] Subjects
       *[other] Areas
    }
card-field-classes = { $words ->
        [school] Classes
        [preschool] Groups
       *[other] Clubs
    }
card-field-employment = Employment
card-field-rate = Rate
card-field-hired = Works here since
card-field-education = Education
card-field-teaching = Teaching experience
card-field-working = Total experience
card-field-category = Category
card-field-category_on = Category given on
card-field-extra = Besides
card-field-fitness = Fitness for the position
card-field-attestation = Attestation planned
card-field-theme = Theme of self-education
card-field-theme_years = Years of the theme
card-field-theme_report = Report on the theme
card-field-associations = Associations, councils
card-field-birth = Year of birth
card-ask-position = Which position?
card-ask-audience =
    Whom do you teach? The questionnaire depends on it, nothing else.
    { consent-audience-meant }
card-ask-subjects = { $words ->
        [school] Which subjects? Separate them by commas: mathematics, physics.
       *[other] Which areas or activities? Separate them by commas: speech, drawing.
    }
card-ask-classes = { $words ->
        [school] Which classes? For example: 5A, 7B, 9-11.
        [preschool] Which groups? For example: the older one.
       *[other] Which clubs? For example: robotics, first year.
    }
card-ask-employment = The main place of work, or a second one?
card-ask-rate = Which rate? Choose one or type it: 0.5.
card-ask-hired = Since which day in this institution? Choose a day or type it: 1 September 2019.
card-ask-education = Which education? Choose or write it in your own words.
card-ask-teaching = How much teaching experience? Write the year it began in, or the number of years: 2015 or 12 years.
card-ask-working = How much experience in all? Write the year it began in, or the number of years: 2010 or 17 years.
card-ask-category = Which qualification category?
card-ask-category_on = When was the category given? Choose a day or type it: 24 December 2024.
card-ask-extra = Any other category? Mark those that are there and press “Next”.
card-ask-fitness = When was fitness for the position confirmed? The bot counts the five years.
card-ask-attestation = For which day is the attestation planned? Choose a day or type it: October 2027.
card-ask-theme = Which theme of self-education? Write its title.
card-ask-theme_years = Which years is the theme for? For example: 2026-2028.
card-ask-theme_report = When is the report on the theme? Choose a day or type it: 20 May.
card-ask-associations = Which associations, councils, juries? Write them on one line.
card-ask-birth = Which year of birth? It is only for tables of the staff; the step can be skipped.
card-employment-main = Main place
card-employment-internal = Second post here
card-employment-external = Main place elsewhere
card-education-higher_pedagogical = Higher, pedagogical
card-education-higher = Higher
card-education-secondary_pedagogical = Vocational, pedagogical
card-education-secondary = Vocational
card-category-none = No category
card-category-first = First
card-category-highest = Highest
card-extra-methodist = teacher-methodist
card-extra-mentor = teacher-mentor
error-card-bad-rate = The rate is not clear. Type a number up to 2, for example 0.75.
error-card-bad-experience = The experience is not clear. Type a year or a number of years: 2015 or 12 years.
error-card-bad-birth = That does not look like a year of birth. Type four digits, for example 1985.
error-card-bad-years = The years are not clear. Type them like this: 2026-2028.
error-card-bad-date = That day is too far away. Type another date.
error-card-not-yet = That day is still ahead. Type the date with its year, for example 1 September 2019.
error-card-too-many-subjects = No more than { $limit } fit. Keep the main ones.
