import { inPlace } from './backend.js';
import { browserPlatform } from './runtime/platform.browser.js';

/** Browsers, in the thread that asks. Loaded on demand: with a worker, a page does without tokenizer and decoders. */
export const openOnPage = inPlace(browserPlatform);
