# Mentoring
mentoring-title = <b>👥 Mentoring</b>
mentoring-none = There is no pair yet. The { place-deputy } proposes a mentor, and each of the two agrees for himself. The bot asks the mentor-to-be first; the mentee hears of the proposal once he has agreed.
mentoring-mentor = { $waits ->
        [you] You are asked to be a colleague's mentor. Whose, the bot says when both have agreed. Your word is awaited.
       *[other] You have agreed to be a mentor, the other answer is awaited.
    }
mentoring-asked-of = About the colleague: { $department }{ $who ->
        [none] { "" }
       *[other] , { $who }
    }
mentoring-about-mentor = About the mentor: { $facts }
mentoring-asked-work = What to do: meet and answer questions, help with the colleague's plan, confirm what was done. What there is to work on you see once both have agreed. An order sets the term and the pay.
mentoring-asked-then = If you agree, the bot asks the colleague. If you decline, no reason is needed and the colleague does not learn of it. The mentoring can be ended on any day.
mentoring-mentee = { $waits ->
        [you] A mentor is proposed to you, your word is awaited: { $name }
       *[no] Your mentor: <b>{ $name }</b>
    }
mentoring-mentees-head = <b>Your mentees</b>
mentoring-ended-head = <b>Pairs that have ended</b>
mentoring-ended-read = What was said and when you met can still be read.
mentoring-mentee-name = <b>{ $name }</b>
mentoring-page-mentor = 👤 <b>{ $name }</b> · you are the mentor
mentoring-page-mentee = 👤 <b>{ $name }</b>, your mentor
mentoring-no-plan = No plan is under way now
mentoring-plan-suspended = The plan is suspended: no dates run
mentoring-empty-plan = The plan has no items yet
mentoring-to-confirm = To be confirmed by you: { $count }
mentoring-unread = New messages: { $count }
mentoring-no-contact = { $works ->
        [yes] No words and no meetings yet
       *[no] There were no words and no meetings
    }
mentoring-contact = Last contact { $day }
mentoring-order = Order No. { $number }
mentoring-order-on = Order No. { $number } of { $day }
mentoring-order-none = No order is entered
mentoring-order-of = { " " }of{ " " }
mentoring-term = Term: { $first } – { $last }
mentoring-term-soon = ⏰ The term ends soon: { $first } – { $last }
mentoring-term-none = No term is entered
mentoring-was-completed = The mentoring is over: its term has ended.
mentoring-was-ended = The mentoring ended early{ $reason ->
        [none] .
       *[other] : { $reason }.
    }
mentoring-was-proposed = Proposed, consents are awaited.
mentoring-was-declined = The mentoring did not come about.
mentoring-quoted = “{ $text }”
mentoring-word-last = <b>{ $who }</b>, { $day }:
mentoring-you = You
mentoring-word-text = <i>{ $text }</i>
mentoring-word-about = 📎 about “{ $title }”
mentoring-word-head = { $number ->
        [none] { "" }
       *[other] { $number }.{ " " }
    }<b>{ $who }</b>, { $moment }{ $standing ->
        [read] { " " }· read
        [delivered] { " " }· delivered
        [shown] { " " }· shown to the leaders
        [seen] { " " }· the leaders have read it
       *[none] { "" }
    }
mentoring-meetings-last = <b>Last meetings</b>
mentoring-meeting-short = • { $day }: { $topic }
mentoring-item-line = { $number }. { $day }: { $title }, { $state }
mentoring-items-head = 📋 <b>{ $name }</b> · items: { $count }
mentoring-button-agree = ✅ Agree{ $which ->
        [none] { "" }
       *[other] { " " }({ $which })
    }
mentoring-button-decline = ↩️ Decline{ $which ->
        [none] { "" }
       *[other] { " " }({ $which })
    }
mentoring-button-take-back-no = ↩️ Take the refusal back
mentoring-button-confirm = ✅ Confirm ({ $count })
mentoring-button-write-mentor = ✍️ Write
mentoring-button-write-mentee = ✍️ Write to the mentor
mentoring-button-words = 💬 Messages{ $count ->
        [0] { "" }
       *[other] { " " }· { $count }
    }
mentoring-button-meetings = 🗓 Meetings
mentoring-button-more = 👤 About the mentor
mentoring-button-plan = 🧭 Plan
mentoring-button-own-plan = 🧭 My plan
mentoring-button-items = 📋 Items
mentoring-button-course = 📊 By month
mentoring-button-levels = 📊 Group results
mentoring-button-ask-end = End the mentoring
mentoring-button-end = End without a reason
mentoring-no-levels = No results yet: the diagnosis has not been passed.
mentoring-no-course = No plan is under way, so there are no months to show.
mentoring-ask-end = End the mentoring ({ $name })? Both are told, and the mentor's access to the plan closes at once. To begin again, a new proposal and two consents are needed.

    Press a reason or write your own.
mentoring-ask-end-for = End the mentoring ({ $name })? Reason: “{ $reason }”. This can't be undone.
mentoring-ask-end-without = End the mentoring ({ $name })? No reason will be told. This can't be undone.
mentoring-button-end-for = ✅ End it
mentoring-reason-reached = Goals are reached
mentoring-reason-mentor-asked = The mentor asked for it
mentoring-reason-mentee-asked = The mentee asked for it
mentoring-reason-load = Too much work
mentoring-reason-leave = Leave or dismissal
mentoring-reason-another = Another mentor comes
mentoring-agreed-works = The pair works.
mentoring-agreed-waits = Noted. The other answer is awaited.
mentoring-declined = Noted: declined without a reason.
mentoring-no-taken-back = The refusal is taken back, the proposal waits for you again.
mentoring-ended = The mentoring is ended.

# Words
mentoring-words-head = 💬 <b>Messages: { $name }</b>
    The two of you read them. The leaders see only what its author has shown them.
mentoring-words-none = Nothing is written yet.
mentoring-button-say = ✍️ Write
mentoring-button-say-kept = ✍️ Back to what isn't sent
mentoring-button-say-typed = ✉️ Send
mentoring-button-say-not = ◀️ Don't send
mentoring-button-take-back = ↩️ Take back message { $number }
mentoring-button-show = 👁 Show to the leaders: { $number }
mentoring-button-hide = ↩️ Show no longer: { $number }
mentoring-ask-word = ✍️ To: <b>{ $name }</b>
mentoring-ask-word-how = Press a ready one or write your own, up to 1000 characters. Only the two of you will read it.
mentoring-button-about = 📎 About an item…
mentoring-choose-item = Which item do you write about?
mentoring-button-about-nothing = Not about an item
mentoring-ask-typed = Send this message? Only the two of you will read it.
mentoring-typed-to-whom = To whom is it? Choose the person. The message is kept and goes nowhere without your “{ mentoring-button-say-typed }”:
mentoring-typed-asked = Only the button “{ $agree }” gives consent; “{ $decline }” declines.
mentoring-typed-which = What can be taken back has a button that says so: press it. What is delivered or read can't be.
# Words that answer a proposal and “Send?”: with commas between
mentoring-typed-agree = i agree, agree, agreed, ready, i am ready
mentoring-typed-decline = i can't, can't, i don't want, i decline, decline, not now, i can't now, not yet
mentoring-typed-send = send, send it
mentoring-typed-keep-back = don't send, do not send, don't send it, do not send it
# So what is written and not sent is given up, and what stands around these words
mentoring-typed-give-up = oops, oh no, no need, better not, stop, cancel, undo, changed my mind, i changed my mind, never mind, nevermind, not that, not here, i won't write, i won't
mentoring-typed-around = no, wait, well, please, it, i, oh
mentoring-toast-look-again = Look at what stands here: the next press sends it.
mentoring-not-said = All right, nothing was sent.
mentoring-typed-take-back = take back, take it back, take the message back, delete it, delete the message, remove it
mentoring-said = Sent.
mentoring-taken-back = The message is taken back.
mentoring-shown = The leaders will see it now.
mentoring-hidden = It is between the two of you again.
error-words-read = This message has been read, it can't be taken back.
error-words-delivered = This message has been delivered, it can’t be taken back.
error-words-not-yours = This message is not yours: only its author takes it back or shows it.
error-words-seen = The leaders have read it already.
error-words-told = The leaders have been sent it already.
error-mentoring-over = This mentoring is over: nothing can be added, what is there can be read.

# Meetings
mentoring-meetings-head = 🗓 <b>Meetings: { $name }</b>{ $count ->
        [0] { "" }
       *[other] { " " }· { $count }
    }
mentoring-both = { $mentor } and { $mentee }
mentoring-meetings-none = No meetings noted yet. It takes two taps: when and about what.
mentoring-meetings-none-led = No meetings noted yet.
mentoring-meeting-line = { $number }. { $day }: { $topic }
mentoring-meeting-item = 📎 item “{ $title }”
mentoring-meeting-note = <i>{ $text }</i>
mentoring-button-met-today = ✍️ Today
mentoring-button-met-yesterday = ✍️ Yesterday
mentoring-button-met-other = 🗓 Another day
mentoring-button-meeting = { $number }. { $day }: { $topic }
mentoring-button-journal = 📄 Journal of meetings
mentoring-ask-day = When did you meet? Choose a day or write it: “yesterday”, “on Friday”, “12 March”.
mentoring-ask-topic = 🗓 <b>Meeting of { $day }</b>
    What about? Press a topic or write your own, up to 120 characters. The leaders will see the day and the topic.
mentoring-meeting-head = 🗓 <b>{ $day }</b>: { $topic }
mentoring-meeting-with = With you: { $name }
mentoring-meeting-seen = The leaders see the day and the topic, the note is for the two of you.
mentoring-meeting-noted = The meeting is noted.
mentoring-meeting-removed = The note is removed.
mentoring-button-note = ✏️ Note
mentoring-button-remove = 🗑 Remove
mentoring-button-to-meetings = 🗓 All meetings
mentoring-button-link = 📎 { $title }
mentoring-button-unlink = Not about the plan
mentoring-button-done = ✅ Mark it done
mentoring-button-check = ✅ Check and confirm
mentoring-ask-note = Write a note for the two of you, up to 1000 characters. You may skip it.
mentoring-journal-names = The journal has full names: it is a paper, not for forwarding.
error-meeting-ahead = This day is still ahead: a meeting is noted when it has been.
error-meeting-unclear-day = The date is not clear. A meeting is noted once it has been. Write, for example, “yesterday”, “on Friday” or “15 March”.
error-meeting-not-yours = This note is changed by whoever made it.
error-meeting-long-ago = This is too long ago: a meeting of the last year can be noted.

# Pairs for who leads
mentoring-pairs-head = 👥 <b>Pairs: { $count }</b>
mentoring-pairs-ending = ⏰ Terms that end soon: { $count }
mentoring-pairs-unordered = Without an order: { $count }
mentoring-pairs-none = No working pairs yet. A mentor is proposed on a teacher's page.
mentoring-pair-line = <b>{ $mentor }</b> → { $mentee }
    { $order ->
        [yes] order entered
       *[no] no order entered
    }{ $until ->
        [none] { "" }
       *[other] { " " }· { $soon ->
            [yes] ⏰ until { $until }
           *[no] until { $until }
        }
    }
mentoring-led-head = 👥 <b>Mentoring</b>
mentoring-led-mentor = Mentor: <b>{ $name }</b>
mentoring-led-mentee = Mentee: <b>{ $name }</b>
mentoring-led-both = 👥 <b>{ $mentor }</b> → <b>{ $mentee }</b>
mentoring-led-consents = Consents: mentor { $mentor }, mentee { $mentee }
mentoring-led-meetings = Meetings: { $count }, the last one { $day }: { $topic }
mentoring-shown-head = <b>Shown to you</b>
mentoring-pay = Pay: { $pay }
mentoring-pay-by-rules = extra pay by the rules
mentoring-pay-incentive = incentive payment
mentoring-pay-none = no extra pay
mentoring-button-pay-by-rules = Extra pay by the rules
mentoring-button-pay-incentive = Incentive payment
mentoring-button-pay-none = No extra pay
mentoring-button-order = 📄 Order
mentoring-button-term = 🗓 Term
mentoring-button-pay = ✏️ Pay
mentoring-button-prolong = ⏭ Prolong: { $day }
mentoring-button-pairs = 👥 All pairs
mentoring-button-summary = 📊 Summary
mentoring-button-today = Today
mentoring-button-yesterday = Yesterday
mentoring-ask-order = Write the number of the order, with its day if you like: “45-k of 1 September”.
mentoring-ask-order-day = What is the day of the order? Choose it or write it.
mentoring-ask-term = For how long? Press or write: “until 31 May”, “1 September – 31 May”.
mentoring-length-school-year = School year: { $day }
mentoring-length-half = Half a year: { $day }
mentoring-length-year = A year: { $day }
mentoring-ask-pay = What does the order say of the pay? Press, write your own or skip it.
mentoring-kept = Saved.
mentoring-prolonged = The term is longer now.
error-mentoring-term-order = The last day must be after the first one.
error-mentoring-term-passed = This term is over already.
error-mentoring-term-long = This is more than five years. Write a shorter term.
error-mentoring-settled = This proposal is settled already. Here is how things stand now.
error-mentoring-oneself = Nobody is a mentor to himself.
error-mentoring-other-school = Mentor and teacher must be of the same school.
error-mentoring-has-mentor = This teacher has a mentor already.
error-mentoring-proposed-already = A mentor is proposed to this teacher already. Take that proposal back first.
error-mentoring-unasked = { $why ->
        [offline] This colleague is kept without the bot: consent cannot be asked for. Choose another mentor.
        [no_consent] This colleague has not consented to messages and will not be asked. Choose another mentor.
       *[outside] This colleague has not joined the bot yet: there is nobody to ask. Choose another mentor, or invite this one first.
    }
