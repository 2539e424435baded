import { fileURLToPath } from 'node:url';
import { build, type LogLevel } from 'vite';

/** Where the demo is. */
export const DEMO = fileURLToPath(new URL('../../examples/chat/', import.meta.url));

/** Builds the demo. @param outDir its own `dist` when left out */
export async function buildDemo(logLevel: LogLevel, outDir = `${DEMO}dist`): Promise<void> {
  const before = process.env.NODE_ENV;
  // A test runner sets it to `test`, and Vite would then build for development.
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: `${DEMO}vite.config.ts`, logLevel, build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
