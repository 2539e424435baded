/**
 * npm run bench:fast
 * What the fast tier stops, and what it loses of what the full model puts at `medium` or more, on the lines of our
 * curriculum that training never saw. These lines are hard ones: harmless lines that resemble harm, harm without a
 * rude word. The figures on everyday chat need the corpora: models/training/fast_train.py prints them.
 */
import { CATEGORIES, compareSeverity, createNightlight } from '../../dist/index.js';
import { devLines } from './curriculum.js';
import { rateLine } from './wilson.js';

const nightlight = await createNightlight({ ageBand: '10-12' });
for (const language of ['en', 'zh'] as const) {
  const checked = [];
  for (const line of devLines(language)) {
    const full = await nightlight.checkText(line.text, { tier: 'full' });
    const auto = await nightlight.checkText(line.text);
    const alone = await nightlight.checkText(line.text, { tier: 'fast' });
    checked.push({ line, full, alone, stopped: auto.tier === 'fast' });
  }
  const harmless = checked.filter(({ line }) => line.severity === 'none');
  console.log(`\n${language}: harmless lines stopped`);
  console.log(`  ${rateLine(harmless.filter(({ stopped }) => stopped).length, harmless.length)}`);
  console.log(`${language}: stopped of what the full model puts at medium or more`);
  const grave = checked.filter(({ full }) => compareSeverity(full.severity, 'medium') >= 0);
  for (const category of CATEGORIES) {
    const mine = grave.filter(({ full }) =>
      full.signals.some((s) => s.category === category && compareSeverity(s.severity, 'medium') >= 0),
    );
    if (mine.length === 0) continue;
    const lost = mine.filter(({ stopped }) => stopped).length;
    console.log(`  ${category.padEnd(16)} ${rateLine(lost, mine.length)}`);
  }
  console.log(
    `  ${'all'.padEnd(16)} ${rateLine(grave.filter(({ stopped }) => stopped).length, grave.length)}`,
  );
  console.log(`${language}: alone, at low or more: harmful lines, harmless lines`);
  for (const part of [
    checked.filter(({ line }) => line.severity === 'medium' || line.severity === 'high'),
    harmless,
  ]) {
    const noticed = part.filter(({ alone }) => compareSeverity(alone.severity, 'low') >= 0).length;
    console.log(`  ${rateLine(noticed, part.length)}`);
  }
}
await nightlight.dispose();
