import type { Scenes } from './scene.js';

/** Traditional Chinese, in the words of Taiwan. */
export const zhHant: Scenes = {
  childName: '小林',
  'pick-up': {
    title: '爸爸來接',
    intro: '家長安排接送。時間、地點、「你們是自己在等嗎」在這裡都很正常：不應出現任何提醒。',
    contact: { name: '爸爸', avatar: 'bear', relationship: 'trusted' },
    turns: [
      { from: 'contact', text: '寶貝，今天我去接你' },
      { from: 'contact', text: '三點半在學校門口等我' },
      { from: 'child', text: '好！小明可以一起嗎？' },
      { from: 'contact', text: '可以。你們是自己在等，還是李老師還在？' },
      { from: 'contact', picture: 'cake' },
      { from: 'contact', text: '早上剛烤的，先別告訴奶奶，這是她的生日蛋糕' },
      { from: 'child', text: '保證不說，哈哈。我到門口了' },
    ],
  },
  gaming: {
    title: '遊戲鬥嘴',
    intro: '兩個朋友打遊戲互相開玩笑。話有點衝，但沒有惡意：誰也不會被打斷。',
    contact: { name: '阿凱', avatar: 'fox', relationship: 'known' },
    turns: [
      { from: 'contact', text: '哈哈你又輸了，太弱了' },
      { from: 'child', text: '你一直躲在那裡，不算' },
      { from: 'contact', text: '再來一局，我打爆你' },
      { from: 'child', text: '這局你死定了哈哈' },
      { from: 'contact', text: '來啊，菜鳥' },
      { from: 'contact', picture: 'game' },
      { from: 'child', text: '好吧，這個厲害' },
    ],
  },
  exclusion: {
    title: '在學校被排擠',
    intro: '同學把小林排除在外。傷人的話會被緩和，小林在回擊之前有機會停一停。',
    contact: { name: '小雅', avatar: 'cat', relationship: 'known' },
    turns: [
      { from: 'contact', text: '我們為校外教學開了一個新群組' },
      { from: 'child', text: '太好了，可以加我嗎？' },
      { from: 'contact', text: '沒有你的份，沒人想跟你一起去', fake: '[bullying:medium]' },
      { from: 'contact', text: '大家都討厭你，你這個廢物，滾遠一點', fake: '[bullying:high]' },
      {
        from: 'child',
        text: '閉嘴，你這個笨蛋，我恨你',
        fake: '[bullying:medium]',
        instead: '你這樣說我很難過，明天聊聊好嗎？',
      },
      { from: 'contact', text: '好吧。我是因為星期五那場球生氣' },
    ],
  },
  secrecy: {
    title: '新認識的網友',
    intro: '遊戲裡認識的人非常熱情，很快就要求保密。單看一句說明不了什麼，連起來看才明白。',
    contact: { name: '星辰77', avatar: 'mask', relationship: 'unknown' },
    turns: [
      { from: 'contact', text: '你打得真好！你幾歲了？', fake: '[grooming:low][stage:age-probing]' },
      { from: 'child', text: '謝謝！11歲' },
      { from: 'contact', text: '你比同年齡的人成熟多了', fake: '[grooming:low][stage:flattery]' },
      { from: 'contact', picture: 'mountain' },
      { from: 'contact', text: '這是我們的小秘密，別告訴你媽媽', fake: '[grooming:high][stage:secrecy]' },
      {
        from: 'contact',
        text: '我們換個 App 聊吧，那裡更隱密',
        fake: '[grooming:medium][stage:platform-move]',
      },
      {
        from: 'child',
        text: '好，我的手機是 0900 000 000',
        fake: '[personal-info:high:giving]',
        instead: '我不會瞞著媽媽，我先問問她',
      },
    ],
  },
  scam: {
    title: '免費金幣',
    intro: '陌生人答應送金幣，還要密碼。騙局會被點明，密碼不會問都不問就傳出去。',
    contact: { name: '金幣福利站', avatar: 'robot', relationship: 'unknown' },
    turns: [
      {
        from: 'contact',
        text: '恭喜你中獎了！點擊連結領取免費金幣：free-coins.example',
        fake: '[scam:medium]',
      },
      { from: 'child', text: '真的嗎？有多少？' },
      { from: 'contact', text: '只剩十分鐘。把密碼告訴我，我幫你儲值金幣', fake: '[scam:high]' },
      {
        from: 'child',
        text: '我的密碼是 sunny123',
        fake: '[personal-info:high:giving]',
        instead: '不用了，我先問爸爸',
      },
    ],
  },
};
