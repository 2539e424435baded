import { readFileSync } from 'node:fs';

/**
 * A built file and every chunk that is loaded with it, as a page without a bundler loads them; chunks for other
 * languages, regions and rooms come on demand and do not count.
 * @param {string} file path or URL of a JavaScript module
 * @returns {string[]} paths, the file first
 */
export function loadedWith(file, seen = new Set()) {
  if (!seen.has(file)) {
    seen.add(file);
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    for (const [, chunk] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      loadedWith(folder + chunk, seen);
  }
  return [...seen];
}
