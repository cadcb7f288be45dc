# Teachers of the school
people-title = <b>👥 { $school }</b> · { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
people-title-found = <b>👥 { $school }</b>
people-found = Found by «{ $query }»: { $n }
people-line = • { $name }{ $apart ->
        [none] { "" }
       *[other] { " " }({ $apart })
    }{ $role ->
        [none] { "" }
       *[other] , { $role }
    }{ $reach ->
        [offline] : without the bot
        [not_joined] : not in the bot yet
        [no_consent] : no consent, the { plan } is kept without the bot
        [blocked] : gets no messages
       *[ok] { "" }
    }{ $status ->
        [on_leave] { " · on leave" }
        [parental] { " · on parental leave" }
        [long_leave] { " · on long leave" }
       *[works] { "" }
    }
people-nobody = Nobody is here yet. Invite the { $kind ->
        [school] teachers
       *[other] educators
    }: a pasted list of names is enough.
people-nobody-found = Nobody was found. Try a part of one surname.
people-nobody-found-beside = Nobody on the list has such a name, and these words are written down nowhere.{ $former ->
        [0] { "" }
       *[other] { " " }Who was taken off is behind “{ staffing-button-former }” in the list.
    }
people-search = To find somebody, type a part of the surname.
people-button-invite = ➕ Invite
people-button-fresh = 🔗 Issue links
people-button-all = Show everybody
people-button-list = 👥 To the list
people-button-again = Issue the links again
people-button-link = 🔗 Issue a link
people-button-remove = 🗑 Remove from the list
people-button-restore-role = ↩️ Give the role back
people-button-restore = ↩️ Put back on the list
people-button-mentor = 👥 Propose a mentor
people-button-pair = 👥 Mentoring
people-button-take-back = Take the proposal back
people-ask-names =
    Paste the names of the { $kind ->
        [school] teachers
       *[other] educators
    }, each on a line of its own: surname, given name, patronymic.

    Numbers, dots and whatever follows a comma may stay. For each name the bot issues a personal link for 14 days, ready to be forwarded.
people-links-apart = Copy to each person his or her own link; do not forward the whole message.
people-enrolled = { $n ->
        [one] ✅ { $n } { $kind ->
            [school] teacher
           *[other] educator
        } is on the list. The link is in the message above, forward it.
       *[other] ✅ { $n } { $kind ->
            [school] teachers
           *[other] educators
        } are on the list. The links are above. { people-links-apart }
    }
people-bad-lines = { $n ->
        [one] { $n } line was left out:
       *[other] { $n } lines were left out:
    }
people-bad-line = Line { $number }, «{ $text }»: { $fault ->
        [exists] is on the school's list already
        [twice] is there twice
        [too_many] no more than 200 names at once
        [surname_alone] add the given name and the patronymic
       *[bad_name] only surname, given name and patronymic are needed, in full
    }
people-bad-more = …and { $n } more
people-paste-here = This looks like a list of names. Send it here once more, and the bot issues the links.
people-bad-again = Send the corrected lines right here; the others need not be repeated.
people-fresh-links = { $n ->
        [one] ✅ The new link is in the message above. The former one no longer works.
       *[other] ✅ The new links ({ $n }) are above. { people-links-apart } The former ones no longer work.
    }
people-new-links = { $n ->
        [one] ✅ The link is in the message above, forward it.
       *[other] ✅ The links ({ $n }) are above. { people-links-apart }
    }
people-fresh-left = Still without a link: { $n }. Press “{ people-button-fresh }” again and choose those who have none.
people-renewal =
    <b>Links have been issued already</b>
    { $n ->
        [one] One still works.
       *[other] { $n } of them still work.
    } If everybody gets a new one, the former ones stop opening, in messages and on cards alike.
people-renewal-cards =
    <b>Links have been issued already</b>
    { $n ->
        [one] One still works.
       *[other] { $n } of them still work.
    } A card always carries a new link: once it is printed, the former link of that person stops opening, even if it was sent just now. Whoever has been sent a link needs no card.
people-button-without = 🔗 Only those who have none ({ $n })
people-button-renew = Everybody anew
people-all-joined = Everybody with a link is in the bot already. No new links are needed.
people-link-one =
    { $name ->
        [none] A personal link
       *[other] { $name }: a personal link
    } to the school's bot. Open it on your own phone; it works once and lives 14 days:
    { $link }
people-links-head = Personal links to the school's bot. Each works once and lives 14 days. { people-links-apart }
people-links-line =
    { $name }
    { $link }
people-person = <b>{ $name }</b>, { $role }{ $department ->
        [none] { "" }
       *[other] { " · " }{ $department }
    }{ $young ->
        [yes] { " · young specialist" }
       *[no] { "" }
    }
people-offline = Without the bot: the school enters answers and marks, no messages are sent
people-absence = { $status ->
        [parental] On parental leave
        [long_leave] On long leave
       *[on_leave] On leave
    }{ $since ->
        [none] { "" }
       *[other] { " " }from { $since }
    }{ $until ->
        [none] , no date of return yet
       *[other] { " " }until { $until }
    }: no reminders
people-reach = { $reach ->
        [not_joined] Not in the bot yet{ $until ->
            [none] : no working link
           *[other] : the link works until { $until }
        }
        [no_consent] In the bot, no consent: the { plan } is kept without the bot
        [refused] No consent: the { plan } is kept without the bot. { $until ->
            [none] After a change of mind a new link is needed
           *[other] A new link works until { $until }
        }
        [blocked] Gets no messages: the bot is stopped on that phone
       *[ok] In the bot, consent to the processing of data given
    }
people-mentor-none = Mentor: none
people-mentor-active = Mentor: { $name }
people-mentor-waits = { $why ->
        [none] consent awaited
        [no_consent] { $side ->
            [mentor] no consent to messages, the bot asks once it is given
           *[mentee] accepted; the bot asks the teacher once there is consent to messages
        }
       *[outside] { $side ->
            [mentor] not in the bot yet, the bot asks after joining
           *[mentee] accepted; the bot asks the teacher after joining
        }
    }
people-mentor-proposed = Mentor: { $name } — { $waits }
people-mentor-next = Another mentor is proposed: { $name } — { $waits }
people-mentees = Mentees: { $n }
people-removed = { $name } is no longer on the school's list{ $reason ->
        [dismissed] { " " }(left)
        [transferred] { " " }(went to another school)
        [mistake] { " " }(entered by mistake)
       *[none] { "" }
    }. The { plan } and the results are kept, and the person can be put back on any day: all is in its place.{ $link ->
        [yes] { " " }The former link to the bot opens no more: issue a new one after the return.
       *[no] { "" }
    }
people-restored = ↩️ On the list again.{ $link ->
        [yes] { " " }The former link to the bot is dead: issue a new one with “{ people-button-link }”.
       *[no] { "" }
    }
people-role-removed = The role “{ $role }” is taken off. { $name } stays on the list: { $other }. What was done is kept, and the role can be given back on any day.
people-choose-mentor = <b>{ $name }</b>: whom to propose as a mentor? First the bot shows what is known of that person and asks you once more.
people-mentor-first = These may suit before others:
people-mentor-reason = • <b>{ $name }</b> — { $why }{ $mentees ->
        [0] { "" }
       *[other] ; mentees now: { $mentees }
    }
people-mentor-strong = strength: { $groups }
people-mentor-same-department = of the same department
people-mentor-experienced = more than 20 years of experience, the highest category
people-mentor-category = the { $category ->
        [highest] highest
       *[first] first
    } category
people-mentor-candidate = { $deaf ->
        [yes] 🔕{ " " }
       *[no] { "" }
    }{ $young ->
        [yes] 🌱 { $name }
       *[no] { $name }
    }
people-mentor-young-sign = 🌱 — a young specialist
people-mentor-deaf = 🔕 — cannot be asked for consent yet: { $list }
people-ask-mentor = Propose as a mentor: <b>{ $mentor }</b>
    For whom: <b>{ $mentee }</b>
people-mentor-place = Works in: { $department }{ $who ->
        [none] { "" }
       *[other] , { $who }
    }
people-mentor-for = What speaks for it: { $why }
people-mentor-busy = Mentees now: { $count }
people-mentor-young = 🌱 This is a young specialist with less than three years of experience, who usually needs a mentor too.
people-ask-mentor-told = The bot asks for consent without naming the colleague, and says only where the colleague works: { $department }{ $who ->
        [none] { "" }
       *[other] , { $who }
    }. Once it is given, the other one is asked, too.
people-ask-mentor-unnamed = The bot asks for consent without naming the colleague. Once it is given, the other one is asked, too.
people-ask-mentor-oneself = You become the mentor once the colleague agrees.
people-ask-mentor-unasked = 🔕 { $why ->
        [offline] This colleague is kept without the bot, so consent cannot be asked for. Mentoring begins once both have agreed in the bot. After joining it and giving consent, this colleague can be proposed, too.
        [no_consent] This colleague has not consented to messages: the bot will not ask. Consent is voluntary; once it is given, this colleague can be proposed, too.
       *[outside] This colleague has not joined the bot yet: there is nobody to ask. A personal link is made on the colleague's page. After joining and giving consent, this colleague can be proposed, too.
    }
people-ask-mentor-mentee-unasked = 🔕 { $mentee } { $why ->
        [offline] is kept without the bot: the proposal waits for joining and consent to messages
        [no_consent] has not consented to messages: the proposal waits for that consent
       *[outside] has not joined the bot yet: the proposal waits for joining and consent to messages
    }, and then the bot asks.
people-button-send-proposal = ✉️ Propose
people-button-other-mentor = 👥 Another candidate
people-mentor-asked = Proposed. The mentoring begins once both agree.
people-pair-ended = Done.
error-people-name-digits = A name bears no digits, so it was not written down. Without them it would be “{ $name }”.
error-people-bad-name = Surname, given name and patronymic are needed, Petrova Anna Ivanovna for instance.
error-people-not-oneself = You cannot remove yourself: the { place-director } or the administrator does it.
error-people-back-already = This person is on the school's list again.
error-people-bad-dates = The last day is before the first. Choose another one.
error-people-too-long = Duties are not handed over for more than a year. Choose a nearer day.
error-people-not-to-oneself = Duties are handed to somebody else.
error-people-in-bot = This person uses the bot: there is nothing to enter instead.
error-people-not-of-school = This person is not of your school.
error-people-wrong-place = This role belongs to another kind of place: a school or a municipality.
error-people-bad-year = The year { $year } does not fit: give the year in which teaching experience began.
error-people-known-there = Somebody of this name is here already.
people-button-blank = ✏️ Paper questionnaires
