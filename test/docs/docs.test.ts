import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../scripts/docs/documents.js';
import { SEVERITY_DEFINITIONS } from '../../src/mappings/index.js';
import { CATEGORIES, SEVERITIES } from '../../src/signals/index.js';

describe('generated documents', () => {
  it.each(Object.keys(DOCUMENTS))('%s is up to date (npx tsx scripts/docs/main.ts)', async (path) => {
    const written = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(written).toBe(await DOCUMENTS[path]?.());
  });
});

describe('severity definitions', () => {
  it('are one line each, all different', () => {
    const definitions = CATEGORIES.flatMap((category) =>
      SEVERITIES.map((severity) => SEVERITY_DEFINITIONS[category][severity].definition),
    );
    expect(new Set(definitions).size).toBe(CATEGORIES.length * SEVERITIES.length);
    for (const definition of definitions) expect(definition).toMatch(/^[^\n|]{10,110}\.$/);
  });
});

describe('links between documents', async () => {
  const folder = new URL('../../docs/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md'));

  it.each(files)('%s links to nothing that is missing', async (name) => {
    const text = await readFile(new URL(name, folder), 'utf8');
    const targets = Array.from(text.matchAll(/\]\(([^)#:]+\.md)\)/g), ([, target]) => target);
    expect(targets.filter((target) => !files.includes(target ?? ''))).toEqual([]);
  });
});
