import { createNightlight } from '/dist/index.browser.js';

/** What the policy of the page forbade, here and in the worker. */
const violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(`page: ${event.violatedDirective}`));

const worker = new Worker('./worker.js', { type: 'module' });
const waiting = new Map();
let asked = 0;
worker.onmessage = ({ data: { id, result, violation } }) => {
  if (violation) violations.push(`worker: ${violation}`);
  else waiting.get(id)(result);
};

let nightlight;
/** Loads in the page and gives back what was reported. */
async function load(options) {
  const phases = [];
  nightlight = await createNightlight({ ...options, onProgress: ({ phase }) => phases.push(phase) });
  return phases.filter((phase, i) => phase !== phases[i - 1]);
}

globalThis.test = {
  violations,
  load,
  check: (text) => nightlight.checkText(text),
  checkInWorker(text) {
    asked += 1;
    const answer = new Promise((resolve) => waiting.set(asked, resolve));
    worker.postMessage({ id: asked, text });
    return answer;
  },
  /** Code of the error that loading ends with. */
  failure: (options) =>
    createNightlight(options).then(
      () => 'none',
      (error) => error.code,
    ),
};
