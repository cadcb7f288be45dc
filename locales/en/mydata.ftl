# One's own data: what is kept, as a file, deletion
mydata-title = <b>🗄 My data</b>
mydata-kept =
    <b>What is kept.</b> Your name and position from the staff list, your card. The number of the chat and the language. Answers and results of diagnoses. Your plan (IOM): activities, dates, marks, comments, evidence, how it ended. Achievements. Messages and meetings with a mentor. Consents. Which messages the bot has sent and what you did in it: acts and dates, no words.
mydata-seen =
    <b>Who sees it.</b> Answers: you alone. Results and the plan: you, your mentor, the { place-deputy }, the { place-director } and whoever is { role-route_officer }. Achievements: you, the same people without the mentor, and the methodist. Messages: you and your mentor; the leaders see what one of you shows them. A visit: the colleague you visited too, that activity alone. More under “Who sees what”.
mydata-files = You can have all of it as a file: Word to read, JSON to take into another program. Of other people it holds only what your plan shows you. Pieces of evidence are listed in it, not included.
mydata-no-files = These data do not go through the messenger as a file: your place of work has decided so. The administrator of the bot makes the file and hands it to you in person.
mydata-no-files-asked = The administrator has your request: the file will be made and handed to you in person. At your place of work such data do not go through the messenger.
mydata-button-docx = 📄 Word
mydata-button-json = 📄 For another program
mydata-button-ask = ✉️ Ask for the file
mydata-button-erase = 🗑 Delete my data
mydata-button-settings = ⚙️ Settings
mydata-button-open = 🗄 My data
mydata-file = My data

mydata-ask-title = <b>🗑 Delete your data?</b>
mydata-goes = This goes:
mydata-goes-nothing = There is hardly anything to delete: no answers, no plan, no files.
mydata-lost-answers = • answers of diagnoses: { $n }
mydata-lost-results = • results: { $n }
mydata-lost-plans = • contents of plans: { $n }
mydata-lost-items = • activities: { $n }
mydata-lost-records = • achievements: { $n }
mydata-lost-comments = • comments, on colleagues' plans too: { $n }
mydata-lost-evidence = • pieces of evidence: { $n }
mydata-lost-files = • files: { $n }
mydata-lost-cards = • the card: education, category, experience
mydata-lost-messages = • records of messages sent: { $n }
mydata-lost-accounts = • the number of the chat and the language
mydata-ask-keeps =
    <b>This stays:</b> your name and position in the staff list, which your place of work keeps; that a plan was approved, when and by whom, without its text; dates of consents; records of decisions without words.
mydata-ask-keeps-nothing = Only the number of the record and dates of consents and decisions stay: no name, no words.
mydata-ask-after =
    Mentoring ends and the bot stops writing. The { place-deputy } keeps your plan without the bot. What is deleted does not come back: take the file first if you need it.
mydata-ask-after-left = What is deleted does not come back: take the file first if you need it.
mydata-button-keep = ◀️ Leave as it is
mydata-button-erase-now = 🗑 Delete for good
mydata-erased =
    Done: your data are deleted. Your name and position have stayed in the staff list.

    Backups of the bot hold what was there until { $until }, then it is gone from them as well. To come back, ask for a new link.
mydata-erased-left =
    Done: your data are deleted together with the name.

    Backups of the bot hold what was there until { $until }, then it is gone from them as well.
error-data-too-soon = This file has just been sent: it is above in the chat. The next one in a minute.
error-data-not-by-chat = These data do not go through the messenger: your place of work has decided so.
error-erasure-last-admin = You are the only administrator of the bot. Invite another administrator in your menu first.
error-erasure-works-here = This person still works: people delete their own data with /mydata.
error-erasure-done = These data are deleted already.

# Data of those who have left
erasing-title = <b>🗑 Deleting data</b>
erasing-about = Those who work nowhere any more. At their request everything goes, the name too. Whoever works deletes his or her own data: /mydata.
erasing-line = • { $name }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }{ $day ->
        [none] { "" }
       *[other] , until { $day }
    }
erasing-nobody = There is nobody like that now.
erasing-button-open = 🗑 Deleting data
erasing-button-protocol = 📄 Record { $number } · { $day }
erasing-button-protocol-take = 📄 Take the record
erasing-button-erase = 🗑 Delete the data
erasing-ask-title = <b>🗑 Delete the data of { $name }?</b>
erasing-ask-keeps = Only the number of the record and dates of consents and decisions stay: no name, no words. What is deleted does not come back.
erasing-done = The data are deleted, record { $number } is ready. Backups of the bot hold what was there until { $until }.
erasing-taken = The record has been sent: it is above.
erasing-file = Record of deletion { $number }
notice-data-asked = 📄 { $who } asks for his or her data as a file. They do not go through the messenger there. On the server: <code>python -m bot export --account { $chat } --file data.docx</code>. Hand the file over in person.
notice-data-erased = 🗑 { $who }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }: deleted his or her data in the bot. The line of the staff list has stayed; the plan is kept without the bot from now on.
notice-data-erased-nobody = 🗑 One of those who have left has deleted his or her data in the bot, the name too.

# The document “My data”
mydata-paper-title = My data
mydata-paper-who = Who you are and where you work
mydata-paper-post = { $role }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }: since { $since }{ $until ->
        [none] { "" }
       *[other] { " " }until { $until }
    }
mydata-paper-fact = { $label }: { $value }
mydata-paper-consents = Consents
mydata-paper-consent-diagnosis-messages = Self-diagnosis and messages
mydata-paper-consent-named-to-methodist = Named data to the methodist
mydata-paper-consent-publication = Publication of your materials
mydata-paper-diagnosis = Diagnosis: { $title }
mydata-paper-begun = Begun { $day }, not finished
mydata-paper-finished = Finished { $day }
mydata-paper-statement = Statement or question
mydata-paper-answer = Your answer
mydata-paper-independent = Independent diagnosis
mydata-paper-plan = Plan: { $short }
mydata-paper-state = State: { $state }
mydata-paper-goal = Goal
mydata-paper-task = Task
mydata-paper-item = Activity
mydata-paper-due = Date
mydata-paper-mark = Mark
mydata-paper-evidence = Evidence
mydata-paper-photo = Photo
mydata-paper-file = File
mydata-paper-said = Comments
mydata-paper-word = { $day }, { $who }: { $text }
mydata-paper-mentoring = Mentoring
mydata-paper-pair = { $side ->
        [mentor] You are a mentor, your mentee
       *[mentee] Your mentor
    }: { $name } ({ $state ->
        [active] the pair works
       *[other] the pair does not work
    })
mydata-paper-bot = Work in the bot
mydata-paper-messages = Messages from the bot: { $n }{ $last ->
        [none] { "" }
       *[other] , the last one { $last }
    }
mydata-paper-acts = Records of your acts: { $n }
mydata-paper-json = Each message and each act with its date is in the JSON file.

# The record of a deletion
erasing-paper-title = Record of the deletion of personal data No { $number }
erasing-paper-what = What was done
erasing-paper-day = Day of the deletion: { $day }
erasing-paper-name = Whose data: { $name } (record { $number })
erasing-paper-number = Whose data: record { $number }, the name is deleted
erasing-paper-school = Place of work: { $school }
erasing-paper-asked-own = Ground: the person's own decision, made in the bot.
erasing-paper-asked-left = Ground: the person does not work any more; deleted by whoever answers for the data.
erasing-paper-gone = Deleted
erasing-paper-nothing = There was nothing to delete.
erasing-paper-kind = What
erasing-paper-count = How many
erasing-paper-lost-answers = Answers of diagnoses
erasing-paper-lost-results = Results of diagnoses
erasing-paper-lost-plans = Contents of plans
erasing-paper-lost-items = Activities
erasing-paper-lost-records = Entries of achievements
erasing-paper-lost-comments = Comments
erasing-paper-lost-evidence = Evidence
erasing-paper-lost-files = Files
erasing-paper-lost-cards = Cards
erasing-paper-lost-messages = Records of messages
erasing-paper-lost-accounts = Numbers of chats
erasing-paper-kept = Kept
erasing-paper-kept-works = The name and the position in the staff list, which the employer keeps.
erasing-paper-kept-left = No name and no words are left; place and dates of work without a name, under the number of the record.
erasing-paper-kept-decisions = That a plan was approved, when and by whom, and the checksum of its text (the text itself is gone); dates of consents; records of decisions without words.
erasing-paper-backups = Backups
erasing-paper-until = The bot's own backups hold the former data until { $day } at the latest. If the database is restored from one before that day, the bot repeats the deletion itself.
erasing-paper-by-hand = Copies carried off the server by hand are unknown to the bot: delete them yourself.
erasing-paper-others = The bot does not look for the name in texts that other people wrote, in messages of the messenger and on paper.
erasing-paper-signed = Signature
erasing-paper-sign = Responsible ____________________ "___" ____________ 20__
command-restore-erased = { $count ->
    [one] Data of { $count } person were deleted again: that had been done after the backup was made.
   *[other] Data of { $count } people were deleted again: that had been done after the backup was made.
  }
command-export-file = The file is ready: { $path }. The bot tells the person about it.
command-erase-done = The data are deleted, record { $number }. The bot's own backups hold what was there until { $until }.
command-erase-later = The database is busy: the bot cleans its file within a minute.
command-erase-nobody = There is nobody with the number { $number }. Protocols and the JSON file name it.
command-erase-failed = Nothing was deleted. { $reason }
command-erase-file-exists = The file { $path } is there already. Name another one.
