import type { Picture } from './picture.js';

/** Encodes an opaque picture as JPEG; one implementation for Node, one for browsers. */
export type EncodeImage = (picture: Picture) => Promise<Blob>;

/** JPEG quality, 0 to 1: ample for a blurred picture. */
export const JPEG_QUALITY = 0.8;
