import type { InferenceSession, Tensor, TensorConstructor } from 'onnxruntime-common';
import { NightlightError } from '../signals/index.js';
import type { Queue } from './queue.js';
import type { ModelSession, ModelTensor } from './session.js';

const TYPE_OF_ARRAY: Readonly<Record<string, Tensor.Type>> = {
  Float32Array: 'float32',
  BigInt64Array: 'int64',
  Int32Array: 'int32',
  Uint8Array: 'uint8',
};

/** The two builds of onnxruntime share one interface; this is the part of it that we use. */
export interface Ort {
  readonly Tensor: TensorConstructor;
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
}

/**
 * Loads a model into one build of onnxruntime.
 * @throws NightlightError `model-load-failed`
 */
export async function createOrtSession(
  ort: Ort,
  engine: ModelSession['engine'],
  queue: Queue,
  model: Uint8Array,
  options: InferenceSession.SessionOptions,
): Promise<ModelSession> {
  let session: InferenceSession | undefined;
  try {
    // Level 3: onnxruntime prints errors only; nothing it prints contains tensor values.
    session = await queue(() => ort.InferenceSession.create(model, { ...options, logSeverityLevel: 3 }));
  } catch (cause) {
    throw new NightlightError('model-load-failed', 'onnxruntime could not load the model', { cause });
  }

  async function run(feeds: Readonly<Record<string, ModelTensor>>) {
    if (!session) throw new NightlightError('disposed', 'the model was disposed');
    const inputs = Object.fromEntries(
      Object.entries(feeds).map(([name, { data, dims }]) => [
        name,
        new ort.Tensor(TYPE_OF_ARRAY[data.constructor.name] as 'float32', data as Float32Array, [...dims]),
      ]),
    );
    try {
      const outputs = await session.run(inputs);
      return Object.fromEntries(
        Object.entries(outputs).map(([name, tensor]) => [
          name,
          { data: tensor.data as Float32Array, dims: tensor.dims },
        ]),
      );
    } catch (cause) {
      throw new NightlightError('inference-failed', 'onnxruntime could not run the model', { cause });
    }
  }

  return {
    engine,
    run: (feeds) => queue(() => run(feeds)),
    dispose: () =>
      queue(async () => {
        const ended = session;
        session = undefined;
        await ended?.release();
      }),
  };
}
