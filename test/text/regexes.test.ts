import { check } from 'recheck';
import { expect, it, vi } from 'vitest';
import { compiledBy, type FoundRegex, filesThatCompile, literalsIn } from './regexes.js';

const SRC = new URL('../../src/', import.meta.url);

/** What recheck says, offline. */
async function judge({ source, flags, where }: FoundRegex, timeout: number) {
  // It knows no flag `d`, which changes what is told of a match and not how one is looked for.
  const known = flags.replace('d', '');
  let diagnostics = await check(source, known, { timeout });
  // Some are too large for its proof: then it tries texts on them.
  if (diagnostics.status === 'unknown')
    diagnostics = await check(source, known, { timeout, checker: 'fuzz' });
  const { status } = diagnostics;
  if (status !== 'unknown') return { status, growth: diagnostics.complexity.type };
  // What it cannot even read must not pass as harmless; on a busy machine it may run out of time.
  expect(diagnostics.error.kind, where).toBe('timeout');
  return { status, growth: undefined };
}

/** Patterns that a file puts together while it is loaded and used. */
const compiledIn = (path: string) =>
  compiledBy(path, async () => {
    vi.resetModules();
    const loaded = await import(new URL(path, SRC).href);
    loaded.matchTerms?.('some text', { allow: ['a term', '另一个'] });
    loaded.findEnglishAddresses?.('i live at 14 maple street');
    loaded.findSchools?.('i go to maple elementary');
  });

it('knows an expression that a text can keep busy', async () => {
  const harmful = { where: '', source: '^(?:[a-z]+)+$', flags: 'd' };
  expect(await judge(harmful, 20_000)).toEqual({ status: 'vulnerable', growth: 'exponential' });
});

it('sees what is put together from strings', async () => {
  const part = ['a', 'b'].join('+');
  const found = await compiledBy('here', async () => new RegExp(part, 'g'));
  expect(found).toContainEqual({ where: 'here', source: 'a+b', flags: 'g' });
});

it('has none in src/text, not even of polynomial growth', async () => {
  const regexes = literalsIn(new URL('text/', SRC));
  expect(regexes.length).toBeGreaterThan(10);
  expect(filesThatCompile(new URL('text/', SRC))).toEqual([]);
  for (const regex of regexes) expect((await judge(regex, 20_000)).status, regex.where).toBe('safe');
});

// Of other rooms only the worst is refused here: by recheck's judgement some of the finders' grow polynomially.
it('has none of exponential growth in src', async () => {
  for (const regex of literalsIn(SRC)) {
    expect((await judge(regex, 2_000)).growth, regex.where).not.toBe('exponential');
  }
});

it('puts none of exponential growth together', async () => {
  const files = filesThatCompile(SRC);
  expect(files.length).toBeGreaterThan(10);
  for (const path of files) {
    const regexes = await compiledIn(path);
    expect(regexes.length, path).toBeGreaterThan(0);
    for (const regex of regexes) {
      expect((await judge(regex, 4_000)).growth, `${path} ${regex.source}`).not.toBe('exponential');
    }
  }
});
