"""The outputs of the text model, in order."""

#: Stages of grooming; in the order of src/signals/stage.ts.
STAGES = [
    "age-probing",
    "flattery",
    "isolation",
    "secrecy",
    "risk-assessment",
    "gifts",
    "platform-move",
    "image-request",
    "sexualisation",
    "meeting",
    "coercion",
]
#: Languages the model is trained on: one output each of its second head, which tells them apart.
LANGUAGES = ["en", "zh", "es", "fr", "de", "pt", "it", "ru", "ar", "hi", "ko", "vi", "id", "ja", "pl", "nl", "other"]
OTHER_LANGUAGE = "other"
#: Indices of English and Chinese, which most texts are in.
FIRST_CLASS = [0, 1]

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
    # Grooming stages of a single turn, for the conversation.
    *STAGES,
]
INDEX = {name: i for i, name in enumerate(HEADS)}
#: Heads that are harms: "nothing wrong with this text" sets all of these to 0.
HARMS = [h for h in HEADS if h not in ("profanity", *STAGES)]
