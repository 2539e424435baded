"""
Plain sentences about groups of people, put together from frames: the words that name a group must not decide. A model
that has met them mostly in attacks takes "X deserve respect" for one (Dixon et al., 2018, measured and mended it likewise).

Our own lines say the same in many natural ways; these are the bare statements that everybody tries first. Things that are no
people fill the frames of attacks too: what is hated decides, not the word.
"""

import random

GROUPS = {
    "en": [
        "gay people", "lesbian girls", "bi people", "trans people", "trans kids", "muslims", "jews", "jewish people", "christians",
        "hindus", "sikhs", "buddhists", "black people", "black kids", "white people", "asians", "chinese people", "indians",
        "mexicans", "arabs", "africans", "poles", "turks", "russians", "immigrants", "refugees", "foreigners", "women", "girls",
        "men", "boys", "disabled people", "deaf people", "blind people", "kids in wheelchairs", "autistic people", "old people",
        "poor people", "roma people", "people with an accent",
    ],
    "zh": [
        "同性恋", "女同学", "男生", "女生", "女人", "男人", "黑人", "白人", "亚洲人", "外国人", "穆斯林", "回族人", "犹太人", "基督徒", "藏族人",
        "维吾尔族人", "少数民族", "东北人", "河南人", "上海人", "外地人", "农村人", "农民工", "残疾人", "聋哑人", "盲人", "自闭症孩子", "老年人", "穷人",
        "跨性别者", "移民", "难民", "日本人", "韩国人",
    ],
}  # fmt: skip

HARMLESS = {
    "en": [
        "{} deserve to be treated kindly", "{} have every right to be here", "{} should be treated the same as anyone", "{} are people too",
        "everyone should be nice to {}", "it is not ok to insult {}", "making fun of {} is mean", "please don't say bad things about {}",
        "nobody has the right to hit {}", "{} are no different from you and me", "{} are as clever as anybody", "we should stand up for {}",
        "our club needs more {}", "it would be good to have more {} in the class", "i want to learn more about {}", "{} are not a problem",
        "{} are not dangerous, that's a myth", "it's not true that {} are lazy", "{} did nothing wrong", "leave {} alone, they did nothing to you",
        "i don't hate {}", "nobody should hate {}", "people who hate {} are wrong", "why are some people mean to {}?",
        "my teacher said {} should be respected", "there are many {} in my street and they are nice", "we talked about {} in class today",
        "a film about {} is on tonight", "{} can be doctors, teachers, anything", "{} are allowed to vote", "{} should get the same pay",
        "{} should feel safe at school", "i stand with {}", "the law protects {}", "it hurts {} when you say that", "if you attack {} you get reported",
        "he said {} are bad and that's not ok", "some people think {} are scary but they aren't", "{} live here too", "{} are my neighbours",
        "half of my team are {}", "are there {} at your school?", "what do {} eat at new year?", "respect {}, end of story",
        "no one should be scared of {}", "{} deserve respect", "{} deserve the same rights as all of us", "{} should have the same rights",
        "{} deserve a place here", "{} should be allowed to vote like everyone", "{} are normal people", "{} are not lesser people",
        "we want {} in our team", "{} are welcome in our school", "be friends with {}", "{} are as smart as anyone", "{} are not animals",
        "the world is better with {}", "equal rights for {}", "{} deserve better", "{} should be proud of who they are",
        "i would gladly sit next to {}", "{} don't deserve this hate", "stop saying {} are dirty", "we need more {} in our team", "{} never hurt you, so be kind",
        "don't kick {} out of the game", "{} must not be bullied", "{} are awesome", "{} make our class better", "i like {}", "i love {}",
        "{} work hard", "we should invite {} too", "let {} play with us", "it is great that {} are in our team", "{} are brave", "{} are cool",
        "{} matter", "protect {}", "be kind to {}", "{} belong to this country", "there is nothing wrong with {}", "i don't mind {} at all",
        "{} are good at this", "thank you to all the {} who helped", "{} are beautiful", "i trust {}", "{} don't smell, stop it",
        "{} are not the problem, we are", "nobody is better than {}", "i will sit next to {}", "{} should be teachers too", "say hello to {} from me",
    ],
    "zh": [
        "{}也应该被尊重", "{}和我们一样", "{}也是人", "大家要对{}友好", "歧视{}是不对的", "不要嘲笑{}", "请不要骂{}", "{}没有做错什么", "{}有权利在这里生活",
        "没有人应该欺负{}", "我们要支持{}", "我不讨厌{}", "讨厌{}的人才有问题", "说{}坏话是不好的", "{}并不可怕", "{}不笨，这是偏见", "我的邻居是{}，人很好",
        "今天课上讲了{}的故事", "我们班有很多{}", "{}应该有同样的机会", "{}在学校应该感到安全", "老师说要尊重{}", "为什么有人对{}不好？", "打{}是犯法的",
        "{}也可以当医生", "我想多了解{}", "别把{}踢出群", "你们学校有{}吗？", "我们队需要更多{}", "{}不是坏人", "{}配得上尊重", "{}值得被尊重", "{}也是正常人", "{}不是垃圾", "我们队欢迎{}", "跟{}做朋友吧", "{}不比别人低", "没有人应该说{}是骗子",
        "我喜欢{}", "{}很棒", "{}很努力", "让{}一起玩吧", "我愿意坐在{}旁边", "{}很勇敢", "{}也能当老师", "保护{}", "{}让我们班更好", "我相信{}",
        "别说{}恶心", "我从来不讨厌{}", "我不恨{}", "{}学得会",
    ],
}  # fmt: skip

HATEFUL = {
    "en": [
        "i can't stand {}", "i really hate {}", "{} are the worst", "{} make me sick", "{} are lesser people", "{} are dirty", "{} are all thieves",
        "{} should be thrown out of the country", "{} have no place here", "{} do not deserve rights", "{} don't deserve respect",
        "no {} in our school please", "keep {} away from me", "i wish there were no {}", "{} are a disease", "{} are animals",
        "the world is better without {}", "never be friends with {}", "{} should be locked up", "{} are too stupid to learn",
        "we don't want {} in our team", "ban all {}", "{} should not be allowed to vote", "somebody should beat up {}", "{} are not normal",
        "{} should be ashamed to exist", "i would never sit next to {}", "all {} lie", "{} only cause trouble", "send {} back",
        "{} are losers", "i don't like {}", "{} ruin everything", "{} don't belong in our class", "{} are what is wrong with this country",
        "don't let {} play", "never trust {}", "{} smell", "everything bad is because of {}", "{} shouldn't be teachers", "{} are ugly",
        "stay away from {}", "{} are less than us", "no one wants {} here", "we are better than {}", "hit {} when you see them",
        "{} deserve what they get", "{} make me want to throw up", "{} should shut up", "{} can't do anything right",
    ],
    "zh": [
        "我讨厌{}", "我最恨{}", "{}都是垃圾", "{}真恶心", "{}都是小偷", "{}不配上学", "{}滚出去", "{}不配被尊重", "不要跟{}做朋友", "{}低人一等", "{}都很脏",
        "世界上没有{}就好了", "我们队不要{}", "{}都是骗子", "{}不是正常人", "{}只会惹麻烦", "应该把{}关起来", "{}太蠢了学不会", "离{}远一点", "{}就该挨打", "我不喜欢{}", "{}毁了一切", "别让{}一起玩", "别相信{}", "{}真臭", "{}不配当老师", "{}都很丑", "这里没人想要{}", "我们比{}高级", "{}活该",
    ],
}  # fmt: skip


THINGS = {
    "en": [
        "mosquitoes", "wasps", "mondays", "maths tests", "brussels sprouts", "plastic bags", "weeds", "pop-up ads", "slow computers",
        "wet socks", "olives", "horror films", "cockroaches", "traffic jams", "cold showers", "group projects", "worksheets",
        "paper straws", "itchy jumpers", "loading screens", "fake reviews", "boring lessons", "frozen peas", "potholes", "raisins",
    ],
    "zh": [
        "蚊子", "周一", "数学卷子", "香菜", "塑料袋", "弹窗广告", "堵车", "苦瓜", "恐怖片", "湿袜子", "蟑螂", "卡顿", "补习作业", "下雨天", "榴莲",
        "早起闹钟", "胡萝卜", "静电", "剧透",
    ],
}  # fmt: skip

#: Frames that are said of things as well as of people.
DISLIKE = {
    "en": [
        "i can't stand {}", "i really hate {}", "{} are the worst", "{} make me sick", "{} are dirty", "i wish there were no {}",
        "the world is better without {}", "ban all {}", "{} only cause trouble", "{} ruin everything", "i don't like {}", "{} smell",
        "{} are ugly", "stay away from {}", "{} should be banned", "no {} in our school please", "no one wants {} here",
        "{} are disgusting", "get rid of {}", "{} have no place here", "keep {} away from me", "never trust {}", "we don't want {} in our class",
    ],
    "zh": [
        "我讨厌{}", "我最恨{}", "{}真恶心", "{}都是垃圾", "{}滚出去", "世界上没有{}就好了", "离{}远一点", "{}毁了一切", "{}真臭", "我不喜欢{}",
        "{}真的太烦了", "受够{}了", "{}只会惹麻烦", "这里没人想要{}",
    ],
}  # fmt: skip

#: What joins two statements, and the pronouns of the second.
JOINTS = {"en": [" and ", ", ", " because ", ". ", " so "], "zh": ["，", "，而且", "，所以", "。"]}
PRONOUNS = {"en": ("they", "them"), "zh": ("他们", "他们")}


def filled(frames: list[str], fillers: list[str], most: int, rng: random.Random) -> list[str]:
    """Each frame with some of the groups or things, about `most` in all."""
    share = min(len(fillers), max(1, most // len(frames)))
    return [frame.format(filler) for frame in frames for filler in rng.sample(fillers, share)]


def compounds(frames: list[str], lang: str, most: int, rng: random.Random) -> list[str]:
    """Two statements of one kind about one group: attacks and defences seldom have one clause."""
    they, them = PRONOUNS[lang]
    out = []
    for _ in range(most):
        first, second = rng.sample(frames, 2)
        pronoun = they if second.startswith("{}") else them
        out.append(first.format(rng.choice(GROUPS[lang])) + rng.choice(JOINTS[lang]) + second.format(pronoun))
    return out
