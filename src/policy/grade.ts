import type { Level, Severity } from '../signals/index.js';
import type { Action } from './action.js';
import type { Policy, PolicyCell, PolicyRule, RuleScope } from './policy.js';

/** What a policy says about one cell, and why. */
export interface CellDecision {
  /** The severity to show. */
  readonly severity: Severity;
  /** Recommended actions; empty at `none`. */
  readonly actions: readonly Action[];
  /** Reason of the rule that set the severity; `as-graded` when no rule did. */
  readonly reason: string;
}

/** For a policy that recommends nothing: never silence at a signal. */
const FALLBACK: Readonly<Record<Level, readonly Action[]>> = {
  low: ['nudge'],
  medium: ['nudge'],
  high: ['nudge', 'offer-help'],
};

/** True when every key of the scope that is set holds the cell's value. */
function matches(scope: RuleScope, cell: PolicyCell): boolean {
  const has = <T>(allowed: readonly T[] | undefined, value: T | undefined) =>
    allowed === undefined || (value !== undefined && allowed.includes(value));
  return (
    has(scope.category, cell.category) &&
    has(scope.kind, cell.kind) &&
    has(scope.ageBand, cell.ageBand) &&
    has(scope.direction, cell.direction) &&
    has(scope.relationship, cell.relationship) &&
    has(scope.level, cell.level)
  );
}

/** Looks one cell up. The table in `docs/policy.md` is this function over all cells. */
export function gradeCell(policy: Policy, cell: PolicyCell): CellDecision {
  const lastOf = (says: (rule: PolicyRule) => boolean) =>
    policy.rules.findLast((rule) => says(rule) && matches(rule.when, cell));

  const graded = lastOf((rule) => rule.grade?.[cell.level] !== undefined);
  const severity = graded?.grade?.[cell.level] ?? cell.level;
  return {
    severity,
    actions: actionsAt(policy, cell, severity),
    reason: graded?.reason ?? 'as-graded',
  };
}

/** Recommended actions of a cell at a given severity; apart from grading because coercion is graded elsewhere. */
export function actionsAt(policy: Policy, cell: PolicyCell, severity: Severity): readonly Action[] {
  if (severity === 'none') return [];
  const rule = policy.rules.findLast(
    (candidate) => candidate.actions?.[severity] !== undefined && matches(candidate.when, cell),
  );
  return rule?.actions?.[severity] ?? FALLBACK[severity];
}
