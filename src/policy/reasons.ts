/**
 * Why the ready policies decide as they do, by the `reason` of a rule. Apart from the rules, so that apps
 * that never ask why do not load it.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'as-graded': "The detector's own level stands.",
  'default-actions': 'A hint at low, a pause at medium, the strongest protection at high.',
  'seen-is-seen':
    'What has been seen cannot be unseen, so it is covered first. No copy: it could itself be unlawful.',
  'contact-needs-an-adult': 'A pattern of contact is hard to see through alone, so help is offered early.',
  'a-word-is-enough':
    'A question about details, or details themselves, need a word beside them and no cover.',
  'danger-now': 'A serious threat may need help at once.',
  'youngest-first-ask':
    'Under 10, what might be explicit, manipulative or a fraud is held until the child decides.',
  advisory:
    'At 16-17 Nightlight advises and does not decide: rough talk is a hint, sending is asked about, not held.',
  'cry-for-help': 'A cry for help is never covered, held back or questioned. It is answered with help.',
  'crowd-noise': 'A hint at every rough line of a group chat would soon be ignored.',
  'their-own-details': 'Details that somebody else chooses to share are no risk to the child who reads them.',
  'others-details': "Spreading somebody's details can hurt them, but the child only looks on.",
  'asking-is-polite': 'Asking a friend for a number is normal. A word about it is enough.',
  'youngest-firm': 'Under 10, explicit words and contact risks get the strongest protection a step earlier.',
  'youngest-details':
    'Under 10, private details are not sent to a stranger before the child has looked again.',
  banter: 'Among friends of 13 and over a mild rough line is usually banter.',
  'friends-know':
    'From 13, sharing details with a friend is usual. Passwords and the like still count as high.',
  'friends-ask': 'Somebody the child knows may well ask for a number or an address.',
  trusted: 'Family and confirmed contacts interrupt less: family logistics are the classic false alarm.',
  'trusted-but-grave':
    'Trust lowers doubt, not danger: an explicit message or a serious threat counts from anybody.',
  'trusted-details': 'Family may ask for and be given details. Only passwords and the like earn a hint.',
  coercion: 'Coercion and blackmail are never lowered, not even by trust.',
  'strict-young': 'Chosen by the strict policy: younger children get a pause where others get a hint.',
  'strict-details': 'Chosen by the strict policy: under 13, details for a stranger are looked at twice.',
  gentle: 'Chosen by the gentle policy: a hint where others pause, silence where others hint.',
  'gentle-asks': 'Chosen by the gentle policy: from 10, sending is asked about, not held.',
};
