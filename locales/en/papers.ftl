# The plan on paper and the school's templates
papers-button-open = 📄 Document
papers-head = 📄 <b>{ $owner }</b>: the plan on paper
papers-draft = It is a draft so far, and its first page will say so. The date and signatures come with the approval.
papers-approved = Approved on { $day }. Marks of completion as of today.
papers-no-names = Your school sends no names through the messenger: the document has initials and a number, write the name in by hand.
papers-form = { $form ->
    [1] By form 1: title page, information, accompanying sheet, table of activities.
   *[2] By form 2: information, diagnosis, table by sections, conclusion.
}
papers-button-docx = 📄 Word
papers-button-pdf = 📄 PDF
papers-button-other-docx = Form { $form } · Word
papers-button-other-pdf = Form { $form } · PDF

papers-templates-head = 📄 <b>{ $school }</b>: templates of the document
papers-template-shipped = <b>Form { $form }</b>: the bot's usual template.
papers-template-own = <b>Form { $form }</b>: your template “{ $name }”.
papers-templates-why = You can edit a template in Word for your school: a logo, stamps, lines of your own. The documents of all teachers will follow it; PDF stays in the bot's form.
papers-button-rules = 🧭 Rules for { plan-many }
papers-button-template = Form { $form }
papers-template-steps =
    1. Take the template and open it in Word. The bot replaces words in double braces with data: move them, remove them or add more.
    2. Send the edited file here. The bot checks it and shows what does not fit; until then the former template stays.
    3. Look at a sample: a made-up plan by your template.
papers-button-take = 📄 Take the template
papers-button-sample = 🔍 Sample
papers-button-remove = ↩️ Back to the usual one
papers-template-file = Template { plan-of }, form { $form }
papers-sample-file = Sample { plan-of }, form { $form }
papers-sample-surname = Sampleova
papers-sample-given = Maria
papers-sample-patronymic = Petrovna
papers-toast-removed = The usual template again.
papers-template-taken = ✅ Template taken: documents of this form follow it now.
papers-template-refused = This file could not be taken, the former template stays. To mend:
papers-need-docx = A Word file (.docx) is expected here: send it as a document.
