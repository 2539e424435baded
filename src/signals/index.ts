export * from './category.js';
export * from './context.js';
export * from './error.js';
export * from './result.js';
export * from './severity.js';
export * from './stage.js';
