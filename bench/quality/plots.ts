/** Draws ROC curves and reliability diagrams. Both live in the unit square. */
import { CATEGORIES } from '../../src/signals/index.js';
import { chatSets } from './conversations.js';
import type { Followed } from './follow.js';
import { group } from './group.js';
import type { Judged } from './judge.js';
import { areaOf, type Labelled, labelled, type Measured } from './labelled.js';
import { type Bin, reliability } from './statistics/reliability.js';
import { type RocPoint, rocArea, rocCurve } from './statistics/roc.js';
import { drawing, element, label, path } from './svg.js';

/** Told apart by people who see colours differently too (Okabe and Ito), and by their order in the legend. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#8a6d00'];
const SIZE = 300;
const LEFT = 46;
const TOP = 30;

/** A named curve. */
interface Curve {
  readonly name: string;
  readonly points: readonly RocPoint[];
}

/** The unit square with its diagonal. */
function frame(x: number, y: number, size: number, across: string, up: string): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((value) => [
    label(x + value * size, y + size + 14, String(value), { 'text-anchor': 'middle', fill: '#777' }),
    label(x - 5, y + size - value * size + 4, String(value), { 'text-anchor': 'end', fill: '#777' }),
  ]);
  return [
    element('rect', { x, y, width: size, height: size, fill: 'none', stroke: '#bbb' }),
    element('line', {
      x1: x,
      y1: y + size,
      x2: x + size,
      y2: y,
      stroke: '#ccc',
      'stroke-dasharray': '3 3',
    }),
    ...ticks,
    label(x + size / 2, y + size + 28, across, { 'text-anchor': 'middle' }),
    label(0, 0, up, {
      transform: `translate(${x - 32} ${y + size / 2}) rotate(-90)`,
      'text-anchor': 'middle',
    }),
  ].join('');
}

function rocPlot(title: string, curves: readonly Curve[]): string {
  const drawn = curves.map(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length] as string;
    const y = TOP + 12 + index * 17;
    return [
      path(
        points.map(([fpr, tpr]) => [LEFT + fpr * SIZE, TOP + SIZE - tpr * SIZE]),
        colour,
        index < COLOURS.length ? '' : '5 3',
      ),
      path(
        [
          [LEFT + SIZE + 10, y - 3],
          [LEFT + SIZE + 28, y - 3],
        ],
        colour,
        index < COLOURS.length ? '' : '5 3',
      ),
      label(LEFT + SIZE + 34, y + 1, name),
    ].join('');
  });
  const height = Math.max(TOP + SIZE + 40, TOP + 20 + curves.length * 17);
  return drawing(
    LEFT + SIZE + 340,
    height,
    title,
    label(LEFT, 18, title, { 'font-weight': 'bold' }),
    frame(LEFT, TOP, SIZE, 'false-positive rate', 'true-positive rate'),
    ...drawn,
  );
}

/** One small diagram; a dot's area grows with the texts in its bin. */
function reliabilityPanel(x: number, y: number, size: number, name: string, bins: readonly Bin[]): string {
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const at = (bin: Bin) => [x + bin.said * size, y + size - bin.true * size] as const;
  return [
    label(x, y - 8, name, { 'font-weight': 'bold' }),
    frame(x, y, size, 'said', 'true'),
    path(bins.map(at), COLOURS[0] as string),
    ...bins.map((bin) => {
      const [cx, cy] = at(bin);
      const r = 2 + 4 * Math.sqrt(bin.n / most);
      return element('circle', { cx, cy, r, fill: COLOURS[0] as string, 'fill-opacity': 0.6 });
    }),
  ].join('');
}

function curveOf(name: string, { scores, truth, positives }: Labelled, area: number): Curve {
  return { name: `${name} ${area.toFixed(3)} (${positives})`, points: rocCurve(scores, truth) };
}

function curves(parts: Iterable<readonly [string, readonly Judged[], Measured]>): Curve[] {
  return [...parts].flatMap(([name, judged, measured]) => {
    const known = labelled(judged, measured);
    const area = areaOf(known);
    return area === null ? [] : [curveOf(name, known, area)];
  });
}

function reliabilityPlot(judged: readonly Judged[]): string {
  const size = 150;
  const panels = CATEGORIES.map((category, index) => {
    const { scores, truth } = labelled(judged, category);
    const { bins, error } = reliability(scores, truth);
    const [column, row] = [index % 4, Math.floor(index / 4)];
    return reliabilityPanel(
      LEFT + column * 210,
      TOP + 30 + row * 230,
      size,
      `${category}, ECE ${error.toFixed(3)}`,
      bins,
    );
  });
  const title = 'Reliability: probability that is said against share that is true';
  return drawing(860, 500, title, label(LEFT, 18, title, { 'font-weight': 'bold' }), ...panels);
}

/** All plots by file name. */
export function plots(judged: readonly Judged[], followed: readonly Followed[]): Record<string, string> {
  const languages = [...group(judged, ({ example }) => example.lang)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const chats = chatSets(followed).flatMap(([name, mine]): Curve[] => {
    const scores = mine.map(({ peak }) => peak);
    const truth = mine.map(({ risky }) => risky);
    const area = rocArea(scores, truth);
    return area === null ? [] : [{ name: `${name} ${area.toFixed(3)}`, points: rocCurve(scores, truth) }];
  });
  return {
    'roc-categories.svg': rocPlot(
      'ROC by category: area, positives',
      curves(CATEGORIES.map((category) => [category, judged, category])),
    ),
    'roc-languages.svg': rocPlot(
      'ROC of attacks by language: area, positives',
      curves(languages.map(([language, mine]) => [language, mine, 'attack'])),
    ),
    'roc-conversations.svg': rocPlot('ROC of the highest risk of a chat: area', chats),
    'reliability.svg': reliabilityPlot(judged),
  };
}
