import { describe, expect, it } from 'vitest';
import { createImageGuard, type ImageSource } from '../../src/image/index.js';
import { fakeModels, firstLook } from './support/fakes.js';
import { plain } from './support/pictures.js';

const SEVERE = 220;
const MIDDLING = 120;
const HARMLESS = 0;

const models = () =>
  fakeModels((red) => {
    if (red === SEVERE) return { first: firstLook({ porn: 0.97 }), second: 0.95 };
    if (red === MIDDLING) return { first: firstLook({ porn: 0.8 }), second: 0.75 };
    return { first: firstLook({}), second: 0 };
  });

/** A video of plain frames that notes how far it was read and whether it was closed. */
function video(reds: readonly (number | 'broken')[]) {
  const state = { read: 0, closed: false };
  async function* frames(): AsyncGenerator<ImageSource> {
    try {
      for (const red of reds) {
        state.read += 1;
        yield red === 'broken' ? new Uint8Array() : plain(8, 8, [red, 0, 0, 255]);
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, frames: frames() };
}

function check(reds: readonly (number | 'broken')[], options = {}) {
  return createImageGuard(models()).checkFrames(video(reds).frames, options);
}

describe('checkFrames', () => {
  it('finds nothing in a harmless video', async () => {
    expect(await check(new Array(10).fill(HARMLESS))).toMatchObject({
      level: 'none',
      framesSeen: 10,
      framesExamined: 10,
      firstAlert: null,
      stoppedEarly: false,
      partial: [],
    });
  });

  it('needs two of three frames for a level; a frame alone counts one level lower', async () => {
    const alone = await check([HARMLESS, HARMLESS, SEVERE, HARMLESS, HARMLESS]);
    expect(alone).toMatchObject({
      level: 'medium',
      worstPosition: 2,
      worst: { level: 'high' },
      firstAlert: 2,
    });
    const flicker = await check([HARMLESS, SEVERE, HARMLESS, SEVERE, HARMLESS]);
    expect(flicker).toMatchObject({ level: 'high', firstAlert: 1, worstPosition: 1 });
    const apart = await check([MIDDLING, HARMLESS, HARMLESS, MIDDLING, HARMLESS]);
    expect(apart).toMatchObject({ level: 'low', firstAlert: null });
  });

  it('stops as soon as the level is sure, and closes the source', async () => {
    const { state, frames } = video([HARMLESS, SEVERE, SEVERE, HARMLESS, HARMLESS, HARMLESS]);
    const finding = await createImageGuard(models()).checkFrames(frames);
    expect(finding).toMatchObject({ level: 'high', stoppedEarly: true, framesSeen: 3 });
    expect(state).toEqual({ read: 3, closed: true });
  });

  it('stops earlier or never, as told', async () => {
    const reds = [MIDDLING, MIDDLING, MIDDLING, MIDDLING];
    expect(await check(reds, { stopAt: 'medium' })).toMatchObject({ level: 'medium', framesSeen: 2 });
    expect(await check(reds)).toMatchObject({ level: 'medium', framesSeen: 4, stoppedEarly: false });
    const severe = new Array(5).fill(SEVERE);
    expect(await check(severe, { stopAt: 'never' })).toMatchObject({ framesSeen: 5, stoppedEarly: false });
  });

  it('samples every n-th frame', async () => {
    const looked: number[] = [];
    const finding = await check(new Array(10).fill(HARMLESS), {
      every: 4,
      onFrame: (_: unknown, __: unknown, position: number) => looked.push(position),
    });
    expect(looked).toEqual([0, 4, 8]);
    expect(finding).toMatchObject({ framesSeen: 10, framesExamined: 3 });
  });

  it('takes a single frame at its word', async () => {
    expect(await check([SEVERE])).toMatchObject({ level: 'high', firstAlert: 0, framesExamined: 1 });
  });

  it('passes over damaged frames, says so, and fails when there was nothing else', async () => {
    expect(await check([HARMLESS, 'broken', HARMLESS])).toMatchObject({
      level: 'none',
      framesSeen: 3,
      framesExamined: 2,
      partial: [{ code: 'frames-unreadable' }],
    });
    await expect(check(['broken', 'broken'])).rejects.toMatchObject({ code: 'image-unreadable' });
    await expect(check([])).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('ends with every other failure, and when told to stop', async () => {
    const failing = createImageGuard({
      ...models(),
      first: { run: () => Promise.reject(new Error('out of memory')) },
    });
    await expect(failing.checkFrames(video([HARMLESS, HARMLESS]).frames)).rejects.toThrow('out of memory');
    const controller = new AbortController();
    const going = check(new Array(50).fill(HARMLESS), {
      signal: controller.signal,
      onFrame: () => controller.abort(),
    });
    await expect(going).rejects.toMatchObject({ code: 'aborted' });
    await expect(check([HARMLESS], { every: 0 })).rejects.toMatchObject({ code: 'invalid-option' });
  });
});
