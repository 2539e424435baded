import type { Scenes } from './scene.js';

export const zh: Scenes = {
  childName: '小林',
  'pick-up': {
    title: '爸爸来接',
    intro: '家长安排接送。时间、地点、“你们是自己在等吗”在这里都很正常：不应出现任何提醒。',
    contact: { name: '爸爸', avatar: 'bear', relationship: 'trusted' },
    turns: [
      { from: 'contact', text: '宝贝，今天我来接你' },
      { from: 'contact', text: '三点半在学校门口等我' },
      { from: 'child', text: '好的！小明可以一起吗？' },
      { from: 'contact', text: '可以。你们是自己在等，还是李老师还在？' },
      { from: 'contact', picture: 'cake' },
      { from: 'contact', text: '早上刚烤的，先别告诉奶奶，这是她的生日蛋糕' },
      { from: 'child', text: '保证不说，哈哈。我到门口了' },
    ],
  },
  gaming: {
    title: '游戏斗嘴',
    intro: '两个朋友打游戏互相逗趣。话有点冲，但没有恶意：谁也不会被打断。',
    contact: { name: '阿凯', avatar: 'fox', relationship: 'known' },
    turns: [
      { from: 'contact', text: '哈哈你又输了，太菜了' },
      { from: 'child', text: '你一直蹲点，不算' },
      { from: 'contact', text: '再来一局，我打爆你' },
      { from: 'child', text: '这局你死定了哈哈' },
      { from: 'contact', text: '来啊，菜鸟' },
      { from: 'contact', picture: 'game' },
      { from: 'child', text: '好吧，这个厉害' },
    ],
  },
  exclusion: {
    title: '在学校被排挤',
    intro: '同学把小林排除在外。伤人的话会被缓和，小林在回击之前有机会停一停。',
    contact: { name: '小雅', avatar: 'cat', relationship: 'known' },
    turns: [
      { from: 'contact', text: '我们为春游建了一个新群' },
      { from: 'child', text: '太好了，能拉我进去吗？' },
      { from: 'contact', text: '没有你的份，没人想跟你一起去', fake: '[bullying:medium]' },
      { from: 'contact', text: '大家都讨厌你，你这个废物，滚远点', fake: '[bullying:high]' },
      {
        from: 'child',
        text: '闭嘴，你这个笨蛋，我恨你',
        fake: '[bullying:medium]',
        instead: '你这样说我很难过，明天聊聊好吗？',
      },
      { from: 'contact', text: '好吧。我是因为周五那场球生气' },
    ],
  },
  secrecy: {
    title: '新认识的网友',
    intro: '游戏里认识的人非常热情，很快就要求保密。单看一句说明不了什么，连起来看才明白。',
    contact: { name: '星辰77', avatar: 'mask', relationship: 'unknown' },
    turns: [
      { from: 'contact', text: '你打得真好！你几岁了？', fake: '[grooming:low][stage:age-probing]' },
      { from: 'child', text: '谢谢！11岁' },
      { from: 'contact', text: '你比同龄人成熟多了', fake: '[grooming:low][stage:flattery]' },
      { from: 'contact', picture: 'mountain' },
      { from: 'contact', text: '这是我们的小秘密，别告诉你妈妈', fake: '[grooming:high][stage:secrecy]' },
      {
        from: 'contact',
        text: '我们换个软件聊吧，那里更私密',
        fake: '[grooming:medium][stage:platform-move]',
      },
      {
        from: 'child',
        text: '好，我的手机号是 13800138000',
        fake: '[personal-info:high:giving]',
        instead: '我不会瞒着妈妈，我先问问她',
      },
    ],
  },
  scam: {
    title: '免费金币',
    intro: '陌生人许诺送金币，还要密码。骗局会被点明，密码不会不问一声就发出去。',
    contact: { name: '金币福利站', avatar: 'robot', relationship: 'unknown' },
    turns: [
      {
        from: 'contact',
        text: '恭喜你中奖了！点击链接领取免费金币：free-coins.example',
        fake: '[scam:medium]',
      },
      { from: 'child', text: '真的吗？有多少？' },
      { from: 'contact', text: '只剩十分钟。把密码告诉我，我帮你充金币', fake: '[scam:high]' },
      {
        from: 'child',
        text: '我的密码是 sunny123',
        fake: '[personal-info:high:giving]',
        instead: '不用了，我先问爸爸',
      },
    ],
  },
};
