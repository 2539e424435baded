export * from './fake.js';
