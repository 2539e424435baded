import cake from './cake.webp';
import cat from './cat.webp';
import game from './game.webp';
import kite from './kite.webp';
import mountain from './mountain.webp';

/** The pictures that come with the demo, drawn for it; see scripts/demo/pictures.ts. */
export const PICTURES = { cake, cat, game, kite, mountain } as const;

/** Name of such a picture. */
export type PictureName = keyof typeof PICTURES;
export const PICTURE_NAMES = Object.keys(PICTURES) as PictureName[];

/** The picture as the chat would receive it. */
export async function loadPicture(name: PictureName): Promise<Blob> {
  const response = await fetch(PICTURES[name]);
  return response.blob();
}
