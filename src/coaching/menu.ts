import type { Level, Role } from '../signals/index.js';
import type { Topic } from './catalogue.js';

/** Everything a coaching can offer the child to do. Apps act on these ids. */
export type CoachingActionId =
  | 'pause'
  | 'mute'
  | 'block'
  | 'leave'
  | 'keep-proof'
  | 'report'
  | 'edit'
  | 'discard'
  | 'reply-kindly'
  | 'reach-out'
  | 'tell-adult'
  | 'helpline'
  | 'emergency'
  | 'carry-on';

/** Two to four choices a level: first one in the app, then an adult, then a helpline; a way on except at `high`. */
type Menu = Readonly<Record<Level, readonly CoachingActionId[]>>;

const RECEIVER: Menu = {
  low: ['mute', 'carry-on'],
  medium: ['block', 'keep-proof', 'tell-adult', 'carry-on'],
  high: ['keep-proof', 'block', 'tell-adult', 'helpline'],
};

const SENDER: Menu = {
  low: ['edit', 'carry-on'],
  medium: ['edit', 'discard', 'carry-on'],
  high: ['edit', 'discard', 'tell-adult', 'helpline'],
};

const BYSTANDER: Menu = {
  low: ['reply-kindly', 'carry-on'],
  medium: ['reply-kindly', 'keep-proof', 'tell-adult', 'carry-on'],
  high: ['keep-proof', 'reply-kindly', 'tell-adult', 'helpline'],
};

/** Nothing to defend against: a moment to think is enough. */
const CALM: Menu = {
  low: ['pause', 'carry-on'],
  medium: ['pause', 'tell-adult', 'carry-on'],
  high: ['pause', 'tell-adult'],
};

/** No proof is kept here: a copy of an intimate picture can itself be unlawful. */
const NO_COPY: Menu = {
  low: ['leave', 'carry-on'],
  medium: ['block', 'tell-adult', 'helpline', 'carry-on'],
  high: ['block', 'report', 'tell-adult', 'helpline'],
};

/** The child looks on at something it can neither answer nor block. */
const STEP_BACK: Menu = {
  low: ['leave', 'carry-on'],
  medium: ['leave', 'tell-adult', 'carry-on'],
  high: ['leave', 'report', 'tell-adult', 'helpline'],
};

const CONTACT: Menu = {
  low: ['pause', 'tell-adult', 'carry-on'],
  medium: ['block', 'tell-adult', 'helpline', 'carry-on'],
  high: ['keep-proof', 'block', 'tell-adult', 'helpline'],
};

const DANGER: Menu = { ...RECEIVER, high: ['keep-proof', 'tell-adult', 'helpline', 'emergency'] };

const DETAILS: Menu = { ...SENDER, high: ['edit', 'discard', 'tell-adult'] };

/** Somebody reads that another person may be at risk. */
const FOR_A_FRIEND: Menu = {
  low: ['reply-kindly', 'tell-adult', 'helpline', 'carry-on'],
  medium: ['reply-kindly', 'tell-adult', 'helpline', 'carry-on'],
  high: ['reply-kindly', 'tell-adult', 'helpline', 'emergency'],
};

/** The child itself may be at risk: the first choice is a person, one tap away. */
const FOR_ONESELF: Menu = {
  low: ['reach-out', 'tell-adult', 'helpline', 'carry-on'],
  medium: ['reach-out', 'tell-adult', 'helpline', 'carry-on'],
  high: ['reach-out', 'tell-adult', 'helpline', 'emergency'],
};

const USUAL: Readonly<Record<Role, Menu>> = { receiver: RECEIVER, sender: SENDER, bystander: BYSTANDER };

const SPECIAL: Partial<Readonly<Record<Topic, Partial<Readonly<Record<Role, Menu>>>>>> = {
  threat: { receiver: DANGER, bystander: { ...BYSTANDER, high: DANGER.high } },
  sexual: { receiver: NO_COPY, bystander: STEP_BACK },
  grooming: { receiver: CONTACT },
  'self-harm': { receiver: FOR_A_FRIEND, sender: FOR_ONESELF, bystander: FOR_A_FRIEND },
  'personal-info-giving': { receiver: CALM, sender: DETAILS, bystander: CALM },
  'personal-info-asking': { sender: DETAILS, bystander: CALM },
  scam: { sender: DETAILS, bystander: STEP_BACK },
};

/** The choices that go with a message. */
export function menuOf(topic: Topic, role: Role, level: Level): readonly CoachingActionId[] {
  return (SPECIAL[topic]?.[role] ?? USUAL[role])[level];
}
