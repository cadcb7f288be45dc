# The check of the content: a sentence a rule
content-problem = { $place }: { $said }
content-line = line { $line }
content-problems = { $count ->
    [one] { $count } fault found.
   *[other] { $count } faults found.
  }

content-content-file-missing = there is no such file.
content-content-not-toml = the file can't be read as TOML ({ $reason }).
content-content-invalid = this place isn't filled in as it must be ({ $reason }).

content-questionnaire-key = the questionnaire has another key than the bot expects.
content-questionnaire-unknown = there are no rules for a questionnaire with this key.
content-questionnaire-group-size = the group must hold { $expected } statements and holds { $found } (variant { $variant }).
content-questionnaire-core-size = the group must hold { $expected } core statements and holds { $found } (variant { $variant }).
content-questionnaire-observed-size = { $expected } statements must be visible to an observer, and { $found } are (variant { $variant }).
content-questionnaire-bad-scale = a scale of its own is a question and four different labels of up to 24 characters; the common scale has none.
content-questionnaire-intro-length = the introduction has { $length } characters, from 1 to { $limit } are allowed.

content-group-bad-label = a name of the group is empty, or its short name is too long.
content-group-duplicate-key = this key of a group stands twice.

content-statement-unknown-group = the statement belongs to a group that isn't there.
content-statement-out-of-order = the statement stands outside its group: they go group by group.
content-statement-duplicate-key = this key of a statement stands twice.
content-statement-duplicate-short = two statements have the same short name.
content-statement-bad-key = the key of a statement is “group.word” in small Latin letters.
content-statement-text-length = the statement has { $length } characters, from 1 to { $limit } are allowed.
content-statement-hint-length = the hint has { $length } characters, from 1 to { $limit } are allowed.
content-statement-short-length = the short name has { $length } characters, from 1 to { $limit } are allowed.
content-statement-competency-length = the competency has { $length } characters, from 1 to { $limit } are allowed.
content-statement-action-length = the labour action has { $length } characters, from 1 to { $limit } are allowed.
content-statement-short-form = the short name begins with a small letter and has no full stop.
content-statement-foreign-labour = the labour function isn't given or isn't one of this variant ({ $variant }).
content-statement-foreign-word = the word “{ $word }” belongs to somebody else's work (variant { $variant }).
content-statement-idle-words = there are words for the variant { $variant }, and the statement isn't asked there.
content-statement-for-nobody = the statement is asked in no variant of the questionnaire.
content-statement-key-taken = another questionnaire holds this key of a statement already.
content-statement-akin-to-nothing = the self-diagnosis has no statement { $other }, to which this one points.
content-statement-not-one-sentence = a statement is one sentence: a capital letter first, a full stop last.
content-statement-forbidden-word = the statement says “{ $word }”: it may hold no negation.
content-statement-negation-prefix = a negation hides in the word “{ $word }”.
content-statement-past-tense = the word “{ $word }” looks like the past tense: it gives the teacher a gender.
content-statement-gendered = the word “{ $word }” gives the teacher a gender.
content-statement-alike = too much like { $other }: { $percent } % of the words are the same.

content-question-options-count = there are { $found } options: from 2 to 12 are needed, and none for a scale or a text.
content-question-bad-most = { $found } may be chosen: the number makes sense for several answers only, from two and fewer than the options.
content-question-not-scale = only a statement with a scale can be a core one or visible to an observer.

content-option-bad-key = the key of an option, “{ $word }”, is small Latin letters, up to 12.
content-option-duplicate-key = the key of an option, “{ $word }”, stands twice.
content-option-duplicate-title = the option “{ $word }” stands twice.
content-option-title-length = the option has { $length } characters, from 1 to { $limit } are allowed.

content-catalogue-too-few = too few suggestions for the statement or basis (variant { $variant }): { $found }, at least four are needed.
content-catalogue-one-kind = all suggestions for the statement or basis are of one kind (variant { $variant }), at least two are needed.
content-catalogue-none-inside = no suggestion for the statement or basis can be done with colleagues in one's own institution (variant { $variant }).
content-catalogue-no-self-education = no suggestion for the statement or basis is self-education (variant { $variant }).
content-catalogue-general-size = there are { $found } general suggestions (variant { $variant }), from 12 to 20 are needed.

content-suggestion-duplicate-key = this key of a suggestion stands twice.
content-suggestion-duplicate-title = two suggestions have this title.
content-suggestion-unknown-statement = the suggestion belongs to a statement that isn't there.
content-suggestion-wrong-basis = a suggestion for a statement serves a deficit, a general one the other bases.
content-suggestion-unknown-basis = there is no ready basis “{ $word }”.
content-suggestion-for-nobody = the suggestion suits no variant of the questionnaire.
content-suggestion-foreign-word = the word “{ $word }” belongs to somebody else's work (variant { $variant }).
content-suggestion-title-length = the title has { $length } characters, from 1 to { $limit } are allowed.
content-suggestion-result-length = the result has { $length } characters, from 1 to { $limit } are allowed.
content-suggestion-not-a-line = the title and the result begin with a capital letter and end without a full stop.

content-ready-too-few = too few ready texts: { $found }, at least { $limit } are needed.
content-ready-too-many = too many ready texts: { $found }, up to { $limit } are allowed.
content-ready-duplicate-key = this key of a ready text stands twice.
content-ready-duplicate-short = the button “{ $word }” stands twice (variant { $variant }).
content-ready-short-length = the button has { $length } characters, from 1 to { $limit } are allowed.
content-ready-text-length = the ready text has { $length } characters, from 1 to { $limit } are allowed.
content-ready-not-a-line = the button and the text begin with a capital letter and end without a full stop.
content-ready-foreign-word = the word “{ $word }” belongs to somebody else's work (variant { $variant }): give words in `outside`.

content-consent-key = the consent has another key than the bot expects.
content-consent-role = there must be one text of consent for the role, and there are { $found }.
content-consent-length = the text has { $length } characters, from 1 to { $limit } are allowed.
content-consent-markup = the text holds markup other than <b>…</b>, or one of <, > and &.
content-consent-not-english = there are Russian words in the English text.
content-consent-unspoken = the word “{ $word }” is not among the words of institutions: texts/speech.toml.

content-calendar-order = the days are out of order or stand twice.
content-calendar-bad-day = there is no such day: a day is written “month-day”, as 05-09.

content-published-unlisted = version { $version } isn't in the list of published ones. Add it with sha256 = { $sha256 }.
content-published-changed = version { $version } is published already, and its words differ: make a new version (sha256 = { $sha256 }).

content-roadmap-undated = a measure of a roadmap needs a month, or when = "year", or when = "needed".
content-roadmap-month = a month is a number from 1 to 12.
content-roadmap-reason = the place of the difficulty, “short”, belongs where the reason is deficit, and only there.
