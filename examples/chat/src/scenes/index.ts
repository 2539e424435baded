import { en } from './en.js';
import type { Scenes } from './scene.js';
import { zh } from './zh.js';
import { zhHant } from './zh-Hant.js';

export * from './scene.js';

/** Scenes are written in English and Chinese, the languages that the model reads best. */
export function scenesFor(locale: string): Scenes {
  if (locale === 'zh-Hant') return zhHant;
  return locale.startsWith('zh') ? zh : en;
}

/** Every scene, for the guard without models. */
export const ALL_SCENES: readonly Scenes[] = [en, zh, zhHant];
