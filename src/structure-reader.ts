import { type Block, blocksOf } from './blocks.js';
import {
  type PersonalInfoParts,
  type PersonalInfoReading,
  readParts,
  rolesOf,
  sharingReading,
} from './personal-info/index.js';
import { readScam, type ScamReading } from './scam/index.js';
import type { Span } from './signals/index.js';

/** What finders and patterns read in one text. */
export interface StructureReading {
  readonly personal: PersonalInfoReading;
  readonly scam: ScamReading;
}

/** Reads texts; one made for drafts remembers the draft before. */
export type ReadStructure = (text: string) => StructureReading;

/** What was read piece by piece, by places within what was read. */
interface Pieces {
  readonly personal: PersonalInfoParts;
  readonly scam: ScamReading;
}

/**
 * Reads a text in one go.
 * @param region ISO 3166-1 alpha-2 code, for phone numbers without a country code
 */
export function structureReader(region: string | undefined): ReadStructure {
  return (text) => {
    const { personal, scam } = readPieces(text, region);
    return { personal: rolesOf(personal), scam };
  };
}

/**
 * Reads successive drafts of one text. Of a long one only the blocks that changed; words further away than a block's
 * neighbours then say nothing about what is found in it.
 */
export function draftStructureReader(region: string | undefined): ReadStructure {
  let before = new Map<string, Pieces>();
  return (text) => {
    const now = new Map<string, Pieces>();
    const read = (part: string): Pieces => {
      const pieces = before.get(part) ?? now.get(part) ?? readPieces(part, region);
      now.set(part, pieces);
      return pieces;
    };
    const blocks = blocksOf(text).map((block) => ({ block, ...read(text.slice(block.from, block.to)) }));
    before = now;
    return unite(blocks);
  };
}

/** Personal information and signs of fraud, from one folding of the text. */
function readPieces(text: string, region: string | undefined): Pieces {
  return sharingReading(text, () => ({ personal: readParts(text, { region }), scam: readScam(text) }));
}

/**
 * Puts the blocks' readings together. A find belongs to the block that it starts in, which alone was read with all
 * that stands around it. A fraud is as probable as in the block where most of its signs meet.
 */
function unite(blocks: readonly (Pieces & { readonly block: Block })[]): StructureReading {
  const own = <T extends Span>(list: (pieces: Pieces) => readonly T[]): T[] =>
    blocks.flatMap((pieces) => placed(list(pieces), pieces.block));
  return {
    personal: rolesOf({
      found: own(({ personal }) => personal.found),
      giving: own(({ personal }) => personal.giving),
      asking: own(({ personal }) => personal.asking),
    }),
    scam: {
      cues: own(({ scam }) => scam.cues),
      probability: blocks.reduce((most, { scam }) => Math.max(most, scam.probability), 0),
    },
  };
}

/** Those that start in the block, by their place in the whole text. */
function placed<T extends Span>(spans: readonly T[], { start, end, from }: Block): T[] {
  return spans
    .filter((span) => span.start + from >= start && span.start + from < end)
    .map((span) => ({ ...span, start: span.start + from, end: span.end + from }));
}
