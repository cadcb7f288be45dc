# Administrator: municipalities, schools, their leaders
admin-title = <b>🏫 Municipalities and schools</b>
admin-municipality-line = • { $name }: { $n ->
        [one] { $n } school
       *[other] { $n } schools
    }
admin-no-municipality = There is nothing yet. Begin with a municipality: its name, its time zone, then the schools.
admin-button-add-municipality = ➕ Municipality
admin-ask-municipality = What is the municipality called?
admin-ask-municipality-zone = <b>{ $name }</b>: which time zone? The bot chooses the time of messages by it.
admin-municipality = <b>{ $name }</b> · { $zone ->
        [kaliningrad] Kaliningrad
        [moscow] Moscow
        [samara] Samara
        [yekaterinburg] Yekaterinburg
        [omsk] Omsk
        [krasnoyarsk] Krasnoyarsk
        [irkutsk] Irkutsk
        [yakutsk] Yakutsk
        [vladivostok] Vladivostok
        [magadan] Magadan
       *[kamchatka] Kamchatka
    }
admin-school-line = • { $name }
admin-no-school = There are no schools yet.
admin-button-add-school = ➕ School
admin-button-rename = ✏️ Name
admin-button-zone = ✏️ Time zone
admin-button-kind = ✏️ Kind
admin-button-policy = ✏️ Names in the chat
admin-ask-school = <b>{ $municipality }</b>: what is the new school, kindergarten or institution called?
admin-rename-school = Now: <b>{ $name }</b>. Write the new name, or go back to keep this one.
admin-ask-kind = <b>{ $name }</b>: what is it? Words and questionnaires depend on the kind.
admin-kind-school = School
admin-kind-kindergarten = Kindergarten
admin-kind-additional = Additional education
admin-ask-zone = <b>{ $name }</b>: which time zone?
admin-zone-kaliningrad = Kaliningrad, UTC+2
admin-zone-moscow = Moscow, UTC+3
admin-zone-samara = Samara, UTC+4
admin-zone-yekaterinburg = Yekaterinburg, UTC+5
admin-zone-omsk = Omsk, UTC+6
admin-zone-krasnoyarsk = Krasnoyarsk, UTC+7
admin-zone-irkutsk = Irkutsk, UTC+8
admin-zone-yakutsk = Yakutsk, UTC+9
admin-zone-vladivostok = Vladivostok, UTC+10
admin-zone-magadan = Magadan, UTC+11
admin-zone-kamchatka = Kamchatka, UTC+12
admin-ask-policy =
    <b>{ $name }</b>: what does the bot write about people in the chats?

    • <b>Initials and numbers</b>: for state and municipal schools, colleagues' names do not get into the messenger.
    • <b>Names</b>: for private schools and for showing the bot.

    It can be changed on any day.
admin-policy-no_personal_data = Initials and numbers
admin-policy-full = Names
admin-school =
    <b>{ $name }</b> · { $municipality }
    { $kind ->
        [school] School
        [kindergarten] Kindergarten
       *[additional] Additional education
    } · { $zone ->
        [kaliningrad] Kaliningrad
        [moscow] Moscow
        [samara] Samara
        [yekaterinburg] Yekaterinburg
        [omsk] Omsk
        [krasnoyarsk] Krasnoyarsk
        [irkutsk] Irkutsk
        [yakutsk] Yakutsk
        [vladivostok] Vladivostok
        [magadan] Magadan
       *[kamchatka] Kamchatka
    }
    The bot calls people by: { $policy ->
        [full] names
       *[no_personal_data] initials and numbers
    }
    Teachers on the list: { $teachers }
admin-leader = • { $name }, { $role }{ $joined ->
        [yes] { "" }
       *[no] : not in the bot yet
    }
admin-no-leader = There are no leaders yet: invite a { place-deputy-of }, who then invites the { place-teachers-of }.
admin-school-stays = The school cannot be removed: there are records already, of invitations for one.
admin-button-deputy = ➕ Deputy head
admin-button-director = ➕ { $kind ->
        [kindergarten] Manager
       *[additional] Head
    }
admin-button-remove-school = 🗑 Remove the school
admin-ask-remove-school = <b>{ $name }</b>: remove it from the list? Nobody and nothing is there yet, so nothing is lost.
admin-school-removed = ✅ «{ $name }» is no longer on the list.
admin-button-school = 🏫 To the school
admin-ask-leader = <b>{ $school }</b> · { $role }: whom do we invite? Write surname, given name and patronymic. The bot issues a personal link for 14 days.
admin-listed-already = “{ $text }” is on the list already. Another role is added by the { place-director }: “⋯ More” → “A further role” on the page of this person.
admin-invited = { $n ->
        [one] ✅ The link is in the message above, forward it.
       *[other] ✅ The links ({ $n }) are above. { people-links-apart }
    }
error-organisation-exists = «{ $name }» is on the list already. Write another name.
error-organisation-school-used = There are people or records already, so it stays on the list. Its name can be corrected.
error-organisation-zone = There is no such time zone on the list. Choose one with a button.
admin-button-chat = 📱 New Telegram
admin-button-unlink = 📱 Unlink Telegram
admin-ask-unlink =
    <b>{ $name }</b>: unlink the former Telegram?

    Everything done is kept, but nothing opens from the former chat: a new link will be needed. The former chat will get a message. Make sure that it is the person who asks.
admin-unlinked = 📱 The former Telegram is unlinked. Whoever asked will get a message and issue a new link.
admin-unlinked-one = 📱 The former Telegram is unlinked. Issue a new link and hand it over in person.
admin-office-methodists = <b>Methodists of the municipality</b>
admin-office-admins = <b>Administrators of the bot</b>
admin-office-nobody = Nobody yet.
admin-officer = • { $name }{ $joined ->
        [yes] { "" }
       *[no] : not in the bot yet
    }
admin-button-methodists = 👥 Methodists
admin-button-admins = 👥 Administrators
admin-button-add-methodists = ➕ Methodist
admin-button-add-admins = ➕ Administrator
admin-ask-end =
    <b>{ $name }</b>, { $role }: take the role off?

    { $joined ->
        [yes] The pages of this role close for them at once. Everything done stays; the role can be given back on any day.
       *[no] Their link will stop opening. The role can be given back on any day, with a new link.
    }
admin-button-end = 🗑 Take the role off
admin-ask-methodist = What is the methodist's name? Surname, given name, patronymic. The bot issues a personal link for 14 days.
admin-ask-admin = What is the new administrator's name? Surname, given name, patronymic. They will have the same rights as you: schools, invitations, roles.
admin-leader-one = <b>{ $name }</b>, { $role }{ $joined ->
        [yes] { "" }
        [linked] . Not in the bot yet
       *[no] . Not in the bot yet: issue a link and forward it.
    }
admin-button-restore = ↩️ Give the role back
admin-button-former = 🗂 Who was before
admin-former = <b>Who was here before</b>. Press a name to give the role back to the same person.
admin-former-nobody = There is nobody to give a role back to.
admin-former-line = • { $name }, { $role }
admin-leader-ended = <b>{ $name }</b>, { $role }: the role is taken off{ $joined ->
        [yes] , the person stays in the bot
       *[no] { "" }
    }. It can be given back on any day.
