import {
  AGE_BANDS,
  CATEGORIES,
  DIRECTIONS,
  LEVELS,
  NightlightError,
  RELATIONSHIPS,
  SEVERITIES,
} from '../signals/index.js';
import { ACTIONS } from './action.js';
import type { Policy } from './policy.js';

/** Checks a value that stands at `path`, and throws where it does not hold. */
type Check = (value: unknown, path: string) => void;

function fail(path: string, expected: string): never {
  throw new NightlightError('invalid-policy', `${path}: expected ${expected}`);
}

const text: Check = (value, path) => {
  if (typeof value !== 'string' || value.trim() === '') fail(path, 'a non-empty string');
};

const duration: Check = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) fail(path, 'a number of 0 or more');
};

const oneOf =
  (allowed: readonly string[]): Check =>
  (value, path) => {
    if (!(allowed as readonly unknown[]).includes(value)) fail(path, `one of ${allowed.join(', ')}`);
  };

const listOf =
  (item: Check, { filled = false } = {}): Check =>
  (value, path) => {
    if (!Array.isArray(value)) fail(path, 'an array');
    // An empty scope would match nothing and silently disable its rule.
    if (filled && value.length === 0) fail(path, 'at least one entry');
    for (const [index, entry] of value.entries()) item(entry, `${path}[${index}]`);
  };

/** An object with known keys only: a misspelt key would otherwise be a rule that silently says nothing. */
const objectOf =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'an object');
    const fields = value as Record<string, unknown>;
    const checks = { ...required, ...optional };
    for (const key of Object.keys(fields)) {
      if (!Object.hasOwn(checks, key))
        fail(`${path}.${key}`, `no such key, only ${Object.keys(checks).join(', ')}`);
    }
    for (const [key, check] of Object.entries(checks)) {
      if (fields[key] !== undefined) check(fields[key], `${path}.${key}`);
      else if (Object.hasOwn(required, key)) fail(`${path}.${key}`, 'a value');
    }
  };

/** `{ low?, medium?, high? }` of something; any other level, above all `none`, is refused. */
const byLevel = (check: Check): Check =>
  objectOf({}, Object.fromEntries(LEVELS.map((level) => [level, check])));

const oneOrMoreOf = (allowed: readonly string[]): Check => listOf(oneOf(allowed), { filled: true });

const rule = objectOf(
  {
    reason: text,
    when: objectOf(
      {},
      {
        category: oneOrMoreOf(CATEGORIES),
        kind: oneOrMoreOf(['giving', 'asking']),
        ageBand: oneOrMoreOf(AGE_BANDS),
        direction: oneOrMoreOf(DIRECTIONS),
        relationship: oneOrMoreOf(RELATIONSHIPS),
        level: oneOrMoreOf(LEVELS),
      },
    ),
  },
  { grade: byLevel(oneOf(SEVERITIES)), actions: byLevel(oneOrMoreOf(ACTIONS)) },
);

const blockedTerm = objectOf({ term: text, category: oneOf(CATEGORIES), level: oneOf(LEVELS) });

const policy = objectOf(
  { name: text, rules: listOf(rule), coolDownMs: duration },
  {
    terms: objectOf({}, { allow: listOf(text), block: listOf(blockedTerm) }),
    contacts: objectOf({}, { allow: listOf(text), block: listOf(text) }),
  },
);

/**
 * Checks a policy that came from outside, for example from a file.
 * @throws NightlightError `invalid-policy`, whose message starts with the path to the first fault,
 * for example `policy.rules[3].grade.medium: expected one of none, low, medium, high`
 */
export function validatePolicy(value: unknown): Policy {
  policy(value, 'policy');
  return value as Policy;
}
