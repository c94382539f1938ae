"""A choice among words, refused in plain words."""

from __future__ import annotations

import click

from hcsite.core.text import did_you_mean


class Word(click.Choice[str]):
    """One of a few words; what was probably meant is told, or all words on one line."""

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:
        """The words to choose from."""
        del param, ctx
        return self._all()

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """The word that was probably meant, or those to choose from."""
        del ctx
        return (
            f"“{value}” is not one of them. {did_you_mean(str(value), self.choices) or self._all()}"
        )

    def _all(self) -> str:
        return f"Choose from: {', '.join(self.choices)}."
