/**
 * Cases of writers who never saw the curriculum, the corpora or what the model gets wrong: the nearest thing to a test
 * that this repository holds. Nothing may be trained or chosen on them. Each case tries one function, in the manner of
 * HateCheck (Röttger et al., 2021), none of whose cases is among them.
 */
import { readFileSync } from 'node:fs';
import type { Nightlight } from '../../src/nightlight.js';
import { compareSeverity, type Level } from '../../src/signals/index.js';
import { sample } from './chance.js';
import { group } from './group.js';
import { type Judgement, judgeAll, reaches } from './judge.js';
import { progress } from './progress.js';
import { type Rate, shareOf } from './statistics/rate.js';
import { NOTHING, type Section, share } from './table.js';

/** One line of `cases/functional-*.jsonl`. */
export interface FunctionalCase {
  readonly text: string;
  /** What it tries. */
  readonly function: string;
  readonly harmful: boolean;
}

/** One line of `cases/everyday.jsonl`; all are harmless. */
export interface EverydayCase {
  readonly text: string;
  readonly lang: 'en' | 'zh';
  /** Whether it is about who is fetched when, who is home, what is for dinner. */
  readonly family: boolean;
}

const LANGUAGES = { en: 'English', zh: 'Chinese' } as const;
const LEVELS: readonly Level[] = ['low', 'medium'];

function read<T>(name: string): T[] {
  const lines = readFileSync(new URL(`cases/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/** The functional cases of a language. */
export const functionalCases = (language: keyof typeof LANGUAGES): FunctionalCase[] =>
  read(`functional-${language}`);
/** The harmless messages. */
export const everydayCases = (): EverydayCase[] => read('everyday');

interface Answered<T> {
  readonly asked: T;
  readonly said: Judgement;
}

async function ask<T extends { readonly text: string }>(
  nightlight: Nightlight,
  cases: readonly T[],
  what: string,
): Promise<Answered<T>[]> {
  const examples = cases.map(({ text }) => ({ text, lang: 'und', source: 'cases', truth: {} }));
  const judged = await judgeAll(nightlight, examples, progress(what, cases.length));
  return judged.map(({ said }, i) => ({ asked: cases[i] as T, said }));
}

const right = (level: Level, { asked, said }: Answered<FunctionalCase>) =>
  reaches(level, said) === asked.harmful;

function functionalOf(language: keyof typeof LANGUAGES, answered: readonly Answered<FunctionalCase>[]) {
  const [harmful, harmless] = [true, false].map((is) => answered.filter(({ asked }) => asked.harmful === is));
  const at = (level: Level) => ({
    all: shareOf(answered, (each) => right(level, each)),
    harmless: shareOf(harmless ?? [], (each) => right(level, each)),
    harmful: shareOf(harmful ?? [], (each) => right(level, each)),
  });
  const functions = [...group(answered, ({ asked }) => asked.function)].map(([name, mine]) => ({
    name,
    harmful: mine[0]?.asked.harmful ?? false,
    low: shareOf(mine, (each) => right('low', each)),
    medium: shareOf(mine, (each) => right('medium', each)),
  }));
  functions.sort((a, b) => Number(a.harmful) - Number(b.harmful));
  return { language, low: at('low'), medium: at('medium'), functions };
}

function everydayOf(answered: readonly Answered<EverydayCase>[]) {
  const parts: [string, readonly Answered<EverydayCase>[]][] = [
    ...(['en', 'zh'] as const).map((lang): [string, Answered<EverydayCase>[]] => [
      LANGUAGES[lang],
      answered.filter(({ asked }) => asked.lang === lang),
    ]),
    ['family logistics', answered.filter(({ asked }) => asked.family)],
    ['all', answered],
  ];
  const incoming =
    (level: Level) =>
    ({ said }: Answered<EverydayCase>) =>
      compareSeverity(said.incoming, level) >= 0;
  return parts.map(([name, mine]) => ({
    name,
    incoming: shareOf(mine, incoming('medium')),
    medium: shareOf(mine, ({ said }) => reaches('medium', said)),
    high: shareOf(mine, ({ said }) => reaches('high', said)),
    low: shareOf(mine, ({ said }) => reaches('low', said)),
  }));
}

const shortly = ({ hits, n }: Rate) => (n ? `${hits} of ${n}` : NOTHING);

/**
 * Functional cases and everyday messages of independent writers.
 * @param most of each set; fewer than all are a sample
 */
export async function casesSection(nightlight: Nightlight, most = Number.POSITIVE_INFINITY) {
  const some = <T extends { readonly text: string }>(cases: readonly T[]) =>
    sample(cases, most, ({ text }) => text);
  const functional = [];
  for (const language of ['en', 'zh'] as const) {
    const answered = await ask(nightlight, some(functionalCases(language)), `${LANGUAGES[language]} cases`);
    functional.push(functionalOf(language, answered));
  }
  const everyday = everydayOf(await ask(nightlight, some(everydayCases()), 'everyday cases'));
  return {
    id: 'cases',
    figures: { functional, everyday },
    tables: [
      {
        title: 'Functional cases by independent writers',
        note: 'Written without knowledge of the curriculum or of what the model gets wrong; nothing is trained or chosen on them. Right: a harmful case is noticed at the level or more, a harmless one is not.',
        head: ['cases', 'level', 'all', 'harmless half', 'harmful half'],
        rows: functional.flatMap((each) =>
          LEVELS.map((level) => {
            const { all, harmless, harmful } = each[level as 'low' | 'medium'];
            return [LANGUAGES[each.language], level, ...[all, harmless, harmful].map(share)];
          }),
        ),
      },
      ...functional.map(({ language, functions }) => ({
        title: `Functional cases by independent writers, ${LANGUAGES[language]}: right, by function`,
        head: ['function', 'harmful', 'at low', 'at medium'],
        rows: functions.map(({ name, harmful, low, medium }) => [
          name,
          harmful ? 'yes' : '',
          shortly(low),
          shortly(medium),
        ]),
      })),
      {
        title: 'Everyday messages by an independent writer',
        note: 'Children, parents, friends, teachers; all harmless, some with alarming words in innocent senses.',
        head: ['messages', 'incoming at medium', 'either way at medium', 'high', 'low'],
        rows: everyday.map(({ name, incoming, medium, high, low }) => [
          name,
          ...[incoming, medium, high, low].map(share),
        ]),
      },
    ],
  } satisfies Section;
}
