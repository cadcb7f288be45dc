# The beginning
diagnosis-intro =
    <b>Self-diagnosis</b>
    { $total } { $total ->
        [one] statement
       *[other] statements
    } about a teacher's work, about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }. Choose how it goes for you now. Each answer is saved at once: you can stop and come back.
diagnosis-promise = <b>In the bot only you see your answers.</b> They decide neither your certification nor your pay.
diagnosis-who-sees = Who sees what: your mentor and the leaders see the levels of groups and what you choose to work on; the municipal methodist sees that you passed, and totals of five people or more. They do not see the answers.
diagnosis-who-sees-unscored = Who sees what: the leaders see that the questionnaire is done and, if at least five people finish, the whole picture without names: how many people chose what. What you write in your own words is not in it.
diagnosis-export-told = You can take your answers as a file yourself: /mydata. If the administrator does it at your request, the bot will tell you.
diagnosis-not-teacher = The self-diagnosis is for teachers. If you work with children, ask the { place-deputy-of } to invite you as a teacher too.
diagnosis-asked = You are asked to take this questionnaire.
diagnosis-asked-until = You are asked to take this questionnaire by { $day }.
diagnosis-offer-title = <b>{ $title }</b>
diagnosis-offer-intro = { $intro }
diagnosis-offer-size = { $total } { $total ->
        [one] question
       *[other] questions
    }, about { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }. Each answer is saved at once: you can stop and come back.
diagnosis-offers = <b>Questionnaires</b>
diagnosis-offers-line = • { $title }, ~{ $minutes } min{ $standing ->
        [open] { " " }— begun
        [finished] { " " }— done
       *[none] { "" }
    }
diagnosis-ask-audience = To pick the questionnaire we need to know whom you teach. It is one question.

# A statement
diagnosis-head = <b>{ $group }</b> · { $number } of { $total }
diagnosis-statement = <b>{ $text }</b>
diagnosis-head-subject = <b>{ $group } · { $subject }</b> · { $number } of { $total }
diagnosis-blank-of = <i>Paper form: { $name }</i>
diagnosis-with-subject = { $statement } ({ $subject })
diagnosis-own-question = { $question }
diagnosis-scale-question = How does this go for you now?
diagnosis-scale-explained = <i>The first two answers will be proposed for { plan-into }, the last one will count among your strengths. If this has not come up yet or is no part of your work, press “Other”: the level does not go down for it.</i>
# Words for the number of an answer, parted by commas
diagnosis-level-taken = Noted: { $answer }.
diagnosis-level-unclear = This is answered with buttons. Writing works, too: the number of the answer in its order, from 1 to { $most }, or its first words.
diagnosis-given-aside = Your answer: { $answer }.
diagnosis-hint = <i>{ $hint }</i>
diagnosis-other-explained = You can answer in another way, write a comment for yourself or read an explanation.
diagnosis-other-question = Here you can write a comment for yourself or open the list of answers.
diagnosis-answer-not-yet = ○○○ Not yet
diagnosis-answer-with-support = ●○○ With support
diagnosis-answer-independent = ●●○ On my own
diagnosis-answer-strength = ●●● Can show colleagues
diagnosis-answer-no-experience = Never had to
diagnosis-answer-not-mine = Not part of my work
diagnosis-sign-skipped = skipped
diagnosis-sign-text = “{ $text }”
diagnosis-sign-none = no answer
diagnosis-sign-not-yet = ○○○
diagnosis-sign-with-support = ●○○
diagnosis-sign-independent = ●●○
diagnosis-sign-strength = ●●●
diagnosis-sign-no-experience = never had to
diagnosis-sign-not-mine = not part of my work

# Questions with options and in one's own words
diagnosis-option = { $number }. { $option }
diagnosis-option-chosen = <b>✓ { $number }. { $option }</b>
diagnosis-choose-one = Choose one answer.
diagnosis-choose-several = Mark all that apply and press “Next”.
diagnosis-choose-most = Mark { $most } at most and press “Next”.
diagnosis-text-ask = Answer in one message, in your own words.
diagnosis-text-again = A new message will replace your answer.
diagnosis-text-given = <i>Your answer:</i> { $text }
diagnosis-text-empty = Words are needed here: answer with a message.
diagnosis-skipped = You skipped this question. You can answer it now.

# Subjects
diagnosis-subjects = <b>For which subjects do you answer?</b>
diagnosis-subjects-explained = If you teach several subjects, the statements about the subject can be answered for each of them: mark 2 to { $most } of them. Or answer once for all.
# With these words subjects are taken off, not named
diagnosis-typed-not = not, no, without, except, remove, delete, drop
diagnosis-subjects-by-press = Nothing was changed. A press on a subject takes it off.
diagnosis-subjects-none = There is no such subject on the list, nothing was kept. Write your own with “{ diagnosis-button-subject-own }”.
diagnosis-subject-ask = What is the subject called? Write it in one short message.

# A comment
diagnosis-comment-about = Comment: { $statement }
diagnosis-comment-shown = <i>Your comment:</i> { $comment }
diagnosis-comment-ask = Write the comment as one message. Only you see it.
diagnosis-comment-again = Write a new comment: it replaces the old one. Only you see it.
diagnosis-comment-saved = The comment is saved.
diagnosis-comment-removed = Comment removed
diagnosis-comment-empty = Text is expected here. Write the comment in words or press “Back”.
diagnosis-comment-long = That is { $length } characters and { $limit } fit. What you wrote is still in the chat: shorten it and send it again.

# Pause, list, review
diagnosis-paused = <b>Paused.</b> { $answered } of { $total } saved
diagnosis-paused-left = About { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } left. Come back any day.
diagnosis-paused-complete = All answers are there; the result is next.
diagnosis-review = <b>All answered:</b> { $total } of { $total }
diagnosis-review-explained = Any answer can still be changed, and after the result for a day more, until a plan is begun from it.
diagnosis-review-unscored = Any answer can still be changed, and after sending for a day more.
diagnosis-left = <b>Without an answer:</b> { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }
diagnosis-left-line = { $number }. { $statement }
diagnosis-left-explained = Press a number to answer.
diagnosis-groups = <b>Answers by group</b> · { $answered } of { $total }
diagnosis-minutes-left = About { $minutes ->
        [one] { $minutes } minute left
       *[other] { $minutes } minutes left
    }
diagnosis-groups-explained = Choose a group to see or change its answers.
diagnosis-group = <b>{ $group }</b>
diagnosis-group-line = { $number }. { $statement } — { $answer }
diagnosis-group-explained = Press a number to open the statement.

# The result
diagnosis-result = <b>Result of the self-diagnosis</b> · { $day }
diagnosis-result-express = <b>Result of the self-diagnosis</b> · short form · { $day }
diagnosis-result-of = <b>{ $title }</b> · { $day }
diagnosis-result-subjects = Subjects: { $subjects }
diagnosis-result-strength = <b>Strength:</b> { $groups }.
diagnosis-result-can-show = You can show colleagues: { $statements }.
diagnosis-result-confident = <b>Confident:</b> { $groups }.
diagnosis-result-growth = <b>Room to grow</b>
diagnosis-result-support = <b>Support needed</b>
diagnosis-result-group = { $group } — { $counts }
diagnosis-result-single = <b>Single difficulties</b>
diagnosis-result-bullet = { "" }• { $statement }
diagnosis-result-more = { "" }• and { $count } more in “Answers”
diagnosis-result-and-more = { $statements } and { $count } more
diagnosis-result-no-difficulties = You marked no difficulties. { plan-make-title } can be made from a strength, a task or a request.
diagnosis-result-clear = You marked no difficulties.
diagnosis-result-few = <b>Too few answers to tell:</b> { $groups }.
diagnosis-result-no-experience = <b>Never had to:</b> { $statements }.
diagnosis-result-new-to-work = In your first years these can go into { plan-into } just as difficulties can.
diagnosis-count-not-yet = not yet { $count } of { $total }
diagnosis-count-with-support = with support { $count } of { $total }
diagnosis-count-own = { $label }: { $count } of { $total }
diagnosis-level-support = support needed
diagnosis-level-growth = room to grow
diagnosis-level-confident = confident
diagnosis-level-strength = strength
diagnosis-level-few = too few answers
diagnosis-levels-line = { $group } — { $level }
diagnosis-levels-explained = Only the teacher sees the answers to statements.
diagnosis-levels-none = The questionnaire is done; it has no levels.
diagnosis-compare = <b>Then → now</b> · { $before } → { $day }
diagnosis-compare-line = { $group }: { $was } → <b>{ $now }</b>
diagnosis-compare-same = { $group }: { $now }, as before
diagnosis-compare-new = { $group }: { $now }, not asked before
diagnosis-compare-explained = Both views are your own. A stricter one is good too: it shows what to work on.
diagnosis-picture-caption = Further from the centre means more confident. Only you see this picture.
diagnosis-thanks = Thank you! “{ $title }” is done.
diagnosis-thanks-explained = There are no points and no levels here. You can look at your answers any day.
diagnosis-answers = <b>Your answers</b> · { $title }
diagnosis-answers-line = { $statement } — <b>{ $answer }</b>
diagnosis-details-subject = <b>{ $subject }</b>
diagnosis-details = <b>{ $group }</b> · { $number } of { $total }
diagnosis-details-level = { $level }
diagnosis-details-percent = { $level }, { $percent }%
diagnosis-details-line = { $answer } · { $statement }
diagnosis-details-comment = <i>{ $comment }</i>
diagnosis-finished = Done! The result is saved.
diagnosis-handed-in = Thank you! The answers are saved.
diagnosis-entered = Done! The answers of the paper form are in.
diagnosis-reopened = The answers can be changed
diagnosis-reopened-head = <b>The answers can be changed again.</b>
diagnosis-reopened-explained = While they are open, nobody sees this result. If there is nothing to change, press “Bring back the result”: it is counted from the same answers. Changed answers make a new result.
diagnosis-reopened-unscored = While they are open, the questionnaire does not count as passed. If there is nothing to change, press “Send the answers”.
diagnosis-report-sent = The file is above
diagnosis-closed = This diagnosis is finished, it can’t be answered any more.
diagnosis-form-full = full
diagnosis-form-express = short
diagnosis-file-result = Diagnosis { $name } { $day }
diagnosis-file-blank = Form { $name } { $title }

# The paper form for somebody without the bot
diagnosis-entry = <b>Without the bot: { $name }</b>
diagnosis-entry-asked = Asked for: { $title }
diagnosis-entry-asked-until = Asked for: { $title }, by { $day }
diagnosis-entry-line = { $number }. { $title }{ $form ->
        [full] , full
        [express] , short
       *[only] { "" }
    } — { $total } { $total ->
        [one] question
       *[other] questions
    }
diagnosis-entry-explained = Print the form, have it filled in and type the answers in. You see them while you type; after the finish nobody does but the teacher.

# Buttons
diagnosis-button-audience = ▶️ Answer
diagnosis-button-whom = 🪪 Whom they teach
diagnosis-button-begin = ▶️ Begin
diagnosis-button-begin-full = ▶️ Begin: full, ~{ $minutes } min
diagnosis-button-begin-express = ⏩ Begin: short, ~{ $minutes } min
diagnosis-button-others = 🗂 Other questionnaires
diagnosis-button-subjects = 📚 Several subjects
diagnosis-button-subject-own = ✏️ Another subject
diagnosis-button-subjects-apart = ▶️ Each on its own ({ $count })
diagnosis-button-subjects-together = ▶️ Once for all
diagnosis-button-review = ✅ Finish
diagnosis-button-hand-in = ✅ Send the answers
diagnosis-button-reopen = ✏️ Change the answers
diagnosis-button-picture = 🕸 Picture
diagnosis-button-report = 📄 In detail (PDF)
diagnosis-button-compare = 🔄 Then → now
diagnosis-button-answers = 📋 My answers
diagnosis-button-blank = 🖨 Form { $number }
diagnosis-button-enter = ✏️ Type in { $number }
diagnosis-button-blanks = ✏️ Other forms
diagnosis-button-go-on = ▶️ Continue: { $answered } of { $total } answered
diagnosis-button-forward = ▶️ Next
diagnosis-button-given = ✓ { $answer }
diagnosis-button-other = ⋯ Other
diagnosis-button-more = ⋯ More
diagnosis-button-pause = ⏸ Pause
diagnosis-button-comment = ✏️ Comment
diagnosis-button-comment-remove = 🗑 Remove the comment
diagnosis-button-hint = 💡 Explanation
diagnosis-button-list = 📋 List of answers
diagnosis-button-group = { $group } · { $answered } of { $total }
diagnosis-button-finish = ✅ See the result
diagnosis-button-finish-again = ↩️ Bring back the result
diagnosis-button-past-result = 📄 Last result
diagnosis-button-route = 🧭 Make { plan-short-make }
diagnosis-button-details = 📋 Answers
diagnosis-button-again = 🔁 Take it again

# Errors
error-diagnosis-not-teacher = The self-diagnosis is for teachers.
error-diagnosis-ask-audience = First tell us whom you teach: the questionnaire depends on it.
error-diagnosis-not-offered = There is no such questionnaire for your work. Here is what there is.
error-diagnosis-not-asked = This diagnosis is closed, or you are asked in it no more. Here is what there is now.
error-diagnosis-not-offline = This person answers in the bot: no paper form is needed.
error-diagnosis-audience-unknown = First note in the card whom this teacher teaches: the questionnaire depends on it.
error-diagnosis-too-many-options = { $most } at most can be marked. Take one mark away.
error-diagnosis-too-many-subjects = { $most } subjects at most can be marked: take one mark away.
error-diagnosis-unknown-subject = This subject is not in the list. Add it with “Another subject”.
error-diagnosis-subjects-fixed = There are answers about the subject already: the list of subjects stays.
error-diagnosis-reopen-late = More than a day has passed: answers no longer change. The diagnosis can be taken again.
error-diagnosis-reopen-built-on = { plan-make-title } was { plan-drawn-up } from this result: answers no longer change. The diagnosis can be taken again.
error-diagnosis-reopen-campaign-over = The diagnosis is closed: answers no longer change.
error-diagnosis-reopen-another-open = You have begun a new diagnosis: go on with that one.
error-diagnosis-incomplete = { $left ->
        [one] { $left } answer is missing.
       *[other] { $left } answers are missing.
    } The rest is saved.
error-diagnosis-finished = This diagnosis is finished: answers no longer change.
error-diagnosis-not-finished = The result comes once every statement is answered.
error-diagnosis-unknown-statement = Your questionnaire has no such statement. Here is where you were.
error-diagnosis-wrong-state = This diagnosis is closed. Here is what there is now.
error-content-changed = The content “{ $key }” ({ $kind }) differs from what was published as version { $version }. Put the old file back or give it the next version: answers were given to the old text.
diagnosis-result-beside = 📎 <b>Independent diagnosis:</b> { $told }
