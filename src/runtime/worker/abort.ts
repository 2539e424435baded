/** Where the `AbortSignal` of a call stood: an argument by itself, or the property `signal` of one. */
export interface SignalPlace {
  readonly argument: number;
  readonly inside: boolean;
}

/** Arguments that can cross, and the signal that cannot. */
export interface Taken {
  readonly args: readonly unknown[];
  readonly signal: AbortSignal | undefined;
  readonly signalAt: SignalPlace | undefined;
}

/** By its shape, not its class: a signal may come from another frame. */
function isSignal(value: unknown): value is AbortSignal {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as AbortSignal).aborted === 'boolean' &&
    typeof (value as AbortSignal).addEventListener === 'function'
  );
}

function signalIn(value: unknown): AbortSignal | undefined {
  const signal = typeof value === 'object' && value !== null && (value as { signal?: unknown }).signal;
  return isSignal(signal) ? signal : undefined;
}

/** Takes the signal out of the arguments of a call. */
export function takeSignal(args: readonly unknown[]): Taken {
  for (const [argument, value] of args.entries()) {
    const inside = signalIn(value);
    if (!inside && !isSignal(value)) continue;
    return {
      args: replaced(args, argument, inside ? { ...(value as object), signal: undefined } : undefined),
      signal: inside ?? (value as AbortSignal),
      signalAt: { argument, inside: inside !== undefined },
    };
  }
  return { args, signal: undefined, signalAt: undefined };
}

/** Puts another signal where the first one stood. */
export function putSignal(
  args: readonly unknown[],
  place: SignalPlace | undefined,
  signal: AbortSignal,
): readonly unknown[] {
  if (!place) return args;
  const { argument, inside } = place;
  return replaced(args, argument, inside ? { ...(args[argument] as object), signal } : signal);
}

function replaced(args: readonly unknown[], at: number, value: unknown): readonly unknown[] {
  return args.map((arg, i) => (i === at ? value : arg));
}
