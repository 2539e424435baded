import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run bench:quality -- --help` prints. */
export const USAGE = `npm run bench:quality -- [options]

What the shipped model notices and what it must not, on lines and conversations that training never saw.
Without options: the held-out lines of our own curriculum, which needs nothing but this repository.

  --data FOLDER   also the dev rows of the research corpora (needs Python with models/training/requirements.txt,
                  named in PYTHON if it is not python3); or the environment variable NIGHTLIGHT_DATA
  --limit N       at most N texts and N/10 chats of each source
  --quick         a small sample of everything, to see that it runs; prints figures that mean nothing
  --out FOLDER    where RESULTS.md, RESULTS.json and plots/ go; bench/quality when left out, nowhere with --quick
`;

/** What to measure and where to write it. */
export interface BenchOptions {
  /** Folder of the research corpora; left out, the curriculum alone is measured. */
  readonly data?: string;
  /** Most texts of a source. */
  readonly limit: number;
  /** Whether this is a sample. */
  readonly quick: boolean;
  /** Folder of the results; left out, they are only printed. */
  readonly out?: string;
}

/** Texts a source in a sample. */
const QUICK = 20;

/**
 * Reads the command line.
 * @param home where results go when nothing else is said
 * @returns `null` when help is wanted
 * @throws TypeError for an option that does not exist
 */
export function readOptions(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  home: string,
): BenchOptions | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      limit: { type: 'string' },
      quick: { type: 'boolean' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  const quick = values.quick ?? false;
  const limit =
    values.limit === undefined ? (quick ? QUICK : Number.POSITIVE_INFINITY) : Number(values.limit);
  if (!(limit >= 1)) throw new TypeError('--limit: expected a number from 1');
  const data = values.data ?? env.NIGHTLIGHT_DATA;
  const out = values.out ?? (quick ? undefined : home);
  return { limit, quick, ...(data && { data: resolve(data) }), ...(out && { out: resolve(out) }) };
}
