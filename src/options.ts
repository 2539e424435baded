import type { ImageLimits } from './image/common.js';
import {
  POLICIES,
  type Policy,
  type PolicyInput,
  type ShownNudge,
  STANDARD,
  validatePolicy,
} from './policy/index.js';
import type { MistakeRecordOptions } from './record/index.js';
import type { AssetLocation, Engine } from './runtime/platform.js';
import type { OnProgress } from './runtime/progress.js';
import {
  AGE_BANDS,
  type AgeBand,
  DIRECTIONS,
  type Direction,
  NightlightError,
  RELATIONSHIPS,
  type Relationship,
} from './signals/index.js';

/** How to set Nightlight up. */
export interface NightlightOptions {
  /** The child's age band; `10-12` when left out. */
  readonly ageBand?: AgeBand;
  /** BCP 47 tag of the language of coaching; `en` when left out. */
  readonly locale?: string;
  /** ISO 3166-1 alpha-2 code of the country whose helplines are offered; none when left out. */
  readonly region?: string;
  /** A ready policy by name, or one of the app's own; `standard` when left out. */
  readonly policy?: keyof typeof POLICIES | Policy;
  /** Hears how loading goes. */
  readonly onProgress?: OnProgress;
  /** Stops loading. */
  readonly signal?: AbortSignal;
  /** Where the model files are, if not in this package. In browsers the page's own origin only. */
  readonly assets?: AssetLocation;
  /** Which build of onnxruntime; `auto` when left out. */
  readonly engine?: Engine;
  /** Bounds on what a picture may cost; left-out ones have their default. */
  readonly imageLimits?: Partial<ImageLimits>;
  /** How to start the record of mistakes, for example with an earlier `nightlight.mistakes.exportJson()`. */
  readonly mistakes?: MistakeRecordOptions;
  /** Threads in one model run, 1 to 16; 1 when left out. More need cross-origin isolation in browsers. */
  readonly threads?: number;
  /**
   * When the models are loaded. `full` (default): before `createNightlight` resolves. `background`: it resolves as soon
   * as the fast tier is there, which answers (`partial`, with the reason `model-loading`) until the models are. `fast`:
   * never; for servers and small devices that need texts only. See `nightlight/fast` where no file can be read.
   */
  readonly models?: ModelsChoice;
  /**
   * Browsers only: whether models, tokenizer and picture decoding run in the SDK's own worker. When left out they do on
   * a page, so that no check holds it up, and do not inside a worker of the app. With `true`, where the browser or the
   * page's policy allows no worker, `createNightlight` rejects with `worker-failed`; `false` is for those who must.
   */
  readonly worker?: boolean;
}

/** When the models are loaded. */
export type ModelsChoice = 'full' | 'background' | 'fast';

/** Which part of the text path a check uses. */
export type TierChoice = 'auto' | 'full' | 'fast';

/** What a check is told about the situation. */
export interface CheckOptions {
  /** Who sends it; `incoming` when left out. */
  readonly direction?: Direction;
  /** How well the child knows the other side; `unknown` when left out. */
  readonly relationship?: Relationship;
  /** Another child's age band, for apps that serve several; the one of `createNightlight` when left out. */
  readonly ageBand?: AgeBand;
  /** The app's own id of the other side, for the policy's contact lists. */
  readonly contact?: string;
  /** Coachings already shown, for the policy's cool-down; needs `now`. */
  readonly history?: readonly ShownNudge[];
  /** The time, in the unit and from the point that `history` uses. */
  readonly now?: number;
  /** Cancels the check. */
  readonly signal?: AbortSignal;
}

/** How to look at one message. */
export interface CheckTextOptions extends CheckOptions {
  /**
   * `auto` (default): the fast tier first; what it is certain holds nothing stops there, the rest goes to the text
   * model. `full`: always the text model. `fast`: never; the result is `partial`.
   */
  readonly tier?: TierChoice;
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly ageBand: AgeBand;
  readonly locale: string;
  readonly region: string | undefined;
  readonly policy: Policy;
  readonly engine: Engine;
  readonly threads: number;
  readonly limits: Partial<ImageLimits>;
  readonly mistakes: MistakeRecordOptions;
  readonly models: ModelsChoice;
}

/** Values of `tier`. */
export const TIER_CHOICES: readonly TierChoice[] = ['auto', 'full', 'fast'];
const MODELS_CHOICES: readonly ModelsChoice[] = ['full', 'background', 'fast'];
const ENGINES: readonly Engine[] = ['auto', 'native', 'wasm'];

/**
 * The value when it is one of those allowed, the default when it is left out.
 * @throws NightlightError `invalid-option`; the message names the option, never the value
 */
export function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  value: T | undefined,
  other: T,
): T {
  if (value === undefined) return other;
  if (allowed.includes(value)) return value;
  throw new NightlightError('invalid-option', `${name}: expected one of ${allowed.join(', ')}`);
}

/**
 * Checks the options and fills in what is left out.
 * @throws NightlightError `invalid-option`, `invalid-policy`
 */
export function resolveOptions(options: NightlightOptions): ResolvedOptions {
  requireObject(options);
  const { threads = 1, locale = 'en', region } = options;
  if (!Number.isInteger(threads) || threads < 1 || threads > 16) {
    throw new NightlightError('invalid-option', 'threads: expected a whole number from 1 to 16');
  }
  if (options.worker !== undefined && typeof options.worker !== 'boolean') {
    throw new NightlightError('invalid-option', 'worker: expected true or false');
  }
  if (region !== undefined && !/^[a-z]{2}$/i.test(region)) {
    throw new NightlightError('invalid-option', 'region: expected an ISO 3166-1 alpha-2 code');
  }
  return {
    ageBand: oneOf('ageBand', AGE_BANDS, options.ageBand, '10-12'),
    locale,
    region,
    policy: resolvePolicy(options.policy),
    engine: oneOf('engine', ENGINES, options.engine, 'auto'),
    threads,
    limits: options.imageLimits ?? {},
    mistakes: options.mistakes ?? {},
    models: oneOf('models', MODELS_CHOICES, options.models, 'full'),
  };
}

function resolvePolicy(policy: NightlightOptions['policy']): Policy {
  if (policy === undefined) return STANDARD;
  if (typeof policy === 'object') return validatePolicy(policy);
  if (Object.hasOwn(POLICIES, policy)) return POLICIES[policy];
  throw new NightlightError(
    'invalid-option',
    `policy: expected an object or one of ${Object.keys(POLICIES).join(', ')}`,
  );
}

/** What a decision depends on beside what was noticed. */
export type CheckContext = Pick<
  PolicyInput,
  'ageBand' | 'direction' | 'relationship' | 'contact' | 'history' | 'now'
>;

/**
 * Options of one check with the defaults filled in.
 * @throws NightlightError `invalid-option`
 */
export function resolveCheck(options: CheckOptions, ageBand: AgeBand): CheckContext {
  requireObject(options);
  const { contact, history, now } = options;
  return {
    direction: oneOf('direction', DIRECTIONS, options.direction, 'incoming'),
    relationship: oneOf('relationship', RELATIONSHIPS, options.relationship, 'unknown'),
    ageBand: oneOf('ageBand', AGE_BANDS, options.ageBand, ageBand),
    ...(contact !== undefined && { contact }),
    ...(history && { history }),
    ...(now !== undefined && { now }),
  };
}

function requireObject(options: object): void {
  if (typeof options !== 'object' || options === null) {
    throw new NightlightError('invalid-option', 'options: expected an object');
  }
}
