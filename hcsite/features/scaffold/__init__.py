"""New hubs and new pieces: the files that writers begin with, planned as values."""

from __future__ import annotations
