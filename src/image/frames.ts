import { throwIfAborted } from '../signals/aborted.js';
import { compareSeverity, NightlightError, type PartialReason, type Severity } from '../signals/index.js';
import type { ImageFinding } from './check.js';
import type { ImageGuard } from './guard.js';
import { FrameSmoother, type GradedFrame } from './smooth.js';
import type { ImageSource } from './source.js';

/** Options of a check over the frames of a video. */
export interface CheckFramesOptions {
  /** Looks at every n-th frame only; default 1. Two looks a second are plenty. */
  readonly every?: number;
  /** Ends as soon as the smoothed level reaches this; default `high`. `never` looks at everything. */
  readonly stopAt?: Exclude<Severity, 'none'> | 'never';
  /** Told of each frame that was looked at, with the smoothed level so far. */
  readonly onFrame?: (finding: ImageFinding, smoothed: GradedFrame, position: number) => void;
  /** Gives up when it fires. */
  readonly signal?: AbortSignal | undefined;
}

/** What was noticed in a video. */
export interface FramesFinding {
  /** Always sexual content. */
  readonly category: 'sexual';
  /** Gravest smoothed level; of a single frame in all, its own. */
  readonly level: Severity;
  /** Smoothed probability where the level was reached. */
  readonly probability: number;
  /** The finding of the gravest frame by itself. */
  readonly worst: ImageFinding;
  /** Position of that frame, counting every frame received from 0. */
  readonly worstPosition: number;
  /** Position at which the smoothed level first was `medium` or more; `null` when it never was. */
  readonly firstAlert: number | null;
  /** Frames received. */
  readonly framesSeen: number;
  /** Frames looked at. */
  readonly framesExamined: number;
  /** True when `stopAt` ended it before the frames did. */
  readonly stoppedEarly: boolean;
  /** Reasons of all frames, each code once, and `frames-unreadable`. */
  readonly partial: readonly PartialReason[];
}

const UNREADABLE: PartialReason = {
  code: 'frames-unreadable',
  message: 'some frames could not be decoded and were not looked at',
};

function graver(a: GradedFrame, b: GradedFrame | undefined): boolean {
  return !b || (compareSeverity(a.level, b.level) || a.probability - b.probability) > 0;
}

/** Only damage of one frame may be passed over; every other failure ends the check. */
function isDamage(error: unknown): boolean {
  return error instanceof NightlightError && error.code === 'image-unreadable';
}

/**
 * Looks at the frames of a video as they come, one at a time, and closes the source when it ends early. It closes no
 * `VideoFrame`: that is the caller's.
 * @param check how to look at one frame
 * @throws NightlightError `invalid-input` when no frame came, `invalid-option`, `aborted`, what `check` throws other
 * than `image-unreadable`, and that too when no frame at all could be read
 */
export async function checkFrames(
  frames: AsyncIterable<ImageSource> | Iterable<ImageSource>,
  check: (source: ImageSource, options: { signal: AbortSignal | undefined }) => Promise<ImageFinding>,
  { every = 1, stopAt = 'high', onFrame, signal }: CheckFramesOptions = {},
): Promise<FramesFinding> {
  if (!Number.isSafeInteger(every) || every < 1) {
    throw new NightlightError('invalid-option', 'every must be a positive whole number');
  }
  throwIfAborted(signal);
  const smoother = new FrameSmoother<ImageFinding>();
  const partial = new Map<string, PartialReason>();
  let seen = 0;
  let examined = 0;
  let gravest: GradedFrame | undefined;
  let worst: { finding: ImageFinding; position: number } | undefined;
  let firstAlert: number | null = null;
  let damage: unknown;
  let stoppedEarly = false;
  for await (const source of frames) {
    const position = seen++;
    if (position % every !== 0) continue;
    throwIfAborted(signal);
    let finding: ImageFinding;
    try {
      finding = await check(source, { signal });
    } catch (error) {
      if (!isDamage(error)) throw error;
      damage = error;
      partial.set(UNREADABLE.code, UNREADABLE);
      continue;
    }
    examined += 1;
    for (const reason of finding.partial) partial.set(reason.code, reason);
    const smoothed = smoother.add(finding);
    if (graver(smoothed, gravest)) gravest = smoothed;
    if (graver(finding, worst?.finding)) worst = { finding, position };
    if (firstAlert === null && compareSeverity(smoothed.level, 'medium') >= 0) firstAlert = position;
    onFrame?.(finding, smoothed, position);
    stoppedEarly = stopAt !== 'never' && compareSeverity(smoothed.level, stopAt) >= 0;
    if (stoppedEarly) break;
  }
  if (!worst || !gravest)
    throw damage ?? new NightlightError('invalid-input', 'there was no frame to look at');
  // One frame has no neighbours that could confirm it: it speaks for itself.
  const { level, probability } = examined === 1 ? worst.finding : gravest;
  if (examined === 1 && compareSeverity(level, 'medium') >= 0) firstAlert = worst.position;
  return {
    category: 'sexual',
    level,
    probability,
    worst: worst.finding,
    worstPosition: worst.position,
    firstAlert,
    framesSeen: seen,
    framesExamined: examined,
    stoppedEarly,
    partial: [...partial.values()],
  };
}

/** A guard from a check of single pictures, wherever that is made. */
export function guardOf(check: ImageGuard['checkImage']): ImageGuard {
  return { checkImage: check, checkFrames: (frames, options) => checkFrames(frames, check, options) };
}
