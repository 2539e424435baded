"""
Plain wishes that somebody should die or vanish, and the same words in innocent senses: too few of our lines say them as
shortly as they are said. The writer's own wish to die is no such thing, and not here.
"""

import random

URGES = {
    "en": [
        "kill yourself", "kys", "kys {}", "go kill yourself", "you should kill yourself", "just kill yourself already", "{} should kill himself",
        "go die", "just die", "just die already", "please die", "die {}", "i hope you die", "i hope {} dies", "hope you die soon", "why are you still alive",
        "why don't you just die", "you don't deserve to live", "you should not be alive", "nobody would care if you died", "the world is better without you",
        "do us a favour and die", "do everyone a favor and disappear", "drop dead", "drop dead {}", "end yourself",
        "you should have never been born", "i wish you were dead", "we all want you dead", "can you just stop existing", "no one would miss you if you were gone",
        "hurry up and die", "rot and die", "unalive yourself", "you'd be better off dead", "go unalive urself", "die in your sleep",
    ],
    "zh": [
        "去死", "去死吧", "去死吧你", "你去死", "你怎么还不死", "你怎么不去死", "{}去死吧", "快去死", "你活着干嘛", "你活着有什么用", "你不配活着", "没有你世界更好",
        "你死了也没人在乎", "希望你去死", "希望你早点死", "你赶紧消失吧", "qs吧你", "qusi", "你不该出生", "我们都想你死", "自杀吧你", "你去自杀吧", "死了算了你",
        "你这种人就该死", "巴不得你死", "滚去死", "你从世界上消失吧", "没人想看到你活着",
    ],
}  # fmt: skip

INNOCENT = {
    "en": [
        "my phone just died", "my phone died again", "the plant died", "please don't die little plant", "this boss won't die", "just die already boss",
        "i died three times on this level", "kill the boss first", "kill him mid", "who killed the dragon", "i'm dying of laughter", "this test is killing me",
        "my feet are killing me", "i could die for that cake", "you killed it on stage", "that joke killed me", "nobody should tell you to die",
        "he told me to die and that's not ok", "never tell anyone to kill themselves", "stop saying kys, it's serious", "saying kys is bullying", "i'm scared grandpa will die",
        "i'm sad that your dog died", "when did shakespeare die", "the hero dies in the end", "the battery is dead", "the car is dead again", "dead tired today",
        "deadline is friday", "i hope you don't die in the game", "i hope you feel better soon", "glad you are alive", "the world is better with you", "everyone would miss you",
        "we want you here", "drop the dead leaves in the bin", "i was dead asleep", "you disappear so fast after class", "the fish needs food or it will die",
    ],
    "zh": [
        "笑死我了", "累死了", "热死了", "饿死我了", "气死我了", "我又死了一次", "这个boss怎么还不死", "打死boss", "手机没电死机了", "花快死了要浇水", "叫别人去死是不对的",
        "他叫我去死我很难过", "不要对别人说去死", "爷爷去世了我很伤心", "我怕它会死", "鱼死了", "主角最后死了", "没有你不行", "希望你好好的", "你在我们都开心", "死记硬背好难",
        "作业多得要死", "这题难死了", "别吓死我", "快急死了", "他说自杀热线可以打", "我们都想你", "你怎么还不来", "你怎么还不睡", "赶紧出现吧",
    ],
}  # fmt: skip
NAMES = {"en": ["leo", "mia", "bro", "loser", "sam", "noah"], "zh": ["小明", "李雷", "你们"]}


def spoken(frames: list[str], lang: str, rng: random.Random, times: int = 6) -> list[str]:
    """Every frame in several writings."""
    out = []
    for frame in frames:
        for _ in range(times):
            text = frame.format(rng.choice(NAMES[lang]))
            text = rng.choice([text, text.upper(), text.capitalize()]) if rng.random() < 0.4 else text
            out.append(text + rng.choice(["", "", "!", "!!", ".", " lol"] if lang == "en" else ["", "！", "。", "哈哈"]))
    return out
