import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './cli.js';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A program of a development dependency. */
export const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);

/** A folder for one test file. */
export interface Scratch {
  readonly folder: string;
  /** Writes files, by path relative to the folder. */
  write(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

/** An empty folder outside the repository, so that nothing in it resolves to the repository's own packages. */
export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-'));
  return {
    folder,
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a program to its end. @throws Error with all that it printed when it fails */
export async function succeed(program: string, args: readonly string[], cwd = ROOT): Promise<string> {
  const { status, stdout, stderr } = await run(program, args, { cwd });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** What `npm publish` would send. */
export interface Packed {
  /** Path of the .tgz. */
  readonly tarball: string;
  /** Paths in it. */
  readonly files: readonly string[];
  /** Size in bytes. */
  readonly size: number;
}

/** Packs the package as it is built, without building it again. */
export async function pack(folder: string): Promise<Packed> {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [packed] = JSON.parse(await succeed('npm', args));
  const files = packed.files.map(({ path }: { path: string }) => path);
  return { tarball: join(folder, packed.filename), files, size: packed.size };
}

/** Puts a packed package where a project in `folder` finds it, without asking npm. */
export async function unpack({ tarball }: Packed, folder: string): Promise<void> {
  const target = join(folder, 'node_modules', 'nightlight');
  mkdirSync(target, { recursive: true });
  await succeed('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
}
