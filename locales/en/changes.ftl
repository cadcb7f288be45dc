# Changes of an approved plan
change-plan-head = ✏️ <b>Changes of the plan</b>
change-plan-of = ✏️ <b>{ $owner }</b> · changes of the plan
change-plan-none = Nothing has changed since the approval.
change-correct = Until { $day } the plan may be corrected before the year begins. You need not.
change-rule = The school decides about: { $kinds }. Anything else takes effect at once.
change-rule-all = Any change takes effect once it is accepted.
change-rule-none = Changes take effect at once; whoever approves plans will see them.
change-rule-date = a new date
change-rule-replace = a replacement
change-rule-add = a new item
change-rule-drop = dropping an item

change-head = <b>{ $number }. { $kind }</b>
change-head-owner = <b>{ $number }. { $owner }</b> · { $kind }
change-card-own = ✏️ <b>Change of the plan</b> · { $kind }
change-card-head = ✏️ <b>{ $owner }</b> · { $kind }
change-kind-date = new date
change-kind-replace = replacement
change-kind-add = new item
change-kind-drop = item dropped
change-item = { $title } — { $day }
change-was = Was: { $title }
change-instead = Instead: { $title }
change-new = New: { $title }
change-with-basis = What for: { $text }
change-moved = { $title }: { $before } → { $after }
change-reason = Reason: { $text }
change-state-draft = Not sent yet
change-state-shown = Made on { $day }
change-state-waiting = Waiting since { $day }
change-state-accepted = Accepted on { $day }: { $who }
change-state-declined = Declined on { $day }: { $who }
change-state-withdrawn = Withdrawn
change-overtaken = Out of date: the item is done or dropped
change-until-then = Until it is decided the old item stays in the plan.
change-reply-typed = “{ $text }”
change-reply-as-planned = Please keep it as planned
change-reply-talk = Please come and see me about it
change-reply-other-date = Please propose another date
change-reply-too-much = There is enough for this year

change-asked-date = ⏳ Waiting for a decision: new date { $day }
change-asked-replace = ⏳ Waiting for a decision: “{ $title }” instead
change-asked-drop = ⏳ Waiting for a decision: dropping it
change-ask-date-decided = Whoever approves plans decides about a new date, so we ask for a reason. Until then the date stays.
change-ask-drop-decided = Drop it? Whoever approves plans will decide, until then everything stays. Why is it dropped?

# What to change
change-pick = What is to be changed? What is done stays as it is.
change-pick-none = The plan has no open items, there is nothing to change.
change-pick-line = { $number }. { $title } — { $day }
change-item-what = What is to be changed?
change-item-over = This item is done or dropped already.
change-add-for = ➕ <b>New item</b>
    What is it for?
change-add-fresh = 🆕 Difficulties of the last diagnosis that the plan does not have yet:

# The draft
change-draft-replace = 🔄 <b>Replacing an item</b>
change-draft-add = ➕ <b>New item</b>
change-draft-now = Now: { $title } — { $day }
change-draft-instead = Instead: <b>{ $title }</b> — { $day }
change-draft-new = <b>{ $title }</b> — { $day }
change-draft-shown = The change enters the plan at once; whoever approves plans will see it in a list.
change-draft-decided-replace = Until it is decided the old item stays in the plan.
change-draft-decided-add = The item enters the plan once it is accepted.
change-offers = What would fit? We set a date, it is easily changed.
change-offers-none = There are no ready suggestions here. Write it in your own words.
change-ask-own = Write what will be done in one message, up to 200 characters.
change-ask-reason = Why is the plan changed?
change-ask-reason-words = Choose one or write it in your own words.
change-reason-needed = Reason: none given yet
change-reason-none = Reason: none given

# For whoever approves
change-queue-head = ✏️ <b>Changes of plans waiting for a decision: { $count }</b>
change-queue-none = Nothing waits for a decision now.
change-told-head = ✏️ <b>Changes of plans</b>
change-told-none = No approved plan has changed yet.
change-ask-decline = Why is it declined? Choose one or write it in your own words.

# Buttons
change-button-change = ✏️ Change the plan
change-button-its-item = 🧭 The item
change-button-item = ✏️ Change
change-button-pick = ✏️ Change an item
change-button-add = ➕ Add an item
change-button-add-here = ➕ Add an item
change-button-go-on = ▶️ Go on with the change
change-button-date = 📅 Another date
change-button-replace = 🔄 Replace
change-button-drop = 🗑 Drop
change-button-own = ✏️ In your own words
change-button-other = 🔄 Another
change-button-reason = ✏️ Reason
change-button-ask-reason = ✏️ Give a reason
change-button-send = ✅ Send for a decision
change-button-put = ✅ Put into the plan
change-button-discard = 🗑 Leave as it is
change-button-withdraw-waiting = ↩️ Withdraw the change
change-button-withdraw-shown = ↩️ Undo the change
change-button-list = ✏️ Changes of the plan
change-button-plan = 🧭 All of this plan
change-button-accept = ✅ Accept
change-button-decline = ↩️ Decline
change-button-accept-seen = ✅ Accept these { $count }
change-button-revoke = ↩️ Undo the decision
change-button-queue = ✏️ Changes of plans
change-button-told = 📄 What has changed
change-button-waiting = ⏳ Waiting ({ $count })
change-button-decline-as-planned = Keep it as planned
change-button-decline-talk = Come and talk
change-button-decline-other-date = Another date, please
change-button-decline-too-much = Enough for this year

change-toast-asked = Sent for a decision
change-toast-shown = It is in the plan
change-toast-discarded = The change is put away
change-toast-taken = The change is withdrawn
change-toast-accepted = Accepted
change-toast-accepted-all = Accepted: { $count }
change-toast-declined = Declined

# Messages
notice-change-asked = ✏️ <b>{ $owner }</b> · change of the plan: { $kind }
notice-change-accepted = ✅ A change of your plan is accepted ({ $who }): { $kind }, “{ $title }”
notice-change-declined = ↩️ A change of your plan is declined ({ $who }): { $kind }, “{ $title }”. The plan stays as it was.
notice-change-waiting = ↩️ The decision about a change of your plan is undone: { $kind }, “{ $title }”. It waits again, you need not do anything.
notice-correction = 🧭 { plan-your-title } begins on { $first }. If something has changed over the summer, it may be corrected until { $until }. If all of it stands, there is nothing to do.

home-changes = Changes of plans waiting for you: { $n }
home-button-changes = ✏️ Changes ({ $n })
summary-changes = Changes of plans: { $waiting ->
        [0] { $recent } made this week
       *[other] { $waiting } waiting for a decision{ $recent ->
            [0] { "" }
           *[other] , { $recent } made this week
        }
    }
summary-button-changes = ✏️ Changes

error-change-asked-already = Another change of this item is waiting for a decision. It can be withdrawn.
error-change-plan-closed = This plan cannot be changed like that now.
error-change-stale = Something has changed here meanwhile. This is how it is now.
error-change-incomplete = Choose what to add, and a date.
error-change-reason-needed = Give a reason: whoever decides will see it.
error-change-acted = It cannot be undone any more: work on the plan has gone on.
error-change-not-your-decision = Only the person who decided can undo it.
error-change-overtaken = There is nothing to decide any more: the item is done or dropped.
error-change-draft = The change is not sent yet.
error-change-shown = The change is in the plan already.
error-change-waiting = The change is waiting for a decision already.
error-change-accepted = The change is accepted already.
error-change-declined = It is decided already: the change was declined.
error-change-withdrawn = The change is withdrawn.
error-item-left-for-good = This item was dropped by the school or replaced by another. You can add one like it: “Change the plan”, “Add an item”.
