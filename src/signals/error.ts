/** Stable codes of every error Nightlight throws. Match on these, never on messages. */
export type NightlightErrorCode =
  | 'invalid-input'
  | 'invalid-option'
  | 'invalid-policy'
  | 'model-missing'
  | 'model-corrupt'
  | 'model-load-failed'
  | 'inference-failed'
  | 'peer-missing'
  | 'image-unreadable'
  | 'image-unsupported'
  | 'image-too-large'
  | 'snapshot-invalid'
  | 'worker-failed'
  | 'not-available'
  | 'aborted'
  | 'disposed';

/** The one error class. Its message never contains the user's text or file contents. */
export class NightlightError extends Error {
  /** Stable, for programs. */
  readonly code: NightlightErrorCode;

  /**
   * @param code stable code
   * @param message for developers; must not quote user input
   * @param options `cause`: the underlying error, if any
   */
  constructor(code: NightlightErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'NightlightError';
    this.code = code;
  }
}
