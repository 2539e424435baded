export type { CheckImageOptions, ImageFinding } from './check.js';
export type { CoverPreview } from './cover.js';
export type { CheckFramesOptions, FramesFinding } from './frames.js';
export type { ImageGuard, ImageGuardOptions } from './guard.js';
export {
  createHashMatcher,
  type HashMatch,
  type HashMatcher,
  type HashMatcherOptions,
} from './hash/matcher.js';
export type { ImageHash } from './hash/pdq.js';
export { type FirstLook, IMAGE_LABELS, type ImageKind, type ImageLabel } from './labels.js';
export { DEFAULT_LIMITS, type ImageLimits } from './limits.js';
export type { ImageModels } from './look.js';
export type { ImageGrading, ImageManifest, ImageModelEntry, KindGrading } from './manifest.js';
export type { Picture } from './picture.js';
export type { GradedFrame } from './smooth.js';
export type { ImageSource } from './source.js';
export type { BlurredImage, ImageToolOptions, ImageTools } from './tools.js';
