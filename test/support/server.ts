import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** What a careful site allows; `'wasm-unsafe-eval'` is what WebAssembly needs, and all that it needs. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A server of static files on localhost. */
export interface Server {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves folders under a strict policy, as a site with an app would.
 * @param folders path prefix to folder, for example `{ '/dist/': '/repo/dist' }`; the longest match wins
 * @param policy the Content-Security-Policy of every response
 */
export async function serve(
  folders: Readonly<Record<string, string>>,
  policy = CONTENT_SECURITY_POLICY,
): Promise<Server> {
  const asked: string[] = [];
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    asked.push(path);
    const prefix = prefixes.find((candidate) => path.startsWith(candidate));
    const rest = path.endsWith('/') ? `${path}index.html` : path;
    const file = prefix && join(folders[prefix] as string, rest.slice(prefix.length));
    // On every response: a worker is bound by the policy of its own script, not by the page's.
    response.setHeader('Content-Security-Policy', policy);
    if (path === '/favicon.ico') {
      // Chromium asks for it unasked, and would note that there is none.
      response.writeHead(204).end();
      return;
    }
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
