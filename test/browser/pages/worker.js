import { createNightlight } from '/dist/index.browser.js';

addEventListener('securitypolicyviolation', (event) => postMessage({ violation: event.violatedDirective }));

const ready = createNightlight();
addEventListener('message', async ({ data: { id, text } }) => {
  const result = await (await ready).checkText(text);
  postMessage({ id, result });
});
