"""`python -m tests.renew [PART...]`: make everything anew that is generated from something else."""

import sys

from tests.renew import understanding

PARTS = {"understanding": understanding.renew}

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()
