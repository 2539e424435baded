import { describe, expect, it } from 'vitest';
import {
  mergePersonalInfo,
  noisyOr,
  readPersonalInfo,
  type UndecidedSignal,
} from '../../src/personal-info/index.js';

const grade = (p: number) => (p >= 0.97 ? 'high' : p >= 0.86 ? 'medium' : p >= 0.25 ? 'low' : 'none');
const model = (probability: number, kind: 'giving' | 'asking'): UndecidedSignal => ({
  category: 'personal-info',
  level: grade(probability),
  probability,
  spans: [{ start: 0, end: 99 }],
  source: 'text-model',
  kind,
});
const merge = (text: string, signal: UndecidedSignal) =>
  mergePersonalInfo([signal], readPersonalInfo(text), grade);

describe('mergePersonalInfo', () => {
  it('is surer than the model and the patterns each, and points at the item', () => {
    const [read] = readPersonalInfo('my number is 07700 900123').roles;
    const [merged, ...others] = merge('my number is 07700 900123', model(0.5, 'giving'));
    expect(others).toEqual([]);
    expect(merged).toMatchObject({ source: 'finder', kind: 'giving', spans: [{ start: 13, end: 25 }] });
    expect(merged?.probability).toBeCloseTo(noisyOr(0.5, read?.probability ?? 0));
  });

  it('stands alone where the model saw nothing', () => {
    const merged = merge('my number is 07700 900123', model(0.01, 'asking'));
    expect(merged.find(({ kind }) => kind === 'giving')?.level).toBe('medium');
    expect(merged.find(({ kind }) => kind === 'asking')?.probability).toBe(0.01);
  });

  it('never takes back a level, by whatever thresholds the model graded', () => {
    const strict = () => 'low' as const;
    const given = readPersonalInfo('my number is 07700 900123');
    const [merged] = mergePersonalInfo([{ ...model(0.9, 'giving'), level: 'high' }], given, strict);
    expect(merged?.level).toBe('high');
  });

  it('takes a password to high', () => {
    expect(merge('my password is cat-Milo77', model(0, 'giving'))[0]?.level).toBe('high');
  });

  it('leaves the model alone where no pattern speaks, but tells where the item is', () => {
    const text = 'it is the one with 14 maple street on the gate';
    const [kept] = merge(text, model(0.9, 'giving'));
    expect(kept).toMatchObject({ source: 'text-model', probability: 0.9, spans: [{ start: 19, end: 34 }] });
    const same = model(0.9, 'giving');
    expect(merge('nothing here', same)).toEqual([same]);
  });

  it('keeps what the model pointed to where only a link or an item elsewhere was found', () => {
    const sure = model(0.9, 'giving');
    expect(merge('look at www.example.com, it is so good', sure)).toEqual([sure]);
    const early = { ...sure, spans: [{ start: 0, end: 10 }] };
    expect(merge('it is the one with 14 maple street on the gate', early)[0]?.spans).toEqual([
      { start: 0, end: 10 },
      { start: 19, end: 34 },
    ]);
  });

  it('names the surer of the two as the source', () => {
    const text = 'dont tell mum but text me on 07700 900123';
    expect(merge(text, model(0.9, 'giving'))[0]?.source).toBe('text-model');
    expect(merge(text, model(0.5, 'giving'))[0]?.source).toBe('finder');
  });
});
