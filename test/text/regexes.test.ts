import { check } from 'recheck';
import { expect, it } from 'vitest';
import { type FoundRegex, regexesIn } from './regexes.js';

/** What recheck says, offline; "unknown" is a search that ran out of time. */
async function judge({ source, flags }: FoundRegex, timeout: number) {
  const diagnostics = await check(source, flags, { timeout });
  return {
    status: diagnostics.status,
    growth: diagnostics.status === 'unknown' ? undefined : diagnostics.complexity.type,
  };
}

it('knows an expression that a text can keep busy', async () => {
  const harmful = { where: '', source: '^(?:[a-z]+)+$', flags: '' };
  expect(await judge(harmful, 20_000)).toEqual({ status: 'vulnerable', growth: 'exponential' });
});

it('has none in src/text, not even of polynomial growth', async () => {
  const regexes = regexesIn(new URL('../../src/text/', import.meta.url));
  expect(regexes.length).toBeGreaterThan(10);
  for (const regex of regexes) expect((await judge(regex, 20_000)).status, regex.where).toBe('safe');
});

// Of other rooms only the worst is refused here: by recheck's judgement some of the finders' grow polynomially.
it('has none of exponential growth in src', async () => {
  for (const regex of regexesIn(new URL('../../src/', import.meta.url))) {
    expect((await judge(regex, 2_000)).growth, regex.where).not.toBe('exponential');
  }
});
