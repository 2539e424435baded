import { describe, expect, it } from 'vitest';
import {
  CATALOGUE_LOCALES,
  type CoachingActionId,
  ENGLISH,
  type LoadedCatalogue,
  loadCatalogue,
  menuOf,
  type Topic,
} from '../../src/coaching/index.js';
import { LEVELS, ROLES } from '../../src/signals/index.js';
import { allTexts, composeAll, lengthOf, RULES, readingGrade, sentences } from './lint.js';

const catalogues = await Promise.all(CATALOGUE_LOCALES.map((locale) => loadCatalogue(locale)));
const textsOf = ({ topics, shared, actions, why }: LoadedCatalogue) =>
  allTexts({ topics, shared, actions, why });
const NOTICED = /\.(low|medium|high)(\.young|\.teen)?$/;

describe.each(catalogues)('the catalogue $locale', (catalogue) => {
  const rules = RULES[catalogue.locale];
  if (rules === undefined) throw new Error(`no lint rules for ${catalogue.locale}`);
  const all = textsOf(catalogue);
  const composed = composeAll(catalogue);

  it('has a text for every cell, and none left in English', () => {
    const cells = (texts: readonly (readonly [string, string])[]) =>
      new Set(texts.map(([path]) => path.replace(/\.(young|teen|\d)$/, '')));
    expect(cells(all)).toEqual(cells(textsOf(ENGLISH)));
    if (catalogue !== ENGLISH) {
      const untranslated = new Set(textsOf(ENGLISH).map(([, text]) => text));
      expect(all.filter(([, text]) => untranslated.has(text))).toEqual([]);
    }
  });

  it('is written in its script, trimmed, without shouting, figures or placeholders', () => {
    for (const [path, text] of all) {
      expect(text, path).toBe(text.trim());
      expect(text, path).toMatch(rules.script);
      expect(text.replace('{number}', 'N'), path).not.toMatch(/[!！%{}<>\d]| {2}/u);
      expect(text.includes('{number}'), path).toBe(path === 'shared.emergency');
    }
  });

  it('never blames, accuses, alarms, threatens, promises secrecy or names a method', () => {
    for (const [path, text] of all) expect(text, path).not.toMatch(rules.forbidden);
  });

  it('says what was noticed as a possibility', () => {
    for (const [path, text] of all) {
      if (path.startsWith('topics.') && NOTICED.test(path)) expect(text, path).toMatch(rules.possibility);
    }
  });

  it('is short: two to four sentences, each short enough for its readers', () => {
    for (const { ageBand, coaching } of composed) {
      const parts = sentences(coaching.message);
      expect(parts.length, coaching.message).toBeGreaterThanOrEqual(2);
      expect(parts.length, coaching.message).toBeLessThanOrEqual(4);
      const longest = rules.longest[ageBand === '10-12' ? 0 : 1];
      for (const part of parts) expect(lengthOf(part, rules.unit), part).toBeLessThanOrEqual(longest);
      expect(lengthOf(coaching.title, rules.unit), coaching.title).toBeLessThanOrEqual(longest / 2);
    }
  });

  it('tells the child that it is not in trouble where something sexual or grooming was noticed', () => {
    for (const { topic, coaching } of composed) {
      const told = coaching.message.includes(catalogue.shared.notInTrouble);
      expect(told, coaching.key).toBe(topic === 'sexual' || topic === 'grooming');
    }
  });

  it('offers senders two or three other ways to say it, short and different', () => {
    for (const { role, coaching } of composed) {
      const suggestions = coaching.suggestions ?? [];
      expect(suggestions.length).toBe(role === 'sender' ? 3 : 0);
      expect(new Set(suggestions).size).toBe(suggestions.length);
      for (const text of suggestions) {
        expect(lengthOf(text, rules.unit), text).toBeLessThanOrEqual(rules.longest[1]);
      }
    }
  });
});

describe('English', () => {
  it('for under-13 reads at grade 5 or below', () => {
    const hard = composeAll(ENGLISH)
      .filter(({ ageBand }) => ageBand === '10-12')
      .map(({ coaching }) => [readingGrade(coaching.message), coaching.message] as const)
      .filter(([grade]) => grade > 5);
    expect(hard).toEqual([]);
  });
});

describe('the choices', () => {
  const ELSEWHERE: readonly CoachingActionId[] = ['tell-adult', 'helpline', 'emergency'];
  const cells = (Object.keys(ENGLISH.topics) as Topic[]).flatMap((topic) =>
    ROLES.flatMap((role) =>
      LEVELS.map((level) => ({ topic, role, level, menu: menuOf(topic, role, level) })),
    ),
  );

  it.each(cells)(
    '$topic, $role, $level: two to four, first one in the app, a way on except at high',
    (cell) => {
      const { menu, level } = cell;
      expect(menu.length).toBeGreaterThanOrEqual(2);
      expect(menu.length).toBeLessThanOrEqual(4);
      expect(new Set(menu).size).toBe(menu.length);
      expect([...ELSEWHERE, 'carry-on']).not.toContain(menu[0]);
      expect(menu.indexOf('carry-on')).toBe(level === 'high' ? -1 : menu.length - 1);
    },
  );

  it.each(cells)(
    '$topic, $role, $level: an adult first, then a helpline, then emergency help',
    ({ menu }) => {
      const help = menu.filter((id) => ELSEWHERE.includes(id));
      expect(help).toEqual(ELSEWHERE.filter((id) => menu.includes(id)));
      if (menu.includes('helpline')) expect(menu).toContain('tell-adult');
    },
  );

  it('leads to an adult at high, to a helpline always at self-harm, and keeps no copy of anything sexual', () => {
    for (const { topic, level, menu } of cells) {
      if (level === 'high') expect(menu).toContain('tell-adult');
      if (topic === 'self-harm') expect(menu).toContain('helpline');
      if (topic === 'sexual') expect(menu).not.toContain('keep-proof');
    }
  });
});

describe('the lint itself', () => {
  const { en } = RULES;

  it.each([
    'You should have told someone.',
    'This is your fault.',
    'This person is a predator.',
    "We won't tell anyone.",
    'Warning, danger ahead.',
  ])('catches "%s"', (text) => {
    expect(text).toMatch(en?.forbidden ?? /$^/);
  });

  it('lets "It is not your fault." pass, and needs a possibility', () => {
    expect('It is not your fault.').not.toMatch(en?.forbidden ?? /./);
    expect('This message is mean.').not.toMatch(en?.possibility ?? /./);
  });

  it('measures sentences and reading grade', () => {
    expect(sentences('One two. Three? 四五。六！')).toEqual(['One two.', 'Three?', '四五。', '六！']);
    expect(lengthOf('You do not have to look, answer or send anything.', 'word')).toBe(10);
    expect(lengthOf('你可以不看。', 'character')).toBe(5);
    expect(
      readingGrade('Irresponsible communication necessitates considerable deliberation.'),
    ).toBeGreaterThan(12);
    expect(readingGrade('The cat sat on the mat.')).toBeLessThan(1);
  });
});
