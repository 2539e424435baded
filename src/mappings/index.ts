export * from './azure.js';
export * from './co-re.js';
export * from './definitions.js';
export * from './grooming-models.js';
export * from './openai.js';
export * from './perspective.js';
export * from './youth-media-law.js';
