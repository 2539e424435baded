// Writes the generated documents. Run after a change of policy, definitions or helplines: npx tsx scripts/docs/main.ts
import { writeFile } from 'node:fs/promises';
import { DOCUMENTS } from './documents.js';

for (const [path, render] of Object.entries(DOCUMENTS)) {
  await writeFile(new URL(`../../${path}`, import.meta.url), await render());
}
