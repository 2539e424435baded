import { loadHelplines } from 'nightlight';
import { useEffect, useState } from 'react';

/** The SDK's record of helplines. */
export type Helplines = Awaited<ReturnType<typeof loadHelplines>>;

/** Stands in for a record that could not be loaded: whoever asks goes on to the page that lists all. */
const NONE: Helplines = { emergencySources: [], regions: {} };

/** The record, once it is loaded. */
export function useHelplines(): Helplines | null {
  const [directory, setDirectory] = useState<Helplines | null>(null);
  useEffect(() => {
    loadHelplines().then(setDirectory, () => setDirectory(NONE));
  }, []);
  return directory;
}
