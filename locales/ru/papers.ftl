# ИОМ на бумаге и шаблоны школы
papers-button-open = 📄 Документ
papers-head = 📄 <b>{ $owner }</b>: план на бумаге
papers-draft = Пока это проект: так будет написано на первой странице. Дата и подписи появятся после утверждения.
papers-approved = Утверждён { $day }. Отметки о выполнении — на сегодня.
papers-no-names = Имена через мессенджер не передаются: в документе будут инициалы и номер, имя впишите от руки.
papers-form = { $form ->
    [1] По форме 1: титульный лист, сведения, сопроводительный лист, таблица мероприятий.
   *[2] По форме 2: сведения, диагностика, таблица по разделам, заключение.
}
papers-button-docx = 📄 Word
papers-button-pdf = 📄 PDF
papers-button-other-docx = Форма { $form } · Word
papers-button-other-pdf = Форма { $form } · PDF

papers-templates-head = 📄 <b>{ $school }</b>: шаблоны документа
papers-template-shipped = <b>Форма { $form }</b>: обычный шаблон бота.
papers-template-own = <b>Форма { $form }</b>: ваш шаблон «{ $name }».
papers-templates-why = Шаблон можно поправить в Word под себя: добавить логотип, грифы, свои строки. По нему бот сделает документы всех педагогов; PDF остаётся по форме бота.
papers-button-rules = 🧭 Правила { plan-of }
papers-button-template = Форма { $form }
papers-template-steps =
    1. Возьмите шаблон и откройте его в Word. Слова в двойных фигурных скобках бот заменит данными: их можно переставить, убрать или добавить.
    2. Пришлите исправленный файл сюда. Бот проверит его и покажет, если что-то не сойдётся; прежний шаблон до этого остаётся.
    3. Посмотрите образец: вымышленный план по вашему шаблону.
papers-button-take = 📄 Взять шаблон
papers-button-sample = 🔍 Образец
papers-button-remove = ↩️ Вернуть обычный
papers-template-file = Шаблон { plan-of }, форма { $form }
papers-sample-file = Образец { plan-of }, форма { $form }
papers-sample-surname = Образцова
papers-sample-given = Мария
papers-sample-patronymic = Петровна
papers-toast-removed = Снова обычный шаблон.
papers-template-taken = ✅ Шаблон принят: документы Word этой формы теперь делаются по нему.
papers-template-refused = Этот файл взять не получилось, прежний шаблон остался. Что поправить:
papers-need-docx = Здесь ждём файл Word (.docx): пришлите его скрепкой, как документ.
