export * from './fake.js';
export { FAKE_STAGE_PROBABILITY } from './fake-conversation.js';
export { FAKE_PROBABILITY } from './probability.js';
