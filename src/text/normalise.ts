export { type NormalisedText, normalise } from './normalise/index.js';
