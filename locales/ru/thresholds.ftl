# Пороги уровней муниципалитета
thresholds-title = 📐 <b>Пороги уровней</b> · { $municipality }
thresholds-explained = Уровень группы считается по среднему её ответов: от 0 («пока не получается») до 3 («могу показать коллегам»). В скобках — то же в процентах.
thresholds-line-support = • Нужна поддержка — меньше { $support }
thresholds-line-growth = • Зона развития — от { $support }, но меньше { $growth }
thresholds-line-confident = • Уверенное владение — от { $growth }, но меньше { $confident }
thresholds-line-strength = • Ресурс — от { $confident }
thresholds-line-few = • Мало ответов — меньше { $share } суждений группы
thresholds-zero = Если среди ответов есть «пока не получается», ресурсом группа не станет.
thresholds-usual = Сейчас значения обычные.
thresholds-own = Сейчас значения свои, не обычные.
thresholds-from-when = Новые значения действуют для каждого педагога, который закончит диагностику после этого, и одинаковы для всех школ. Прежние результаты не изменятся.
thresholds-running = <b>Сейчас идёт диагностика</b> (школ: { $schools }). { $passed ->
        [0] Её ещё никто не прошёл, поэтому новые значения подействуют на всех.
       *[other] Пройдено: { $passed }, у этих результатов останутся прежние пороги. { $left ->
            [0] Больше отвечать некому.
           *[other] Ещё не пройдено: { $left }, там будут новые, и на одной карте сойдутся те и другие. Чтобы числа сравнивались, меняйте пороги между диагностиками.
        }
    }
thresholds-mean = { $whole },{ $part }
thresholds-mean-percent = { $mean } ({ $percent } %)
thresholds-share = { $percent } %
thresholds-chosen = ✓ { $value }
thresholds-button-support = Поддержка: { $value }
thresholds-button-growth = Развитие: { $value }
thresholds-button-confident = Ресурс: { $value }
thresholds-button-share = Ответов: { $value }
thresholds-button-restore = ↩️ Вернуть обычные
thresholds-ask-support = Ниже какого среднего группе <b>нужна поддержка</b>? Сейчас: { $value }
thresholds-ask-growth = Ниже какого среднего группа — <b>зона развития</b>? Сейчас: { $value }
thresholds-ask-confident = С какого среднего группа — <b>ресурс</b>? Сейчас: { $value }
thresholds-ask-share = <b>Мало ответов</b>: меньше какой доли суждений группы? Сейчас: { $value }
thresholds-type = Можно и написать: от { $least } до { $most }.
thresholds-order = Уровни идут по порядку: поддержка, развитие, уверенное владение, ресурс. Чтобы ни один не пропал, здесь подойдёт число от { $least } до { $most }.
thresholds-not-a-number-mean = Нужно число от 0 до 3, например 1,25.
thresholds-not-a-number-share = Нужно целое число процентов, например 60.
thresholds-toast-set = Сохранено
thresholds-set = ✅ Сохранено: было { $before }, стало { $after }.
thresholds-button-former = ↩️ Вернуть { $value }
thresholds-toast-restored = Снова обычные значения.
