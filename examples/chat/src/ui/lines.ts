import { AGE_BAND_YEARS, type AgeBand, type Category } from 'nightlight';
import type { Helplines } from './useHelplines.js';

/** A helpline of the SDK's record. */
export type Line = Helplines['regions'][string]['lines'][number];

/** The lines of a region for a child of this age: those made for what it is about first, then those for everything. */
export function linesFor(
  directory: Helplines,
  region: string,
  ageBand: AgeBand,
  category: Category | undefined,
): readonly Line[] {
  const lines = (directory.regions[region]?.lines ?? []).filter(({ ages }) => isForAge(ages, ageBand));
  const general = lines.filter((line) => !line.for);
  const special = lines.filter((line) => line.for);
  // Nobody said what it is about: the lines for everything come first, and no other is kept from the child.
  if (!category) return [...general, ...special];
  return [...special.filter((line) => line.for?.includes(category)), ...general];
}

/** A line counts when it is for any of the band's years. */
function isForAge(ages: Line['ages'], ageBand: AgeBand): boolean {
  if (!ages) return true;
  const [youngest, oldest] = AGE_BAND_YEARS[ageBand];
  return ages[0] <= oldest && youngest <= ages[1];
}
