export * from './adults.js';
export * from './catalogue.js';
export * from './coach.js';
export * from './helplines.js';
export type { InLanguage } from './language.js';
export * from './locales.js';
export { type CoachingActionId, menuOf } from './menu.js';
