export { type LookAlike, lookAlike } from './look-alike.js';
export { findLures } from './lures.js';
export { mergeScam } from './merge.js';
export { readScam, type ScamCue, type ScamCueKind, type ScamReading } from './read.js';
