import type { PolicyRule } from './policy.js';

/** What each policy recommends at each severity, before it says anything of its own. */
export const RECOMMENDATIONS: readonly PolicyRule[] = [
  {
    reason: 'default-actions',
    when: { direction: ['incoming'] },
    actions: {
      low: ['nudge'],
      medium: ['nudge', 'keep-proof', 'offer-block', 'offer-report-in-app'],
      high: ['cover', 'offer-help', 'keep-proof', 'offer-block', 'offer-report-in-app'],
    },
  },
  {
    reason: 'default-actions',
    when: { direction: ['observed'] },
    actions: {
      low: ['nudge'],
      medium: ['nudge', 'keep-proof', 'offer-report-in-app'],
      high: ['cover', 'offer-help', 'keep-proof', 'offer-report-in-app'],
    },
  },
  {
    reason: 'default-actions',
    when: { direction: ['outgoing'] },
    actions: { low: ['nudge'], medium: ['ask-before-sending'], high: ['hold', 'offer-help'] },
  },
  {
    reason: 'seen-is-seen',
    when: { category: ['sexual'], direction: ['incoming', 'observed'] },
    actions: {
      medium: ['cover', 'offer-block', 'offer-report-in-app'],
      high: ['cover', 'offer-help', 'offer-block', 'offer-report-in-app'],
    },
  },
  {
    reason: 'contact-needs-an-adult',
    when: { category: ['grooming'], direction: ['incoming', 'observed'] },
    actions: {
      medium: ['nudge', 'offer-help', 'keep-proof', 'offer-block', 'offer-report-in-app'],
      high: ['cover', 'offer-help', 'keep-proof', 'offer-block', 'offer-report-in-app'],
    },
  },
  {
    reason: 'a-word-is-enough',
    when: { category: ['personal-info'], direction: ['incoming', 'observed'] },
    actions: {
      medium: ['nudge', 'offer-report-in-app'],
      high: ['nudge', 'offer-help', 'offer-block', 'offer-report-in-app'],
    },
  },
  {
    reason: 'danger-now',
    when: { category: ['threat'], direction: ['incoming', 'observed'] },
    actions: { high: ['urgent-help', 'cover', 'offer-help', 'keep-proof', 'offer-report-in-app'] },
  },
  {
    reason: 'youngest-first-ask',
    when: { ageBand: ['under-10'], category: ['grooming', 'scam'], direction: ['incoming'] },
    actions: { high: ['hold', 'offer-help', 'keep-proof', 'offer-block', 'offer-report-in-app'] },
  },
  {
    reason: 'youngest-first-ask',
    when: { ageBand: ['under-10'], category: ['sexual'], direction: ['incoming'] },
    actions: { high: ['hold', 'offer-help', 'offer-block', 'offer-report-in-app'] },
  },
  {
    reason: 'advisory',
    when: { ageBand: ['16-17'], direction: ['outgoing'] },
    actions: { high: ['ask-before-sending', 'offer-help'] },
  },
];

/** Comes last, so that nothing above can hold back a cry for help. */
export const CRY_FOR_HELP: PolicyRule = {
  reason: 'cry-for-help',
  when: { category: ['self-harm'] },
  actions: {
    low: ['nudge', 'offer-help'],
    medium: ['nudge', 'offer-help'],
    high: ['urgent-help', 'offer-help'],
  },
};
