import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A regular expression in the sources. */
export interface FoundRegex {
  /** Where it is written: a path, with its line for a literal. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Paths of every TypeScript file of a folder. */
const filesIn = (folder: URL) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

/** Regular expression literals in every TypeScript file of a folder, each once. */
export function literalsIn(folder: URL): FoundRegex[] {
  const found = new Map<string, FoundRegex>();
  for (const path of filesIn(folder)) {
    const code = readFileSync(new URL(path, folder), 'utf8');
    const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      const where = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.set(node.text, { where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found.values()];
}

/** Files of a folder that put patterns together from strings. */
export function filesThatCompile(folder: URL): string[] {
  return filesIn(folder).filter((path) => /\bRegExp\(/.test(readFileSync(new URL(path, folder), 'utf8')));
}

/**
 * Patterns that code puts together from strings, which no look at the sources shows: `RegExp` keeps what it compiles
 * while a file is loaded and used.
 * @param where what to call them
 * @param run loads the code, not loaded before, and uses it
 */
export async function compiledBy(where: string, run: () => Promise<unknown>): Promise<FoundRegex[]> {
  const found = new Map<string, FoundRegex>();
  const original = globalThis.RegExp;
  const keep = ({ source, flags }: RegExp) => found.set(`/${source}/${flags}`, { where, source, flags });
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, self) {
      const pattern = Reflect.construct(target, args, self === globalThis.RegExp ? target : self);
      keep(pattern);
      return pattern;
    },
    apply(target, self, args) {
      const pattern = Reflect.apply(target, self, args);
      keep(pattern);
      return pattern;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}
