import { describe, expect, it } from 'vitest';
import { ANY_HELPLINE, type CoachInput, coach, ENGLISH } from '../../src/coaching/index.js';
import { CATEGORIES, type Helpline, LEVELS, ROLES } from '../../src/signals/index.js';

const helpline: Helpline = { name: 'A line', number: '123', verifiedOn: '2026-11-22' };
const input: CoachInput = {
  category: 'bullying',
  severity: 'medium',
  role: 'receiver',
  ageBand: '10-12',
  catalogue: ENGLISH,
};

describe('coach', () => {
  it('says nothing at none', () => {
    for (const category of CATEGORIES) {
      for (const role of ROLES) expect(coach({ ...input, category, role, severity: 'none' })).toBeNull();
    }
  });

  it('composes what was noticed, what takes the fear away, and a step', () => {
    expect(coach(input)).toEqual({
      key: 'bullying.medium.receiver.under-13',
      audience: 'receiver',
      title: 'That might hurt',
      message: 'This message may be meant to hurt. It is not your fault. You do not have to answer.',
      actions: [
        { id: 'block', label: 'Block' },
        { id: 'keep-proof', label: 'Keep a copy as proof' },
        { id: 'tell-adult', label: 'Tell an adult I trust' },
        { id: 'carry-on', label: "It's okay, carry on" },
      ],
      locale: 'en',
      dir: 'ltr',
    });
  });

  it('speaks otherwise to teenagers', () => {
    expect(coach({ ...input, ageBand: '13-15' })?.message).toContain('mute or block');
    expect(coach({ ...input, ageBand: '13-15' })?.key).toBe('bullying.medium.receiver.13-17');
  });

  it('offers senders other words, and nobody else', () => {
    expect(coach({ ...input, role: 'sender' })?.suggestions).toContain('That upset me. Can we talk?');
    expect(coach({ ...input, role: 'bystander' })).not.toHaveProperty('suggestions');
  });

  it('tells giving details from being asked for them', () => {
    const details = { ...input, category: 'personal-info' } as const;
    expect(coach({ ...details, kind: 'giving', role: 'sender' })?.message).toContain('may share');
    expect(coach({ ...details, kind: 'asking', role: 'sender' })?.message).toContain(
      "someone's private details",
    );
    expect(coach(details)?.message).toContain('asking for your');
    expect(coach({ ...details, role: 'bystander' })?.key).toContain('personal-info-giving');
  });

  it('shows the helpline where one is offered, always at self-harm', () => {
    expect(coach({ ...input, helpline })).not.toHaveProperty('helpline');
    expect(coach({ ...input, helpline, severity: 'high' })?.helpline).toEqual(helpline);
    for (const severity of LEVELS) {
      for (const role of ROLES) {
        const cry = { ...input, category: 'self-harm', severity, role } as const;
        expect(coach({ ...cry, helpline })?.helpline).toEqual(helpline);
        expect(coach({ ...cry, helpline })?.message).toContain(ENGLISH.shared.helpline);
        expect(coach(cry)?.message).toContain(ENGLISH.shared.noHelpline);
        expect(coach(cry)?.helpline).toEqual(ANY_HELPLINE);
      }
    }
  });

  it('tells a child who writes of self-harm from one who reads it', () => {
    const cry = { ...input, category: 'self-harm', severity: 'high' } as const;
    expect(coach({ ...cry, role: 'sender' })?.message).toContain('you may not feel safe');
    expect(coach({ ...cry, role: 'receiver' })?.message).toContain('The person who wrote this');
  });

  it('names the emergency number where life may be at risk, in words where it is unknown', () => {
    const danger = { ...input, category: 'threat', severity: 'high' } as const;
    expect(coach({ ...danger, emergency: '112' })?.message).toContain('call 112.');
    expect(coach({ ...danger, emergency: '$&' })?.message).toContain('call $&.');
    expect(coach(danger)?.message).toContain('call the emergency number');
    expect(coach({ ...danger, role: 'sender', emergency: '112' })?.message).not.toContain('112');
    expect(coach({ ...danger, category: 'bullying', emergency: '112' })?.message).not.toContain('112');
  });
});
