// Writes the look-alike letters that the normaliser reads. Run after an update of unhomoglyph or unicode-name:
// npx tsx scripts/normalise/main.ts
import { writeFile } from 'node:fs/promises';
import { confusables } from './confusables.js';
import { smallCapitals } from './small-capitals.js';

const FOLDER = new URL('../../src/text/normalise/data/', import.meta.url);

for (const [name, table] of Object.entries({ confusables, 'small-capitals': smallCapitals })) {
  await writeFile(new URL(`${name}.json`, FOLDER), `${JSON.stringify(table(), null, 1)}\n`);
}
