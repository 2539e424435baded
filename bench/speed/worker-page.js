import { createNightlight } from '/dist/index.browser.js';

let nightlight;
const RUNS = 10;

/** Many colours, and the same for everybody. */
function paint(width, height) {
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  for (let i = 0; i < 200; i++) {
    brush.fillStyle = `hsl(${(i * 47) % 360} 60% ${30 + (i % 5) * 10}%)`;
    brush.fillRect((i * 97) % width, (i * 61) % height, width / 8, height / 8);
  }
  return canvas;
}

const small = paint(1280, 960);
const large = paint(4000, 3000);
const jpegs = await Promise.all([small, large].map((canvas) => canvas.convertToBlob({ type: 'image/jpeg' })));
const bytes = await jpegs[0].arrayBuffer();
const image = Object.assign(new Image(), { src: URL.createObjectURL(jpegs[0]) });
await image.decode();
const bitmap = await createImageBitmap(jpegs[1]);
const pixels = small.getContext('2d').getImageData(0, 0, small.width, small.height);

globalThis.calls = {
  'a message': (i) => nightlight.checkText(`see you after school at the gate at ${i}`),
  '3,000 letters': (i) => nightlight.checkText(`see you tomorrow in the park at ${i}. `.repeat(80)),
  'JPEG 1.2 MP': () => nightlight.checkImage(jpegs[0]),
  'JPEG 12 MP': () => nightlight.checkImage(jpegs[1]),
  'bytes 1.2 MP': () => nightlight.checkImage(bytes),
  'element 1.2 MP': () => nightlight.checkImage(image),
  'ImageData 1.2 MP': () => nightlight.checkImage(pixels),
  'canvas 1.2 MP': () => nightlight.checkImage(small),
  'bitmap 12 MP': () => nightlight.checkImage(bitmap),
};

globalThis.create = async (worker) => {
  await nightlight?.dispose();
  nightlight = await createNightlight({ worker, imageLimits: { maxMilliseconds: 100_000 } });
  await nightlight.checkImage(jpegs[0]);
};

/** Milliseconds of each call; a task in between keeps calls from running into one. */
globalThis.measure = async (name) => {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const begin = performance.now();
    await calls[name](i);
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
};
