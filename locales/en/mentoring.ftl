# Mentoring
mentoring-title = <b>👥 Mentoring</b>
mentoring-none = There is no pair yet. The { place-deputy } proposes a mentor, and each of the two agrees for himself.
mentoring-mentor = { $waits ->
        [you] You are asked to be a mentor, your word is awaited. The mentee: { $name }
        [other] You have agreed, the other answer is awaited. The mentee: { $name }
       *[no] Your mentee: { $name }
    }
mentoring-mentee = { $waits ->
        [you] A mentor is proposed to you, your word is awaited: { $name }
        [other] You have agreed, the other answer is awaited. The mentor: { $name }
       *[no] Your mentor: { $name }
    }
mentoring-button-agree = ✅ Agree
mentoring-button-decline = Decline
mentoring-button-agree-named = ✅ Yes: { $name }
mentoring-button-decline-named = No: { $name }
mentoring-button-levels = 📊 Results: { $name }
mentoring-no-levels = No results yet: the diagnosis has not been passed.
mentoring-button-ask-end = End: { $name }
mentoring-button-end = 🗑 End
mentoring-ask-end = End the mentoring ({ $name })? The mentor's access closes at once. To begin again, a new proposal and two consents are needed.
mentoring-agreed-works = The pair works.
mentoring-agreed-waits = Noted. The other answer is awaited.
mentoring-declined = Noted: declined without a reason.
mentoring-ended = The mentoring is ended.
error-mentoring-settled = This proposal is settled already. Here is how things stand now.
error-mentoring-oneself = Nobody is a mentor to himself.
error-mentoring-other-school = Mentor and teacher must be of the same school.
error-mentoring-has-mentor = This teacher has a mentor already.
error-mentoring-proposed-already = A mentor is proposed to this teacher already. Take that proposal back first.
