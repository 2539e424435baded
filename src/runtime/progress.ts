/** How far loading has come. */
export interface Progress {
  /** `read`: bytes of a file are coming in. `start`: the model is being started. `warm-up`: first run. `ready`: done. */
  readonly phase: 'read' | 'start' | 'warm-up' | 'ready';
  /** The file the phase is about, relative to the models folder; absent at `ready`. */
  readonly file?: string;
  /** Bytes read so far of everything that will be read. */
  readonly loaded: number;
  /** Bytes that will be read in all. */
  readonly total: number;
}

/** Called often while loading, never after `ready`. */
export type OnProgress = (progress: Progress) => void;
