"""The outputs of the text model, in order."""

HEADS = [
    "bullying",
    "hate",
    "threat",
    "sexual",
    "grooming",
    "self-harm",
    "scam",
    "personal-info-give",
    "personal-info-ask",
    # Helpers: learnt so that swearing alone and general rudeness have a place of their own to go
    # and need not count as harm. They are exported, but are no category.
    "profanity",
    "toxic",
]
INDEX = {name: i for i, name in enumerate(HEADS)}
#: Heads that are harms: "nothing wrong with this text" sets all of these to 0.
HARMS = [h for h in HEADS if h != "profanity"]
