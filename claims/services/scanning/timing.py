"""How long a scan may be silent before it is taken for lost, and how often it is tried."""

from datetime import timedelta

# A message that no worker has taken after this long may be lost; see sweeping, which looks before it sends.
PATIENCE = timedelta(seconds=20)
# A worker gives a sign of life every second while it reads and between steps; after this long it is taken
# for dead. Long enough for writing the findings of a 5 MB text, which is one silent transaction.
LEASE = timedelta(seconds=60)
SIGN_OF_LIFE = timedelta(seconds=1)
# A text that killed its worker this often is not tried again until a person asks.
MOST_ATTEMPTS = 5
