import {
  AGE_BAND_YEARS,
  type AgeBand,
  type Category,
  type Helpline,
  NightlightError,
} from '../signals/index.js';

/** A helpline on record. `hours` are in OpenStreetMap's notation: `24/7`, `Mo-Sa 14:00-20:00`. */
export interface HelplineRecord extends Helpline {
  /** Telephone number as dialled inside the country. */
  readonly number: string;
  /** Youngest and oldest age it is for, where it says so. */
  readonly ages?: readonly [from: number, to: number];
  /** The harms it is for; left out, it is for all a child may want to talk about. */
  readonly for?: readonly Category[];
  /** Where the number was found: at least two pages. */
  readonly sources: readonly string[];
}

/** Whom a child can call in one country. */
export interface RegionalHelp {
  /** Emergency numbers, as dialled inside the country; police first where there are two. */
  readonly emergency?: string;
  /** Helplines, the best first. */
  readonly lines: readonly HelplineRecord[];
}

/** The whole record. */
export interface HelplineDirectory {
  /** Where the emergency numbers were found. */
  readonly emergencySources: readonly string[];
  /** By ISO 3166-1 alpha-2 code. */
  readonly regions: Readonly<Record<string, RegionalHelp>>;
}

/** Stands in where no line is known for the region: it lists the child helplines of most countries. */
export const ANY_HELPLINE: Helpline = {
  name: 'Child Helpline International',
  url: 'https://childhelplineinternational.org/',
  verifiedOn: '2026-11-22',
};

const NOBODY_KNOWN: RegionalHelp = { lines: [] };

/**
 * Whom to call in a region. Loads on demand, from this package.
 * @param region ISO 3166-1 alpha-2 code, for example `GB`. A region without a record, or none, has no lines:
 * the coaching then says in words how to find help
 * @throws NightlightError `not-available` when a file of this package is missing
 */
export async function loadHelp(region: string | undefined): Promise<RegionalHelp> {
  if (region === undefined) return NOBODY_KNOWN;
  const { regions } = await loadHelplines();
  const code = region.toUpperCase();
  return (Object.hasOwn(regions, code) && regions[code]) || NOBODY_KNOWN;
}

/**
 * The whole record, with its sources.
 * @throws NightlightError `not-available` when its file is missing
 */
export async function loadHelplines(): Promise<HelplineDirectory> {
  try {
    const { default: directory } = await import('./helplines.json');
    return directory as unknown as HelplineDirectory;
  } catch (cause) {
    throw new NightlightError('not-available', 'the list of helplines could not be loaded', { cause });
  }
}

/** The line that fits best: made for this harm, else for everything; never one for another age. */
export function findHelpline(help: RegionalHelp, category: Category, ageBand: AgeBand): Helpline | undefined {
  const fitting = help.lines.filter((line) => isForAge(line, ageBand));
  const line =
    fitting.find((each) => each.for?.includes(category)) ?? fitting.find((each) => each.for === undefined);
  if (line === undefined) return undefined;
  const { name, number, hours, verifiedOn } = line;
  return { name, number, ...(hours !== undefined && { hours }), verifiedOn };
}

/** A line counts when it is for any of the band's years. */
function isForAge({ ages }: HelplineRecord, ageBand: AgeBand): boolean {
  if (ages === undefined) return true;
  const [youngest, oldest] = AGE_BAND_YEARS[ageBand];
  return ages[0] <= oldest && youngest <= ages[1];
}
