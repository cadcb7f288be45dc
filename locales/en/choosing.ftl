choosing-picked = Chosen: { $picked } of { $whole }
choosing-deaf = 🔕 { $why ->
        [offline] — without the bot
        [unreachable] — has blocked the bot, messages don't arrive
        [away] — on leave
        [quiet] — a quiet week
       *[recent] — reminded this week already
    }
choosing-skipped = Won't get it: <b>{ $count }</b> ({ $list })
choosing-skip = { $why ->
        [offline] without the bot
        [unreachable] messages don't arrive
        [away] on leave
        [quiet] a quiet week
       *[recent] reminded this week already
    }: { $count }
choosing-goes = Goes out { $moment }, to everyone within working hours.
choosing-button-all = ☑️ Choose all
choosing-button-none = ▫️ Clear all
