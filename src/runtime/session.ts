/** A dense array that goes into a model or comes out of it. */
export interface ModelTensor {
  /** Values in row-major order. */
  readonly data: Float32Array | BigInt64Array | Int32Array | Uint8Array;
  /** Shape. */
  readonly dims: readonly number[];
}

/** One loaded model. Runs may be asked for concurrently; they are queued. */
export interface ModelSession {
  /** Which engine runs it. */
  readonly engine: 'native' | 'wasm';
  /**
   * Runs the model once.
   * @param feeds inputs by name
   * @returns outputs by name
   * @throws NightlightError `inference-failed`, `disposed`
   */
  run(feeds: Readonly<Record<string, ModelTensor>>): Promise<Readonly<Record<string, ModelTensor>>>;
  /** Frees the model after the runs already queued. Idempotent. */
  dispose(): Promise<void>;
}

/** How a model is to be run. */
export interface SessionOptions {
  /** Threads inside one run; more than one needs cross-origin isolation in browsers. */
  readonly threads: number;
}

/** Makes a session from the bytes of an ONNX file. */
export type CreateSession = (model: Uint8Array, options: SessionOptions) => Promise<ModelSession>;
