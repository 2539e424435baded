/** The core whose size is budgeted: the vocabulary, the policy and English coaching, without models and runtime. */
export * from '../../src/coaching/index.js';
export * from '../../src/policy/index.js';
export * from '../../src/signals/index.js';
