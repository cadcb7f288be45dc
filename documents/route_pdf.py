"""A plan (ИОМ) as a PDF, by either form."""

from documents.route_fields import fields
from documents.route_labels import columns, labels
from documents.route_words import capital
from documents.typesetting import pdf as typeset_pdf
from domain.plan_rules import RouteForm
from domain.route_paper import (
    RoutePaper,
)

_TEMPLATES = {RouteForm.FORM_1: "route_form1", RouteForm.FORM_2: "route_form2"}


def pdf(view: RoutePaper) -> bytes:
    filled = fields(view)
    heads = {
        key: filled["internal_title"] if key == "internal" else heading
        for key, heading in columns(view.form)
    }
    data = {
        **filled,
        "heading": f"{capital(str(filled['title']))}: {filled['full_name']}",
        "labels": labels(view.form),
        "columns": list(heads.values()),
    }
    return typeset_pdf(_TEMPLATES[view.form], data, day=view.day)
