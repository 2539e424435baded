import {
  CATEGORIES,
  type Category,
  type CheckResult,
  NightlightError,
  SEVERITIES,
  type Severity,
  type Versions,
} from '../signals/index.js';

/** How a result was mistaken: it saw something that was not there, or missed something that was. */
export type MistakeKind = 'wrong' | 'missed';

/** A result that a person called a mistake. Holds no text unless the person added it. */
export interface Mistake {
  /** Unique within the record. */
  readonly id: number;
  /** What went wrong. */
  readonly kind: MistakeKind;
  /** The category it is about. */
  readonly category: Category;
  /** What the result said about that category. */
  readonly severity: Severity;
  /** The probability of that category. */
  readonly probability: number;
  /** What produced the result. */
  readonly versions: Versions;
  /** When it was marked, ISO 8601. */
  readonly markedOn: string;
  /** Who marked it. */
  readonly by: 'child' | 'guardian';
  /** Only what the person chose to add. */
  readonly text?: string;
}

/** How to mark a result. */
export interface MarkOptions {
  /** What went wrong. */
  readonly kind: MistakeKind;
  /** The category it is about; left out, the gravest signal's. Needed when a result without signals missed something. */
  readonly category?: Category;
  /** Who marks it; the child when left out. */
  readonly by?: 'child' | 'guardian';
  /** Text that the person chose to add. */
  readonly text?: string;
}

/** The record of mistakes. In memory only: it tunes nothing, and leaves the device with nobody but the person. */
export interface MistakeRecord {
  /**
   * Marks a result.
   * @throws NightlightError `invalid-input` when it is not clear which category is meant
   */
  mark(result: Pick<CheckResult, 'signals' | 'scores' | 'versions'>, options: MarkOptions): Mistake;
  /** All marks, oldest first. */
  list(): readonly Mistake[];
  /** Takes one mark back. @returns whether it was there */
  remove(id: number): boolean;
  /** Forgets all of them. */
  clear(): void;
  /** The record as JSON, for the person who asked for it; `createMistakeRecord` reads it back. */
  exportJson(): string;
}

/** How to start a record. */
export interface MistakeRecordOptions {
  /** An earlier `exportJson()`. */
  readonly restore?: string;
  /** Marks kept; the oldest go first. 500 when left out. */
  readonly limit?: number;
  /** The date to write; the device's own when left out. */
  readonly now?: () => Date;
}

/**
 * Starts a record of mistakes.
 * @throws NightlightError `invalid-input` when `restore` is no such record
 */
export function createMistakeRecord(options: MistakeRecordOptions = {}): MistakeRecord {
  const { limit = 500, now = () => new Date() } = options;
  let mistakes: readonly Mistake[] = options.restore === undefined ? [] : parse(options.restore);
  let lastId = Math.max(0, ...mistakes.map(({ id }) => id));

  return {
    mark(result, { kind, category = result.signals[0]?.category, by = 'child', text }) {
      if (category === undefined) {
        throw new NightlightError('invalid-input', 'category: needed, as the result has no signals');
      }
      lastId += 1;
      const mistake: Mistake = {
        id: lastId,
        kind,
        category,
        severity: result.signals.find((signal) => signal.category === category)?.severity ?? 'none',
        probability: result.scores[category],
        versions: result.versions,
        markedOn: now().toISOString(),
        by,
        ...(text !== undefined && { text }),
      };
      mistakes = [...mistakes, mistake].slice(-limit);
      return mistake;
    },
    list: () => mistakes,
    remove(id) {
      const before = mistakes.length;
      mistakes = mistakes.filter((mistake) => mistake.id !== id);
      return mistakes.length < before;
    },
    clear() {
      mistakes = [];
    },
    exportJson: () => JSON.stringify({ format: 'nightlight-mistakes', version: 1, mistakes }, null, 2),
  };
}

/** Reads an export; the message says nothing of what is in it. */
function parse(json: string): readonly Mistake[] {
  let record: unknown;
  try {
    record = JSON.parse(json);
  } catch (cause) {
    throw new NightlightError('invalid-input', 'restore: expected JSON', { cause });
  }
  const { format, version, mistakes } = (record ?? {}) as Record<string, unknown>;
  if (
    format !== 'nightlight-mistakes' ||
    version !== 1 ||
    !Array.isArray(mistakes) ||
    !mistakes.every(isMistake)
  ) {
    throw new NightlightError('invalid-input', 'restore: expected an export of a record of mistakes');
  }
  return mistakes;
}

function isMistake(value: unknown): value is Mistake {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, category, severity, probability, markedOn, by, text, versions } = value as Record<
    string,
    unknown
  >;
  return (
    Number.isInteger(id) &&
    (kind === 'wrong' || kind === 'missed') &&
    (CATEGORIES as readonly unknown[]).includes(category) &&
    (SEVERITIES as readonly unknown[]).includes(severity) &&
    typeof probability === 'number' &&
    typeof markedOn === 'string' &&
    (by === 'child' || by === 'guardian') &&
    (text === undefined || typeof text === 'string') &&
    typeof versions === 'object'
  );
}
