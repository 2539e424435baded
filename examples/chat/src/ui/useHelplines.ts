import { loadHelplines } from 'nightlight';
import { useEffect, useState } from 'react';

/** The SDK's record of helplines. */
export type Helplines = Awaited<ReturnType<typeof loadHelplines>>;

/** The record, once it is loaded. */
export function useHelplines(): Helplines | null {
  const [directory, setDirectory] = useState<Helplines | null>(null);
  useEffect(() => {
    loadHelplines().then(setDirectory, () => undefined);
  }, []);
  return directory;
}
