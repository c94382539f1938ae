"""Compiling templates to quicker code than Jinja's own, which gives the same text.

The classes are those that Jinja lets an environment choose (`code_generator_class`,
`context_class`). What they do not foresee raises an error, and then Jinja's own way is taken.
"""

from __future__ import annotations

from typing import Any

import markupsafe
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from jinja2.utils import _PassArg

escape_text = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""Escapes a plain string, without wrapping the result: that is joined to others at once."""


class Generator(CodeGenerator):
    """Writes Python for a template: fields are read and texts escaped without a call of Python."""

    def write_commons(self) -> None:
        """Names what all functions use."""
        super().write_commons()
        self.writeline("escape_text = environment.escape_text")
        self.writeline("word = environment.word_for")

    def enter_frame(self, frame: Frame) -> None:
        """Begins a function: one that renders gathers what it says, and gives it as one text."""
        if frame.parent is None and frame.buffer is None:
            self.buffer(frame)
        super().enter_frame(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """Ends a function."""
        super().leave_frame(frame, with_python_scope)
        if frame.parent is None:
            self.writeline(f"yield concat({frame.buffer})")

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """An include that could not be written in place."""
        if not node.with_context:
            self.fail("Jinja writes this past what was gathered.", node.lineno)
        super().visit_Include(node, frame)

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802
        """A block, whose text is gathered with the rest."""
        if frame.toplevel and self.has_known_extends:
            return
        if node.scoped or node.required or (frame.toplevel and self.extends_so_far):
            super().visit_Block(node, frame)
            return
        rendered = f"context.blocks[{node.name!r}][0]({self.get_context_ref()})"
        self.writeline(f"{frame.buffer}.extend({rendered})", node)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("(escape_text(value) if (kind := type(value := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_post(node, frame, finalize)
            return
        self.write(")) is str else value if kind is Markup else escape(value))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """A field: read at once where it is one, by Jinja where it is an item."""
        owner, value = self.temporary_identifier(), self.temporary_identifier()
        self.write(f"({value} if ({value} := getattr(({owner} := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing")
        self.write(f" else environment.getattr({owner}, {node.attr!r}))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """A call, which is not told what loops and blocks set; words of the interface at once."""
        is_word = isinstance(node.node, nodes.Name) and node.node.name == "t"
        ours = getattr(self.environment, "words_are_ours", False)
        if is_word and ours and not forward_caller:
            self.write("word(None")
            self.signature(node, frame)
        else:
            self.write("context.call(")
            self.visit(node.node, frame)
            self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.module(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r})")


class QuickContext(Context):
    """A context that calls macros and plain functions at once."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a template calls; raises NotImplementedError where that wants a whole context."""
        if type(called) is Macro:
            return called(self.eval_ctx, *args, **kwargs)
        if _PassArg.from_obj(called) is _PassArg.context:
            raise NotImplementedError("What loops and blocks set is not handed on.")
        return super().call(called, *args, **kwargs)
