import { gradeCell, type Policy, type PolicyCell } from '../../src/policy/index.js';
import {
  AGE_BANDS,
  CATEGORIES,
  DIRECTIONS,
  LEVELS,
  type PersonalInfoKind,
  RELATIONSHIPS,
} from '../../src/signals/index.js';

/** Every cell of the decision table, in the table's order. */
export function allCells(): PolicyCell[] {
  return CATEGORIES.flatMap((category) =>
    kindsOf(category).flatMap((kind) =>
      DIRECTIONS.flatMap((direction) =>
        RELATIONSHIPS.flatMap((relationship) =>
          AGE_BANDS.flatMap((ageBand) =>
            LEVELS.map((level) => ({
              category,
              ...(kind && { kind }),
              direction,
              relationship,
              ageBand,
              level,
            })),
          ),
        ),
      ),
    ),
  );
}

function kindsOf(category: string): (PersonalInfoKind | undefined)[] {
  return category === 'personal-info' ? ['giving', 'asking'] : [undefined];
}

/** One line a cell: what the snapshot holds. */
export function tableOf(policy: Policy): string {
  const lines = allCells().map((cell) => {
    const { severity, actions, reason } = gradeCell(policy, cell);
    const where = [cell.category, cell.kind, cell.direction, cell.relationship, cell.ageBand, cell.level];
    return `${where.filter(Boolean).join(' ')} -> ${severity} (${reason}) ${actions.join(', ')}`.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}
