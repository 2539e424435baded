import type { TextResult } from './nightlight.js';
import type { CheckTextOptions } from './options.js';
import { NightlightError } from './signals/index.js';

/** How to follow a message while it is written. */
export interface WatchOptions extends CheckTextOptions {
  /** Milliseconds without a change after which the full model looks; 400 when left out. */
  readonly pause?: number;
  /** Hears every answer, in order: the fast tier's for every draft, the full model's for drafts that stood. */
  readonly onResult?: (result: DraftResult) => void;
  /**
   * Hears when the full model could not look at a draft; the fast tier's answer then stands. Also hears, as
   * `invalid-option` with its `cause`, what `onResult` throws after the pause, when no caller is left to catch it.
   */
  readonly onError?: (error: NightlightError) => void;
}

/** An answer to one draft. */
export interface DraftResult extends TextResult {
  /** Which draft it is about, counted from 1; never smaller than in an earlier answer. */
  readonly draft: number;
}

/**
 * Follows one message while it is written. As an async iterable it gives the same answers as `onResult`; whoever reads
 * slowly gets the newest draft's and never an older one's.
 */
export interface Watch extends AsyncIterable<DraftResult> {
  /**
   * Takes the message as it stands now and answers at once from the fast tier. Where the full model has something to
   * add, the answer is `partial` with the reason `full-model-pending`, and the full model follows after the pause.
   * @throws NightlightError `invalid-input`, `disposed`
   */
  update(text: string): DraftResult;
  /** Stops: nothing is heard after this, and iteration ends. The Nightlight's own `dispose` does the same. Idempotent. */
  dispose(): void;
  /** Same as {@link Watch.dispose}, for `using`. */
  [Symbol.dispose](): void;
}

/** What looks at drafts. */
export interface WatchParts {
  /** The fast tier's answer and whether the full model has nothing to add to it. */
  readonly look: (text: string) => { readonly result: TextResult; readonly final: boolean };
  /** The full model's answer. */
  readonly check: (text: string, signal: AbortSignal) => Promise<TextResult>;
  /** Ends with the Nightlight: its watches end with it. */
  readonly life: AbortSignal;
}

/** Pause when the app names none: about a word's time for somebody who types slowly. */
const PAUSE = 400;

/** Starts to follow a message. */
export function createWatch({ look, check, life }: WatchParts, options: WatchOptions): Watch {
  const { pause = PAUSE, onResult, onError, signal } = options;
  if (!(pause >= 0 && pause <= 60_000)) {
    throw new NightlightError('invalid-option', 'pause: expected milliseconds from 0 to 60000');
  }
  let draft = 0;
  let disposed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  const answers = createAnswers();
  const ends = signal ? [signal, life] : [life];

  function tell(result: DraftResult): void {
    answers.push(result);
    onResult?.(result);
  }

  /** Asks the full model about a draft; what comes after a newer draft, or after the end, is dropped. */
  async function ask(text: string, number: number): Promise<void> {
    const mine = new AbortController();
    running = mine;
    const isStale = () => disposed || number !== draft || mine.signal.aborted;
    let result: TextResult;
    try {
      result = await check(text, mine.signal);
    } catch (cause) {
      if (isStale()) return;
      fail(
        cause instanceof NightlightError
          ? cause
          : new NightlightError('inference-failed', 'the draft could not be checked', { cause }),
      );
      return;
    }
    if (isStale()) return;
    try {
      tell({ ...result, draft: number });
    } catch (cause) {
      fail(new NightlightError('invalid-option', 'onResult: threw an error', { cause }));
    }
  }

  /** After the pause nobody catches: what `onError` throws ends here, and does not end the app's process. */
  function fail(error: NightlightError): void {
    try {
      onError?.(error);
    } catch {}
  }

  function stop(): void {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  }

  function dispose(): void {
    if (disposed) return;
    disposed = true;
    stop();
    for (const end of ends) end.removeEventListener('abort', dispose);
    answers.end();
  }

  if (ends.some(({ aborted }) => aborted)) dispose();
  else for (const end of ends) end.addEventListener('abort', dispose, { once: true });

  return {
    update(text) {
      if (disposed) throw new NightlightError('disposed', 'this watch was disposed');
      if (typeof text !== 'string') throw new NightlightError('invalid-input', 'text: expected a string');
      stop();
      draft += 1;
      const number = draft;
      const { result, final } = look(text);
      if (!final) timer = setTimeout(() => void ask(text, number), pause);
      const answer = { ...result, draft: number };
      tell(answer);
      return answer;
    },
    dispose,
    [Symbol.dispose]: dispose,
    [Symbol.asyncIterator]: () => answers.read(),
  };
}

/** Hands answers from who has them to who reads them; keeps only those about the newest draft. */
function createAnswers() {
  let waiting: DraftResult[] = [];
  let ended = false;
  let wake: (() => void)[] = [];

  function notify(): void {
    const all = wake;
    wake = [];
    for (const go of all) go();
  }

  return {
    push(result: DraftResult): void {
      waiting = [...waiting.filter(({ draft }) => draft === result.draft), result];
      notify();
    },
    end(): void {
      ended = true;
      waiting = [];
      notify();
    },
    async *read(): AsyncGenerator<DraftResult> {
      for (;;) {
        const next = waiting.shift();
        if (next) yield next;
        else if (ended) return;
        else await new Promise<void>((resolve) => wake.push(resolve));
      }
    },
  };
}
