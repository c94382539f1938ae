"""The third-party firewall: what the files that readers get would ask of others."""

from __future__ import annotations
