"""The one place that knows all features and puts a build together."""

from __future__ import annotations
