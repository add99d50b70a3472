"""`python -m claims.attribution`: text on standard input, findings on standard output."""

import sys

from claims.attribution.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
