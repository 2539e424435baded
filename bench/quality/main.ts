/**
 * npm run bench:quality
 * What the shipped model notices and what it must not, by category, language and source; see `--help`.
 */
import { fileURLToPath } from 'node:url';
import type { Nightlight } from '../../src/nightlight.js';
import { calibrationSection } from './calibration.js';
import { casesSection } from './cases.js';
import { categorySection } from './categories.js';
import { sample } from './chance.js';
import { type Chat, curriculumChats } from './chats.js';
import { coldSection } from './cold.js';
import { conversationSection } from './conversations.js';
import { corpusChats, corpusExamples } from './corpora.js';
import { everydaySection } from './everyday.js';
import { curriculumExamples, type Example } from './example.js';
import { fastTierSection } from './fast-tier.js';
import { followAll } from './follow.js';
import { functionalSection } from './functional.js';
import { group } from './group.js';
import { identitySection } from './identity.js';
import { judgeAll } from './judge.js';
import { languageSection } from './languages.js';
import { levelSection } from './levels.js';
import { maskingSection } from './masking.js';
import { obfuscationSection } from './obfuscation.js';
import { type BenchOptions, readOptions, USAGE } from './options.js';
import { personalInfoSection } from './personal-info.js';
import { plots } from './plots.js';
import { progress } from './progress.js';
import { type Report, reportMarkdown, writeReport } from './report.js';
import { openRuntime } from './runtime.js';
import { sourceSection } from './sources.js';
import { summarySection } from './summary.js';
import type { Section } from './table.js';
import { toxicSpanSection } from './toxic-spans.js';

const HOME = fileURLToPath(new URL('.', import.meta.url));

interface Data {
  readonly examples: readonly Example[];
  readonly chats: readonly Chat[];
}

async function readData({ data, limit }: BenchOptions): Promise<Data> {
  const examples = [...curriculumExamples(), ...(data ? await corpusExamples(data) : [])];
  const chats = [...curriculumChats(), ...(data ? await corpusChats(data) : [])];
  const perSource = <T extends Example | Chat>(
    items: readonly T[],
    most: number,
    keyOf: (item: T) => string,
  ) =>
    [...group(items, ({ source, lang }) => `${source} ${lang}`).values()].flatMap((mine) =>
      sample(mine, most, keyOf),
    );
  return {
    examples: perSource(examples, limit, ({ text }) => text),
    chats: perSource(chats, Math.ceil(limit / 10), ({ turns }) => turns.map(({ text }) => text).join('\n')),
  };
}

async function measure(
  nightlight: Nightlight,
  { examples, chats }: Data,
  about: { readonly corpora: boolean; readonly sampled: boolean },
  limit: number,
) {
  const judged = await judgeAll(nightlight, examples, progress('texts', examples.length));
  const followed = await followAll(nightlight, chats);
  const obfuscation = await obfuscationSection(nightlight, judged);
  const masking = await maskingSection(nightlight, judged);
  const categories = categorySection(judged);
  const languages = languageSection(judged);
  const everyday = everydaySection(judged);
  const calibration = calibrationSection(judged);
  const functional = functionalSection(judged);
  const cold = coldSection(judged);
  const spans = toxicSpanSection(judged);
  const conversations = conversationSection(followed);
  const fastTier = fastTierSection(judged);
  const cases = await casesSection(nightlight, limit);
  const personalInfo = await personalInfoSection(nightlight);
  const summary = summarySection({
    ...about,
    categories: categories.figures,
    languages: languages.figures,
    everyday: everyday.figures,
    calibration: calibration.figures,
    functional: functional.figures,
    cases: cases.figures,
    cold: cold?.figures,
    spans: spans?.figures,
    masking: masking.figures,
    obfuscation: obfuscation.figures,
    fastTier: fastTier.figures,
    personalInfo: personalInfo.figures,
    conversations: conversations.figures,
  });
  const sections: (Section | null)[] = [
    summary,
    categories,
    levelSection(judged),
    languages,
    everyday,
    functional,
    cases,
    identitySection(judged),
    calibration,
    obfuscation,
    masking,
    spans,
    cold,
    sourceSection(judged),
    fastTier,
    personalInfo,
    conversations,
  ];
  return { sections: sections.filter((section) => section !== null), drawn: plots(judged, followed) };
}

async function main(options: BenchOptions): Promise<void> {
  const data = await readData(options);
  const corpora = options.data !== undefined;
  const sampled = Number.isFinite(options.limit);
  const { nightlight, engine } = await openRuntime();
  try {
    const { sections, drawn } = await measure(nightlight, data, { corpora, sampled }, options.limit);
    const { versions } = await nightlight.checkText('see you after school');
    const report: Report = {
      models: versions.models,
      engine,
      texts: data.examples.length,
      chats: data.chats.length,
      corpora,
      limit: sampled ? options.limit : null,
      sections,
    };
    console.log(reportMarkdown(report, []));
    if (options.out) writeReport(report, drawn, options.out);
  } finally {
    await nightlight.dispose();
  }
}

const options = readOptions(process.argv.slice(2), process.env, HOME);
if (options) await main(options);
else console.log(USAGE);
