import { loadHelplines, type Nightlight } from 'nightlight';

/**
 * Nightlight loads the conversation model with the first turn and the picture models with the first picture. A turn and
 * a picture that nobody sent have it happen before the chat begins, so that nothing is fetched while a child writes.
 * What fails here fails again where it is needed, and is shown there.
 */
export async function warm(nightlight: Nightlight): Promise<void> {
  await Promise.allSettled([warmChat(nightlight), warmPictures(nightlight), loadHelplines()]);
}

async function warmChat(nightlight: Nightlight): Promise<void> {
  const conversation = nightlight.conversation();
  await conversation.add({ author: 'contact', text: 'hello' });
  conversation.close();
}

async function warmPictures(nightlight: Nightlight): Promise<void> {
  const canvas = new OffscreenCanvas(64, 64);
  // Without a context it has no pixels to read.
  canvas.getContext('2d')?.fillRect(0, 0, 32, 32);
  const picture = await canvas.convertToBlob();
  await Promise.all([
    nightlight.checkImage(picture),
    nightlight.blurImage(picture),
    nightlight.coverPreview(picture),
  ]);
}
