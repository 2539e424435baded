import type { Severity } from '../signals/index.js';
import type { Action } from './action.js';
import type { Policy, PolicyCell, PolicyRule } from './policy.js';
import { validatePolicy } from './validate.js';

/** One cell of the decision table with the app's own answer. */
export interface CellOverride extends PolicyCell {
  /** What the child is shown in this cell. */
  readonly severity: Severity;
  /** What the app does in this cell; left out, what the policy recommends at that severity. */
  readonly actions?: readonly Action[];
  /** Why; shown by `why()` and in the generated table. */
  readonly reason: string;
}

function ruleOf({ level, severity, actions, reason, ...cell }: CellOverride): PolicyRule {
  const when = {
    category: [cell.category],
    ...(cell.kind && { kind: [cell.kind] }),
    ageBand: [cell.ageBand],
    direction: [cell.direction],
    relationship: [cell.relationship],
    level: [level],
  };
  return {
    reason,
    when,
    grade: { [level]: severity },
    ...(actions && severity !== 'none' && { actions: { [severity]: actions } }),
  };
}

/**
 * A policy with single cells replaced.
 * @param name of the new policy: results must not carry the name of a policy that would decide otherwise
 * @throws NightlightError `invalid-policy`
 */
export function overrideCells(policy: Policy, name: string, cells: readonly CellOverride[]): Policy {
  return validatePolicy({ ...policy, name, rules: [...policy.rules, ...cells.map(ruleOf)] });
}
