# Data and consent
privacy-stranger = Until you sign in by a link, the bot knows only the number of this chat and the language. It keeps nothing else.
privacy-title = <b>Your consents</b>
privacy-line-diagnosis-messages = • Self-diagnosis and messages: { $standing }
privacy-line-named-to-methodist = • Data to the methodist by name: { $standing }
privacy-line-publication = • Publication of your materials: { $standing }
privacy-standing-given = given { $day } (wording { $version })
privacy-standing-refused = refused { $day }
privacy-standing-withdrawn = withdrawn { $day }
privacy-standing-not-asked = not given
privacy-button-diagnosis-messages = 📄 Diagnosis and messages
privacy-button-named-to-methodist = 📄 Data to the methodist
privacy-button-publication = 📄 Publishing materials
privacy-given-toast = Consent given. You can withdraw it here.
privacy-about =
    Each is given and withdrawn on its own; none depends on another. In the bot, only you see your answers. All your data can be seen, taken as a file and deleted: /mydata.
privacy-without-first = If the first consent is not there 7 days after joining, the number and the language are deleted; the line in the school's list stays.
privacy-button-withdraw = Withdraw the consent
privacy-ask-withdraw =
    <b>Withdraw the consent?</b>

    • The bot will stop asking and reminding; what was waiting to be sent will not go.
    • The diagnosis and the plan close in the bot. The plan stays with the school; the { place-deputy } keeps it without the bot.
    • Your answers are kept and closed to everybody; you can delete them on any day: /mydata.

    You can consent again on any day.
privacy-button-keep = ◀️ Leave as it is
privacy-button-withdraw-now = 🗑 Withdraw
