import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { abortWith } from '../../src/signals/aborted.js';

describe('abortWith', () => {
  it('fires with the signal and for the same reason', () => {
    const [given, controller] = [new AbortController(), new AbortController()];
    abortWith(controller, given.signal);
    expect(controller.signal.aborted).toBe(false);
    given.abort('enough');
    expect(controller.signal).toMatchObject({ aborted: true, reason: 'enough' });
  });

  it('fires at once when the signal has', () => {
    const controller = new AbortController();
    abortWith(controller, AbortSignal.abort('before'));
    expect(controller.signal).toMatchObject({ aborted: true, reason: 'before' });
  });

  it('leaves nothing on the signal once it has fired itself', () => {
    const [given, controller] = [new AbortController(), new AbortController()];
    abortWith(controller, given.signal);
    expect(getEventListeners(given.signal, 'abort')).toHaveLength(1);
    controller.abort();
    expect(getEventListeners(given.signal, 'abort')).toEqual([]);
  });

  it('can do without a signal', () => {
    const controller = new AbortController();
    abortWith(controller, undefined);
    expect(controller.signal.aborted).toBe(false);
  });
});
