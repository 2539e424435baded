import { describe, expect, it } from 'vitest';
import { painter, showResult } from '../../src/cli/show.js';
import { createFakeNightlight } from '../../src/testing/index.js';

const plain = painter(false, {});

describe('painter', () => {
  it.each<[string, boolean, NodeJS.ProcessEnv, boolean]>([
    ['a terminal', true, {}, true],
    ['no terminal', false, {}, false],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR, which does not count', true, { NO_COLOR: '' }, true],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s', (_, terminal, env, coloured) => {
    expect(painter(terminal, env)('word', 31).includes('\u001b')).toBe(coloured);
  });
});

describe('showResult', () => {
  it('says what was noticed and what the child would be told, not the message', async () => {
    const fake = await createFakeNightlight({ region: 'GB' });
    const result = await fake.checkText('nobody likes you [bullying:high] [personal-info:medium:asking]');
    const shown = showResult(result, plain);
    expect(shown.split('\n')[0]).toBe('high');
    expect(shown).toContain('bullying  high  probability 0.95');
    expect(shown).toContain('personal-info (asking)  medium  probability 0.75');
    expect(shown).toContain(result.coaching?.title);
    expect(shown).toContain(result.coaching?.message);
    for (const { label } of result.coaching?.actions ?? []) expect(shown).toContain(`[ ${label} ]`);
    expect(shown).not.toContain('nobody');
    expect(shown).not.toContain('undefined');
  });

  it('shows a helpline by number, or by page where no number is known', async () => {
    for (const region of ['GB', undefined]) {
      const fake = await createFakeNightlight(region ? { region } : {});
      const result = await fake.checkText('[self-harm:high]', { direction: 'outgoing' });
      const { number, url } = result.coaching?.helpline ?? {};
      const shown = showResult(result, plain);
      expect(shown, String(region)).toContain(number ?? url);
      expect(shown).not.toContain('undefined');
    }
  });

  it('says when something could not be read', async () => {
    const fake = await createFakeNightlight();
    const result = await fake.checkText('hi');
    const partial = [{ code: 'text-too-long', message: 'only the beginning of the text was read' }];
    expect(showResult({ ...result, status: 'partial', partial }, plain)).toContain(
      'incomplete: only the beginning',
    );
  });
});
