import { fileURLToPath } from 'node:url';
import { build, type LogLevel } from 'vite';

/** Where the demo is. */
export const DEMO = fileURLToPath(new URL('../../examples/chat/', import.meta.url));

/** Builds the demo. @param outDir its own `dist` when left out */
export async function buildDemo(logLevel: LogLevel, outDir = `${DEMO}dist`): Promise<void> {
  await build({
    configFile: `${DEMO}vite.config.ts`,
    logLevel,
    build: { outDir, emptyOutDir: true },
  });
}
