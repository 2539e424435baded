import type { Category, Severity } from '../signals/index.js';

/** What a level means in one category, with a harmless example of it. */
export interface SeverityDefinition {
  /** One line. */
  readonly definition: string;
  /** A mild example; at `none` a harmless line that only looks like the harm. */
  readonly example: string;
}

/** The meaning of every category and level. Examples are mild on purpose: they describe a level, they do not hurt. */
export const SEVERITY_DEFINITIONS: Readonly<
  Record<Category, Readonly<Record<Severity, SeverityDefinition>>>
> = {
  bullying: {
    none: {
      definition: 'Banter, plain swearing, criticism of a thing.',
      example: 'you are so bad at this game, lol, again?',
    },
    low: { definition: 'A mild unkind remark about a person.', example: 'your drawing is kind of ugly' },
    medium: {
      definition: 'An insult, humiliation or exclusion aimed at a person.',
      example: 'nobody likes you',
    },
    high: {
      definition: 'Repeated or severe humiliation, calls on others to join in, or urging self-harm.',
      example: 'everyone, let us all tell Sam every day that he should leave the school',
    },
  },
  hate: {
    none: {
      definition: 'Naming a group, counter-speech, reclaimed words.',
      example: 'it is wrong to laugh at people for their religion',
    },
    low: {
      definition: 'A stereotype about a protected group.',
      example: 'people from there are always late',
    },
    medium: {
      definition: 'Contempt for people because of a protected trait.',
      example: 'I do not want people of that religion in our team',
    },
    high: {
      definition: 'Dehumanising a protected group, or calling for its exclusion or harm.',
      example: 'that whole group should be driven out of town',
    },
  },
  threat: {
    none: { definition: 'Game talk, idioms, news.', example: 'I will destroy you in the next round' },
    low: { definition: 'A vague hint of harm.', example: 'just wait until tomorrow' },
    medium: { definition: 'A threat of harm to a person.', example: 'if you come to school I will push you' },
    high: {
      definition: 'A concrete or credible threat of violence, or blackmail.',
      example: 'pay me by Friday or everybody sees your secret',
    },
  },
  sexual: {
    none: {
      definition: 'Sex education, health, affection.',
      example: 'in biology we learned how puberty works',
    },
    low: { definition: 'Sexual innuendo.', example: 'you look hot, wink wink' },
    medium: {
      definition: 'Explicit sexual talk, or a picture that may show nudity.',
      example: '(explicit talk, not printed here)',
    },
    high: {
      definition: 'Sexual solicitation, pressure for intimate pictures, or pornography.',
      example: '(pressure for an intimate picture, not printed here)',
    },
  },
  grooming: {
    none: {
      definition: 'Family logistics, surprises, small talk.',
      example: 'do not tell Grandma, the party is a surprise',
    },
    low: {
      definition: 'A single weak sign, such as asking for an age.',
      example: 'how old are you, and are you alone a lot?',
    },
    medium: {
      definition: 'Signs that belong together: secrecy, isolation, gifts, moving to another app.',
      example: 'let us write on another app, and keep it between us',
    },
    high: {
      definition: 'A pattern that leads to pictures, a secret meeting, or coercion.',
      example: 'meet me alone on Saturday and delete this chat',
    },
  },
  'self-harm': {
    none: { definition: 'Idioms, news, talk about help.', example: 'this homework is killing me' },
    low: { definition: 'Deep sadness or hopelessness.', example: 'everything feels empty lately' },
    medium: {
      definition: 'A wish not to be here, or talk of hurting oneself.',
      example: 'sometimes I wish I was not here any more',
    },
    high: { definition: 'Intent, or a farewell.', example: 'this is my goodbye, thank you for everything' },
  },
  'personal-info': {
    none: {
      definition: 'Nothing that identifies or locates anybody.',
      example: 'I like the park near the river',
    },
    low: { definition: 'A detail that identifies little by itself.', example: 'I am in year six' },
    medium: {
      definition: 'A phone number, home address, e-mail, school or whereabouts, given or asked for.',
      example: 'what school do you go to?',
    },
    high: {
      definition: 'A password, code, identity number or payment detail, given or asked for.',
      example: 'my password is the name of my cat',
    },
  },
  scam: {
    none: { definition: 'Real offers, game trades, advertising.', example: 'the shop has a sale this week' },
    low: { definition: 'Too good to be true.', example: 'share this and everybody gets free coins' },
    medium: {
      definition: 'Phishing, prize or gift-card fraud aimed at the child.',
      example: 'you won a phone, click to claim it',
    },
    high: {
      definition: 'A fraud that presses for a password, code or money now.',
      example: 'send me your login within ten minutes or you lose your account',
    },
  },
};
