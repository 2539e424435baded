import { type DecidedResult, type Decider, decideResult, type Noticed } from './decision.js';
import type {
  CheckFramesOptions,
  FramesFinding,
  ImageFinding,
  ImageGuard,
  ImageKind,
  ImageLimits,
  ImageManifest,
  ImageSource,
} from './image/common.js';
import { type CheckContext, type CheckOptions, resolveCheck } from './options.js';
import { type AssetFile, type ReadAsset, readVerified } from './runtime/assets.js';
import type { ImageRoom } from './runtime/platform.js';
import type { CreateSession, ModelSession } from './runtime/session.js';
import { CATEGORIES, type Scores } from './signals/index.js';

/** What a check of a picture returns. */
export interface ImageResult extends DecidedResult {
  /** Photograph or drawing. */
  readonly kind: ImageKind;
  /** Frames that were looked at; 1 for a still picture. */
  readonly framesExamined: number;
}

/** What a check of a video's frames returns. */
export interface FramesResult extends ImageResult {
  /** Position at which the smoothed level first was `medium` or more; `null` when it never was. */
  readonly firstAlert: number | null;
  /** Frames received. */
  readonly framesSeen: number;
  /** True when it ended before the frames did. */
  readonly stoppedEarly: boolean;
}

/** How to look at one picture. */
export type CheckImageOptions = CheckOptions;

/** How to look at a video's frames. */
export interface CheckVideoOptions extends CheckOptions, Pick<CheckFramesOptions, 'every' | 'stopAt'> {}

/** Picture checks of one Nightlight. */
export interface ImageChecks {
  /** @see Nightlight.checkImage */
  checkImage(source: ImageSource, options?: CheckImageOptions): Promise<ImageResult>;
  /** @see Nightlight.checkFrames */
  checkFrames(
    frames: AsyncIterable<ImageSource> | Iterable<ImageSource>,
    options?: CheckVideoOptions,
  ): Promise<FramesResult>;
}

/** A guard and how to free its models; loaded when the first picture comes. */
export interface LoadedImages {
  readonly guard: ImageGuard;
  dispose(): Promise<void>;
}

/**
 * Reads, verifies and starts the image models. The second one is read only when the first one suspects something.
 * @throws NightlightError `model-missing`, `model-corrupt`, `model-load-failed`
 */
export async function loadImages(
  room: ImageRoom,
  read: ReadAsset,
  createSession: CreateSession,
  manifest: ImageManifest,
  { threads, limits }: { readonly threads: number; readonly limits: Partial<ImageLimits> },
): Promise<LoadedImages> {
  const start = async (name: keyof ImageManifest['models']): Promise<ModelSession> =>
    createSession(await readVerified(read, assetOf(manifest, name)), { threads });
  const first = await start('first-look');
  let second: Promise<ModelSession> | undefined;
  const guard = room.createImageGuard({
    first,
    second: () => {
      second ??= start('second-opinion');
      return second;
    },
    manifest,
    limits,
  });
  return {
    guard,
    async dispose() {
      await first.dispose();
      await second?.then((session) => session.dispose()).catch(() => undefined);
    },
  };
}

function assetOf(manifest: ImageManifest, name: keyof ImageManifest['models']): AssetFile {
  const { file, bytes, sha256 } = manifest.models[name];
  return { path: `image/${file}`, bytes, sha256 };
}

/** Turns findings in pictures into decided results. */
export function createImageChecks(
  guard: () => Promise<ImageGuard>,
  decider: Decider,
  ageBand: CheckContext['ageBand'],
): ImageChecks {
  return {
    async checkImage(source, options = {}) {
      const context = resolveCheck(options, ageBand);
      const finding = await (await guard()).checkImage(source, { signal: options.signal });
      const { kind, framesExamined } = finding;
      return { ...decideResult(decider, noticedIn(finding), context), kind, framesExamined };
    },
    async checkFrames(frames, options = {}) {
      const context = resolveCheck(options, ageBand);
      const { every, stopAt, signal } = options;
      const finding = await (await guard()).checkFrames(frames, {
        signal,
        ...(every !== undefined && { every }),
        ...(stopAt !== undefined && { stopAt }),
      });
      const { worst, framesExamined, framesSeen, firstAlert, stoppedEarly } = finding;
      return {
        ...decideResult(decider, noticedIn(finding), context),
        kind: worst.kind,
        framesExamined,
        framesSeen,
        firstAlert,
        stoppedEarly,
      };
    },
  };
}

/** The image models know one category; the others score 0, which says nothing about them. */
function noticedIn({ level, probability, partial }: ImageFinding | FramesFinding): Noticed {
  const scores = Object.fromEntries(CATEGORIES.map((c) => [c, c === 'sexual' ? probability : 0])) as Scores;
  return {
    signals: [{ category: 'sexual', level, probability, spans: [], source: 'image-model' }],
    scores,
    partial,
  };
}
