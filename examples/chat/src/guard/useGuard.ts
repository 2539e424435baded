import { NightlightError, type NightlightOptions } from 'nightlight';
import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../settings/settings.js';
import { type Guard, openGuard } from './guard.js';

/** How far the models are. */
export type Loading =
  | {
      readonly phase: 'read' | 'start' | 'warm-up' | 'ready';
      readonly loaded: number;
      readonly total: number;
    }
  | { readonly phase: 'failed'; readonly code: string; readonly again: () => void };

const BEGIN: Loading = { phase: 'read', loaded: 0, total: 0 };

/** The guard for these settings. While another one is being opened, the earlier one goes on. */
export function useGuard({ ageBand, locale, region, policy, guard: which }: Settings): {
  readonly guard: Guard | null;
  readonly loading: Loading;
  readonly changing: boolean;
} {
  const [guard, setGuard] = useState<Guard | null>(null);
  const [loading, setLoading] = useState<Loading>(BEGIN);
  const [changing, setChanging] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const current = useRef<Guard | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` opens it once more
  useEffect(() => {
    const stop = new AbortController();
    const earlier = current.current;
    const options: NightlightOptions = {
      ageBand,
      locale,
      policy,
      ...(region && { region }),
      ...(earlier && { mistakes: { restore: earlier.mistakes.exportJson() } }),
      signal: stop.signal,
      onProgress({ phase, loaded, total }) {
        if (!earlier && phase !== 'ready') setLoading({ phase, loaded, total });
      },
    };
    setChanging(earlier !== null);
    open(which, options).then(
      (opened) => {
        if (stop.signal.aborted) return void opened.dispose();
        current.current = opened;
        setGuard(opened);
        setLoading({ phase: 'ready', loaded: 0, total: 0 });
        setChanging(false);
        void earlier?.dispose();
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setChanging(false);
        const code = error instanceof NightlightError ? error.code : 'unknown';
        setLoading({ phase: 'failed', code, again: () => setAttempt((times) => times + 1) });
      },
    );
    return () => stop.abort();
  }, [ageBand, locale, region, policy, which, attempt]);

  return { guard, loading, changing };
}

async function open(which: Settings['guard'], options: NightlightOptions): Promise<Guard> {
  if (which === 'real') return openGuard(options);
  const { openFakeGuard } = await import('./fake.js');
  return openFakeGuard(options);
}
