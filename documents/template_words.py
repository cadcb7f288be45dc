"""What is wrong with a template of a school's own, in words."""

from domain.paper_templates import TemplateFault, TemplateProblem
from locales.translator import Markup, Translator


def told(problem: TemplateProblem, t: Translator) -> Markup:
    """The problem in words, with its place where that is known."""
    text = t(f"template-{_code(problem.fault)}", found=problem.found or "—")
    if problem.meant:
        text = t("template-meant", text=text, meant=problem.meant)
    if problem.place and problem.place != problem.found:
        text = t("template-place", text=text, place=problem.place)
    return text


def _code(fault: TemplateFault) -> str:
    return fault.value.replace("_", "-")
