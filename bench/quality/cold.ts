/** The figure by which Chinese models are compared: accuracy on COLD. */
import type { Judged } from './judge.js';
import { highest } from './judge.js';
import { shareOf } from './statistics/rate.js';
import { type Section, share } from './table.js';

/** Accuracy of "bullying or hate is likelier than not" against COLD's "offensive". */
export function coldSection(judged: readonly Judged[]) {
  const mine = judged.filter(({ example }) => example.source === 'cold' && example.attack !== undefined);
  if (mine.length === 0) return null;
  const right = ({ example, said }: Judged) => highest(said, ['bullying', 'hate']) >= 0.5 === example.attack;
  const accuracy = shareOf(mine, right);
  return {
    id: 'cold',
    figures: { accuracy },
    tables: [
      {
        title: 'COLD (Chinese), dev',
        head: ['rule', 'accuracy'],
        rows: [['bullying or hate at .5', share(accuracy)]],
      },
    ],
  } satisfies Section;
}
