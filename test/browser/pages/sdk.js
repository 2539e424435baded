import { createNightlight } from '/dist/index.browser.js';

const violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));

/** How a promise ended, as plain data. */
const outcome = (promise) =>
  promise.then(
    (value) => ({ value }),
    ({ code, message }) => ({ code, message: String(message) }),
  );

/** The same picture as everything that an app may hold; `release` what must be closed. */
const sources = {
  Blob: async (blob) => blob,
  ArrayBuffer: (blob) => blob.arrayBuffer(),
  async view(blob) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    return larger.subarray(10, bytes.length + 10);
  },
  ImageBitmap: (blob) => createImageBitmap(blob),
  HTMLImageElement: async (blob) => Object.assign(new Image(), { src: URL.createObjectURL(blob) }),
  async HTMLCanvasElement(blob) {
    const bitmap = await createImageBitmap(blob);
    const canvas = Object.assign(document.createElement('canvas'), {
      width: bitmap.width,
      height: bitmap.height,
    });
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas;
  },
  async OffscreenCanvas(blob) {
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas;
  },
  async ImageData(blob) {
    const canvas = await sources.OffscreenCanvas(blob);
    return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  },
  VideoFrame: async (blob) => new VideoFrame(await createImageBitmap(blob), { timestamp: 0 }),
};

/** Many colours, any size. */
async function paint(width, height, type = 'image/png') {
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  for (let i = 0; i < 200; i++) {
    brush.fillStyle = `hsl(${(i * 47) % 360} 60% ${30 + (i % 5) * 10}%)`;
    brush.fillRect((i * 97) % width, (i * 61) % height, width / 8, height / 8);
  }
  return canvas.convertToBlob({ type });
}

globalThis.sdk = { createNightlight, outcome, sources, paint };
globalThis.test = { violations };
