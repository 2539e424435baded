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

/** How far another guard is, for other settings, while the earlier one goes on. */
export type Changing =
  | { readonly phase: 'no' | 'opening' }
  | { readonly phase: 'failed'; readonly again: () => void };

const BEGIN: Loading = { phase: 'read', loaded: 0, total: 0 };

/** The guard for these settings. While another one is being opened, or when that fails, the earlier one goes on. */
export function useGuard({ ageBand, locale, region, policy, guard: which }: Settings): {
  readonly guard: Guard | null;
  readonly loading: Loading;
  readonly changing: Changing;
} {
  const [guard, setGuard] = useState<Guard | null>(null);
  const [loading, setLoading] = useState<Loading>(BEGIN);
  const [changing, setChanging] = useState<Changing>({ phase: 'no' });
  const [attempt, setAttempt] = useState(0);
  const current = useRef<Guard | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` opens it once more
  useEffect(() => {
    const stop = new AbortController();
    const first = current.current === null;
    const again = () => setAttempt((times) => times + 1);
    const options: NightlightOptions = {
      ageBand,
      locale,
      policy,
      ...(region && { region }),
      signal: stop.signal,
      onProgress({ phase, loaded, total }) {
        if (first && phase !== 'ready') setLoading({ phase, loaded, total });
      },
    };
    if (first) setLoading(BEGIN);
    else setChanging({ phase: 'opening' });
    open(which, options).then(
      (opened) => {
        if (stop.signal.aborted) return void opened.dispose();
        current.current = opened;
        setGuard(opened);
        setLoading({ phase: 'ready', loaded: 0, total: 0 });
        setChanging({ phase: 'no' });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const code = error instanceof NightlightError ? error.code : 'unknown';
        if (first) setLoading({ phase: 'failed', code, again });
        else setChanging({ phase: 'failed', again });
      },
    );
    return () => stop.abort();
  }, [ageBand, locale, region, policy, which, attempt]);

  // A guard is given up only in the go in which the chat takes up the next one: until then it is asked.
  useEffect(() => () => void guard?.dispose(), [guard]);

  return { guard, loading, changing };
}

async function open(which: Settings['guard'], options: NightlightOptions): Promise<Guard> {
  if (which === 'real') return openGuard(options);
  const { openFakeGuard } = await import('./fake.js');
  return openFakeGuard(options);
}
