/** What both entry points export beside `createNightlight`. */
export type { Nightlight, TextResult } from './nightlight.js';
export type { CheckTextOptions, NightlightOptions } from './options.js';
export * from './policy/index.js';
export type { AssetLocation, Engine } from './runtime/platform.js';
export type { OnProgress, Progress } from './runtime/progress.js';
export * from './signals/index.js';
export { VERSION } from './version.js';
