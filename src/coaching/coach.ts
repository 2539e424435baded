import type {
  AgeBand,
  Category,
  Coaching,
  Helpline,
  Level,
  PersonalInfoKind,
  Role,
  Severity,
} from '../signals/index.js';
import type { LoadedCatalogue, Register, RoleTexts, Text, Topic } from './catalogue.js';
import { ANY_HELPLINE } from './helplines.js';
import { menuOf } from './menu.js';

/** What a coaching depends on. */
export interface CoachInput {
  /** The gravest signal's category. */
  readonly category: Category;
  /** Its severity, as the policy decided. */
  readonly severity: Severity;
  /** The child's role; see `ROLE_OF_DIRECTION`. */
  readonly role: Role;
  /** The child's age band. */
  readonly ageBand: AgeBand;
  /** For `personal-info`; left out, a receiver is asked and everybody else gives, as in `decide`. */
  readonly kind?: PersonalInfoKind | undefined;
  /** The words; see `loadCatalogue`. */
  readonly catalogue: LoadedCatalogue;
  /** The region's helpline; see `findHelpline`. Without one, `ANY_HELPLINE` is shown. */
  readonly helpline?: Helpline | undefined;
  /** The region's emergency number. */
  readonly emergency?: string | undefined;
}

/** The words for the child that go with a signal; `null` exactly at `none`. */
export function coach(input: CoachInput): Coaching | null {
  const { severity, role, catalogue, helpline = ANY_HELPLINE } = input;
  if (severity === 'none') return null;
  const topic = topicOf(input);
  const register = registerOf(input.ageBand);
  const texts = catalogue.topics[topic][role];
  const menu = menuOf(topic, role, severity);
  const message = sentencesOf(texts, severity, input).map((text) => wordsOf(text, register));

  return {
    key: `${topic}.${severity}.${role}.${register}`,
    audience: role,
    title: wordsOf(texts.title, register),
    message: message.join(catalogue.join),
    actions: menu.map((id) => ({ id, label: catalogue.actions[id] })),
    ...(menu.includes('helpline') && { helpline }),
    ...(role === 'sender' && { suggestions: catalogue.topics[topic].sender.suggestions }),
    locale: catalogue.locale,
    dir: catalogue.dir,
  };
}

function topicOf({ category, kind, role }: CoachInput): Topic {
  if (category !== 'personal-info') return category;
  return `personal-info-${kind ?? (role === 'receiver' ? 'asking' : 'giving')}`;
}

function registerOf(ageBand: AgeBand): Register {
  return ageBand === 'under-10' || ageBand === '10-12' ? 'under-13' : '13-17';
}

function wordsOf(text: Text, register: Register): string {
  if (typeof text === 'string') return text;
  return register === 'under-13' ? text.young : text.teen;
}

/** Two to four sentences: what was noticed, what takes the fear away, what to do next. */
function sentencesOf(texts: RoleTexts, level: Level, input: CoachInput): readonly Text[] {
  const { category, role, helpline, emergency, catalogue } = input;
  const { shared } = catalogue;
  const noticed = texts[level];
  const danger =
    emergency === undefined ? shared.noEmergency : shared.emergency.replace('{number}', () => emergency);

  if (category === 'self-harm') {
    const line = helpline ? shared.helpline : shared.noHelpline;
    if (level === 'low') return [noticed, texts.care, line];
    return level === 'medium' ? [noticed, texts.care, texts.step, line] : [noticed, texts.step, line, danger];
  }
  const calm = category === 'sexual' || category === 'grooming' ? [shared.notInTrouble] : [];
  if (level === 'low') return [noticed, ...calm, texts.step];
  if (level === 'medium') return [noticed, ...calm, texts.care, texts.step];
  const urgent = category === 'threat' && role !== 'sender' ? [danger] : [];
  return [noticed, ...calm, texts.care, shared.adult[role], ...urgent];
}
