import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a program, or `undefined` when this machine has none of that name. */
export function findProgram(name: string): string | undefined {
  const candidates = name.includes('/')
    ? [name]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Why a command cannot be run here, or `undefined` when it can. */
export function whyNot(program: string, ...args: string[]): string | undefined {
  if (!findProgram(program)) return `${program} is not installed`;
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? undefined : `${program} is not allowed here: ${stderr.trim().split('\n')[0]}`;
}
