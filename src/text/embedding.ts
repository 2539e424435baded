/** What the text model made of a text, as numbers; as private as the text, and never kept. */
export interface TextEmbedding {
  /** Mean over the windows. */
  readonly pooled: Float32Array;
  /** For each label the largest over the windows. */
  readonly logits: Float32Array;
}

/** One embedding of all windows; zeros for an empty text. Twin: models/training/chat_features.py. */
export function toEmbedding(
  logits: readonly Float32Array[],
  pooled: readonly Float32Array[],
  labels: number,
  width: number,
): TextEmbedding {
  const mean = new Float32Array(width);
  for (const row of pooled)
    for (let i = 0; i < width; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / pooled.length;
  const most = new Float32Array(labels);
  for (let i = 0; i < labels && logits.length; i++) most[i] = Math.max(...logits.map((row) => row[i] ?? 0));
  return { pooled: mean, logits: most };
}
