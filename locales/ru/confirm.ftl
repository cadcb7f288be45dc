confirm-head = 👥 <b>Ждут подтверждения: { $count }</b>
confirm-empty = 👥 Сейчас подтверждать нечего.
confirm-line = { $number }. { $owner } — { $title }. Отмечено { $day }{ $count ->
    [0] , без документа
   *[other] , материалов: { $count }
}
confirm-owner = { $owner }
confirm-bare = Без документа — это нормально.
confirm-ask-return = Что поправить? Выберите готовый ответ или напишите своими словами. Комментарий увидит только автор отметки и те, кто видит план.
confirm-button-confirm = ✅ Подтвердить
confirm-button-return = ↩️ Вернуть
confirm-button-revoke = ↩️ Отменить решение
confirm-button-next = ▶️ Дальше: { $owner }
confirm-button-list = 👥 К списку
confirm-button-no-document = Не хватает документа
confirm-button-unreadable = Документ не читается
confirm-button-other-event = Документ о другом
confirm-button-tell-more = Расскажите подробнее
confirm-toast-confirmed = Подтверждено
confirm-toast-returned = Вернулось автору
confirm-toast-revoked = Решение отменено
