# Данные и согласие
privacy-stranger = Пока вы не вошли по ссылке, бот знает только номер этого чата и язык. Ничего другого он не хранит.
privacy-title = <b>Ваши согласия</b>
privacy-line-diagnosis-messages = • Самодиагностика и сообщения: { $standing }
privacy-line-named-to-methodist = • Данные методисту поимённо: { $standing }
privacy-line-publication = • Публикация ваших материалов: { $standing }
privacy-standing-given = дано { $day } (редакция { $version })
privacy-standing-refused = отказ { $day }
privacy-standing-withdrawn = отозвано { $day }
privacy-standing-not-asked = не дано
privacy-button-diagnosis-messages = 📄 Диагностика и сообщения
privacy-button-named-to-methodist = 📄 Данные методисту
privacy-button-publication = 📄 Публикация материалов
privacy-given-toast = Согласие дано. Отозвать его можно здесь же.
privacy-about =
    Каждое даётся и отзывается отдельно, одно от другого не зависит. Ответы в боте видите только вы. Все свои данные можно посмотреть, взять файлом и удалить: /mydata.
privacy-without-first = Если первого согласия нет 7 дней после входа, номер чата и язык удаляются; строка в списке сотрудников остаётся.
privacy-button-withdraw = Отозвать согласие
privacy-ask-withdraw =
    <b>Отозвать согласие?</b>

    • Бот перестанет спрашивать и напоминать; что уже ждало отправки, не уйдёт.
    • Диагностика и { plan } в боте закроются. План остаётся на вашем месте работы, его ведёт { place-deputy } без бота.
    • Ответы сохранятся и будут закрыты для всех; удалить их можно в любой день: /mydata.

    Дать согласие снова можно в любой день.
privacy-button-keep = ◀️ Оставить как есть
privacy-button-withdraw-now = 🗑 Отозвать
