choosing-picked = Chosen: { $picked } of { $whole }{ $lost ->
    [0] { "" }
   *[other] , will get it: <b>{ $reached }</b>
}
choosing-deaf = 🔕 won't get it: { $list }
choosing-skipped = Won't get it: <b>{ $count }</b> ({ $list })
choosing-skip = { $what }: { $count }
choosing-why = { $why ->
        [outside] have not joined
        [no_consent] have not agreed
        [offline] kept without the bot
        [unreachable] messages don't arrive
        [away] on leave
        [quiet] a quiet week
       *[recent] reminded this week already
    }
choosing-goes = Goes out { $moment }, to everyone within working hours.
choosing-button-all = ☑️ Choose all
choosing-button-none = ▫️ Clear all
choosing-button-only = 🎯 Only those found ({ $count })
choosing-button-done = ✅ Done
choosing-button-whole = 👥 The whole list
