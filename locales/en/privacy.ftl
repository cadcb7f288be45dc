# Data and consent
privacy-stranger = Until you come in by a link, the bot knows only the number of this chat and the language. It keeps nothing else.
privacy-given = ✅ Consent to self-diagnosis and messages was given on { $day }.
privacy-refused = You refused on { $day }: the bot neither asks nor reminds.
privacy-withdrawn = The consent was withdrawn on { $day }: the bot neither asks nor reminds.
privacy-not-asked = There is no consent yet: read the text and decide.
privacy-about =
    In the bot, only you see your answers. Your data as a file is made by the administrator at your request, and the bot tells you.

    If there is no consent 7 days after joining, the number and the language are deleted; the line in the school's list stays.
privacy-button-withdraw = Withdraw the consent
privacy-ask-withdraw =
    <b>Withdraw the consent?</b>

    • The bot will stop asking and reminding; what was waiting to be sent will not go.
    • The diagnosis and the plan close in the bot. The plan stays with the school; the deputy head keeps it without the bot.
    • Your answers are kept and closed to everybody; the administrator deletes them if you ask.

    You can consent again on any day.
privacy-button-keep = ◀️ Leave as it is
privacy-button-withdraw-now = 🗑 Withdraw
