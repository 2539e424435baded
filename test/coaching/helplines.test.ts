import { describe, expect, it } from 'vitest';
import { coach, ENGLISH, findHelpline, loadHelp, loadHelplines } from '../../src/coaching/index.js';
import { CATEGORIES, LEVELS, ROLES } from '../../src/signals/index.js';

const { emergencySources, regions } = await loadHelplines();
const lines = Object.entries(regions).flatMap(([region, help]) =>
  help.lines.map((line) => ({ region, title: `${region} ${line.name}`, line })),
);

describe('helplines.json', () => {
  it('covers at least 40 countries, each once, by ISO code', () => {
    const codes = Object.keys(regions);
    expect(codes.length).toBeGreaterThanOrEqual(40);
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it.each(lines)('$title has a number, two sources and a date', ({ line }) => {
    expect(line.name.trim()).not.toBe('');
    expect(line.number).toMatch(/^[\d -]+$/);
    expect(new Set(line.sources).size).toBeGreaterThanOrEqual(2);
    for (const source of line.sources) expect(URL.canParse(source), source).toBe(true);
    expect(new Date(line.verifiedOn).toISOString().slice(0, 10)).toBe(line.verifiedOn);
    if (line.hours !== undefined) {
      expect(line.hours).toMatch(/^(24\/7|[A-Z][a-z]-[A-Z][a-z] \d\d:\d\d-\d\d:\d\d)$/);
    }
    if (line.ages !== undefined) expect(line.ages[0]).toBeLessThan(line.ages[1]);
    for (const category of line.for ?? []) expect(CATEGORIES).toContain(category);
  });

  it('has emergency numbers from two sources', () => {
    expect(emergencySources.length).toBeGreaterThanOrEqual(2);
    for (const { emergency } of Object.values(regions)) {
      if (emergency !== undefined) expect(emergency).toMatch(/^\d{3,5}( \/ \d{3,5})?$/);
    }
  });

  it('has a line for self-harm in every country on record', () => {
    for (const [region, help] of Object.entries(regions)) {
      expect(findHelpline(help, 'self-harm', '10-12'), region).toBeDefined();
    }
  });

  it('uses the European number where it was confirmed', () => {
    const european = lines.filter(({ line }) => line.number.replaceAll(' ', '') === '116111');
    expect(european.map(({ region }) => region)).toEqual(
      expect.arrayContaining([
        'BG',
        'CZ',
        'DE',
        'DK',
        'EE',
        'FI',
        'HR',
        'LT',
        'NO',
        'PL',
        'PT',
        'RO',
        'SE',
        'SK',
      ]),
    );
  });
});

describe('findHelpline', () => {
  it('prefers the line made for the harm', async () => {
    const france = await loadHelp('fr');
    expect(findHelpline(france, 'bullying', '10-12')?.number).toBe('3018');
    expect(findHelpline(france, 'self-harm', '10-12')?.number).toBe('119');
  });

  it('offers no line for something else or somebody younger', async () => {
    expect(findHelpline(await loadHelp('NL'), 'bullying', '10-12')).toBeUndefined();
    expect(findHelpline(await loadHelp('SG'), 'bullying', '10-12')?.name).toBe('Tinkle Friend');
    expect(findHelpline(await loadHelp('SG'), 'bullying', '16-17')).toBeUndefined();
  });

  it.each([undefined, 'XX', '', 'toString'])('knows nobody in %s', async (region) => {
    expect(findHelpline(await loadHelp(region), 'self-harm', '10-12')).toBeUndefined();
  });

  it('reaches the child: self-harm shows it in every role and at every level', async () => {
    const help = await loadHelp('GB');
    const helpline = findHelpline(help, 'self-harm', '13-15');
    for (const role of ROLES) {
      for (const severity of LEVELS) {
        const input = {
          category: 'self-harm',
          severity,
          role,
          ageBand: '13-15',
          catalogue: ENGLISH,
        } as const;
        expect(coach({ ...input, ...(helpline && { helpline }) })?.helpline?.number).toBe('0800 1111');
      }
    }
  });
});
