"""Infographics: pictures drawn from the blocks of a text, in every size that channels want."""

from __future__ import annotations
