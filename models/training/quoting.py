"""What makes another sentence of a harmful one, and what leaves it as it is: reported and condemned, or only introduced."""

#: The whole is harmless: somebody reports, condemns or suffers what is quoted.
REPORTED = {
    "en": [
        'saying "{}" is not okay', 'someone wrote "{}" and i reported it', "he said {} and everyone told him to stop",
        "how can anyone say {}", "a man on the bus said {} and i was shocked", '"{}" is what he wrote, so i blocked him',
        'the comment "{}" was deleted by a moderator', "my uncle always says {} and we argue about it", 'posts like "{}" make me sad',
        'if you post things like "{}" you will be banned', 'it hurts to read "{}"', '"{}"? that is a cruel thing to say',
        'imagine being told "{}" every day', 'you can\'t just say "{}" to people', "the teacher was angry because he shouted {}",
        'she got suspended for writing "{}"', 'what should i do when they write "{}" in our chat', 'please stop writing "{}"',
        'never write "{}" to anyone', 'they sent me "{}" and i cried', 'i saw "{}" on the wall and told the caretaker',
        'people who write "{}" should be ashamed', 'there was a note with "{}" in my locker', "i'm so tired of hearing {}",
    ],
    "zh": [
        "说“{}”是不对的", "有人写“{}”，我举报了", "他说{}，大家都让他闭嘴", "怎么能说{}呢，太过分了", "看到“{}”这种评论我很难过", "“{}”这种话不要再说了",
        "谁要是说“{}”，我第一个反对", "老师批评了说“{}”的同学", "天天被人说“{}”是什么感受", "他们在群里发“{}”，我该怎么办", "评论“{}”的人被封号了",
        "听到有人喊“{}”我很生气", "我桌上有张纸条写着“{}”", "请不要再发“{}”了", "写“{}”的人应该道歉", "她因为说“{}”被处分了",
    ],
}  # fmt: skip

#: The whole says what the sentence says.
INTRODUCED = {
    "en": [
        "everyone knows {}", "unpopular opinion: {}", "honestly {}", "sorry but {}", "{} and i'm not sorry", "like it or not, {}",
        "my dad is right, {}", "no offence but {}", "i said what i said: {}", "{} lol", "let's be honest, {}", "ngl {}", "{}, deal with it",
        "say it louder: {}", "i mean it, {}", "finally someone says it: {}", "{} and nobody can change my mind", "listen everyone, {}",
    ],
    "zh": [
        "说真的，{}", "没有别的意思，但是{}", "大家都知道，{}", "实话实说，{}", "反正我觉得{}", "{}，不接受反驳", "懂的都懂，{}", "我爸说得对，{}", "{}，我就这么说了",
        "终于有人说了：{}", "我是认真的，{}", "{}，不服来辩", "家人们，{}",
    ],
}  # fmt: skip
