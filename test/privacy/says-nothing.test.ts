import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNightlight, type Nightlight, NightlightError } from '../../src/index.js';
import { nightlight as cli } from '../support/cli.js';

const SECRET = 'zanzibar nobody likes you quokka';
/** Words that none of our own messages has. */
const WORDS = ['zanzibar', 'nobody', 'quokka'];
const CONSOLE = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;

/** Everything that was printed while a test ran. */
let printed: string[];
beforeEach(() => {
  printed = [];
  const keep = (...args: unknown[]) => printed.push(args.map((arg) => inspect(arg)).join(' '));
  for (const method of CONSOLE) vi.spyOn(console, method).mockImplementation(keep);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((...args) => Boolean(keep(...args)));
  }
});
afterEach(() => vi.restoreAllMocks());

describe.each(['native', 'wasm'] as const)('in the app, engine %s', (engine) => {
  it('prints nothing while loading, checking and failing', async () => {
    const nightlight = await createNightlight({ engine });
    const texts = [SECRET, `${SECRET} `.repeat(60), `\ud800${SECRET}\0`, '', '👨‍👩‍👧‍👦'.repeat(50)];
    for (const text of texts) await nightlight.checkText(text);
    await outcomes(nightlight);
    expect(printed).toEqual([]);
  });

  it('repeats the text in no error, neither in its message nor in its causes nor in its stack', async () => {
    const nightlight = await createNightlight({ engine });
    const reasons = await outcomes(nightlight);
    expect(reasons.filter((reason) => reason instanceof NightlightError)).toHaveLength(reasons.length);
    for (const reason of reasons) {
      const said = inspect(reason, { depth: 10, showHidden: true });
      for (const word of WORDS) expect(said).not.toContain(word);
    }
  });

  it('repeats the text in no result', async () => {
    const nightlight = await createNightlight({ engine });
    for (const direction of ['incoming', 'outgoing', 'observed'] as const) {
      const said = JSON.stringify(await nightlight.checkText(SECRET, { direction }));
      for (const word of WORDS) expect(said).not.toContain(word);
    }
    await nightlight.dispose();
  });
});

/** Disposes of a Nightlight and gives back how calls ended that cannot succeed, each with the text in it. */
async function outcomes(nightlight: Nightlight): Promise<unknown[]> {
  const wrong = nightlight.checkText as (...args: unknown[]) => Promise<unknown>;
  const calls = [
    () => wrong([SECRET]),
    () => wrong({ text: SECRET }),
    () => wrong(SECRET, { direction: SECRET }),
    () => wrong(SECRET, { ageBand: SECRET }),
    () => wrong(SECRET, { relationship: [SECRET] }),
    () => wrong(SECRET, { signal: AbortSignal.abort() }),
    async () => {
      const long = wrong(`${SECRET} `.repeat(600));
      await Promise.all([long, nightlight.dispose()]);
    },
    () => wrong(SECRET),
  ];
  const ends: unknown[] = [];
  for (const call of calls) {
    await call().then(
      () => ends.push('no error'),
      (reason) => ends.push(reason),
    );
  }
  return ends;
}

it('the command line repeats no text, whatever goes wrong', async () => {
  const input = [
    `{"id":1,"text":"${SECRET}"`,
    `{"id":2,"text":["${SECRET}"]}`,
    SECRET,
    `{"text":"${SECRET}"}`,
  ];
  for (const finished of [
    await cli(['text', SECRET]),
    await cli(['text', '--jsonl'], { input: input.join('\n') }),
    await cli(['text', SECRET, SECRET]),
    await cli(['text', `--${SECRET}`]),
    await cli(['text', SECRET, '--engine', SECRET]),
  ]) {
    for (const word of WORDS) expect(finished.stdout + finished.stderr).not.toContain(word);
  }
});
