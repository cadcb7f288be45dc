# Thresholds of a municipality's levels
thresholds-title = 📐 <b>Where levels end</b> · { $municipality }
thresholds-explained = A group's level is told by the mean of its answers: from 0 (“not yet”) to 3 (“can show colleagues”). In brackets: the same as per cent of command.
thresholds-line-support = • Support needed: below { $support }
thresholds-line-growth = • Room to grow: from { $support }, below { $growth }
thresholds-line-confident = • Confident: from { $growth }, below { $confident }
thresholds-line-strength = • Strength: from { $confident }
thresholds-line-few = • Too few answers: less than { $share } of the group answered
thresholds-zero = With a “not yet” among its answers no group is a strength.
thresholds-usual = These are the usual values.
thresholds-own = These values are your own, not the usual ones.
thresholds-from-when = New values hold for every educator who finishes a diagnosis from then on, the same for all schools. Earlier results do not change.
thresholds-running = <b>A diagnosis is open now</b> (schools: { $schools }). { $passed ->
        [0] Nobody has passed it yet, so new values hold for everybody.
       *[other] Passed: { $passed }, these results keep the values they had. { $left ->
            [0] Nobody is left to answer.
           *[other] Not passed yet: { $left }, these get the new ones, and one map will hold both. To keep numbers comparable, change the values between diagnoses.
        }
    }
thresholds-mean = { $whole }.{ $part }
thresholds-mean-percent = { $mean } ({ $percent } %)
thresholds-share = { $percent } %
thresholds-chosen = ✓ { $value }
thresholds-button-support = Support: { $value }
thresholds-button-growth = Growth: { $value }
thresholds-button-confident = Strength: { $value }
thresholds-button-share = Answered: { $value }
thresholds-button-restore = ↩️ Back to the usual
thresholds-ask-support = <b>Support needed</b>: below which mean? Now: { $value }
thresholds-ask-growth = <b>Room to grow</b>: below which mean? Now: { $value }
thresholds-ask-confident = <b>Strength</b>: from which mean on? Now: { $value }
thresholds-ask-share = <b>Too few answers</b>: if less than which share of the group is answered? Now: { $value }
thresholds-type = You can type it, too: from { $least } to { $most }.
thresholds-order = Levels come in order: support, growth, confident, strength. So that none of them vanishes, this can be from { $least } to { $most }.
thresholds-not-a-number-mean = A number from 0 to 3, please: 1.25, for example.
thresholds-not-a-number-share = A whole number of per cent, please: 60, for example.
thresholds-toast-set = Saved
thresholds-set = ✅ Saved: it was { $before }, now it is { $after }.
thresholds-button-former = ↩️ Back to { $value }
thresholds-toast-restored = The usual values again.
