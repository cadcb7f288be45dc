# The end of a plan: reflection, analyses of mentor and methodist, the conclusion
closing-head = 🏁 <b>Results of the plan</b>
closing-head-of = 🏁 <b>{ $owner }</b> · results of the plan
closing-head-year = 🏁 <b>Results of the year { $first }/{ $last }</b>
closing-head-year-of = 🏁 <b>{ $owner }</b> · results of the year { $first }/{ $last }
closing-gone = This plan is no longer here.
closing-lead-active = You can sum up at any time, before an attestation for example. Buttons are enough, and any question can be skipped.
closing-lead-reflect = Mark what came of it. Any question can be skipped. Marked: { $said } of { $total }
closing-lead-suspended = The plan is suspended{ $day ->
        [none] {""}
       *[other] {" "}since { $day }
    }{ $reason ->
        [none] .
       *[other] . Reason: { $reason }.
    } There are no reminders.
closing-lead-transferred = The plan is closed here: you go on with it at your new place of work.
closing-lead-terminated = The plan is terminated{ $reason ->
        [none] .
       *[other] . Reason: { $reason }.
    }
closing-year-lead = The plan lasts longer than a year, so sum up the one that is over. The plan goes on. Marked: { $said } of { $total }
closing-year-said = The plan goes on.
closing-year-for-leader = The plan goes on next year. You can say a few words about this one: choose or write.
closing-year-again = The plan goes on next year. What you said can be replaced: choose something else or write.
closing-year-handed = ✅ The review of the year is with the leaders. The plan goes on, nothing more is needed from you.
closing-waits-mentor = ⏳ Waits for the mentor’s analysis ({ $who }). If there is none within a week, the plan goes on to the conclusion without it.
closing-waits-methodist = ⏳ Waits for the methodist’s analysis ({ $who }). If there is none within a week, the plan goes on to the conclusion without it.
closing-waits-deputy = ⏳ Waits for the conclusion. It is given by { $who }
closing-waits-nobody = ⏳ Waits for the conclusion. Nobody can give it now; once there is somebody, the bot shows them the plan.
closing-being-written = The teacher is still summing up.
closing-over-silent = The term of the plan is over, the teacher has not summed it up yet. The conclusion can be given without that.
closing-state = State: { $state }
closing-reason = Reason: { $reason }

closing-done = Activities done: { $finished } of { $total }, marked in time { $on_time } of { $due }
closing-done-ahead = Activities done: { $finished } of { $total }
closing-basis = <b>{ $number }.</b> { $text }{ $state ->
        [none] {""}
       *[other] {" "}— <b>{ $state }</b>
    }
closing-was-is = {"   "}{ $before } → { $after }
closing-said-helped = {"   "}Helped: { $text }
closing-said-hindered = {"   "}Hindered: { $text }
closing-said-next = {"   "}Next: { $text }
closing-carried = {"   "}➡️ into the next plan
closing-answer-not-yet = Not yet
closing-answer-with-support = With support
closing-answer-independent = On my own
closing-answer-strength = Can show colleagues
closing-answer-no-experience = Never had to
closing-answer-not-mine = Not part of my work
closing-outcome-deficit-full = fully reached
closing-outcome-deficit-partly = partly reached
closing-outcome-deficit-not = not reached
closing-outcome-strength-full = experience shared
closing-outcome-strength-partly = partly shared
closing-outcome-strength-not = not yet
closing-outcome-task-full = task solved
closing-outcome-task-partly = partly solved
closing-outcome-task-not = not solved
closing-outcome-request-full = request met
closing-outcome-request-partly = partly met
closing-outcome-request-not = not met
closing-repeat = Repeat diagnosis, { $day }:
closing-repeat-group = • { $title }: { $before } → { $after }
closing-repeat-more = { $count ->
    [one] …and { $count } more group
   *[other] …and { $count } more groups
}
closing-repeat-same = { $count ->
    [one] Unchanged: { $count } group
   *[other] Unchanged: { $count } groups
}
closing-word-mentor = <b>Mentor</b> ({ $who }): “{ $text }”
closing-word-methodist = <b>Methodist</b> ({ $who }): “{ $text }”
closing-word-deputy = <b>Conclusion</b> ({ $who }): { $verdict ->
        [none] {""}
       *[other] { $verdict }.
    } “{ $text }”
closing-word-year = <b>About this year</b> ({ $who }): “{ $text }”
closing-reply = <b>The teacher’s answer:</b> “{ $text }”
closing-reply-own = <b>Your answer:</b> “{ $text }”
closing-verdict-full = fulfilled
closing-verdict-partly = partly fulfilled
closing-verdict-not = not fulfilled, the work goes on
closing-presented = 📌 { $body }{ $day ->
        [none] {""}
       *[other] , { $day }
    }{ $number ->
        [none] {""}
       *[other] , protocol No { $number }
    }{ $decision ->
        [none] {""}
       *[other] : { $decision }
    }

# One basis
closing-basis-head = 🏁 <b>{ $number } of { $total }</b>
closing-ask-outcome-deficit = What is the result?
closing-ask-outcome-strength = Was the experience shared?
closing-ask-outcome-task = Is the task solved?
closing-ask-outcome-request = Was the request met?
closing-ask-helped = { $text }
    <b>What helped?</b>
closing-ask-hindered = { $text }
    <b>What hindered?</b>
closing-ask-next = { $text }
    <b>What next?</b>
closing-said-now = Now: “{ $text }”
closing-own-words = Choose a ready one or write in your own words.
closing-ask-answer = 💬 <b>Your answer to the conclusion</b>
    Whoever gave it will see the answer, and it stays in the plan.

# Those who analyse and conclude
closing-cases = 🏁 <b>Waiting for a conclusion: { $count }</b>
closing-cases-none = 🏁 Nobody waits for a conclusion now.
closing-case-line = • { $owner }: { $finished } of { $total }, { $days ->
        [one] waiting { $days } day
       *[other] waiting { $days } days
    }
closing-case-line-today = • { $owner }: { $finished } of { $total }, since today
closing-asked = Waiting for your analysis: { $count }
closing-asked-none = Nobody waits for your analysis now.
closing-suggested-full = By these data the plan is fulfilled. You decide.
closing-suggested-partly = By these data the plan is partly fulfilled. You decide.
closing-suggested-not = By these data the plan is not fulfilled. You decide.
closing-ask-analysis-mentor = <b>Your analysis.</b> The teacher and the leaders will see it, and it goes into the final document.
closing-ask-analysis-methodist = <b>Your analysis.</b> The teacher and the leaders will see it, and it goes into the final document.
closing-preview = Conclusion: <b>{ $verdict }</b>
closing-preview-text = “{ $text }”
closing-preview-what = Once you complete the plan, its owner hears of the conclusion and can answer it.
closing-ask-text = Conclusion: <b>{ $verdict }</b>. Write it in your own words, up to 1000 characters. The ready text may be a start:
closing-together-head = { $count ->
    [one] 🏁 <b>{ $count } plan is fulfilled</b>
   *[other] 🏁 <b>{ $count } plans are fulfilled</b>
}{ $more ->
    [0] {""}
   *[other] , { $more } more follow
}
closing-together-empty = No more plans that are fulfilled.
closing-together-put-off = You have put the others off: { $count }.
closing-together-changed = The list has changed, please look again.
closing-together-done = Completed: { $names }
closing-together-given = Concluded already: { $names }
closing-together-left = Changed meanwhile, please look at them alone: { $names }
closing-digest = <b>{ $number }. { $owner }</b>: { $finished } of { $total }{ $bases ->
        [none] {""}
       *[other] {" "}· { $bases }
    }

# The ready conclusion (goes into documents)
closing-ready-head-full = { plan-full } { $term } { closing-ready-done }.
closing-ready-head-partly = { plan-full } { $term } is partly fulfilled.
closing-ready-head-not = { plan-full } { $term } is not fulfilled.
closing-ready-done = { $called ->
    [programme] is carried out
   *[iom] is fulfilled
}
closing-ready-items = Activities done: { $finished } of { $total }.
closing-ready-items-time = Activities done: { $finished } of { $total }, in time: { $on_time } of { $due }.
closing-ready-full = Fully reached: { $list }.
closing-ready-partly = Partly reached: { $list }.
closing-ready-not = Not reached: { $list }.
closing-ready-more = { $list }; { $count } more
closing-ready-continue = It is recommended to go on with this in the next plan.
closing-ready-rest = It is recommended to take what was not done into the next plan.
closing-ready-share = It is recommended to share the experience with colleagues.

# Meetings
closing-meetings = 📌 <b>Where results were presented</b>
closing-meeting-line = • { $body }{ $day ->
        [none] {""}
       *[other] , { $day }
    }{ $number ->
        [none] {""}
       *[other] , protocol No { $number }
    } — plans: { $count }
closing-meeting-draft = An entry is not finished: { $body }
closing-meeting-which = A new entry. Where were the results heard?
closing-meeting-head = 📌 <b>{ $body }</b>
closing-meeting-day = Date: { $day ->
        [none] not given
       *[other] { $day }
    }
closing-meeting-number = Protocol: { $number ->
        [none] no number
       *[other] No { $number }
    }
closing-meeting-decision = Decision: { $decision ->
        [none] not given
       *[other] { $decision }
    }
closing-meeting-plans = Plans: { $count } of { $total }
closing-meeting-heard = Heard at other meetings already: { $count }. Tick them if they were heard again.
closing-plan-heard = { $owner } · heard
closing-meeting-names = { $names }
closing-ask-day = When was the meeting? Choose a day or write a date.
closing-ask-protocol = The number of the protocol? Write it or skip.
closing-ask-decision = What was decided? Choose a ready one or write in your own words.

# A plan stops before its end
closing-moves = ⏸ <b>Suspend the plan</b>
closing-moves-own = 🧭 <b>Your plan</b>
closing-moves-suspended = ▶️ <b>Resume the plan</b>
closing-moves-of = ⏸ <b>{ $owner }</b> · plan
closing-ask-suspend = Why is the plan suspended? There are no reminders until it goes on. All that was done is kept.
closing-ask-resume = { $days ->
        [0] { $items ->
            [0] No activities are open.
            [one] { $items } activity is open, its date stays.
           *[other] { $items } activities are open, their dates stay.
        }
        [one] The plan stood still for { $days } day. { closing-resume-left }
       *[other] The plan stood still for { $days } days. { closing-resume-left }
    }
closing-resume-left = { $items ->
    [0] No activities are open.
    [one] { $items } activity is left. What about its date?
   *[other] { $items } activities are left. What about their dates?
}
closing-unconfirmed = { $count ->
    [one] ⚠️ { $count } report waits to be confirmed: it can’t be once the plan is closed.
   *[other] ⚠️ { $count } reports wait to be confirmed: they can’t be once the plan is closed.
}
closing-ask-transfer = Is the teacher moving to another place of work? The plan closes here, and that can’t be undone. The teacher keeps all of it and begins a new one from it there. { $items ->
        [0] Nothing is left undone.
        [one] { $items } activity is left undone.
       *[other] { $items } activities are left undone.
    }
closing-ask-end-for = End the plan? It can't be taken back. Its owner will hear of it and read the reason: “{ $reason }”.
closing-button-end-for = 🛑 End the plan
closing-ask-end = Terminate the plan? That can’t be undone: { $items ->
        [0] reminders and changes end.
        [one] { $items } activity is left undone, reminders and changes end.
       *[other] { $items } activities are left undone, reminders and changes end.
    } What was done and the materials are kept. The teacher will be told. If so, choose a reason or write it.

# Portfolio
closing-portfolio-made = { $parts ->
    [one] The portfolio is ready.
   *[other] The portfolio does not fit one message, so it comes in several parts: { $parts }.
}
closing-portfolio-empty = There are no materials in this plan yet.
error-portfolio-disk = The portfolio could not be made: the server of the bot is out of space. Tell the leaders; the entries and files are safe.
closing-portfolio-lost = Without their files: { $count }. They are named in the list.

# Lines and buttons
closing-offer = 🏁 It is time to sum up the plan.
closing-line-cases = Waiting for a conclusion: { $n }
closing-line-asked = Waiting for your analysis: { $n }
closing-button-open = 🏁 Results
closing-button-past = 🏁 Results of the last plan
closing-button-sum-up = 🏁 Sum up
closing-button-year = 🏁 Results of the year
closing-button-cases = 🏁 Results of plans
closing-button-cases-n = 🏁 Results of plans ({ $n })
closing-button-moves = ⏸ Suspend
closing-button-moves-of = ⏸ Suspend, close
closing-button-begin = 🏁 Begin to sum up
closing-button-hand-over = ✅ Hand over
closing-button-finish-year = ✅ Done
closing-button-take-back = ↩️ Take back
closing-button-reopen = ↩️ Back to the plan
closing-basis-said = ✅ { $number }. { $text }
closing-basis-unsaid = { $number }. { $text }
closing-button-repeat-express = 📝 Short diagnosis
closing-button-repeat-full = 📝 Full
closing-button-answer = 💬 Answer
closing-button-reply = 💬 Change the answer
closing-button-next-plan = ➡️ The next plan
closing-button-portfolio = 📦 Portfolio
closing-button-deficit-full = Fully reached
closing-button-deficit-partly = Partly
closing-button-deficit-not = Not reached
closing-button-strength-full = Shared
closing-button-strength-partly = Partly shared
closing-button-strength-not = Not yet
closing-button-task-full = Solved
closing-button-task-partly = Partly solved
closing-button-task-not = Not solved
closing-button-request-full = Met
closing-button-request-partly = Partly met
closing-button-request-not = Not met
closing-button-helped-ask = What helped
closing-button-helped-said = ✏️ What helped
closing-button-hindered-ask = What hindered
closing-button-hindered-said = ✏️ What hindered
closing-button-next-ask = What next
closing-button-next-said = ✏️ What next
closing-button-carry = Take into the next plan
closing-button-next = ▶️ Next
closing-button-back = ◀️ Results
closing-button-remove = Remove
closing-button-analyse = ✍️ Write an analysis
closing-button-analyse-again = ✍️ Change the analysis
closing-button-verdict-full = Fulfilled
closing-button-verdict-partly = Partly fulfilled
closing-button-verdict-not = Not fulfilled, go on
closing-button-conclude = ✅ Complete the plan
closing-button-text = ✏️ Change the text
closing-button-ready = Take the ready text
closing-button-recall = ↩️ Recall the conclusion
closing-button-together = ✅ Fulfilled ({ $count })
closing-button-again = Show what was put off
closing-button-conclude-shown = ✅ Complete these { $count }
closing-button-meetings = 📌 Meetings
closing-button-meeting-draft = ▶️ Go on with the entry
closing-button-meeting-held = 📌 { $day ->
        [none] { $body }
       *[other] { $day }: { $body }
    }
closing-button-meeting-day = 📅 Date
closing-button-protocol = 🔢 Protocol number
closing-button-decision = ✏️ Decision
closing-button-tick-all = Tick all
closing-button-tick-none = Untick all
closing-button-hold = ✅ Keep ({ $count })
closing-button-meeting-drop = 🗑 Put away
closing-button-meeting-undo = ↩️ Back to editing
closing-button-suspend = ⏸ Suspend
closing-button-resume = ▶️ Resume the plan
closing-button-resume-shift = { $count ->
    [one] Move by { $count } day
   *[other] Move by { $count } days
}
closing-button-resume-as-is = Keep the dates
closing-button-transfer = ➡️ To a new place of work
closing-button-transfer-yes = ➡️ Transfer
closing-button-end = 🛑 Terminate the plan

closing-toast-reopened = The plan goes on
closing-toast-handed = Handed over
closing-toast-answered = The answer is kept
closing-toast-analysed = The analysis is kept
closing-toast-passed-on = Skipped
closing-toast-concluded = The plan is completed
closing-toast-recalled = The conclusion is recalled
closing-toast-together = Completed: { $count }
closing-toast-held = Kept
closing-toast-meeting-dropped = The entry is put away
closing-toast-suspended = The plan is suspended
closing-toast-resumed = The plan goes on
closing-toast-transferred = The plan is transferred
closing-toast-ended = The plan is terminated

error-closing-not-yet = This plan has not begun.
error-closing-not-open = This plan is not being summed up now.
error-closing-handed-over = The results are handed over. To change the answers, take them back.
error-closing-acted = Somebody has spoken about these results, so they stay as they are.
error-closing-concluded = The conclusion is given already.
error-closing-not-concluded = There is no conclusion yet.
error-closing-taken-back = The teacher has taken the results back to change them. You will be told when they return.
error-closing-year-taken = The word about this year has been said. Here it is.
error-closing-not-yours = This is not yours to decide.
error-closing-meeting-ahead = This meeting is still ahead: write it down once it is over.
error-closing-nothing-presented = Tick at least one plan.
