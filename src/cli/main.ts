#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ConversationResult } from '../conversation/index.js';
import { createNightlight } from '../index.js';
import {
  type CheckOptions,
  type ModelsChoice,
  type NightlightOptions,
  oneOf,
  resolveCheck,
  TIER_CHOICES,
  type TierChoice,
} from '../options.js';
import { NightlightError } from '../signals/index.js';
import { VERSION } from '../version.js';
import { followRecord } from './conversation.js';
import { filterJsonLines, parseRecord, stringField } from './jsonl.js';
import { painter, showConversation, showImage, showResult, showTurn } from './show.js';
import { USAGE } from './usage.js';

const OPTIONS = {
  jsonl: { type: 'boolean' },
  age: { type: 'string' },
  direction: { type: 'string' },
  relationship: { type: 'string' },
  locale: { type: 'string' },
  region: { type: 'string' },
  policy: { type: 'string' },
  engine: { type: 'string' },
  tier: { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Wrong usage: told to the user with exit status 2. */
class UsageError extends Error {}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch {
    // The parser's own message quotes the argument, which may be the message to check.
    throw new UsageError(
      'wrong usage; see nightlight --help (put -- before a message that starts with a dash)',
    );
  }
}

type Values = ReturnType<typeof parse>['values'];

/** onnxruntime-node 1.30 crashes when a process with a command line of some 25,000 bytes opens a model. */
const LONGEST_FOR_NATIVE = 16_384;

/** The engine that was asked for, or one that survives a long message on the command line. */
function engineFor(asked: string | undefined): string | undefined {
  if (Buffer.byteLength(process.argv.join(' ')) <= LONGEST_FOR_NATIVE) return asked;
  if (asked === 'native')
    throw new UsageError(
      'a message this long crashes the native engine: pass it with --jsonl on standard input',
    );
  return 'wasm';
}

function setUp({ age, locale, region, policy, engine: asked }: Values, models?: ModelsChoice) {
  const engine = engineFor(asked);
  const options = { ageBand: age, locale, region, policy, engine, models, onProgress: reportLoading };
  // createNightlight checks every value and names the option that is wrong.
  return createNightlight(withoutUndefined(options) as NightlightOptions);
}

function withoutUndefined(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function reportLoading({ phase, loaded, total }: { phase: string; loaded: number; total: number }): void {
  if (!process.stderr.isTTY) return;
  const percent = Math.round((100 * loaded) / total);
  process.stderr.write(phase === 'ready' ? '\r\u001b[K' : `\r\u001b[Kloading ${percent} % (${phase})`);
}

/** Direction and relationship from the command line, checked before anything is loaded. */
function contextOf({ direction, relationship }: Values): CheckOptions {
  const options = withoutUndefined({ direction, relationship });
  resolveCheck(options, '10-12');
  return options;
}

async function text(values: Values, words: readonly string[]): Promise<number> {
  // Full unless asked otherwise: whoever asks on a command line wants the best scores, not the quickest.
  const tier = oneOf('tier', TIER_CHOICES, values.tier as TierChoice | undefined, 'full');
  const base = { ...contextOf(values), tier };
  // The fast tier alone needs no model: it is there at once.
  const models = tier === 'fast' ? 'fast' : 'full';
  if (values.jsonl) {
    if (words.length) throw new UsageError('text --jsonl reads standard input and takes no message');
    await using nightlight = await setUp(values, models);
    return await filterJsonLines(streams(), async (record) => {
      const { ageBand, direction, relationship } = record;
      const own = withoutUndefined({ ageBand, direction, relationship });
      return nightlight.checkText(stringField(record, 'text'), { ...base, ...own });
    });
  }
  if (words.length !== 1) throw new UsageError('text takes one message; quote it');
  await using nightlight = await setUp(values, models);
  const result = await nightlight.checkText(words[0] as string, base);
  process.stdout.write(showResult(result, painter(process.stdout.isTTY, process.env)));
  return 0;
}

async function image(values: Values, files: readonly string[]): Promise<number> {
  const base = contextOf(values);
  if (values.jsonl) {
    if (files.length) throw new UsageError('image --jsonl reads standard input and takes no file');
    await using nightlight = await setUp(values);
    return await filterJsonLines(streams(), async (record) =>
      nightlight.checkImage(stringField(record, 'path'), base),
    );
  }
  if (!files.length) throw new UsageError('image takes one file or more');
  await using nightlight = await setUp(values);
  const paint = painter(process.stdout.isTTY, process.env);
  let status = 0;
  for (const file of files) {
    try {
      process.stdout.write(showImage(file, await nightlight.checkImage(file, base), paint));
    } catch (error) {
      if (!(error instanceof NightlightError)) throw error;
      process.stderr.write(`${file}: ${error.message}\n`);
      status = 1;
    }
  }
  return status;
}

async function conversation(values: Values, files: readonly string[]): Promise<number> {
  const { relationship: contact } = contextOf(values);
  const base = contact === undefined ? {} : { contact };
  if (values.jsonl) {
    if (files.length) throw new UsageError('conversation --jsonl reads standard input and takes no file');
    await using nightlight = await setUp(values);
    return await filterJsonLines(streams(), async (record) => followRecord(nightlight, record, base));
  }
  if (files.length !== 1) throw new UsageError('conversation takes one file');
  const record = parseRecord(await readText(files[0] as string));
  await using nightlight = await setUp(values);
  const paint = painter(process.stdout.isTTY, process.env);
  const show = (result: ConversationResult) => process.stdout.write(showTurn(result, paint));
  process.stdout.write(showConversation(await followRecord(nightlight, record, base, show), paint));
  return 0;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new NightlightError('invalid-input', 'the file cannot be read', { cause });
  }
}

function streams() {
  return { input: process.stdin, output: process.stdout, progress: process.stderr };
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (values.version) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  switch (command) {
    case 'text':
      return text(values, rest);
    case 'image':
      return image(values, rest);
    case 'conversation':
      return conversation(values, rest);
    case undefined:
      throw new UsageError('which command? see nightlight --help');
    default:
      throw new UsageError('no such command; see nightlight --help');
  }
}

// A reader that stops early (head) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage =
    error instanceof UsageError || (error instanceof NightlightError && error.code === 'invalid-option');
  process.stderr.write(`nightlight: ${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = usage ? 2 : 1;
}
