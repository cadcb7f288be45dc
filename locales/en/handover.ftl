# A plan at the methodist's: handed over by the school, the teacher agreeing
handover-button-hand-over = 📤 To the methodist
handover-button-take-back = ↩️ Undo handing over
handover-button-ask-consent = ✉️ Ask for consent
handover-done = 📤 The { plan } was { plan-handed } to the methodist { $day }.
handover-no-consent = The { plan } can’t go to the methodist yet: the teacher’s consent to handing it over is needed.
handover-toast-done = Handed to the methodist
handover-toast-taken-back = Handing over is undone
handover-toast-asked = The teacher gets a message
handover-toast-asked-before = Asked today already
handover-button-list = 📤 Plans handed over
handover-button-list-back = ◀️ Plans handed over
handover-button-all = Show all
handover-head = <b>Plans handed over: { $count }</b>
handover-found = <b>Found by “{ $query }”: { $count }</b>
handover-none = Schools have handed over nothing yet. A plan turns up here once a school hands it over, the teacher agreeing.
handover-school = <b>{ $school }</b>
handover-line = • { $owner } — { $state }, { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
handover-search = To find somebody, write a part of the surname.
handover-plan-head = 🧭 <b>{ $owner }</b> · { plan } { $state }
    { $school }
handover-button-accepting = ✅ Accept one by one ({ $count })
handover-accepting-head = ✅ <b>{ $owner }</b>: what the teacher proposes for your sections
    What you accept stays in the plan; the rest is decided with the approval. Press a number again to change your mind.
handover-accepting-line = { $number }. { $section ->
        [kpk] Training courses
        [consultation] Consultations
       *[municipal] Municipal events
    }: { $title } — { $day }{ $accepted ->
        [yes] , <b>accepted</b>
       *[no] { "" }
    }
handover-accepting-none = There is nothing to accept in your sections just now.
error-handover-not-yours = This can't be accepted now: the plan is decided already, or the section is not yours.
handover-button-add = ➕ Activity
handover-button-comment = 💬 Comment
handover-ask-section = <b>What to add?</b> { $owner }
handover-about-section = { $policy ->
        [owners] In this school you and the deputy keep these sections: what you add enters the plan at once, an approved one after the school’s decision if that is its rule.
       *[teacher] In this school the teacher fills in the plan: what you add enters it once the teacher agrees.
    }
handover-section-kpk = 🎓 Course, internship
handover-section-consultation = 🗓 Consultation
handover-section-municipal = 🏙 Municipal event
handover-section-kpk-head = <b>Courses and internships</b>
handover-section-consultation-head = <b>Consultation</b>
handover-section-municipal-head = <b>Event of the municipality</b>
handover-ask-basis = What is it for?
handover-ask-title = { $offers ->
        [0] Write a title of up to 200 characters.
       *[other] Press a number or write a title of up to 200 characters.
    } A date is proposed, it is easy to change.
handover-added = { $standing ->
        [asked] Proposed, and waits for the school: an approved plan changes with its consent. The teacher will get a message.
        [accepted] Added to the plan. The teacher gets a message.
       *[proposed] Proposed. The teacher gets a message.
    }
handover-unplanned = { $day } lies outside the plan, so another date is set and the title stays whole.
handover-ask-date = Another date? Press one or write it in words: “by 15 May”.
handover-toast-added = { $standing ->
        [accepted] Added
       *[proposed] Proposed
    }
handover-ask-comment = 💬 <b>{ $owner }</b>
    Write a comment on the plan in one message. The teacher gets it.
handover-comments = Sent already (a new one is added to these):
handover-commented = 💬 The comment is sent.
handover-button-comment-back = ↩️ Take the comment back
handover-comment-gone = The comment is taken back: it stands beside the plan no more.{ $told ->
        [sent] { " " }The teacher has got it already and will be told that it is gone.
        [waiting] { " " }The message about it had not gone out, and the teacher will not get it.
       *[other] { "" }
    }
handover-closed = This plan is open no more: the consent was withdrawn, or the school took the plan back.
error-handover-no-consent = The teacher has not consented to passing data to the methodist. You can ask for it.
error-handover-no-plan = A plan that waits for a decision or is approved can be handed over.
error-handover-acted = Handing over can’t be undone: the methodist has added to the plan or commented on it.
error-handover-closed = Nothing can be added to this plan now. Here it is.
