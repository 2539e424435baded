export * from './fake.js';
export { FAKE_PROBABILITY } from './probability.js';
