/** The four steps of every graded answer, mildest first. */
export const SEVERITIES = ['none', 'low', 'medium', 'high'] as const;

/**
 * How much a signal matters.
 * `low`: worth a passive hint. `medium`: pause and coach. `high`: strongest protection (hold back, blur, offer help).
 */
export type Severity = (typeof SEVERITIES)[number];

/**
 * Orders two severities.
 * @returns negative when `a` is milder than `b`, 0 when equal, positive when graver
 */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** The graver of two severities. */
export function maxSeverity(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) >= 0 ? a : b;
}

/** The three steps that a signal can have, mildest first. */
export const LEVELS = ['low', 'medium', 'high'] as const;

/** A severity that says something was noticed. */
export type Level = (typeof LEVELS)[number];
