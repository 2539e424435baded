export * from './mistakes.js';
export * from './proof.js';
export * from './why.js';
