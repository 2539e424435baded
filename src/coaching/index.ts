export * from './catalogue.js';
export * from './coach.js';
export * from './helplines.js';
export * from './locales.js';
export { type CoachingActionId, menuOf } from './menu.js';
