# Backups
command-backup-made = Backup made: { $path } ({ $size } MB, evidence files: { $files }).
command-backup-failed = No backup was made. { $reason }
command-restore-done = The database is restored from the backup of { $made }. Evidence files in the backup: { $files }.
command-restore-migrated = The backup was of an earlier version ({ $revision }); the database has been brought to this one.
command-restore-skipped = { $count ->
    [one] { $count } message that was due already will not be sent.
   *[other] { $count } messages that were due already will not be sent.
  }
command-restore-replaced = The former database is kept: { $path }
command-restore-failed = Nothing was restored. { $reason }

error-backup-exists = { $file } is there already. Name another file.
error-backup-missing = There is no file { $file }.
error-backup-not-a-backup = { $file } is not a backup of this bot.
error-backup-corrupt = The backup { $file } is damaged: its part “{ $member }” can't be read or is cut short. Take another backup.
error-backup-newer = The backup { $file } was made by a newer version of the bot ({ $revision }). Update the bot first.
error-backup-other-engine = The backup { $file } is of a { $engine } database, and DATABASE_URL names another kind.
error-backup-no-database = The database { $file } does not exist or is empty: there is nothing to back up.
error-backup-broken-database = The database { $file } is damaged: a copy of it failed the check. Take the latest nightly backup from the backups folder.
error-backup-no-tool = The program { $tool } was not found. Install the PostgreSQL client (package postgresql-client, of the server's version or newer) and run the command again.
error-backup-tool-failed = { $tool } failed: { $reason }
error-backup-bot-runs = A bot is running on this database. Stop it and run the command again.
error-backup-disk = The disk refuses to be written: { $reason }
error-backup-server = The database does not answer: { $reason }

# Checking the database
command-doctor-ok = All is well.
command-doctor-bad = { $count ->
    [one] { $count } invariant is broken.
   *[other] { $count } invariants are broken.
  }
command-doctor-failed = The check could not be made. { $reason }
command-doctor-line = { $sign } { $title }
command-doctor-line-count = { $sign } { $title }: { $count }
command-doctor-line-age = { $sign } { $title }: { $count } (the oldest by { $hours } h)

doctor-database-integrity = The database file is sound
doctor-database-foreign-keys = No reference points nowhere
doctor-schema-newest = The schema is this version's
doctor-inbox-unapplied = What is accepted is applied within a minute
doctor-inbox-unanswered = What is applied is answered within a minute
doctor-inbox-parked = Nothing is parked after five failures
doctor-outbox-late = Messages go within an hour of their time
doctor-answer-no-diagnosis = Every answer has its diagnosis
doctor-item-no-post = Every item has its plan and post
doctor-post-no-person = Every post has its person
doctor-mentoring-not-agreed = Both agreed to every mentoring
doctor-invitation-no-account = Every used invitation has its account
doctor-diagnosis-no-result = Every finished diagnosis has its result
doctor-route-no-version = Every approved plan has its approved text
doctor-item-reminder-adrift = Reminders are where the rules put them
doctor-content-version-altered = Published questionnaires are unaltered
doctor-route-version-altered = Approved texts are unaltered
doctor-evidence-no-file = Evidence files are in place
doctor-backup-late = The nightly backup is not older than 26 hours
doctor-data-open = Data are closed to other users of the server
error-doctor-no-database = There is no database { $file }: the bot has not run yet, or DATABASE_URL and DATA_DIR point elsewhere.
