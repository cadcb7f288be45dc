"""A questionnaire with one fault of each kind is refused."""

from dataclasses import replace

import pytest

from content.model import (
    Option,
    Statement,
    Wordings,
    Words,
)
from content.questionnaire_rules import questionnaire_problems, shared_problems
from tests.content.faults import BEE, FIRST, GOAL, SELF, codes, saying, with_first, with_goal

BAD_QUESTIONNAIRES = {
    "questionnaire.unknown": replace(SELF, key="nobody"),
    "questionnaire.group_size": replace(SELF, statements=SELF.statements[1:]),
    "questionnaire.core_size": with_first(core=False),
    "questionnaire.observed_size": with_first(observer="Решает задачу у доски."),
    "group.duplicate_key": replace(SELF, groups=(*SELF.groups, SELF.groups[0])),
    "group.bad_label": replace(
        SELF, groups=(replace(SELF.groups[0], short="Очень длинное имя группы"), *SELF.groups[1:])
    ),
    "statement.unknown_group": with_first(group="other"),
    "statement.out_of_order": replace(SELF, statements=tuple(reversed(SELF.statements))),
    "statement.duplicate_key": with_first(key=SELF.statements[1].key),
    "statement.duplicate_short": with_first(short=SELF.statements[1].short),
    "statement.bad_key": with_first(key="method.hard_tasks"),
    "statement.text_length": saying(f"Решаю {'очень ' * 22}трудные задания."),
    "statement.not_one_sentence": saying("Решаю задания. Объясняю ход."),
    "statement.forbidden_word": saying("Решаю задания без подсказки."),
    "statement.negation_prefix": saying("Решаю непростые задания."),
    "statement.past_tense": saying("На этом уроке решила задание."),
    "statement.gendered": saying("К трудным заданиям готова всегда."),
    "statement.alike": saying(GOAL.text.soo),
    "statement.foreign_word": with_first(short="трудные задания ЕГЭ"),
    "statement.idle_words": with_first(preschool=Words(short="трудные задания")),
    "statement.for_nobody": with_first(text=Wordings()),
    "question.options_count": with_first(kind="one", options=(Option(key="a", title="А"),)),
    "question.bad_most": with_first(most=2),
    "question.not_scale": with_first(kind="text"),
    "option.bad_key": with_first(kind="one", options=(Option(key="A1", title="А"), BEE)),
    "option.title_length": with_first(kind="one", options=(Option(key="a", title="А" * 61), BEE)),
    "option.duplicate_key": with_first(kind="one", options=(Option(key="b", title="А"), BEE)),
    "option.duplicate_title": with_first(kind="one", options=(Option(key="a", title="Б"), BEE)),
    "questionnaire.bad_scale": replace(SELF, scale="own", ask="Как часто?", labels=("Да", "Нет")),
    "questionnaire.intro_length": replace(SELF, intro=""),
    "statement.hint_length": with_first(hint="а" * 201),
    "statement.short_length": with_first(short="а" * 46),
    "statement.short_form": with_first(short="Трудные задания"),
    "statement.competency_length": with_first(competency="А" * 91),
    "statement.action_length": with_first(action=""),
    "statement.foreign_labour": with_first(
        labour=replace(FIRST.labour, noo=FIRST.labour.soo, soo=FIRST.labour.noo)
    ),
}


@pytest.mark.parametrize("code", BAD_QUESTIONNAIRES)
def test_questionnaire_is_refused_when_it_breaks_the_rule(code: str) -> None:
    assert code in codes(questionnaire_problems(BAD_QUESTIONNAIRES[code], "file"))


@pytest.mark.parametrize("variant", ["noo", "soo", "preschool", "other"])
def test_each_variant_is_read_by_the_rules(variant: str) -> None:
    """The text, what an observer reads, and the names that stand in lists and plans."""
    spoilt = replace(GOAL, text=replace(GOAL.text, **{variant: "Решаю задания без подсказки."}))
    assert "statement.forbidden_word" in codes(questionnaire_problems(with_goal(spoilt), "file"))
    foreign = {"noo": "цель ЕГЭ", "soo": "детсад", "preschool": "цель урока", "other": "ученики"}
    own = {"preschool": GOAL.preschool, "other": GOAL.other}
    for name in ("short", "competency", "hint", "action", "observer"):
        words = (
            {variant: replace(own[variant], **{name: foreign[variant]})}
            if variant in own
            else {name: foreign[variant]}
        )
        found = list(questionnaire_problems(with_goal(replace(GOAL, **words)), "file"))
        assert ("statement.foreign_word", variant) in {
            (problem.code, problem.params.get("variant")) for problem in found
        }, name


def test_observer_text_is_read_by_the_rules() -> None:
    seen = next(s for s in SELF.statements if s.observer)
    bad = replace(seen, observer="Ставит цель и не проверяет её.")
    statements = tuple(bad if s is seen else s for s in SELF.statements)
    found = list(questionnaire_problems(replace(SELF, statements=statements), "file"))
    assert [(p.code, p.key, dict(p.params)) for p in found] == [
        ("statement.forbidden_word", seen.key, {"word": "не"})
    ]


def test_statements_may_share_half_of_their_stems_and_no_more() -> None:
    """Three stems of six in common are 0.5 and pass; three of five don't."""

    def pair(one: str, other: str) -> set[str]:
        changed = {
            SELF.statements[0].key: one,
            SELF.statements[1].key: other,
        }

        def told(statement: Statement) -> Statement:
            text = changed.get(statement.key)
            return replace(statement, text=Wordings(noo=text, soo=text)) if text else statement

        questionnaire = replace(SELF, statements=tuple(told(s) for s in SELF.statements))
        return codes(questionnaire_problems(questionnaire, "file"))

    assert "statement.alike" not in pair("Кошка рыба дождь ветер.", "Кошка рыба дождь море лодка.")
    assert "statement.alike" in pair("Кошка рыба дождь ветер.", "Кошка рыба дождь море.")


def test_key_of_a_statement_serves_one_questionnaire() -> None:
    both = {"self": SELF, "twin": replace(SELF, key="twin", statements=SELF.statements[:1])}
    found = list(shared_problems(both, {"self": "one", "twin": "two"}))
    assert [(p.code, p.file, p.key) for p in found] == [("statement.key_taken", "two", FIRST.key)]


def test_statement_is_akin_only_to_one_of_the_self_diagnosis() -> None:
    akin = replace(FIRST, key="subject.twin", akin="subject.nothing")
    both = {"self": SELF, "twin": replace(SELF, key="twin", statements=(akin,))}
    found = list(shared_problems(both, {"self": "one", "twin": "two"}))
    assert [(p.code, p.key) for p in found] == [("statement.akin_to_nothing", "subject.twin")]
    known = replace(akin, akin=FIRST.key)
    both["twin"] = replace(SELF, key="twin", statements=(known,))
    assert list(shared_problems(both, {"self": "one", "twin": "two"})) == []
