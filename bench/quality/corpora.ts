/**
 * The research corpora's dev rows. Their labels are mapped in one place, the Python of models/training, which is run
 * here and read through a pipe: the texts are in no file but the corpora's own.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Chat } from './chats.js';
import type { Example } from './example.js';

const SCRIPT = fileURLToPath(new URL('../../models/training/bench_rows.py', import.meta.url));

/** A chat as the script writes it. */
interface ChatRow {
  readonly source: string;
  readonly lang: string;
  readonly label: number;
  readonly turns: readonly { readonly author: number; readonly text: string }[];
}

/** Which Python; it needs what models/training/requirements.txt lists. */
const PYTHON = process.env.PYTHON ?? 'python3';

async function rows<T>(what: 'lines' | 'chats', data: string): Promise<T[]> {
  const child = spawn(PYTHON, [SCRIPT, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NIGHTLIGHT_DATA: data },
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  // Awaited below; until then a program that cannot be started must not count as an unhandled rejection.
  ended.catch(() => undefined);
  const out: T[] = [];
  for await (const line of createInterface({ input: child.stdout })) out.push(JSON.parse(line) as T);
  const status = await ended;
  if (status !== 0) throw new Error(`${PYTHON} ${SCRIPT} ended with status ${status}`);
  return out;
}

/**
 * Dev rows of all corpora, the curriculum left out.
 * @param data the folder of the corpora
 */
export async function corpusExamples(data: string): Promise<Example[]> {
  return rows<Example>('lines', data);
}

/**
 * Dev chats of all corpora: transcripts with grooming and benign chats.
 * @param data the folder of the corpora
 */
export async function corpusChats(data: string): Promise<Chat[]> {
  const chats = await rows<ChatRow>('chats', data);
  return chats.map(({ source, lang, label, turns }) => ({
    source,
    lang,
    label,
    setting: '',
    self: '0',
    turns: turns.map(({ author, text }) => ({ author: String(author), text })),
  }));
}
