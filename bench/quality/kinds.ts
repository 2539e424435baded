/** Puts the hundreds of `kind`s of the curriculum into groups a reader can take in. */
import type { CurriculumLine } from './curriculum.js';

/** A name, and what a kind of it looks like. The first that fits counts. */
type Rule = readonly [name: string, kind: RegExp];

const HARMLESS: readonly Rule[] = [
  ['counter-speech', /counter|refus|report|oppos|stand|criticis|condemn|against|inclusi|support/],
  ['idioms and hyperbole', /idiom|hyperbol|dark|violent/],
  ['identity, neutral or proud', /identit|in-group|reclaim|religio|ethnic|lgbt|gender|disab|cultur/],
  ['family', /famil|parent|mum|sibling|home(?!work)/],
  ['games and sport', /gam|sport|match|esport/],
  ['banter among friends', /banter|teas|joke|roast/],
  ['swearing at a situation', /profan|swear|rude/],
  ['health, feelings, sex education', /health|educ|well|sad|recover|feel|puberty|mental/],
  ['photos', /photo|image|picture|selfie/],
  ['meeting, secrets, gifts, age', /lookalike|meet|secre|gift|\bage|isol|flatter|platform|risk|coerc|sexual/],
  ['threat-like', /threat|warn/],
  ['shopping, codes, scam-like', /scam|commerce|shop|code|deal|sale/],
  ['personal details that may be said', /ask|give|details|info|number/],
  ['school', /school|class|teach|homework|study/],
  ['friends', /friend|plan|invite|chat/],
];

const HARMFUL: readonly Rule[] = [
  ['exclusion', /exclu|vanish|leave|ignore|left-out/],
  ['sarcasm and false praise', /sarcas|praise|polite|irony/],
  ['cruelty without a rude word', /no-rude|cruel|plain|long|hidden|mock|humil|demean|looks|poverty/],
  ['abuse in games', /gam/],
];

/** Harmful lines that none of the rules above fits go by what they are. */
const BY_LABEL: Readonly<Record<string, string>> = {
  bullying: 'other bullying',
  hate: 'hate',
  threat: 'threats',
  sexual: 'sexual',
  grooming: 'grooming',
  'self-harm': 'self-harm',
  'personal-info-give': 'giving details away',
  'personal-info-ask': 'asking for details',
  scam: 'scams',
};

/** The group of a line. */
export function groupOf({ kind, y, severity }: CurriculumLine): string {
  const harmless = severity === 'none';
  // Only bullying is told apart by manner; everything else by what it is.
  const rules = harmless ? HARMLESS : y[0] === 'bullying' ? HARMFUL : [];
  const named = rules.find(([, pattern]) => pattern.test(kind))?.[0];
  return named ?? (harmless ? 'everyday' : (BY_LABEL[y[0] ?? ''] ?? 'other'));
}
