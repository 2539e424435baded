import { type Category, type Helpline, NightlightError } from '../signals/index.js';

/** A helpline on record. */
export interface HelplineRecord extends Helpline {
  /** Ages it is for, in years, for example `5-19`. */
  readonly ages?: string;
  /** The harms it is for; left out, it is for all a child may want to talk about. */
  readonly for?: readonly Category[];
  /** Where the number was found: at least two independent pages. */
  readonly sources: readonly string[];
}

/** Whom a child can call in one country. */
export interface RegionalHelp {
  /** Emergency number, as dialled inside the country. */
  readonly emergency?: string;
  /** Helplines, the best first. */
  readonly lines: readonly HelplineRecord[];
}

const NOBODY_KNOWN: RegionalHelp = { lines: [] };

/**
 * Whom to call in a region. Loads on demand, from this package.
 * @param region ISO 3166-1 alpha-2 code, for example `GB`. A region without a record, or none, has no lines:
 * the coaching then says in words how to find help
 * @throws NightlightError `not-available` when a file of this package is missing
 */
export async function loadHelp(region: string | undefined): Promise<RegionalHelp> {
  if (region === undefined) return NOBODY_KNOWN;
  const directory = await loadDirectory();
  const code = region.toUpperCase();
  return Object.hasOwn(directory, code) ? (directory[code] ?? NOBODY_KNOWN) : NOBODY_KNOWN;
}

/** The whole record, by ISO 3166-1 alpha-2 code. */
export async function loadDirectory(): Promise<Readonly<Record<string, RegionalHelp>>> {
  try {
    const { default: directory } = await import('./helplines.json');
    return directory as Record<string, RegionalHelp>;
  } catch (cause) {
    throw new NightlightError('not-available', 'the list of helplines could not be loaded', { cause });
  }
}

/** The line that fits a category best: one made for it, else one for everything. */
export function findHelpline(help: RegionalHelp, category: Category): Helpline | undefined {
  const line =
    help.lines.find((each) => each.for?.includes(category)) ??
    help.lines.find((each) => each.for === undefined);
  if (line === undefined) return undefined;
  const { name, number, hours, verifiedOn } = line;
  return { name, number, ...(hours !== undefined && { hours }), verifiedOn };
}
