"""What a template may say: a field, a condition on fields, a loop over a known list. Nothing else.

A school's template comes from outside. Of Jinja's language so little is let through that nothing
is left to attack: no call, no filter, no index, no number, no attribute but a known field's. So
how long it takes and how much it makes is bounded by how the template is written.
"""

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from content.paper_fields import InnerField, PaperField, load_paper_fields
from domain.paper_templates import TemplateFault, TemplateProblem

LOOP = "loop"
LOOP_FIELDS = ("index", "first", "last", "length")
"""What is known of the pass of a loop; a template that merges cells asks for it."""

OF_ITEMS = frozenset({"items", "competencies", "plan"})
LONGEST_LIST, LONGEST_OTHER, LONGEST_INNER = 120, 15, 4
"""Entries that are reckoned with: items of a plan; of any other list; of items that stay together.

The inner lists of one list hold no more than the items of a plan altogether: looped over once
within the loop over that list, they cost nothing more.
"""
OF_A_FIELD, OF_A_PASS = 6, 1
"""What is reckoned for a field's value, and for a pass of a loop at least."""
SIGNS = 50
"""So many characters count as one tag of the file: what is slow is how many tags there are."""
LONGEST = 120_000
"""Tags of what is made; the longest shipped template is reckoned to make 40,000."""

_Entry = Mapping[str, InnerField]


class ForbiddenTemplate(TemplateSyntaxError):
    """`problem` says why; `lineno` where."""

    def __init__(self, problem: TemplateProblem, line: int) -> None:
        super().__init__(problem.fault.value, line)
        self.problem = problem


class Grammar(SandboxedEnvironment):
    """Compiles nothing that it does not allow, whoever asks: values are escaped, too."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def compile(self, source: Any, *args: Any, **kwargs: Any) -> Any:
        """Raises `ForbiddenTemplate` for the first thing that is not allowed."""
        tree = self.parse(source) if isinstance(source, str) else source
        problem = next(problems(tree), None)
        if problem is not None:
            raise ForbiddenTemplate(*problem)
        return super().compile(source, *args, **kwargs)


def problems(tree: nodes.Template) -> Iterator[tuple[TemplateProblem, int]]:
    """Everything that is not allowed, with its line, in the order of the template."""
    walk = _Walk(load_paper_fields().by_name())
    yield from walk.found(tree)
    if walk.cost > LONGEST:
        yield TemplateProblem(fault=TemplateFault.TOO_LONG), walk.dearest


@dataclass(slots=True)
class _Refused(Exception):
    fault: TemplateFault
    found: str
    meant: str | None = None


class _Walk:
    def __init__(self, fields: Mapping[str, PaperField]) -> None:
        self._fields = fields
        self.cost = 0
        self.dearest = 1
        self._looped: frozenset[str] = frozenset()

    def found(self, tree: nodes.Template) -> Iterator[tuple[TemplateProblem, int]]:
        yield from self._block(tree.body, {}, 1)

    def _block(
        self, body: Sequence[nodes.Node], scope: Mapping[str, _Entry], times: int
    ) -> Iterator[tuple[TemplateProblem, int]]:
        for node in body:
            match node:
                case nodes.Output():
                    for part in node.nodes:
                        yield from self._output(part, scope, times)
                case nodes.If():
                    yield from self._checked(node, lambda n: self._condition(n.test, scope))
                    for inside in (node.body, node.elif_, node.else_):
                        yield from self._block(inside, scope, times)
                case nodes.For():
                    yield from self._loop(node, scope, times)
                case _:
                    yield _problem(_Refused(TemplateFault.FORBIDDEN, _said(node)), node.lineno)

    def _output(
        self, node: nodes.Node, scope: Mapping[str, _Entry], times: int
    ) -> Iterator[tuple[TemplateProblem, int]]:
        if isinstance(node, nodes.TemplateData):
            self._pay(_tags(node.data) * times, node.lineno)
            return
        self._pay(OF_A_FIELD * times, node.lineno)
        yield from self._checked(node, lambda n: self._printed(n, scope))

    def _loop(
        self, node: nodes.For, scope: Mapping[str, _Entry], times: int
    ) -> Iterator[tuple[TemplateProblem, int]]:
        outer = _outer(node.iter)
        try:
            each, most = self._list(node.iter, scope)
            if outer is not None and outer not in self._looped:
                most = 1
            if not isinstance(node.target, nodes.Name) or node.target.name == LOOP:
                raise _Refused(TemplateFault.FORBIDDEN, _said(node.target))
            if node.test is not None or node.recursive:
                raise _Refused(TemplateFault.FORBIDDEN, _said(node))
        except _Refused as refused:
            yield _problem(refused, node.lineno)
            return
        inside = times * most
        self._pay(OF_A_PASS * inside, node.lineno)
        before = self._looped
        self._looped = (before - {node.target.name}) | ({outer} if outer else frozenset())
        yield from self._block(node.body, {**scope, node.target.name: each, LOOP: {}}, inside)
        self._looped = before
        yield from self._block(node.else_, scope, times)

    def _checked(
        self, node: Any, check: Callable[[Any], None]
    ) -> Iterator[tuple[TemplateProblem, int]]:
        try:
            check(node)
        except _Refused as refused:
            yield _problem(refused, node.lineno)

    def _condition(self, node: nodes.Node, scope: Mapping[str, _Entry]) -> None:
        """A list is true if it has entries, words if there are any."""
        match node:
            case nodes.Not():
                self._condition(node.node, scope)
            case nodes.And() | nodes.Or():
                self._condition(node.left, scope)
                self._condition(node.right, scope)
            case _:
                self._field(node, scope)

    def _printed(self, node: nodes.Node, scope: Mapping[str, _Entry]) -> None:
        kind = self._field(node, scope)
        if kind != "text":
            raise _Refused(TemplateFault.LIST_PRINTED, _said(node))

    def _field(self, node: nodes.Node, scope: Mapping[str, _Entry]) -> str:
        """The kind of a field of the paper or of an entry."""
        match node:
            case nodes.Name(name=name) if name in scope:
                raise _Refused(TemplateFault.LIST_PRINTED, name)
            case nodes.Name(name=name):
                field = self._fields.get(name)
                if field is None:
                    known = [*self._fields, *scope]
                    raise _Refused(TemplateFault.UNKNOWN, name, _nearest(name, known))
                return field.kind
            case nodes.Getattr(node=nodes.Name(name="loop"), attr=attr) if LOOP in scope:
                if attr not in LOOP_FIELDS:
                    raise _Refused(TemplateFault.UNKNOWN, _said(node))
                return "text"
            case nodes.Getattr(node=nodes.Name(name=name), attr=attr) if name in scope:
                inner = scope[name].get(attr)
                if inner is None:
                    meant = _nearest(attr, list(scope[name]))
                    raise _Refused(TemplateFault.UNKNOWN, _said(node), meant and f"{name}.{meant}")
                return inner.kind
            case nodes.Getattr(node=nodes.Name(name=name)) if name not in self._fields:
                raise _Refused(TemplateFault.UNKNOWN, name, _nearest(name, list(scope)))
            case _:
                raise _Refused(TemplateFault.FORBIDDEN, _said(node))

    def _list(self, node: nodes.Node, scope: Mapping[str, _Entry]) -> tuple[_Entry, int]:
        """What an entry has, and how many of them are reckoned with."""
        if self._field(node, scope) != "list":
            raise _Refused(TemplateFault.NOT_LIST, _said(node))
        match node:
            case nodes.Name(name=name):
                field = self._fields[name]
                most = LONGEST_LIST if field.key in OF_ITEMS else LONGEST_OTHER
                return _by_name(field.each), most
            case nodes.Getattr(node=nodes.Name(name=name), attr=attr):
                same_as = scope[name][attr].same_as
                assert same_as is not None
                return _by_name(load_paper_fields().find(same_as).each), LONGEST_INNER
            case _:
                raise _Refused(TemplateFault.NOT_LIST, _said(node))

    def _pay(self, cost: int, line: int) -> None:
        if self.cost <= LONGEST < self.cost + cost:
            self.dearest = line
        self.cost += cost


def _outer(node: nodes.Node) -> str | None:
    """The entry whose list it is."""
    match node:
        case nodes.Getattr(node=nodes.Name(name=name)):
            return str(name)
        case _:
            return None


def _tags(data: str) -> int:
    return data.count("<") + len(data) // SIGNS


def _by_name(each: Sequence[InnerField]) -> _Entry:
    return {one.name: one for one in each}


def _nearest(name: str, known: list[str]) -> str | None:
    return next(iter(difflib.get_close_matches(name[:60], known, 1, 0.7)), None)


def _said(node: nodes.Node) -> str:
    """A name where there is one; the rest is told by its place."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=inner, attr=attr):
            return f"{_said(inner)}.{attr}".lstrip(".")
        case nodes.Call(node=inner) | nodes.Getitem(node=inner):
            return _said(inner)
        case _:
            return ""


def _problem(refused: _Refused, line: int) -> tuple[TemplateProblem, int]:
    found = refused.found[:60] or None
    return TemplateProblem(fault=refused.fault, found=found, meant=refused.meant), line
