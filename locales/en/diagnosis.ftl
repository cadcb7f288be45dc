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
diagnosis-who-sees = Your mentor and the school's leaders see the levels of groups and what you choose to work on. If you ask for a copy of your answers, the administrator makes it and the bot tells you so.
diagnosis-later = The questionnaire for your work will come later. Everything else is open already: a plan can be made without a diagnosis.
diagnosis-not-teacher = The self-diagnosis is for teachers. If you give lessons, ask the deputy head to invite you as a teacher too.
diagnosis-ask-audience = To pick the questionnaire we need to know whom you teach. It is one question.

# A statement
diagnosis-head = <b>{ $group }</b> · { $number } of { $total }
diagnosis-statement = <b>{ $text }</b>
diagnosis-scale-question = How does this go for you now?
diagnosis-given-aside = Your answer: { $answer }.
diagnosis-hint = <i>{ $hint }</i>
diagnosis-other-explained = You can answer in another way, write a comment for yourself or read an explanation.
diagnosis-answer-not-yet = ○○○ Not yet
diagnosis-answer-with-support = ●○○ With support
diagnosis-answer-independent = ●●○ On my own
diagnosis-answer-strength = ●●● Can show colleagues
diagnosis-answer-no-experience = Never had to
diagnosis-answer-not-mine = Not part of my work
diagnosis-sign-none = no answer
diagnosis-sign-not-yet = ○○○
diagnosis-sign-with-support = ●○○
diagnosis-sign-independent = ●●○
diagnosis-sign-strength = ●●●
diagnosis-sign-no-experience = never had to
diagnosis-sign-not-mine = not part of my work

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
diagnosis-review-explained = Any answer can still be changed. Once you open the result, answers stay as they are.
diagnosis-groups = <b>Answers by group</b> · { $answered } of { $total }
diagnosis-groups-explained = Choose a group to see or change its answers.
diagnosis-group = <b>{ $group }</b>
diagnosis-group-line = { $number }. { $statement } — { $answer }
diagnosis-group-explained = Press a number to open the statement.

# The result
diagnosis-result = <b>Result of the self-diagnosis</b> · { $day }
diagnosis-result-strength = <b>Strength:</b> { $groups }.
diagnosis-result-can-show = You can show colleagues: { $statements }.
diagnosis-result-confident = <b>Confident:</b> { $groups }.
diagnosis-result-growth = <b>Room to grow</b>
diagnosis-result-support = <b>Support needed</b>
diagnosis-result-group = { $group } — { $counts }
diagnosis-result-single = <b>Single difficulties</b>
diagnosis-result-bullet = { "" }• { $statement }
diagnosis-result-more = { "" }• and { $count } more in “Details”
diagnosis-result-and-more = { $statements } and { $count } more
diagnosis-result-no-difficulties = You marked no difficulties. A plan can grow from strengths or from a task of your own.
diagnosis-result-few = <b>Too few answers to tell:</b> { $groups }.
diagnosis-result-no-experience = <b>Never had to:</b> { $statements }.
diagnosis-count-not-yet = not yet { $count } of { $total }
diagnosis-count-with-support = with support { $count } of { $total }
diagnosis-level-support = support needed
diagnosis-level-growth = room to grow
diagnosis-level-confident = confident
diagnosis-level-strength = strength
diagnosis-level-few = too few answers
diagnosis-levels-line = { $group } — { $level }
diagnosis-levels-explained = Only the teacher sees the answers to statements.
diagnosis-details = <b>{ $group }</b> · { $number } of { $total }
diagnosis-details-level = { $level }
diagnosis-details-percent = { $level }, { $percent }%
diagnosis-details-line = { $answer } · { $statement }
diagnosis-details-comment = <i>{ $comment }</i>
diagnosis-finished = Done! The result is saved.
diagnosis-closed = This diagnosis is finished: answers no longer change.

# Buttons
diagnosis-button-audience = ▶️ Answer
diagnosis-button-audience-change = ✏️ Change the classes
diagnosis-button-begin = ▶️ Begin
diagnosis-button-go-on = ▶️ Continue: { $answered } of { $total }
diagnosis-button-forward = ▶️ Next
diagnosis-button-given = ✓ { $answer }
diagnosis-button-other = ⋯ Other
diagnosis-button-pause = ⏸ Pause
diagnosis-button-comment = ✏️ Comment
diagnosis-button-comment-remove = 🗑 Remove the comment
diagnosis-button-hint = 💡 Explanation
diagnosis-button-list = 📋 List of answers
diagnosis-button-group = { $group } · { $answered } of { $total }
diagnosis-button-finish = ✅ See the result
diagnosis-button-past-result = 📄 Last result
diagnosis-button-route = 🧭 Make a plan
diagnosis-button-details = 📄 Details
diagnosis-button-again = 🔁 Take it again

# Errors
error-diagnosis-not-teacher = The self-diagnosis is for teachers.
error-diagnosis-ask-audience = First tell us whom you teach: the questionnaire depends on it.
error-diagnosis-later = The questionnaire for your work will come later.
error-diagnosis-incomplete = { $left ->
        [one] { $left } answer is missing.
       *[other] { $left } answers are missing.
    } The rest is saved.
error-diagnosis-finished = This diagnosis is finished: answers no longer change.
error-diagnosis-not-finished = The result comes once every statement is answered.
error-diagnosis-unknown-statement = Your questionnaire has no such statement. Here is where you were.
error-diagnosis-wrong-state = This diagnosis is closed. Here is what there is now.
error-content-changed = The content “{ $key }” ({ $kind }) differs from what was published as version { $version }. Put the old file back or give it the next version: answers were given to the old text.
