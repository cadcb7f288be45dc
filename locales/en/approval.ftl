# Approval of plans
approval-empty = No plans wait for approval.
approval-head = <b>Waiting for approval: { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}</b>
approval-head-of = <b>{ $department }: { $count ->
    [one] { $count } plan
   *[other] { $count } plans
} to approve</b>
approval-departments = Whose plans? The number is how many wait for a decision.
approval-departments-none = No plans of { place-departments } wait for a decision.
approval-button-filter = 🔎 By { place-departments }
approval-button-all = ◀️ The whole queue
approval-line = • { $owner } — { $items ->
    [one] { $items } activity
   *[other] { $items } activities
}, waiting { $days ->
    [one] { $days } day
   *[other] { $days } days
}{ $written ->
    [none] { "" }
   *[other] { " " }· ✏️ { $written }
}
approval-line-today = • { $owner } — { $items ->
    [one] { $items } activity
   *[other] { $items } activities
}, sent today{ $written ->
    [none] { "" }
   *[other] { " " }· ✏️ { $written }
}
approval-written-edits = with your edits
approval-written-remarks = with your remarks
approval-written-both = with your edits and remarks
approval-card-head = 🧭 <b>{ $owner }</b> · { plan } { $state }
approval-state-agreement = waits for agreement
approval-state-agreement-yours = waits for your agreement
approval-follows = This is the next plan: the present one runs until { $last }, and the approval does not change it.
approval-decided-approved = Approved: { $who }, { $moment }
approval-decided-returned = Returned: { $who }, { $moment }
approval-changed = <b>What changed since it was last seen</b>
approval-changed-sent = <b>What changed since it was last sent</b>
approval-load = By month: { $months }
approval-load-month = { $month } { $count }
approval-load-dot = {" "}·{" "}
approval-withdrawn = The plan was taken back to be worked on. A message will come when it is sent again.
approval-ask-return =
    <b>Return the plan: { $owner }</b>
    What is worth changing?
approval-ask-return-words = Choose a ready comment or send your own as a message.
approval-button-card = 🧭 { $owner }
approval-button-approve = ✅ Approve
approval-button-return = ↩️ Return
approval-button-revoke = ↩️ Undo the decision
approval-button-next = ▶️ Next: { $owner }
approval-button-person = 👤 { $who }
approval-button-queue = ◀️ Queue
approval-button-mentees = ◀️ Mentees
approval-toast-approved = Approved
approval-toast-returned = Returned with a comment
approval-toast-revoked = The decision is undone
error-route-acted = The decision cannot be undone any more: the plan has gone on since. This is how it stands.
error-route-not-your-decision = A decision can only be undone by who took it.

# Several plans at once
approval-asked = Agreed to before approval: { $count } waiting
approval-batch-head = { $count ->
    [one] <b>Without remarks: { $count } plan on the screen</b>
   *[other] <b>Without remarks: { $count } plans on the screen</b>
}{ $more ->
    [0] .
   *[other] , { $more } more to follow.
}
    The button approves just what is seen below; 🔎 opens a plan, ⏭ puts it off.
approval-batch-empty = No more plans without remarks.
approval-batch-put-off = No more plans without remarks, put off: { $count }.
approval-batch-changed = The list has changed meanwhile. Here it is now: look and press again.
approval-batch-done = ✅ Approved ({ $count }): { $names }
approval-batch-undo = A decision can be taken back in the plan itself: 🧭 with the name opens it.
approval-batch-undo-each = Decisions are undone one by one: open the plan with its 🧭 button and press “{ approval-button-revoke }”.
approval-batch-before = Decided already, these plans are approved: { $names }
approval-batch-left = Not approved, as a colleague is writing edits for them or they have changed meanwhile: { $names }
approval-digest = <b>{ $number }. { $owner }</b> · { $count ->
    [one] { $count } item
   *[other] { $count } items
}: { $bases }
approval-digest-item = • { $title } — { $day }
approval-digest-and = ;{" "}
approval-button-batch = 🔎 No remarks ({ $count })
approval-button-batch-again = ▶️ Show those put off
approval-button-approve-shown = { $count ->
    [1] ✅ Approve this one
   *[other] ✅ Approve these ({ $count })
}
approval-toast-batch = Approved: { $count }

# Agreements before the approval
approval-step-department = department
approval-step-methodist = methodist
approval-step-nobody = nobody yet
approval-step-asked = Agreement ({ $step }): { $who }, awaited until { $until }
approval-step-given = Agreed ({ $step }): { $who }, { $day }
approval-handed-over = The plan is handed over to the methodist of the municipality, who sees all of it.
approval-step-passed = Agreement ({ $step }) passed over: { $why }
approval-why-vacant = nobody holds this role now
approval-why-away = on leave or absent
approval-why-silent = seven days without an answer
approval-why-not-joined = not in the bot yet
approval-why-no-consent = no consent to passing data to the methodist
approval-why-own = the plan and the role belong to one person
approval-why-leader = a plan of the { place-head-of } needs no agreement
approval-awaited-empty = No plans wait for your agreement.
approval-awaited-head = <b>Waiting for your agreement: { $count }</b>
approval-awaited-beside = Waiting for your agreement: { $count }
approval-button-awaited = 🤝 Agree ({ $count })
approval-changes-beside = Changes of plans waiting for a decision: { $count }
approval-button-changes = ✏️ Changes ({ $count })
approval-button-endorse = ✅ Agree
approval-button-unendorse = ↩️ Undo the agreement
approval-toast-endorsed = Agreed
approval-toast-unendorsed = The agreement is undone

# Edits and remarks
approval-editing-head =
    <b>Edits and remarks: { $owner }</b>
    Open an item to change its date, title, evidence or section, to leave it out, or to write a remark.
approval-remarks-head =
    <b>Remarks: { $owner }</b>
    Open an item and write a remark: it will be read beside that item.
approval-item-section = Section: { $section }
approval-edit = ✏️ { $field }: { $before } → <b>{ $after }</b>
approval-edit-out = 🗑 Will be left out of the plan at the approval
approval-own-edits = <b>Your edits</b> (they enter the plan at the approval)
approval-own-edits-not-returned = <b>Your edits</b> (a returned plan goes back without them)
approval-edits-bare = { $count ->
    [1] No activities will be left for “{ $text }”.
   *[other] No activities will be left for { $count } points, “{ $text }” for one.
}
approval-others = { $remarks ->
    [0] ✏️ { $who } is writing edits: { $edits }.
   *[other] { $edits ->
        [0] 💬 { $who } is writing remarks: { $remarks }.
       *[other] ✏️ { $who } is writing edits ({ $edits }) and remarks ({ $remarks }).
    }
}
approval-others-edits-lost = If the plan is approved now, they will not enter it.
approval-others-lost = If it is decided now, they will not reach the teacher.
approval-kept = 💬 Your edits and remarks ({ $count }) are kept: they come back if the decision is undone.
approval-own-remarks = 💬 Your remarks: { $count }. With remarks a plan is returned, not approved.
approval-own-remarks-return = 💬 Your remarks go back with the plan: { $count }
approval-own-remark = 💬 Your remark: “{ $text }”
approval-remark = 💬 <i>{ $text }</i>
approval-ask-remark = Write the remark in one message.
approval-ask-section = Which section of the plan does it belong to?
approval-button-editing = ✏️ Edits and remarks
approval-button-remarks = 💬 Remarks
approval-button-items = ◀️ Items
approval-button-plan = ◀️ Plan
approval-button-remark = 💬 Write a remark
approval-button-remark-again = 💬 Change the remark
approval-button-section = Section
approval-button-leave-out = 🗑 Leave out of the plan
approval-button-keep = ↩️ Keep in the plan
approval-button-forget-remark = ↩️ Take the remark back
approval-button-forget-edits = ↩️ Take the edits back
approval-button-forget = ↩️ Take edits and remark back
approval-button-approve-edited = ✅ Approve with edits
approval-button-return-remarks = ↩️ Return, remarks: { $count }
approval-button-return-more = 💬 Return and add a word
approval-section-deficit = professional deficit
approval-section-kpk = training courses
approval-section-consultation = consultations
approval-section-municipal = municipal events
approval-section-internal = inside the school
approval-section-self-education = self-education
approval-section-period = the whole period
approval-term-half-year = half a year
approval-term-school-year = until the end of the school year
approval-term-two-years = two years
approval-term-three-years = three years
approval-term-five-years = five years
approval-field-nothing = —
approval-field-due-on = date
approval-field-title = title
approval-field-section = section
approval-field-kind = kind
approval-field-evidence = evidence
approval-field-result = result
approval-field-practice = use in lessons
approval-field-direction = direction
approval-field-note = note
approval-field-basis = basis
approval-field-goal = Goal
approval-field-tasks = Tasks
approval-field-term = Term of the plan
approval-change-title = • title: “{ $before }” → “{ $after }”
approval-change-field = • { $title }: { $field } — { $before } → { $after }
approval-change-frame = • { $field }: { $before } → { $after }
approval-change-basis-added = • basis added: { $text }
approval-change-basis-removed = • basis removed: { $text }

# Edits in the eyes of the teacher
approval-approved-with-edits = Approved with edits by the leader.
approval-objected = The teacher did not agree to the edits of before. This is the text as it was sent.
approval-objected-own = Your objection is sent: the plan waits for a decision again, with your text and no edits.
approval-edits-none = There are no edits with which the plan is approved now.
approval-edits-head = <b>The plan is approved with edits</b> ({ $who })
approval-edits-may = If the edits do not suit you, you can disagree: the plan goes back for approval as you sent it.
approval-edits-late = Something is reported about the plan already, so the edits cannot be undone by a press. They can be discussed with the leader.
approval-button-edits = ✏️ Edits of the leader
approval-button-object = ✋ Disagree
approval-ask-objection =
    <b>Disagree with the edits?</b>
    The plan then waits for approval again, as you sent it. No press takes that back.
approval-button-object-yes = ✋ Yes
approval-toast-objected = Your objection is sent

# History
approval-history-head = <b>History of the plan: { $owner }</b>
approval-history-empty = The plan has not been sent yet.
approval-deed = { $moment }: { $what } ({ $who })
approval-deed-bot = { $moment }: { $what }
approval-deed-version = {" "}→ version { $no }
approval-deed-word = “{ $text }”
approval-deed-item-word = { $title }: “{ $text }”
approval-deed-submit = plan sent{ $no }
approval-deed-withdraw = plan taken back
approval-deed-approve = plan approved{ $no }
approval-deed-return = plan returned
approval-deed-revoke = decision undone{ $no }
approval-deed-object = disagreement with the edits{ $no }
approval-deed-begin-due = plan began
approval-deed-hand-over = plan handed to the methodist
approval-deed-take-back = taken back from the methodist
approval-deed-close = summing up has begun
approval-deed-reopen = the plan goes on
approval-deed-reflect = results handed over
approval-deed-analyse = results analysed
approval-deed-complete = conclusion given, plan completed
approval-deed-recall = conclusion recalled
approval-deed-answer = answer to the conclusion
approval-deed-suspend = plan suspended
approval-deed-resume = plan resumed
approval-deed-transfer = plan transferred to another institution
approval-deed-terminate = plan terminated
approval-deed-change-date = another date: “{ $about }”
approval-deed-change-replace = replacement: “{ $about }”
approval-deed-change-add = new activity: “{ $about }”
approval-deed-change-drop = to be dropped: “{ $about }”
approval-deed-change-accepted = change accepted: “{ $about }”{ $no }
approval-deed-change-declined = change declined: “{ $about }”
approval-deed-proposal-make = proposed: “{ $about }”
approval-deed-proposal-add = proposed: “{ $about }”
approval-deed-answer-accepted = proposal taken: “{ $about }”
approval-deed-answer-asked = proposal taken, waits for a decision: “{ $about }”
approval-deed-answer-discuss = proposal to be discussed: “{ $about }”
approval-deed-answer-declined = proposal not taken: “{ $about }”
approval-deed-endorse = agreed, { $step }
approval-deed-unendorse = agreement undone, { $step }
approval-deed-pass-over = agreement passed over, { $step }: { $why }
approval-version-head =
    <b>{ $owner }, version { $no }</b>
    { $what }, { $moment }
approval-cause-submit = Sent
approval-cause-approve = Approved
approval-cause-revoke = Decision undone
approval-cause-object = Disagreement with the edits
approval-cause-change = Changed after the approval
approval-compare-head = <b>{ $owner }: version { $older } → version { $newer }</b>
approval-compare-same = The texts do not differ.
approval-choice = { $no }
approval-choice-taken = ✓ { $no }
approval-button-version = 📄 Version { $no }
approval-button-compare = 🔍 Compare versions
approval-button-history = 🕘 History
approval-button-history-back = ◀️ History
error-route-step-first = The plan has to be agreed to first. Here it is now.
error-route-step-passed = No agreement about this plan is needed any more. Here it is now.
error-route-edits-changed = Edits or remarks about the plan have changed meanwhile. This is how it stands now: look and decide again.
error-route-remarks-pending = You have written remarks: return the plan with them, or take them back.
error-route-last-item = This is the last item of the plan: without it there is nothing to approve. The plan can be returned.
error-route-too-many-notes = There are { $limit } edits and remarks already. Better to return the plan with remarks.
error-route-nothing-to-object = These edits no longer stand. Here is how it is now.
error-route-begun = Something is reported about the plan already, so the edits cannot be undone by a press.
error-route-one-version = There is nothing to compare yet: one version was sent.
