import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A regular expression in the sources. */
export interface FoundRegex {
  /** `path:line`. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Regular expression literals in every TypeScript file of a folder, each once. */
export function regexesIn(folder: URL): FoundRegex[] {
  const found = new Map<string, FoundRegex>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
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
