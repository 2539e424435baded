/** The figures that decide, beside the bars that were set before anything was measured. */
import type { calibrationSection } from './calibration.js';
import type { casesSection } from './cases.js';
import type { categorySection } from './categories.js';
import type { coldSection } from './cold.js';
import type { conversationSection } from './conversations.js';
import type { everydaySection } from './everyday.js';
import type { fastTierSection } from './fast-tier.js';
import type { functionalSection } from './functional.js';
import type { Measured } from './labelled.js';
import type { languageSection } from './languages.js';
import type { maskingSection } from './masking.js';
import type { obfuscationSection } from './obfuscation.js';
import type { personalInfoSection } from './personal-info.js';
import { decimal, percent, type Section } from './table.js';
import type { toxicSpanSection } from './toxic-spans.js';

/** What the bars are read from. */
export interface Measurements {
  /** Whether the research corpora were at hand: the bars for areas and calibration are about them. */
  readonly corpora: boolean;
  /** Whether only some texts of each source were looked at: too few to decide a bar. */
  readonly sampled: boolean;
  readonly categories: ReturnType<typeof categorySection>['figures'];
  readonly languages: ReturnType<typeof languageSection>['figures'];
  readonly everyday: ReturnType<typeof everydaySection>['figures'];
  readonly calibration: ReturnType<typeof calibrationSection>['figures'];
  readonly functional: ReturnType<typeof functionalSection>['figures'];
  readonly cases: Awaited<ReturnType<typeof casesSection>>['figures'];
  readonly cold: NonNullable<ReturnType<typeof coldSection>>['figures'] | undefined;
  readonly spans: NonNullable<ReturnType<typeof toxicSpanSection>>['figures'] | undefined;
  readonly masking: Awaited<ReturnType<typeof maskingSection>>['figures'];
  readonly obfuscation: Awaited<ReturnType<typeof obfuscationSection>>['figures'];
  readonly fastTier: ReturnType<typeof fastTierSection>['figures'];
  readonly personalInfo: Awaited<ReturnType<typeof personalInfoSection>>['figures'];
  readonly conversations: ReturnType<typeof conversationSection>['figures'];
}

/** One bar. */
interface Bar {
  readonly name: string;
  readonly bar: number;
  readonly measured: number | null;
  /** `least` may not be undercut, `most` not exceeded. */
  readonly kind: 'least' | 'most';
  readonly shown: (value: number | null) => string;
}

const AREAS: readonly (readonly [Measured, number])[] = [
  ['bullying', 0.965],
  ['hate', 0.93],
  ['self-harm', 0.99],
  ['sexual', 0.98],
  ['scam', 0.99],
  ['threat', 0.95],
];

/** In the corpora alone almost nobody threatens anybody: that bar has no figure over them. */
const AREAS_OF_CORPORA = AREAS.filter(([category]) => category !== 'threat');

const least = (name: string, bar: number, measured: number | null | undefined, shown: Bar['shown']): Bar => ({
  name,
  bar,
  measured: measured ?? null,
  kind: 'least',
  shown,
});
const most = (name: string, bar: number, measured: number | null | undefined, shown: Bar['shown']): Bar => ({
  ...least(name, bar, measured, shown),
  kind: 'most',
});

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length ? Math.max(...known) : null;
}

function lowest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length ? Math.min(...known) : null;
}

function textBars(m: Measurements): Bar[] {
  const everyday = m.everyday.find(({ name }) => name === 'all everyday sources');
  const family = m.everyday.find(({ name }) => name === 'family logistics');
  const ours = m.functional.overall.find(({ scope }) => scope === 'English and Chinese');
  const others = m.languages.filter(({ language }) => !['en', 'zh'].includes(language));
  const stopped = m.fastTier.stops.find(({ name }) => name === 'all everyday sources');
  const lost = m.fastTier.losses.find(({ category }) => category === 'any');
  const details = m.personalInfo.lines.find(
    ({ half, by }) => half === 'held-out' && by.startsWith('finders'),
  );
  const independent = (part: string) => m.cases.everyday.find(({ name }) => name === part);
  const areaOf = (category: Measured, texts: 'all' | 'corpora' = 'all') =>
    m.corpora ? m.categories.find((each) => each.category === category)?.area[texts] : null;
  const worstError = m.corpora ? highest(m.calibration.map(({ error }) => error)) : null;
  const digits = (value: number | null) => decimal(value);
  const share = (value: number | null) => percent(value, 2);
  const count = (value: number | null) => decimal(value, 0);
  return [
    ...AREAS.map(([category, bar]) => least(`area, ${category}`, bar, areaOf(category), digits)),
    ...AREAS_OF_CORPORA.map(([category, bar]) =>
      least(`area, ${category}, corpora in English and Chinese`, bar, areaOf(category, 'corpora'), digits),
    ),
    least('COLD, accuracy', 0.84, m.cold?.accuracy.rate, digits),
    least('other languages, lowest mean area', 0.85, lowest(others.map(({ meanArea }) => meanArea)), digits),
    least('functional behaviour, all', 0.85, ours?.all.medium.rate, share),
    least('functional behaviour, harmless half', 0.75, ours?.harmless.medium.rate, share),
    least('functional behaviour, mean of the halves', 0.85, ours?.balanced.medium, share),
    ...m.cases.functional.flatMap(({ language, medium }) => [
      least(`independent cases (${language}), all`, 0.85, medium.all.rate, share),
      least(`independent cases (${language}), harmless half`, 0.75, medium.harmless.rate, share),
    ]),
    most('independent everyday messages at medium', 0.003, independent('all')?.medium.rate, share),
    most('independent family messages at medium', 0, independent('family logistics')?.medium.hits, count),
    most('everyday messages at medium', 0.003, everyday?.either.rate, share),
    most('everyday messages at high', 0.0003, everyday?.high.rate, share),
    most('family logistics at medium, lines', 0, family?.either.hits, count),
    most('calibration error, worst category, all languages', 0.03, worstError, digits),
    most('area lost to disguises, mean', 0.03, m.obfuscation.meanLoss, digits),
    most(
      'area lost to disguises, worst category',
      0.03,
      highest(m.obfuscation.categories.map(({ lost }) => lost)),
      digits,
    ),
    least('toxic spans, F1', 0.6, m.spans?.f1, digits),
    least('masking test', 0.9, m.masking.passed.rate, share),
    least('everyday messages that stop in the fast tier', 0.9, stopped?.stopped.rate, share),
    most(
      'lost by the fast tier of what the model puts at medium',
      0.005,
      m.corpora ? lost?.lost.rate : null,
      share,
    ),
    least('personal details, precision', 0.95, details?.precision.rate, share),
    least('personal details, recall', 0.9, details?.recall.rate, share),
  ];
}

function chatBars({ sets, alarms }: Measurements['conversations']): Bar[] {
  const transcripts = sets.find(({ name }) => name.startsWith('held-out transcripts'));
  const modern = sets.find(({ name }) => name === 'modern scenarios, risky against harmless');
  const digits = (value: number | null) => decimal(value);
  return [
    least('transcripts, F0.5 of the product', 0.93, transcripts?.product.f05, digits),
    most('transcripts, median messages to the warning', 30, transcripts?.product.messages, (v) =>
      decimal(v, 0),
    ),
    least('modern scenarios, area', 0.93, modern?.area, digits),
    most("modern scenarios, other side's messages to the warning", 9, modern?.product.otherSide, (v) =>
      decimal(v, 0),
    ),
    most(
      'harmless conversations warned of',
      0.005,
      alarms.find(({ name }) => name === 'all')?.warned.rate,
      (v) => percent(v, 2),
    ),
    most(
      'family conversations warned of',
      0,
      alarms.find(({ name }) => name === 'curriculum, family')?.warned.hits,
      (v) => decimal(v, 0),
    ),
  ];
}

/** What was to be reached, and what was. */
export function summarySection(measurements: Measurements) {
  const bars = [...textBars(measurements), ...chatBars(measurements.conversations)];
  const met = ({ bar, measured, kind }: Bar) =>
    measured === null || measurements.sampled ? null : kind === 'least' ? measured >= bar : measured <= bar;
  return {
    id: 'summary',
    figures: bars.map((each) => ({
      name: each.name,
      [each.kind === 'least' ? 'atLeast' : 'atMost']: each.bar,
      measured: each.measured,
      met: met(each),
    })),
    tables: [
      {
        title: 'Against the bars',
        note: 'A bar without a figure needs data that this run did not have. A sample decides no bar.',
        head: ['figure', 'bar', 'measured', 'met'],
        rows: bars.map((each) => [
          each.name,
          `${each.kind === 'least' ? '≥' : '≤'} ${each.shown(each.bar)}`,
          each.shown(each.measured),
          { true: 'yes', false: 'no', null: '' }[String(met(each)) as 'true' | 'false' | 'null'],
        ]),
      },
    ],
  } satisfies Section;
}
