/** What both entry points export beside `createNightlight`. */
export {
  type AdultGuide,
  adviseAdult,
  CATALOGUE_LOCALES,
  type CatalogueLocale,
  loadAdultGuide,
  loadHelplines,
  resolveLocale,
} from './coaching/index.js';
export type {
  Conversation,
  ConversationAlert,
  ConversationOptions,
  ConversationPattern,
  ConversationResult,
  ConversationSignal,
  ConversationSnapshot,
  ConversationStanding,
  ConversationTurn,
  SnapshotModels,
  StageEvidence,
} from './conversation/index.js';
export {
  type BlurredImage,
  type CoverPreview,
  createHashMatcher,
  type HashMatch,
  type HashMatcher,
  type HashMatcherOptions,
  type ImageHash,
  type ImageKind,
  type ImageLimits,
  type ImageSource,
} from './image/common.js';
export type { CheckImageOptions, CheckVideoOptions, FramesResult, ImageResult } from './images.js';
export * from './mappings/index.js';
export type { Nightlight, TextResult } from './nightlight.js';
export type {
  CheckOptions,
  CheckTextOptions,
  ModelsChoice,
  NightlightOptions,
  TierChoice,
} from './options.js';
export type { FoundItem, FoundKind, Redacted, Redaction, RedactOptions } from './personal-info/index.js';
export * from './policy/index.js';
export * from './record/index.js';
export { redact } from './redact.js';
export type { AssetLocation, Engine } from './runtime/platform.js';
export type { OnProgress, Progress } from './runtime/progress.js';
export * from './signals/index.js';
export type { Tier } from './text/fast-tier/index.js';
export { VERSION } from './version.js';
export type { DraftResult, Watch, WatchOptions } from './watch.js';
