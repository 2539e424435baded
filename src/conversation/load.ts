import { type Models, modelSession } from '../runtime/models.js';
import { NightlightError } from '../signals/index.js';
import type { TextManifest } from '../text/manifest.js';
import { type ConversationManifest, checkManifest } from './manifest.js';
import { type ConversationNetwork, createNetwork } from './network.js';

/**
 * Starts the conversation model, wherever models run. It belongs to the Nightlight, which frees it.
 * @param manifest `null` where the package has no conversation model
 * @throws NightlightError `model-missing`, `model-corrupt`, `model-load-failed`, `disposed`
 */
export async function loadConversationModel(
  models: Models,
  manifest: ConversationManifest | null,
  text: Pick<TextManifest, 'version' | 'labels'>,
): Promise<ConversationNetwork> {
  if (manifest === null) {
    throw new NightlightError('model-missing', 'this version of nightlight has no conversation model');
  }
  checkManifest(manifest, text);
  const { model } = manifest.files;
  await models.start(model);
  return createNetwork(modelSession(models, model), manifest);
}
