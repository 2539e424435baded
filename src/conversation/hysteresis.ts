import { LEVELS, SEVERITIES, type Severity } from '../signals/index.js';

/** Lowest values of each level: to come in, and to stay. */
export interface Bounds {
  /** Reaching it brings the level. */
  readonly enter: Readonly<Record<Exclude<Severity, 'none'>, number>>;
  /** Falling below it loses the level; lower than `enter`, so that a value near a bound does not flicker. */
  readonly exit: Readonly<Record<Exclude<Severity, 'none'>, number>>;
}

/**
 * The level of a value that had a level before.
 * @param most the gravest level that may be newly entered
 */
export function step(
  value: number,
  before: Severity,
  { enter, exit }: Bounds,
  most: Severity = 'high',
): Severity {
  const entered = LEVELS.findLast(
    (level) => value >= enter[level] && SEVERITIES.indexOf(level) <= SEVERITIES.indexOf(most),
  );
  const kept = LEVELS.findLast(
    (level) => value >= exit[level] && SEVERITIES.indexOf(level) <= SEVERITIES.indexOf(before),
  );
  const rank = Math.max(SEVERITIES.indexOf(entered ?? 'none'), SEVERITIES.indexOf(kept ?? 'none'));
  return SEVERITIES[rank] as Severity;
}
