# Lists of people whom something is to be done about, and who is waited for.
lists-head = 🗒 <b>Lists · { $school }</b>
lists-hint = Each list says what can be done right now. The number is how many people.
lists-nobody = The lists are empty: nobody needs anything now.
lists-empty-ones = Empty lists: “{ $list }”.
lists-empty-and = ”,{ " " }“
lists-empty = Nobody is here, and that is good news.
lists-name-passed = dates passed
lists-name-young = young specialists without a mentor
lists-name-without-route = without an { plan-approved-of }
lists-name-not-diagnosed = without a diagnosis
lists-name-course = courses due
lists-name-attestation = attestation within a year
lists-name-not-joined = not in the bot or no consent
lists-name-unreachable = not receiving messages
lists-button-passed = ⏰ Dates passed ({ $count })
lists-button-young = 👥 No mentor ({ $count })
lists-button-without-route = 🧭 Not approved ({ $count })
lists-button-not-diagnosed = 📊 No diagnosis ({ $count })
lists-button-course = 🎓 Courses due ({ $count })
lists-button-attestation = 🏅 Attestation ({ $count })
lists-button-not-joined = 🔗 Joining, consent ({ $count })
lists-button-unreachable = 🔕 No messages ({ $count })
lists-button-waits = ⏳ Who waits for whom
lists-button-back = 🗒 Lists
lists-button-list = ◀️ To the list
lists-button-person = 👤 The person
lists-button-card = 🖨 Card with a QR code

lists-head-passed = ⏰ <b>The date has passed: { $count ->
    [one] { $count } person
   *[other] { $count } people
}</b>
lists-head-passed-department = ⏰ <b>Dates passed in your department: { $count ->
    [one] { $count } person
   *[other] { $count } people
}</b>
lists-head-passed-mentees = ⏰ <b>Dates passed of your mentees: { $count ->
    [one] { $count } person
   *[other] { $count } people
}</b>
lists-head-young = 👥 <b>Young specialists without a mentor: { $count }</b>
lists-head-without-route = 🧭 <b>Without an { plan-approved-of }: { $count }</b>
lists-head-not-diagnosed =
    📊 <b>No diagnosis this school year: { $count }</b>
    Those who have passed no self-diagnosis since September. Who has not passed the present one is seen in “Diagnoses”.
lists-head-course = 🎓 <b>Courses due within a year: { $count }</b>
lists-head-attestation = 🏅 <b>Attestation within a year: { $count }</b>
lists-head-not-joined = 🔗 <b>Not in the bot or no consent: { $count }</b>
lists-head-unreachable = 🔕 <b>Not receiving messages: { $count }</b>
lists-head-found = 🔎 <b>{ $name }</b>
lists-line = • { $who } — { $said }
lists-late = { $count ->
    [1] 1 item, { $late } late
    [one] { $count } item, the oldest { $late } late
   *[other] { $count } items, the oldest { $late } late
}
lists-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
lists-item-late = • { $day } — { $title } ({ $late } ago)
lists-young-since = teaching since { $year }
lists-young-asked = { $why ->
    [none] a mentor is proposed, waiting for consent
    [no_consent] { $side ->
        [mentor] the proposed mentor has not consented to messages, the bot asks once that is given
       *[mentee] the mentor agrees; the bot asks the teacher once there is consent to messages
    }
   *[outside] { $side ->
        [mentor] the proposed mentor is not in the bot yet, the bot asks after joining
       *[mentee] the mentor agrees; the bot asks the teacher after joining
    }
}
lists-route-none = none yet
lists-route-draft = being drawn up
lists-route-submitted = waiting for a decision
lists-route-returned = sent back
lists-route-approved = { plan-approved }
lists-route-active = under way
lists-route-closing = closing
lists-route-suspended = { plan-suspended }
lists-diagnosis-none = none yet
lists-diagnosis-last = the last one { $day }
lists-term-course = { $passed ->
    [yes] was due { $day }
   *[no] by { $day }
}
lists-term-planned = planned for { $day }
lists-term-category = category until { $day }
lists-term-fitness = { $passed ->
    [yes] fitness confirmed until { $day }, over
   *[no] fitness confirmed until { $day }
}
lists-course-planned = in the plan
lists-course-none = not in the plan
lists-no-consent = no consent
lists-offline = without the bot, the { place-deputy } enters everything
lists-no-link = no working link
lists-link-until = link until { $day }
lists-silent-since = since { $day }

lists-case = <b>{ $who }</b>
lists-fact = Now: { $said }
lists-course-next = The next courses: { $said }
lists-attestation-next = Attestation: { $said }
lists-silent = Messages have not arrived { $said }
lists-course-last = Last courses: { $day }
lists-do-course = The next courses are due within three years of the last ones of 16 hours or more. Courses that were taken go into the record, those to come into the plan.
lists-category = { $category ->
    [highest] Highest category{ $day ->
        [none] { "" }
       *[other] , given { $day }
    }
    [first] First category{ $day ->
        [none] { "" }
       *[other] , given { $day }
    }
   *[none] No category
}
lists-do-attestation = The record and a portfolio help with the application: the bot makes them of entries and of what confirms the plan.
lists-do-not-joined = A personal link works once and for 14 days. It can be forwarded, or printed as a card with a QR code. A new link ends the one before.
lists-do-no-consent = There is no consent to the diagnosis and messages. Consent is voluntary: without it the plan can be kept without the bot, on paper.
lists-do-unreachable = Most likely the chat with the bot was stopped, or the account has changed. The bot can reach nobody there, so say it in person:
lists-tell-unreachable = <i>“Please open the chat with the bot and press Start. Messages will come again after that.”</i>
lists-card-made = The card is ready, its link works until { $day }. The link before works no more.

waits-head = ⏳ <b>Who waits for whom · { $school }</b>
waits-total = Unanswered: { $count }. What has waited longest comes first.
waits-none = Nobody waits for anybody now.
waits-you = You
waits-button-mine = Waiting for you
waits-nobody = Nobody to answer
waits-who = <b>{ $who }</b>{ $mine ->
    [yes] { " " }are waited for
   *[no] { "" }
}
waits-kind = • { $things }, { $days ->
    [0] { waits-days }
   *[other] { $count ->
        [1] { waits-days }
       *[other] the oldest { waits-days }
    }
}
waits-days = { $days ->
    [0] since today
    [one] { $days } day
   *[other] { $days } days
}
waits-things-approval = { $count ->
    [one] { $count } plan to approve
   *[other] { $count } plans to approve
}
waits-things-agreement = { $count ->
    [one] { $count } plan to agree to
   *[other] { $count } plans to agree to
}
waits-things-methodist = { $count ->
    [one] { $count } plan for the methodist to agree to
   *[other] { $count } plans for the methodist to agree to
}
waits-things-change = { $count ->
    [one] { $count } change of a plan
   *[other] { $count } changes of plans
}
waits-things-conclusion = { $count ->
    [one] { $count } conclusion about a plan
   *[other] { $count } conclusions about plans
}
waits-things-analysis = { $count ->
    [one] { $count } analysis of a plan's results
   *[other] { $count } analyses of plans' results
}
waits-things-report = { $count ->
    [one] { $count } item to confirm
   *[other] { $count } items to confirm
}
waits-things-record = { $count ->
    [one] { $count } entry of a record
   *[other] { $count } entries of records
}
waits-things-proposal = { $count ->
    [one] { $count } plan with unanswered proposals
   *[other] { $count } plans with unanswered proposals
}
waits-things-mentor = { $count ->
    [one] { $count } mentorship proposed
   *[other] { $count } mentorships proposed
}
waits-things-request = { $count ->
    [one] { $count } request to join
   *[other] { $count } requests to join
}
waits-things-head = ⏳ <b>{ $mine ->
        [yes] Waiting for you
        [nobody] Nobody to answer
       *[no] An answer is due from: { $who }
    }</b>
waits-thing = { $number }. { $who ->
    [none] { "" }
   *[other] { $who } —{ " " }
}{ $what }, { $age }
waits-thing-approval = a plan to approve
waits-thing-agreement = a plan to agree to
waits-thing-methodist = a plan at the methodist's
waits-thing-change = a change of the plan
waits-thing-conclusion = conclusion about the plan
waits-thing-analysis = analysis of the plan's results
waits-thing-report = an item to confirm
waits-thing-record = an entry of the record
waits-thing-proposal = proposals to the plan
waits-thing-mentor = a mentorship proposed
waits-thing-request = A request to join
waits-button-back = ⏳ Who waits for whom
waits-toast-answered = All is answered here
waits-week = ⏳ <b>Waiting for you</b>
waits-button-approve = ✅ Approve
waits-button-agree = 🤝 Agree
waits-button-changes = ✏️ Changes
waits-button-conclude = 🏁 Results of plans
waits-button-confirm = ✅ Confirm
waits-button-records = 🏅 Records
waits-button-mentoring = 👥 Mentoring
waits-button-requests = 👥 Requests to join
