import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Files of `public/`, which the bundle does not list. */
const PUBLIC = ['icon.svg', 'manifest.webmanifest'];

/**
 * Writes `sw.js`: the service worker of `offline-worker.js` with the list of the app's own files, so that the page
 * goes on working without a network. The name of its cache changes whenever a file does, its own included.
 */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    // After Vite has written index.html into the bundle.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = ['./', ...PUBLIC, ...Object.keys(bundle).filter((file) => file !== 'index.html')];
        const hash = createHash('sha256');
        const template = readFileSync(fileURLToPath(new URL('./offline-worker.js', import.meta.url)), 'utf8');
        hash.update(template);
        for (const file of PUBLIC) {
          hash.update(file).update(readFileSync(fileURLToPath(new URL(`./public/${file}`, import.meta.url))));
        }
        for (const output of Object.values(bundle)) {
          hash.update(output.fileName).update(output.type === 'chunk' ? output.code : output.source);
        }
        const source = template
          .replace('__FILES__', () => JSON.stringify(files))
          .replace('__VERSION__', () => JSON.stringify(hash.digest('hex').slice(0, 12)));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
