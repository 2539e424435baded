import { createNightlight } from '/dist/index.browser.js';

/** Blobs of many colours: something to look at, and the same for everybody. */
function paint() {
  const canvas = new OffscreenCanvas(640, 480);
  const brush = canvas.getContext('2d');
  for (let i = 0; i < 200; i++) {
    brush.fillStyle = `hsl(${(i * 47) % 360} 60% ${30 + (i % 5) * 10}%)`;
    brush.fillRect((i * 97) % 640, (i * 61) % 480, 80, 60);
  }
  return canvas;
}

async function times(nightlight, source, runs) {
  const taken = [];
  for (let i = 0; i < runs; i++) {
    const begin = performance.now();
    await nightlight.checkImage(source);
    taken.push(performance.now() - begin);
  }
  return taken;
}

/** Milliseconds of each of 60 warm checks of a JPEG and of a canvas. */
globalThis.measure = async () => {
  const nightlight = await createNightlight();
  const canvas = paint();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' });
  await times(nightlight, jpeg, 20);
  const result = { jpeg: await times(nightlight, jpeg, 60), canvas: await times(nightlight, canvas, 60) };
  await nightlight.dispose();
  return result;
};
