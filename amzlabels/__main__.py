"""Lets ``python -m amzlabels`` start the program; the start itself is in ``app.main``."""

import sys

from amzlabels.app.main import main

if __name__ == "__main__":
    sys.exit(main())
