# What was not expected here
fallback-text = This is answered with buttons. Here they are:
fallback-words = These words are not written down anywhere: this is answered with buttons. Here they are:
fallback-returned = Your comment has been sent already, these words were not added to it. To add them, press “{ approval-button-revoke }” and return it once more:
fallback-overtaken = Another message has come after this question, and it is not clear what your answer is to: it was not kept anywhere. If it belongs here, send it once more:
fallback-command = There is no such command. Everything there is can be found in the menu:
fallback-file = The file was not kept: there is nothing here to attach it to. Evidence is sent from the page of one's own activity (“⏰ Dates”) or entry (“🏅 Achievements”).
fallback-caption = Only the caption was read: “{ $text }”. The photo or file itself is not kept here.
fallback-voice = Voice messages can't be understood yet. Write a text or press a button:
fallback-other = Text, photos, files and buttons are understood. Here is how things stand now:
fallback-closed-text = { $who ->
        [outside] The bot can answer this once you have signed in. You may send your link right here.
       *[undecided] { fallback-text }
    }
fallback-closed-file = The file was not kept: the bot takes files { $who ->
        [outside] once you have signed in by your link
       *[undecided] once you have consented
    }.
fallback-closed-voice = Voice messages can't be understood yet. { $who ->
        [outside] Send your link as a text, or press it.
       *[undecided] Answer with a button.
    }
fallback-closed-other = { $who ->
        [outside] Until you have signed in, only your link and the buttons are understood here.
       *[undecided] { fallback-text }
    }
fallback-edited = An edited message is not read again. To correct what you entered, send a new message.
fallback-button = This button is from an old message. Here is how things stand now.
fallback-group = This bot works in private chats only: it is about personal plans. Open { $link }
fallback-parked = This message could not be handled. Everything entered before is kept. Try again or open the menu.
no-text-return = To return it, words are needed: write what is to be put right.
no-text-optional-reason = There is no reason in this answer. Write it in a few words or press “{ proposals-button-skip }”.
no-text-reason = There is no reason in this answer. Write it in a few words or go back.
no-text-comment = Words are needed here: write what you want to say, or go back.
no-text-person = These words are not written down. A surname, a name and a patronymic are needed here; a person is removed from the list on their page.
no-text-name = These words are not written down. Write what is to stand here, or go back.
no-text-topic = The meeting is not written down: there is no topic in this answer.
no-text-material = That is no material yet, and it is not kept. Send a file, a link or a few words about what was done.
typed-weighty = This can't be undone, so words are not enough: press the button itself.
typed-reason-named = The words “{ $text }” were not kept. To name another reason, press “{ button-back }”.
typed-only-back = This is a step back: what was done before still stands.
# Words typed instead of buttons: with commas between, the button's own word first
typed-yes = yes, yeah, yep, sure, ok
typed-no = no, nope, no need, never mind, leave it, i don't want to
typed-undo = undo, delete the comment, remove the comment, put back, put it back, bring back
typed-back = back, go back, return, cancel, changed my mind, i changed my mind
# So one thanks: no reason, and no answer either
typed-thanks = thanks, thank you, thank you very much, many thanks, thanks a lot, thanks for everything, thank you for everything
typed-thanked = You are welcome! The question remains: please answer it with a button.
typed-fine = okay, fine, good, alright, all right, i see, thanks, thank you, thank you very much, great, stop, enough
# So it is said that the button was a slip: among a few other words, too
typed-slip = wrong button, pressed it by mistake, pressed by mistake, pressed by accident, pressed it by accident, clicked by mistake, clicked by accident, accidentally pressed, accidentally clicked, not here, sent by mistake, sent it by mistake
# The same where nothing else is said
typed-slip-alone = oops, sorry, i, it was, by mistake, by accident, my mistake, a mistake, changed my mind, i changed my mind, cancel, wait, stop, hold on, one moment, a moment, oh, oh no, a pity, what a pity, please
# The same where a short answer begins so: its author has changed his mind
typed-slip-opening = oh no, oh wait, oh not, oops no, oops wait, oops not, no stop, no wait, no hold on, wait no, stop no, stop don't, stop it, on second thought, actually no, actually don't, maybe not, maybe better not, maybe don't, perhaps not, better not, no i'll leave, no i will leave, no leave it, no let's leave, no let it stay
# So what is asked about is refused
typed-refusal = keep it, keep, don't end it, do not end it, don't end, do not end, don't drop it, do not drop it, don't return it, do not return it, won't, i won't, i won't write, never mind, nevermind, i'll leave it, i will leave it, i'll leave it as it is, leave it as it is, leave it as it was, keep it as it is, keep it as it was, i'll keep it, as it is, as it was, better not
# So it is agreed that what is asked about ends
typed-ending = end, end it, finish, finish it, stop it, terminate, terminate it, end the mentoring, end the plan, terminate the plan, end the pair, okay, fine, alright, all right, go ahead, please, do it, i'm sure, i am sure, confirm, i confirm, agreed
# So it is said that there is no answer
typed-unknown = nothing, nobody, nobody else, i don't know, i do not know, don't know, not sure, i'm not sure
# So it is said that nothing is to be put right
typed-approving = confirm, i confirm, confirmed, approve, i approve, approved, accept, accepted, all good, it is fine, it's fine, no remarks, all right, agreed
# So it is said that there was no meeting
typed-not-held = there was none, it was not held, not held, it didn't happen, it did not happen, we did not meet, we didn't meet, cancelled, it was cancelled, postponed
typed-later = later, later on, a bit later, not now, not today, another time, some other time, i can't now, postpone it, i'll do it later, i will do it later, i'll write later, i'll think about it, let me think, bye, see you tomorrow, mark it later, i'll mark it later, i will mark it later, write it later, i will write later, do it later, send it later, i'll send it later, better later, maybe later
# So it is said that a thing is not done yet
typed-undone = not done, not done yet, it is not done, it is not done yet, not ready, not ready yet, not yet, not finished, not finished yet, i have not done it, i haven't done it, i haven't done it yet, i will do it, i'll do it, i will send it, i'll send it, i won't do it, i will not do it, i can't, i cannot, no time, almost, almost done, in progress, still doing it
typed-soon = tomorrow, the day after tomorrow, in a few days, this week, tonight, today
typed-cancel = cancel, undo, changed my mind, i changed my mind, cancel the announcement, cancel the decision, cancel it, cancel that
# So it is said that what was done is regretted
typed-oops = oops, oh, oh no, oops no
# Words that ask for help, and how buttons begin that “cancel” presses
typed-help = help, help me, what do i do, what to do, i don't understand, i do not understand
typed-cancelling = cancel, undo, put it back, take the comment back
typed-onward = next, further, go on
# What people write, and the word of the buttons
typed-declined = assessment diagnosis, survey questionnaire, delete remove, erase remove
# What may stand beside such a word and changes nothing: “delete this note”
typed-declined-around = this, that, it, the, please
# What stands around a name when somebody is looked for
typed-around-name = show, find, open, card, where
typed-leading-back = to confirm, dates
typed-command = write, confirm, done, ready, mark, mark as done, move, change, edit, send, end, finish, open, delete, remove, show, approve, return, add, replace, invite, remind, choose, continue, begin, start, menu, to the list, messages, date, next, pause, delete the comment, delete comment, remove the comment, remove comment, delete it, remove it, undo, remove all, remove them, remove everything, delete all, delete them, delete everything
typed-and = and
typed-after-all = yes, no, oh, well, then, i changed my mind, changed my mind, rather, all right, ok
typed-placed = let us, let's, number, item, task, request, take, the, i choose, i propose, propose, i want
typed-number-1 = one, first, the first
typed-number-2 = two, second, the second
typed-number-3 = three, third, the third
typed-number-4 = four, fourth, the fourth
typed-number-5 = five, fifth
typed-number-6 = six, sixth
typed-number-7 = seven, seventh
typed-number-8 = eight, eighth
# What a sentence about a person begins with, and no name does.
typed-of-a-person = invite, please invite, add, please add, appoint, make, i need, we need, i want, this is, it is, his name, her name, my name, remove, delete, cancel, withdraw, exclude, correct, replace, do not invite, don't invite
