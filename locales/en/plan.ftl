# How the reader's place calls its plans: see the Russian file.
plan = { $called ->
        [ippr] IPPR
        [programme] development programme
       *[iom] plan
    }
plan-title = { $called ->
        [ippr] IPPR
        [programme] Development programme
       *[iom] Plan
    }
plan-full = { $called ->
        [ippr] IPPR
        [programme] Individual development programme
       *[iom] Plan
    }
plan-short = { $called ->
        [ippr] IPPR
        [programme] Programme
       *[iom] Plan
    }
plan-of = { $called ->
        [ippr] of the IPPR
        [programme] of the development programme
       *[iom] of the plan
    }
plan-short-of = { $called ->
        [ippr] IPPR
        [programme] programme
       *[iom] plan
    }
plan-to = { $called ->
        [ippr] the IPPR
        [programme] the development programme
       *[iom] the plan
    }
plan-make = { $called ->
        [ippr] an IPPR
        [programme] a development programme
       *[iom] a plan
    }
plan-make-title = { $called ->
        [ippr] An IPPR
        [programme] A development programme
       *[iom] A plan
    }
plan-short-make = { $called ->
        [ippr] an IPPR
        [programme] a programme
       *[iom] a plan
    }
plan-short-see = { $called ->
        [ippr] the IPPR
        [programme] the programme
       *[iom] the plan
    }
plan-into = { $called ->
        [ippr] the IPPR
        [programme] the development programme
       *[iom] the plan
    }
plan-many = { $called ->
        [ippr] IPPRs
        [programme] development programmes
       *[iom] plans
    }
plan-many-title = { $called ->
        [ippr] IPPRs
        [programme] Development programmes
       *[iom] Plans
    }
plan-short-many = { $called ->
        [ippr] IPPRs
        [programme] programmes
       *[iom] plans
    }
plan-my = { $called ->
        [ippr] my IPPR
        [programme] my development programme
       *[iom] my plan
    }
plan-your = { $called ->
        [ippr] your IPPR
        [programme] your development programme
       *[iom] your plan
    }
plan-your-title = { $called ->
        [ippr] Your IPPR
        [programme] Your development programme
       *[iom] Your plan
    }
plan-your-to = { $called ->
        [ippr] your IPPR
        [programme] your development programme
       *[iom] your plan
    }
plan-your-into = { $called ->
        [ippr] your IPPR
        [programme] your development programme
       *[iom] your plan
    }
plan-own = { $called ->
        [ippr] own IPPR
        [programme] own development programme
       *[iom] own plan
    }
plan-approved-of = { $called ->
        [ippr] approved IPPR
        [programme] approved development programme
       *[iom] approved plan
    }

# What became of it; only in Russian does it depend on the word
plan-drawn-up = { $called ->
       *[other] drawn up
    }
plan-came-back = { $called ->
       *[other] was sent back
    }
plan-returned = { $called ->
       *[other] returned
    }
plan-approved = { $called ->
       *[other] approved
    }
plan-handed = { $called ->
       *[other] handed
    }
plan-completed = { $called ->
       *[other] completed
    }
plan-suspended = { $called ->
       *[other] suspended
    }
plan-transferred = { $called ->
       *[other] transferred
    }
plan-terminated = { $called ->
       *[other] terminated
    }
plan-begun = { $called ->
       *[other] begun
    }
