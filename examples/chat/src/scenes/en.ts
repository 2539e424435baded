import type { Scenes } from './scene.js';

export const en: Scenes = {
  childName: 'Robin',
  'pick-up': {
    title: 'Family pick-up',
    intro:
      'A parent arranges a lift. Times, places and “are you alone?” are normal here: nothing should happen.',
    contact: { name: 'Dad', avatar: 'bear', relationship: 'trusted' },
    turns: [
      { from: 'contact', text: 'Hi love, I can pick you up today' },
      { from: 'contact', text: 'Wait by the school gate at half past three' },
      { from: 'child', text: 'ok! can Sam come too?' },
      { from: 'contact', text: 'Sure. Are you two alone now, or is Mrs Lee still there?' },
      { from: 'contact', picture: 'cake' },
      { from: 'contact', text: "Baked it this morning. Don't tell Grandma, it is for her birthday" },
      { from: 'child', text: 'my lips are sealed haha. outside now' },
    ],
  },
  gaming: {
    title: 'Gaming banter',
    intro: 'Two friends tease each other over a game. Rough words, no harm: nobody is interrupted.',
    contact: { name: 'Kai', avatar: 'fox', relationship: 'known' },
    turns: [
      { from: 'contact', text: 'gg, you got destroyed lol' },
      { from: 'child', text: 'only because you camped the whole game' },
      { from: 'contact', text: 'rematch? I will crush you again' },
      { from: 'child', text: 'you are so dead next round haha' },
      { from: 'contact', text: 'bring it on, noob' },
      { from: 'contact', picture: 'game' },
      { from: 'child', text: 'ok that was a good one' },
    ],
  },
  exclusion: {
    title: 'Left out at school',
    intro:
      'A classmate shuts Robin out. Hurtful messages are softened, and Robin gets a moment before hitting back.',
    contact: { name: 'Mia', avatar: 'cat', relationship: 'known' },
    turns: [
      { from: 'contact', text: 'We made a new group for the trip' },
      { from: 'child', text: 'cool, can you add me?' },
      {
        from: 'contact',
        text: 'You are not in it. Nobody wants you there',
        fake: '[bullying:medium]',
      },
      {
        from: 'contact',
        text: 'nobody likes you, you loser',
        fake: '[bullying:high]',
      },
      {
        from: 'child',
        text: 'shut up you idiot, I hate you',
        fake: '[bullying:medium]',
        instead: 'That hurt. Can we talk tomorrow?',
      },
      { from: 'contact', text: 'ok. I was mad about the game on Friday' },
    ],
  },
  secrecy: {
    title: 'A new online friend',
    intro:
      'Someone met in a game is very friendly, and soon asks for a secret. One line says little; the pattern does.',
    contact: { name: 'Nova77', avatar: 'mask', relationship: 'unknown' },
    turns: [
      {
        from: 'contact',
        text: 'You play really well! How old are you?',
        fake: '[grooming:low][stage:age-probing]',
      },
      { from: 'child', text: 'thanks! 11' },
      { from: 'contact', text: 'You seem so mature for your age', fake: '[grooming:low][stage:flattery]' },
      { from: 'contact', picture: 'mountain' },
      {
        from: 'contact',
        text: "Let's keep this our little secret. Don't tell your mum",
        fake: '[grooming:high][stage:secrecy]',
      },
      {
        from: 'contact',
        text: 'Add me on another app, it is more private there',
        fake: '[grooming:medium][stage:platform-move]',
      },
      {
        from: 'child',
        text: 'ok, my number is 07700 900123',
        fake: '[personal-info:high:giving]',
        instead: "I don't keep secrets from my mum. I will ask her first",
      },
    ],
  },
  scam: {
    title: 'Free coins',
    intro:
      'A stranger promises coins and wants a password. The trick is named, and the password is not sent unasked.',
    contact: { name: 'Coin Team', avatar: 'robot', relationship: 'unknown' },
    turns: [
      {
        from: 'contact',
        text: 'You have won free coins! Click the link to claim: free-coins.example',
        fake: '[scam:medium]',
      },
      { from: 'child', text: 'really? how many?' },
      {
        from: 'contact',
        text: 'You have 10 minutes. Tell me your password and I will add the coins',
        fake: '[scam:high]',
      },
      {
        from: 'child',
        text: 'my password is sunny123',
        fake: '[personal-info:high:giving]',
        instead: 'No thanks, I will ask my dad',
      },
    ],
  },
};
