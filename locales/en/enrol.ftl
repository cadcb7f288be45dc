# Enrolment of a school: the list as a table, cards, the common link, requests
people-button-enrol = 📋 Joining
enrol-title = <b>📋 { $school }</b> · joining
enrol-numbers = Staff on the list: { $n } · in the bot: { $joined }{ $unconsented ->
        [0] { "" }
       *[other] { " " }· no consent: { $unconsented }
    }{ $outside ->
        [0] { "" }
       *[other] { " " }· not in the bot yet: { $outside }
    }{ $offline ->
        [0] { "" }
       *[other] { " " }· without the bot: { $offline }
    }
enrol-requests = { $n ->
        [one] { $n } request waits for your word
       *[other] { $n } requests wait for your word
    }
enrol-link-until = The common link works until { $until }
enrol-send-table = To add { place-teachers-of }, send a table here: Excel (.xlsx) or CSV, as it is, columns in any order. First the bot shows what it understood.
enrol-need-table = A file is needed here: a table, .xlsx or .csv. Names as a list go behind the button “Names as a list”.
enrol-button-go-on = ▶️ Back to the table
enrol-button-template = 📄 Sample table
enrol-button-names = Names as a list
enrol-button-cards = 🖨 Cards with QR
enrol-button-all-links = 🔗 Issue links
enrol-button-link = 🔗 Common link
enrol-button-requests = 👥 Requests ({ $n })
enrol-button-not-joined = Not in the bot ({ $n })
enrol-button-blocked = Get no messages ({ $n })
enrol-reach-not-joined = <b>Not in the bot yet</b> · { $n } of the staff list
enrol-reach-blocked =
    <b>Get no messages</b> · { $n }
    They have stopped the bot. Ask them to open its chat and press “Start”: everything is kept.
enrol-reach-line = • { $name }
enrol-reach-nobody = Nobody left here: everybody is in touch.
enrol-reach-press = Press a name, and the bot issues a new link for that person.
enrol-template-file = Staff list { $school }.xlsx
enrol-cards-made = { $n ->
        [one] 🖨 { $n } card in the file above. Its link works until { $until }.
       *[other] 🖨 { $n } cards in the file above. Their links work until { $until }.
    }
enrol-cards-old-links = These are new links: earlier ones of these people that were not opened work no more, in messages and on cards alike.
enrol-cards-left = { $n } more without a link did not fit: press “{ enrol-button-cards }” again and choose those who have no link.
enrol-cards-kept = Nor did { $n } with an earlier link: it still works.
enrol-cards-file = Invitations { $school } { $day }.pdf
enrol-cards-nobody = Everybody on the list is in the bot already.
enrol-cards-again = The cards were not drawn in time. Press “{ enrol-button-cards }” again, then “{ people-button-renew }”: the bot issues new links.
enrol-cancelled = The table is put aside: nothing has changed in the list.

# What the bot understood of the table
enrol-sheet-title = <b>📄 { $file ->
        [none] The table
       *[other] { $file }
    }</b>
enrol-sheet-numbers = { $added ->
        [0] No new teachers
       *[other] To add: { $added }
    } · already there: { $known }{ $out ->
        [0] { "" }
       *[other] { " " }· left out: { $out }
    }
enrol-sheet-filled = { $n ->
        [one] Empty fields of { $n } person will be filled
       *[other] Empty fields of { $n } people will be filled
    }
enrol-sheet-columns = Columns understood: { $columns }.
enrol-sheet-departments = { $n ->
        [one] A new department will appear: { $names }{ $more ->
            [0] { "" }
           *[other] { " " }and { $more } more
        }.
       *[other] New departments will appear ({ $n }): { $names }{ $more ->
            [0] { "" }
           *[other] { " " }and { $more } more
        }.
    }
enrol-sheet-not-taken = Not taken: { $columns }. Until a person has consented, the bot keeps only what the list needs.
enrol-sheet-unknown = Columns passed over: { $names }.
enrol-sheet-remarks = <b>Remarks</b> · { $n }
enrol-sheet-other-file = Not the right table? Just send another one. Nothing is added yet.
enrol-button-add = ✅ Add { $n }
enrol-button-fill = ✅ Fill in ({ $n })
enrol-button-namesakes = Namesakes: take all ({ $n })
enrol-button-cancel = Cancel
enrol-column = { $column ->
        [full_name] full name
        [surname] surname
        [given] given name
        [patronymic] patronymic
        [position] position
        [subjects] subjects
        [department] department
        [teaching_since] pedagogical experience
        [working_since] total experience
        [category] category
        [category_on] date of category
        [fitness_on] fitness for the position
        [education] education
        [classes] classes
        [rate] rate
        [employment] place of work
        [hired_on] hired on
        [birth_year] year of birth
        [phone] phone
        [email] e-mail
        [papers] personal papers
       *[number] number
    }
enrol-remark = • Row { $row }{ $said ->
        [none] { "" }
       *[other] , “{ $said }”
    }: { $remark ->
        [no_name] no name
        [bad_name] surname, given name and patronymic are needed
        [vacancy] a vacancy, passed over
        [leader] leaders are invited by a link of their own
        [not_teacher] not a teaching position
        [twice] the same name as in row { $other }
        [like_another] like row { $other }: write the name in full
        [like_known] a similar name is on the list: write it in full
        [differs] the bot has another value: { $column }; it stays
        [initials] initials for a name, added like that
        [bad_position] a position the bot doesn’t know, kept as “other”
        [bad_experience] experience not understood, left out
        [bad_category] category not understood, left out
        [bad_date] date not understood, left out
        [bad_rate] rate not understood, left out
        [bad_employment] internal or external part-timer? Left out
       *[bad_birth_year] year of birth not understood, left out
    }
enrol-imported = { $n ->
        [0] ✅ There were no new { place-teachers-of } in the table.
        [one] ✅ { $n } { $kind ->
            [school] teacher
           *[other] educator
        } is added to the list.
       *[other] ✅ { $n } { place-teachers-of } are added to the list.
    }
enrol-imported-departments = New departments: { $n }
enrol-sheet-filled-done = { $n ->
        [one] Empty fields of { $n } person are filled
       *[other] Empty fields of { $n } people are filled
    }
enrol-imported-out = Rows left out: { $n }. A corrected table can be sent right here: nobody is doubled.
enrol-imported-next = Not in the bot yet: { $n }. Call them by cards on paper, by links in messages, or by one common link.

# The common link
enrol-link-none =
    <b>🔗 Common link</b>
    One for the whole school: it can go to a common chat. Whoever opens it writes a name and waits for your yes. Nobody sees the list of the school.
enrol-link-works =
    <b>🔗 Common link</b>
    It works until { $until }. It can’t be shown again: the bot keeps no links, it only issues new ones.
enrol-link-issued = ✅ The link is in the message above, forward it. It works until { $until }. If there was one before, it opens nothing any more.
enrol-link-forward =
    { $school }: the way into the bot. Open the link and write your surname, given name and patronymic; the deputy confirms. Works until { $until }.
    { $link }
enrol-link-revoked = The link opens nothing any more. Requests that came stay.
enrol-button-issue = 🔗 Issue a link
enrol-button-issue-again = 🔗 Issue a new one
enrol-button-revoke = Close the link

# Requests
enrol-requests-title = <b>👥 Requests</b> · { $n }
enrol-requests-none = No requests: everybody who came by the common link has been answered.
enrol-request =
    <b>👥 { $name }</b>
    A request by the common link, { $at }
enrol-request-hidden = Where you work the bot doesn’t write names in full. If the letters don’t tell who it is, ask the person, who sees the name as written.
enrol-request-candidates = Who is it? On the list, not in the bot yet:
enrol-request-candidate = { $number }. { $name }
enrol-request-nobody = No similar name among those who are not in the bot yet.
enrol-button-accept-as = ✅ { $number }. { $name }
enrol-button-accept-new = ➕ A new person
enrol-button-decline = Decline
enrol-request-accepted = Done, the bot will write to the person.
enrol-request-declined = Declined. The bot will say so politely.

# To who came by the common link
enrol-newcomer-name =
    👋 <b>{ $school }</b> · the way into the bot

    Write your surname, given name and patronymic in one message. The deputy will see them, confirm that you work at the school, and the bot will let you in.
enrol-newcomer-again =
    <b>{ $school }</b>
    The request says: <b>{ $name }</b>.

    Write it correctly in one message: surname, given name, patronymic.
enrol-newcomer-unnamed =
    👋 <b>{ $school }</b> · the way into the bot

    What is left is to write your surname, given name and patronymic.
enrol-newcomer-waits =
    <b>{ $school }</b>
    The request is sent: { $name }.

    Once it is confirmed, the bot writes here, mostly on the same day. After 14 days without an answer the request and the name are deleted.
enrol-newcomer-still = Still waiting for the answer.
enrol-newcomer-withdrawn = The request is taken back, the name deleted.
enrol-newcomer-left = Fine. You can sign in later: open the same link.
enrol-newcomer-declined = “{ $school }”: the request was not confirmed. If that is a mistake, see whoever gave you the link, who can issue a personal link.
enrol-button-write-name = Write the name
enrol-button-take-name = ✅ Take it without digits
enrol-button-correct = Correct the name
enrol-button-check = Check
enrol-button-withdraw = Take the request back
enrol-button-leave = Not now

error-sheet-old-xls = This is a book of old Excel (.xls). Open it, save it as “Excel workbook (.xlsx)” and send it again.
error-sheet-password = The file has a password. Take it off and send it again.
error-sheet-not-table = This is no table. A file .xlsx or .csv is needed: in Excel “File → Save as”.
error-sheet-broken = The file doesn’t open: it seems damaged. Save the table anew and send it again.
error-sheet-bomb = It is not safe to open such a file: there is far more in it than it shows. Copy the list into a new table and send that.
error-sheet-active = There are macros or links to other files in it, which the bot doesn’t open. Copy the list into a new table as values only and send that.
error-sheet-too-heavy = The table is too large to open. Leave one sheet with the list in it and send it again.
error-sheet-too-slow = The table takes too long to open. Leave one sheet with the list in it and send it again.
error-sheet-too-many = There are more than { $limit } rows in the table. Remove what is below the list, or send it in parts.
error-sheet-empty = The file is empty. Send a table with the list of { place-teachers-of }.
error-sheet-no-names = No column of names was found. Head it in Russian: “full name”, or “surname”, “given name” and “patronymic”, and send it again.
error-sheet-nobody = There are headings and nobody under them. Is it the right sheet?
error-sheet-decided = This table is settled already. Here is how things stand.
error-sheet-changed = The table has changed since. Here is what it says now.
error-join-decided = This request has been decided already. Here is what waits now.
error-join-changed = The name in the request was corrected. Please look again.
error-join-already-here = You are on the list already: “{ $school }”. Nothing needs confirming.
error-join-link-over = This common link opens nothing any more. Ask whoever gave it to you for a new one.
error-join-declined = “{ $school }”: the request was not confirmed. If that is a mistake, see whoever gave you the link; you can ask again tomorrow.
error-join-own-name = The bot knows your name already; there is nothing to correct in the request.
error-join-too-often = There have been many requests today. Try tomorrow, or ask whoever gave you the common link for a personal one.
