import type { Category } from './category.js';
import type { Role } from './context.js';
import type { Severity } from './severity.js';

/** A half-open range of the original string, in UTF-16 code units. */
export interface Span {
  /** First code unit, 0-based. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
}

/** What a personal-info signal is about: the two need different coaching. */
export type PersonalInfoKind = 'giving' | 'asking';

/** One possibility noticed in the input. A signal is never a verdict on a person. */
export interface Signal {
  /** The kind of harm. */
  readonly category: Category;
  /** Policy's decision for this signal; never `none`. */
  readonly severity: Exclude<Severity, 'none'>;
  /** Calibrated probability, 0 to 1. */
  readonly probability: number;
  /** Where in the original text, UTF-16; empty for images. */
  readonly spans: readonly Span[];
  /** Which part noticed it. */
  readonly source: 'text-model' | 'image-model' | 'conversation-model' | 'fast-tier' | 'finder' | 'list';
  /** For `personal-info`: is it given away or asked for? */
  readonly kind?: PersonalInfoKind;
  /** Why the policy decided so: an id of `REASONS`, or the app's own words from its policy. */
  readonly reason?: string;
}

/** Calibrated probability of every category, 0 to 1. */
export type Scores = Readonly<Record<Category, number>>;

/** Something the child can do next. */
export interface CoachingAction {
  /**
   * Stable, for the app to act on: `pause`, `mute`, `block`, `leave`, `keep-proof`, `report`, `edit`, `discard`, `reply-kindly`,
   * `reach-out`, `tell-adult`, `helpline`, `emergency` or `carry-on`. Not one of a policy's actions.
   */
  readonly id: string;
  /** Button text in the coaching's language. */
  readonly label: string;
}

/** Where to find a person to talk to: a number, or where none is known for the region, a page that lists them. */
export interface Helpline {
  /** Name in its own language. */
  readonly name: string;
  /** Telephone number as dialled inside the country. */
  readonly number?: string;
  /** Page to look for a number; Nightlight never opens it itself. */
  readonly url?: string;
  /** Opening hours in OpenStreetMap's notation, for example `24/7` or `Mo-Sa 14:00-20:00`, where known. */
  readonly hours?: string;
  /** ISO 8601 date on which the entry was last verified. */
  readonly verifiedOn: string;
}

/** Words for the child that go with a signal. */
export interface Coaching {
  /** Catalogue key, `topic.severity.role.register`, for example `personal-info-asking.medium.receiver.under-13`. */
  readonly key: string;
  /** Whom the words speak to. */
  readonly audience: Role;
  /** At most a few words. */
  readonly title: string;
  /** One to four short sentences. */
  readonly message: string;
  /** Two to four choices; the first can be done in the app at once. */
  readonly actions: readonly CoachingAction[];
  /** Present where help beyond the app is offered; always for `self-harm`. */
  readonly helpline?: Helpline;
  /** For senders: kinder ways to say it. */
  readonly suggestions?: readonly string[];
  /** BCP 47 tag of the words above, after fallback. */
  readonly locale: string;
  /** Writing direction of the words above. */
  readonly dir: 'ltr' | 'rtl';
}

/** What produced a result, so that it can be reproduced. */
export interface Versions {
  /** Version of this package. */
  readonly nightlight: string;
  /** Version of each model that took part, by room. */
  readonly models: Readonly<Record<string, string>>;
  /** Name of the policy that decided. */
  readonly policy: string;
}

/** Why a result is incomplete. */
export interface PartialReason {
  /**
   * Stable code: `text-too-long`, `language-not-covered`, `fast-tier-only`, `model-loading`, `text-model-missing`,
   * `full-model-pending`, `conversation-model-missing`, `conversation-model-failed`, `second-opinion-missing`,
   * `first-frame-only`, `frames-unreadable` or `lines-not-read`; later versions may add others.
   */
  readonly code: string;
  /** For developers; never contains the user's text. */
  readonly message: string;
}

/** What every check returns. */
export interface CheckResult {
  /** The gravest severity among `signals`, or `none`. */
  readonly severity: Severity;
  /** Everything at `low` or more, gravest first. */
  readonly signals: readonly Signal[];
  /** Words for the child; `null` exactly when `severity` is `none`. */
  readonly coaching: Coaching | null;
  /** Probability of every category, signals or not. */
  readonly scores: Scores;
  /** What produced this. */
  readonly versions: Versions;
  /** `partial` when something could not be looked at: a `none` then does not mean "all clear". */
  readonly status: 'full' | 'partial';
  /** Filled exactly when `status` is `partial`. */
  readonly partial: readonly PartialReason[];
}
