# Consent, and the question whom a teacher teaches
consent-hello = 👋 Good day!{ $school ->
        [none] { "" }
       *[other] { " " }You are invited by { $school }.
    }{ $initials ->
        [none] { "" }
       *[other] { " " }The link is made out to { $initials }
    }
consent-hello-name = 👋 Good day, { $name }!{ $school ->
        [none] { "" }
       *[other] { " " }You are invited by { $school }.
    }
consent-button-give = ✅ I consent
consent-button-refuse = Refuse
consent-button-not-me = This is not me
consent-not-me = Thank you for saying so. This chat is nobody's now, and the link opens again: pass it on to the person it is meant for. If it is you after all, open it once more.
consent-refused-more = Pressed by chance, or changed your mind? { $words ->
        [same] Press “{ consent-button-give }”
       *[changed] Open the text: it has changed, and the button is below it
    }. /start opens this screen, too. If there is no consent for seven days, the bot deletes this chat's number and language; then ask for a new link.
consent-words-give = I consent; yes, I consent; I agree; yes, I agree
consent-words-refuse = no; no, thanks; no, thank you; no, I don't want to; refuse; I refuse; I do not consent; I don't consent; I do not agree; I don't agree; no, I refuse
consent-words-not-me = not me; it's not me; that's not me; it is not me; that is not me; wrong person; you are wrong; not my link; this is not my link; my name is different
consent-words-yes = yes; ok; okay; fine; all right; of course; sure
consent-typed = Consent has to be clear. If you agree, press “{ consent-button-give }” or write these words; if not, “{ consent-button-refuse }”.
consent-who-sees-also =
    <b>Also seen</b>

    • <b>Results, the plan, activities and dates</b>: by whoever is { role-route_officer } too.
    • <b>Achievements</b>: by you, the leaders and the methodist; files not by the methodist.
    • <b>Messages with your mentor</b>: by the two of you; the leaders see what one of you shows them.
    • <b>A visit</b>: by the colleague you visited too, who sees and confirms that activity alone.
consent-button-who-sees = 👁 Who sees what
consent-button-text = 📄 Text of the consent
consent-withdrawn =
    The consent is withdrawn: the bot no longer asks or reminds.

    Your plan stays with the school; the { place-deputy } keeps it without the bot. Your answers are kept and closed to everybody; you can delete them with /mydata. Your number and language stay, so that you can consent again.
consent-ask-audience =
    Whom do you teach? The questionnaire depends on it, nothing else. You can change it in the settings.
    { consent-audience-meant }
consent-audience-meant = “Both”: the questionnaire for grades 5–11. “Something else”: the one about work with children, without questions about a subject.
consent-audience-noo = Grades 1–4
consent-audience-soo = Grades 5–11
consent-audience-both = Both
consent-audience-other = Something else
# Words typed instead of the buttons: with commas between; grades are named by numbers, too
consent-audience-words-noo = primary school, elementary school, primary grades, primary, elementary, lower grades
consent-audience-words-soo = secondary school, middle and high school, high school, middle school, secondary, secondary grades
consent-audience-words-both = all, all of them, everybody, everyone, both of them, all grades
consent-audience-words-other = neither, neither of them, none of them
consent-audience-grades = grade, grades
consent-audience-joins = from, to, through, and
