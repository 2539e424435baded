import type { Category, Level, PersonalInfoKind, Role } from '../signals/index.js';
import type { InLanguage } from './language.js';
import type { CoachingActionId } from './menu.js';

/** What a message is about: the categories, with `personal-info` split, as giving and asking need other words. */
export type Topic = Exclude<Category, 'personal-info'> | `personal-info-${PersonalInfoKind}`;

/** How a message speaks: under 13 in at most 12 simple words a sentence. */
export type Register = 'under-13' | '13-17';

/** Words for all ages, or one version for each register. */
export type Text = string | { readonly young: string; readonly teen: string };

/** The parts of the messages on one topic to one role; each part but the title is one sentence. */
export interface RoleTexts extends Readonly<Record<Level, Text>> {
  /** A few words. */
  readonly title: Text;
  /** `low`, `medium`, `high`: what was noticed, always as a possibility. */
  readonly low: Text;
  readonly medium: Text;
  readonly high: Text;
  /** Takes away blame or fear. */
  readonly care: Text;
  /** One thing the child can do or ask itself. */
  readonly step: Text;
}

/** A sender is also offered kinder or safer ways to say it. */
export interface SenderTexts extends RoleTexts {
  /** Two or three messages the child could send instead. */
  readonly suggestions: readonly string[];
}

/** Everything one topic needs. */
export interface TopicTexts {
  /** The message was sent to the child. */
  readonly receiver: RoleTexts;
  /** The child is about to send it. */
  readonly sender: SenderTexts;
  /** The child looks on. */
  readonly bystander: RoleTexts;
}

/** All words of one language. Complete by type: a missing text does not compile. */
export interface Catalogue {
  /** Messages by topic. */
  readonly topics: Readonly<Record<Topic, TopicTexts>>;
  /** Sentences that many messages share. */
  readonly shared: {
    /** Said wherever something sexual or grooming was noticed. */
    readonly notInTrouble: string;
    /** The way to a trusted adult. */
    readonly adult: Readonly<Record<Role, Text>>;
    /** Points to the helpline that stands beside the message. */
    readonly helpline: string;
    /** Stands in where no helpline is known for the region. */
    readonly noHelpline: string;
    /** With `{number}`. */
    readonly emergency: string;
    /** Stands in where no emergency number is known for the region. */
    readonly noEmergency: string;
  };
  /** Button texts. */
  readonly actions: Readonly<Record<CoachingActionId, string>>;
  /** Parts of the explanation for the child; see `why`. */
  readonly why: {
    /** What was seen. */
    readonly seen: Readonly<Record<Category, string>>;
    /** How strong the hint is. */
    readonly sure: Readonly<Record<Level, string>>;
    /** That it is a guess. */
    readonly guess: string;
    /** That nobody was told. */
    readonly private: string;
    /** That it can be marked as a mistake. */
    readonly mistake: string;
  };
}

/** A catalogue that is ready for use. */
export type LoadedCatalogue = InLanguage<Catalogue>;
