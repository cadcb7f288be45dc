# Rules for plans: how a school has them drawn up
plan-rules-button-open = 🧭 Rules for { plan-many }
plan-rules-head = 🧭 <b>Rules for { plan-many }</b> · { $school }
    They hold for all plans of the school. What is approved does not change.
plan-rules-title = • Called: <b>{ plan-full }</b>. Screens, messages and documents call it so.
plan-rules-form = { $form ->
        [form-2] • Form: <b>2</b>. A table by section: courses, consultations, events of the municipality and the school, self-education.
       *[form-1] • Form: <b>1</b>. Title page, particulars, a table of activities with marks, reflection.
    }
plan-rules-sections = { $policy ->
        [owners] • Sections: <b>each has its owners</b>. What a teacher adds to another’s section is accepted with the approval.
       *[teacher] • Sections: <b>the teacher fills them all</b>. What others add waits for the teacher’s yes.
    }
plan-rules-steps = { $which ->
        [none] • Agreement: <b>not asked for</b>. A plan goes straight to approval.
        [department] • Agreement: <b>{ place-head }</b>. Then approval.
        [methodist] • Agreement: <b>methodist</b>. Then approval.
       *[department_methodist] • Agreement: <b>{ place-head }, then methodist</b>. Then approval.
    }
plan-rules-decided = { $some ->
        [none] • Changes of an approved plan: <b>none waits for a decision</b>. Whoever approved it sees them.
       *[some] • Changes of an approved plan that wait for a decision: <b>{ $kinds }</b>. The rest holds at once and is seen by whoever approved.
    }
plan-rules-change-date = another date
plan-rules-change-replace = replacement
plan-rules-change-add = addition
plan-rules-change-drop = removal
plan-rules-place = { $known ->
        [yes] • Settlement on the title page: <b>{ $place }</b>.
       *[no] • Settlement on the title page: not given, the line is left out.
    }
plan-rules-confirming = { $which ->
        [none] • Confirming: <b>as usual</b>. Nobody confirms self-education, the deputy looks at documents.
        [self_education] • Confirming: <b>self-education is confirmed, too</b>.
        [documents_at_once] • Confirming: <b>a document confirms at once</b> courses, contests and publications.
       *[other] • Confirming: <b>self-education is confirmed, too, and a document confirms at once</b>.
    }
plan-rules-button-confirming = Confirming
plan-rules-confirming-head = <b>Who confirms what was done?</b> Usually the mentor, then { place-head }, then the deputy; courses, contests and publications the deputy.
plan-rules-about-self-education = <b>Self-education.</b> Usually nobody confirms it. If ticked, it is confirmed as the rest.
plan-rules-about-documents-at-once = <b>Document at once.</b> A file or a photo of the document for a course, a contest or a publication: once it is kept, the item is confirmed. This can be undone.
plan-rules-choice-self-education = Self-education, too
plan-rules-choice-documents-at-once = Document at once
plan-rules-button-title = Name
plan-rules-button-form = Form
plan-rules-button-sections = Sections
plan-rules-button-steps = Agreement
plan-rules-button-decided = Changes
plan-rules-button-place = Settlement
plan-rules-button-templates = 📄 Document templates
plan-rules-toast = Saved
plan-rules-titles-about = <b>What does the school call a plan?</b> Screens, messages and documents will call it so.
plan-rules-called-iom = Plan (IOM)
plan-rules-called-ippr = IPPR
plan-rules-called-programme = Development programme
plan-rules-forms-head = <b>In which form is a plan printed?</b> The plan itself is the same, the form can be changed any day.
plan-rules-about-form-1 = <b>Form 1.</b> Title page with stamps, particulars of the teacher, accompanying sheet, a table of competencies, dates, activities, documents and marks, reflection.
plan-rules-about-form-2 = <b>Form 2.</b> Particulars, diagnosis, self-analysis, the plan by section: courses, consultations, events of the municipality and the school, self-education, period. It has no column for documents.
plan-rules-choice-form-1 = Form 1
plan-rules-choice-form-2 = Form 2
plan-rules-sections-head = <b>Who fills in the sections of a plan?</b>
plan-rules-about-sections-teacher = <b>The teacher fills in everything.</b> Deputy and methodist propose with a reason; what the teacher agrees to enters the plan.
plan-rules-about-sections-owners = <b>Sections have owners.</b> The deputy keeps difficulties, in-school activities and dates; methodist and deputy keep courses, consultations and events of the municipality; the teacher keeps self-education. The teacher proposes the rest, and the approval accepts it.
plan-rules-choice-sections-teacher = Teacher fills in everything
plan-rules-choice-sections-owners = Sections have owners
plan-rules-steps-head = <b>Who looks at a plan before the approval?</b> It may be nobody: then it comes straight to whoever approves.
plan-rules-about-step-department = <b>First</b> the { place-head } looks at it. Where there is none, the step is skipped.
plan-rules-about-step-methodist = <b>Methodist</b> looks at a plan that the school has handed over, the teacher agreeing.
plan-rules-choice-step-department = Head of the department
plan-rules-choice-step-methodist = Methodist
plan-rules-decided-head = <b>Which changes of an approved plan wait for a decision?</b>
plan-rules-decided-about = What is ticked takes effect once whoever approves plans accepts it. The rest holds at once and is only seen.
plan-rules-choice-change-date = Another date
plan-rules-choice-change-replace = Replacement
plan-rules-choice-change-add = New activity
plan-rules-choice-change-drop = Removal
plan-rules-ask-place = <b>Settlement</b> for the title page. Write it, for example “Kirzhach”, or skip: the line is left out then.
plan-rules-place-now = Now: { $place }
plan-rules-button-skip = Skip
