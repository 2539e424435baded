import { GROOMING_STAGES, LEVELS, NightlightError, SEVERITIES } from '../signals/index.js';
import { KINDS } from './authors.js';
import { canonical, hash } from './hash.js';
import { PATTERN_NAMES } from './patterns.js';
import type { ConversationState } from './state.js';
import { TUNING } from './tuning.js';

/** Versions of the models that a state goes with. */
export interface SnapshotModels {
  /** Of the text model. */
  readonly text: string;
  /** Of the conversation model; `null` where the package has none. */
  readonly conversation: string | null;
}

/**
 * What a conversation remembers, for an app to keep across restarts. Plain JSON: numbers, levels and hashed authors,
 * never a text. It is about a child all the same: keep it where the messages are kept, and delete it with them.
 */
export interface ConversationSnapshot {
  /** Version of this format. */
  readonly format: 1;
  /** It can only be restored with the same models: numbers of others mean something else. */
  readonly models: SnapshotModels;
  /** What the hashes of authors were made with. */
  readonly salt: string;
  /** What is remembered; for Nightlight only. */
  readonly state: ConversationState;
  /** Over all of the above: finds damage and careless edits; it is no signature. */
  readonly check: string;
}

/** Packs a state. @param remember whether to keep the app's ids of authors in it */
export function pack(
  state: ConversationState,
  salt: string,
  models: SnapshotModels,
  remember: boolean,
): ConversationSnapshot {
  const { authors } = state;
  const others = authors.others.map(({ id, ...rest }) => ({
    ...rest,
    ...(remember && id !== undefined && { id }),
  }));
  // Nine digits hold a 32-bit number exactly.
  const network = state.network.map((value) => Number(value.toPrecision(9)));
  const content = {
    format: 1 as const,
    models,
    salt,
    state: { ...state, network, authors: { ...authors, others } },
  };
  return structuredClone({ ...content, check: hash(canonical(content)) });
}

/**
 * Checks a snapshot and takes the state out of it.
 * @param size numbers in the model's state
 * @throws NightlightError `snapshot-invalid`
 */
export function unpack(
  value: unknown,
  models: SnapshotModels,
  size: number,
): { readonly state: ConversationState; readonly salt: string } {
  const given = fields(value, 'snapshot');
  if (given.format !== 1) refuse('snapshot.format', '1');
  const versions = fields(given.models, 'snapshot.models');
  if (versions.text !== models.text || versions.conversation !== models.conversation) {
    refuse('snapshot.models', 'the versions of the models in use');
  }
  snapshotOf(size)(value, 'snapshot');
  const { check, ...content } = structuredClone(value) as ConversationSnapshot;
  if (check !== hash(canonical(content))) refuse('snapshot.check', 'what it was when the snapshot was made');
  return { state: content.state, salt: content.salt };
}

type Check = (value: unknown, path: string) => void;

/** Says where and what was expected, never what was there: an edited snapshot may hold anything. */
function refuse(path: string, expected: string): never {
  throw new NightlightError('snapshot-invalid', `${path}: expected ${expected}`);
}

function fields(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'an object');
  return value as Readonly<Record<string, unknown>>;
}

/** Unknown keys are refused: a snapshot must not become a place to keep texts in. */
const object =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path) => {
    const given = fields(value, path);
    const checks = { ...required, ...optional };
    if (Object.keys(given).some((key) => !Object.hasOwn(checks, key))) refuse(path, 'no other keys');
    for (const [key, check] of Object.entries(checks)) {
      if (Object.hasOwn(given, key)) check(given[key], `${path}.${key}`);
      else if (Object.hasOwn(required, key)) refuse(`${path}.${key}`, 'a value');
    }
  };

const list =
  (item: Check, isLength: (length: number) => boolean): Check =>
  (value, path) => {
    if (!Array.isArray(value) || !isLength(value.length)) refuse(path, 'a list of the right length');
    for (const [index, entry] of (value as unknown[]).entries()) item(entry, `${path}[${index}]`);
  };

const atMost = (most: number) => (length: number) => length <= most;

const number =
  (least: number, most: number): Check =>
  (value, path) => {
    if (!(typeof value === 'number' && value >= least && value <= most)) refuse(path, 'a number in range');
  };

const whole =
  (least: number): Check =>
  (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < least) refuse(path, 'a whole number in range');
  };

const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value, path) => {
    if (!allowed.includes(value)) refuse(path, `one of ${allowed.join(', ')}`);
  };

const matching =
  (pattern: RegExp): Check =>
  (value, path) => {
    if (typeof value !== 'string' || !pattern.test(value)) refuse(path, 'a text of another form');
  };

const record = (keys: readonly string[], check: Check): Check =>
  object({}, Object.fromEntries(keys.map((key) => [key, check])));

const flag = oneOf([true, false]);
const share = number(0, 1);
const mark = { turn: whole(0), probability: share, level: oneOf(LEVELS), observed: flag };
const marks = list(object(mark), atMost(TUNING.marks));
const allMarks = object(Object.fromEntries(KINDS.map((kind) => [kind, marks])));
const stageMarks = list(object({ ...mark, author: whole(1) }), atMost(TUNING.marks));
const author = object(
  { key: matching(/^[0-9a-z]{1,12}$/), number: whole(1), marks: allMarks },
  { id: matching(/^/) },
);

const snapshotOf = (size: number): Check =>
  object({
    format: oneOf([1]),
    models: object({ text: matching(/^/), conversation: () => undefined }),
    salt: matching(/^[0-9a-f]{32}$/),
    check: matching(/^[0-9a-z]{1,12}$/),
    state: object({
      turns: whole(0),
      flow: object({ previous: whole(-1), talk: share, asks: share }),
      network: list(number(-1e9, 1e9), (length) => length === 0 || length === size),
      authors: object({
        child: object({ key: oneOf(['']), number: oneOf([0]), marks: allMarks }),
        others: list(author, atMost(TUNING.authors)),
        next: whole(1),
      }),
      grooming: object({
        risk: share,
        level: oneOf(SEVERITIES),
        raised: whole(-1),
        stages: list(stageMarks, (length) => length === GROOMING_STAGES.length),
      }),
      levels: record(PATTERN_NAMES, oneOf(SEVERITIES)),
      told: record(
        PATTERN_NAMES,
        object({ turn: whole(0), severity: oneOf(['medium', 'high']), decisive: flag, over: flag }),
      ),
      firstAlertTurn: whole(-1),
    }),
  });
