import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
};

/** A running server of one folder. */
export interface StaticServer {
  /** Address of the folder's index.html. */
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine only, as any static host would.
 * @param prefix path under which the folder stands
 * @param port 0 for a free one
 */
export async function serveFolder(folder: string, { prefix = '/', port = 0 } = {}): Promise<StaticServer> {
  const asked: string[] = [];
  // The page states its policy itself; a worker is bound only by what comes with its own file.
  const policy = policyOf(join(folder, 'index.html'));
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    asked.push(path);
    const rest = path.startsWith(prefix) ? path.slice(prefix.length) || 'index.html' : '..';
    const file = join(folder, rest);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    // Files in assets/ carry a hash of their content in their name.
    const forEver = rest.startsWith('assets/');
    response.setHeader('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${prefix}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function policyOf(index: string): string {
  return (
    /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(index, 'utf8'))?.[1] ?? ''
  );
}
