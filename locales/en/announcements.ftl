announce-head = 📣 <b>Your announcements</b>
announce-head-empty = 📣 <b>Announcements</b>. Write a text, choose who gets it, and the bot shows who has read it.
announce-line = { $number }. { $day } — { $text } · { $people ->
        [0] taken back
       *[other] read by { $read } of { $people }
    }
announce-erased = the text was erased
announce-ask-text = ✏️ Write the text or send a file with a caption. A long text may come in several messages.
announce-own-words = It arrives exactly as you write it, with your name. Better name no personal facts about others in it.
announce-replaces = The new text takes the place of the one before.
announce-preview = 👀 This is how it arrives:
announce-quoted = <blockquote>{ $text }</blockquote>
announce-to = { $count ->
        [0] To: { $group }. Nobody gets it now, { $chosen } chosen.
       *[other] To: { $group }. Will get it: <b>{ $count }</b> of { $chosen }
    }
announce-more = You can add to it: a new message comes at the end, a file or a photo is attached.
announce-draft-first = You have an announcement that has not been sent, here it is. What you wrote now is not in it: send it, replace its text, or remove the draft and begin anew.
announce-joined = The new message stands at the end. If it is a correction, do not send it so: keep it alone or take it away.
announce-kept-last = Only the last text is left, and the recipients are as before. If it is for others, press “{ announce-button-group }”.
announce-not-added = These words are not added to the announcement. Whom it reaches is changed by “{ announce-button-group }”, the text by “{ announce-button-text }”. To add them, send a whole sentence.
# So the bot is told, not the colleagues
announce-order-words = send, remove, delete, show me
announce-group-but = { $group }, except: { $names ->
        [none] { $count }
       *[other] { $names }
    }
announce-group-all = all teachers
announce-group-own = everybody you answer for
announce-group-departments = chosen departments
announce-group-young = young specialists
announce-group-mentors = mentors
announce-group-diagnosis = those a diagnosis asks
announce-ask-group = Who gets it? Of any group you can choose some people later.
announce-ask-departments = Which departments? Press to choose or clear.
announce-no-departments = There are no departments yet.
announce-whom = 📣 <b>Who gets the announcement?</b> Press a name to choose or clear it.
announce-result = 📣 <b>{ $text }</b>
announce-read = Read by: <b>{ $read } of { $people }</b>
announce-stopped = Sending was stopped: who had not got it yet won't.
announce-waiting = On the way: { $count }
announce-lost = Not delivered: { $count }
announce-unread = Not read yet:
announce-unread-person = • { $who }{ $delivered ->
        [waiting] { " " }— not sent yet
        [lost] { " " }— not delivered
        [moot] { " " }— not sent
       *[sent] { "" }
    }
announce-repeat-rule = Once more counts as a reminder: once a week a person at most.
announce-file-name = Attachment
announce-button-open = 📣 Announcements
announce-button-new = ✏️ Write an announcement
announce-button-go-on = ✏️ Go on with the draft
announce-button-send = 📤 Send: { $count }
announce-button-group = 👥 Group
announce-button-people = ☑️ People
announce-button-text = ✏️ Replace the text
announce-button-file = 📎 Open the file
announce-button-keep-last = ✏️ Keep only the last one
announce-button-cut-last = ↩️ Take the last one away
announce-button-drop-file = 🗑 Drop the file
announce-button-drop = 🗑 Drop the draft
announce-button-read = ✅ I have read it
announce-button-repeat = 🔁 Repeat: { $count }
announce-button-undo = ↩️ Undo and correct
announce-button-stop = ✋ Stop sending
announce-button-list = 📣 All announcements
announce-toast-sent = { $when ->
        [now] { $count ->
            [one] Going out now to { $count } person. Until it has gone you can undo it.
           *[other] Going out now to { $count } people. Until it has gone you can undo it.
        }
       *[later] { $count ->
            [one] It goes to { $count } person in working hours. Until then you can undo it.
           *[other] It goes to { $count } people in working hours. Until then you can undo it.
        }
    }
announce-toast-stopped = Stopped. Won't get it: { $count }
announce-toast-repeated = { $when ->
        [now] Once more, now
       *[later] Once more in working hours
    }: { $count }
announce-toast-dropped = The draft is gone.
announce-toast-read = Thank you, its author sees that.
error-announcement-too-long = An announcement holds { $limit } characters, this has { $length }. What was there before is kept. Shorten the text or send it as a file.
error-announcement-sent = This announcement has been sent already.
error-announcement-changed = The text or the list has changed since. Look at it once more and press again.
error-announcement-empty = Write the text first.
error-announcement-nobody = There is nobody to get it. Choose others.
error-announcement-gone-out = There is nothing to stop: the messages have gone out.
error-announcement-nobody-unread = There is nobody to remind now: they have read it, or were reminded this week.

notice-announced = 📣 <b>{ $again ->
        [again] Once more, an announcement
       *[first] Announcement
    }</b> · { $who }, { $role }
notice-announced-text = { $text }
notice-announced-read = ✅ Read
