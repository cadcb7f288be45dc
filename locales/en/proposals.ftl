# What is proposed to a plan: a deputy or methodist proposes, the teacher answers
proposals-button-propose = 💬 Propose for { plan-short-see }
proposals-button-open = { $count ->
    [0] 💬 Proposals
   *[other] 💬 Proposals · unanswered: { $count }
}
proposals-button-task = Task
proposals-button-request = Request
proposals-button-own = ✏️ In own words
proposals-no-such-number = There is no such number here, nothing has been proposed.
proposals-button-skip = Skip
proposals-button-take-back = ↩️ Undo
proposals-button-take = { $whose ->
    [own] ✅ I take it
   *[other] ✅ Accept
}
proposals-button-discuss = 💬 Discuss
proposals-button-decline = { $whose ->
    [own] Not taken
   *[other] Leave out
}
proposals-to = 💬 <b>Propose for { plan-into }</b> · { $owner }
proposals-to-about = A difficulty is chosen from the questionnaire, group by group: answers are seen by the teacher alone. A task or a request may be proposed, too.
proposals-group = <b>{ $title }</b>
proposals-group-about = All statements of the group, without the teacher’s answers. Press what you would propose.
proposals-about-task = Choose a task or write it in your own words.
proposals-about-request = Choose what would be useful to learn, or write it in your own words.
proposals-ask-own-task = Write the task in one message of up to 120 characters.
proposals-ask-own-request = Write what would be useful to learn in one message of up to 120 characters.
proposals-made = 💬 <b>{ $owner }</b>: proposed, a message is on its way.
proposals-ask-reason = <b>Why this?</b> Choose, write your own or skip. Both of you will see the reason.
proposals-toast-made = Proposed
proposals-toast-taken-back = The proposal is undone
proposals-button-answer-back = ↩️ Undo the answer
proposals-toast-answer-back = The answer is undone
proposals-toast-answered = The answer is kept
proposals-none = Nothing is proposed to the plan now.
proposals-head = 💬 <b>Proposed</b> · { $number } of { $total }
proposals-item = <b>Activity: { $title }</b> — { $day }
proposals-author = By: { $who }
proposals-reason = Reason: { $text }
proposals-reply = { $whose ->
    [own] Your words: “{ $text }”
   *[other] The teacher’s words: “{ $text }”
}
proposals-standing-proposed = { $whose ->
    [own] Waits for your answer.
   *[other] Waits for an answer.
}
proposals-standing-discuss = { $whose ->
    [own] Your answer: discuss.
   *[other] The teacher would like to discuss it.
}
proposals-standing-asked = Waits for whoever approves plans.
proposals-standing-accepted = It is in the plan.
proposals-standing-declined = { $whose ->
    [own] Your answer: not taken.
   *[other] Not taken into the plan.
}
proposals-after-decision = The plan waits for approval: what is proposed can be taken after the decision.
proposals-ask-words = You may add words: write a message. Both of you will see them.
proposals-waiting-own = 💬 Proposed, waiting for your answer: { $count }
proposals-waiting = 💬 Proposed, waiting for an answer: { $count }
proposals-awaiting-draft = { $count ->
    [one] Sections of other owners: { $count } addition is accepted with the approval.
   *[other] Sections of other owners: { $count } additions are accepted with the approval.
}
proposals-awaiting-submitted = { $count ->
    [one] The approval accepts { $count } addition to sections of other owners.
   *[other] The approval accepts { $count } additions to sections of other owners.
}
proposals-awaiting-yours = Proposed by the teacher to your sections: { $count }. Approving accepts it.
proposals-of-person = 💬 Proposed: { $text } — { $standing ->
        [proposed] waits for an answer
        [discuss] to be discussed
        [asked] waits for a decision
        [declined] not taken
       *[accepted] in the plan
    }{ $said ->
        [yes] : “{ $reply }”
       *[no] { "" }
    }
route-mark-proposed = · <i>proposed</i>
route-mark-asked = · <i>waits for a decision</i>
route-mark-discuss = · <i>to be discussed</i>
error-proposal-there = This is in the plan already: “{ $text }”.
error-proposal-closed = The plan is being summed up, it is too late to add to it.
error-proposal-told = This answer can’t be undone any more: it was told or has changed. This is how it stands.
error-proposal-answered = It has been answered and can’t be undone. This is how it stands.
error-proposal-not-yours = Whoever owns the section decides about this.
error-proposal-waiting = The plan waits for approval. What is proposed can be taken after the decision.
error-proposal-answer-it = “{ $text }” was proposed to you. Answer it by “Proposals” in the plan; you may refuse it there.
error-proposal-of-another = Somebody else proposed this: only that person can take it back or add to it.
