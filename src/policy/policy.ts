import type {
  AgeBand,
  Category,
  Direction,
  Level,
  PersonalInfoKind,
  Relationship,
  Severity,
} from '../signals/index.js';
import type { Action } from './action.js';

/** Which cells of the table a rule speaks about; a key left out means "any". */
export interface RuleScope {
  /** Kinds of harm. */
  readonly category?: readonly Category[];
  /** Only `personal-info` has kinds. */
  readonly kind?: readonly PersonalInfoKind[];
  /** Age bands of the child. */
  readonly ageBand?: readonly AgeBand[];
  /** Who sends the message. */
  readonly direction?: readonly Direction[];
  /** How well the child knows the other side. */
  readonly relationship?: readonly Relationship[];
  /** Levels that the model gives; mostly left out, as `grade` names levels itself. */
  readonly level?: readonly Level[];
}

/** One rule of a policy. Of all rules that match a cell and speak about its level, the last one wins. */
export interface PolicyRule {
  /** Why: an id of `REASONS`, or the app's own words. */
  readonly reason: string;
  /** Where the rule holds. */
  readonly when: RuleScope;
  /** From the level that the model gives to the severity that the child is shown. `none` cannot be raised. */
  readonly grade?: Partial<Readonly<Record<Level, Severity>>>;
  /** Recommended actions, by the severity that was decided. */
  readonly actions?: Partial<Readonly<Record<Level, readonly Action[]>>>;
}

/** A term that an app or a child does not want to see, whatever the model says. */
export interface BlockedTerm {
  /** The word or phrase; matched as a whole word, in any case. */
  readonly term: string;
  /** The kind of harm it counts as. */
  readonly category: Category;
  /** The level it enters the policy with. */
  readonly level: Level;
}

/** Words with a fixed answer. */
export interface PolicyTerms {
  /** Harmless here, for example a nickname: a signal that rests on these alone is dropped. */
  readonly allow?: readonly string[];
  /** Always a signal. */
  readonly block?: readonly BlockedTerm[];
}

/** Contacts with a fixed answer, by the app's own opaque ids. */
export interface PolicyContacts {
  /** Treated as `trusted`. */
  readonly allow?: readonly string[];
  /** Treated as `unknown`, and whatever they send is held. Wins over `allow`. */
  readonly block?: readonly string[];
}

/** A plain, serialisable table of decisions: `JSON.parse(JSON.stringify(policy))` decides alike. */
export interface Policy {
  /** Appears in every result, so that a decision can be reproduced. */
  readonly name: string;
  /** In order; the last one that matches wins. */
  readonly rules: readonly PolicyRule[];
  /** For how long a nudge of one category is not repeated, in milliseconds. */
  readonly coolDownMs: number;
  /** Words with a fixed answer. */
  readonly terms?: PolicyTerms;
  /** Contacts with a fixed answer. */
  readonly contacts?: PolicyContacts;
}

/** One cell of the decision table. */
export interface PolicyCell {
  /** Kind of harm. */
  readonly category: Category;
  /** For `personal-info` only. */
  readonly kind?: PersonalInfoKind;
  /** Age band of the child. */
  readonly ageBand: AgeBand;
  /** Who sends the message. */
  readonly direction: Direction;
  /** How well the child knows the other side. */
  readonly relationship: Relationship;
  /** The level that the model gives. */
  readonly level: Level;
}
