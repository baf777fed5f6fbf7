"""Where the frozen program begins."""

from __future__ import annotations

from desktop.__main__ import main

raise SystemExit(main())
