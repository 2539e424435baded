/** As much of SVG as two kinds of plots need. */

type Attributes = Readonly<Record<string, string | number>>;

/** An element; children are elements or escaped text. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`)
    .join('');
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** Text that is safe inside an element. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** A tenth of a pixel is enough. */
function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A drawing with a title for those who cannot see it. */
export function drawing(
  width: number,
  height: number,
  title: string,
  ...children: readonly string[]
): string {
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': 'system-ui, sans-serif',
      'font-size': 11,
      fill: '#333',
    },
    element('title', {}, escaped(title)),
    element('rect', { width, height, fill: '#fff' }),
    ...children,
  )}\n`;
}

/** Text at a point. */
export function label(x: number, y: number, text: string, more: Attributes = {}): string {
  return element('text', { x, y, ...more }, escaped(text));
}

/** A line through points; `dash` as in `stroke-dasharray`. */
export function path(points: readonly (readonly [number, number])[], colour: string, dash = ''): string {
  return element('polyline', {
    points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.5,
    ...(dash && { 'stroke-dasharray': dash }),
  });
}
