import type sharp from 'sharp';
import { NightlightError } from '../signals/index.js';

let loading: Promise<typeof sharp> | undefined;

/**
 * The optional peer `sharp`, loaded on first use.
 * @throws NightlightError `peer-missing`; the message says how to install it
 */
export function loadSharp(): Promise<typeof sharp> {
  loading ??= import('sharp').then(
    (module) => module.default,
    (cause) => {
      // Forgotten, so that the app can install it and try again without a restart.
      loading = undefined;
      throw new NightlightError('peer-missing', 'pictures in Node need sharp: npm install sharp', { cause });
    },
  );
  return loading;
}
