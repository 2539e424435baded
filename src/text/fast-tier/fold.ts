/** A text as the fast tier reads it. */
export interface Folded {
  readonly text: string;
  /** Whether position `i` of the folded text is position `i` of the original. */
  readonly aligned: boolean;
}

/** Case and compatibility forms folded (NFKC). Linear; ASCII passes without a look at Unicode's tables. */
export function fold(original: string): Folded {
  if (isAscii(original)) return { text: original.toLowerCase(), aligned: true };
  const text = original.normalize('NFKC').toLowerCase();
  return { text, aligned: text.length === original.length };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
