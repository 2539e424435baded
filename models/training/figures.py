"""What the printed figures share."""

import numpy as np

#: Sources whose texts are ordinary messages, for false alarms.
EVERYDAY = ("nus_sms_en", "nus_sms_zh", "chitchat_byu", "xdailydialog", "kdconv", "topical_chat")


def wilson(hits: int, n: int) -> str:
    """Rate with its 95 % Wilson interval."""
    if not n:
        return "none"
    z, p = 1.96, hits / n
    middle, half = p + z * z / (2 * n), z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low, high = max(0, middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)
    return f"{hits:6,} of {n:6,} = {p:7.2%} ({low:.2%} to {high:.2%})"
