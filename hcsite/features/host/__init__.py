"""Files for hosts, browsers and robots beside the pages."""

from __future__ import annotations
