/** A built file and every chunk that is loaded with it. */
export function loadedWith(file: string): string[];
