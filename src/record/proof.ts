import { type CheckResult, NightlightError } from '../signals/index.js';

/** A message that the child chose to keep. */
export interface ProofMessage {
  /** Who wrote it, as the app names them. */
  readonly author: string;
  /** The words, unchanged. */
  readonly text: string;
  /** When it was sent, ISO 8601, where the app knows. */
  readonly time?: string;
  /** What Nightlight said about it, if it was checked. */
  readonly result?: Pick<CheckResult, 'severity' | 'signals'>;
}

/** How to keep proof. */
export interface KeepProofOptions {
  /** What the child wants to add. */
  readonly note?: string;
  /** Where the messages were written, for example the app's name. */
  readonly place?: string;
  /** The date to write; the device's own when left out. */
  readonly now?: () => Date;
}

/** A record that explains itself. Nightlight hands it over and keeps nothing. */
export interface Proof {
  /** Identifies the format. */
  readonly format: 'nightlight-proof';
  /** Version of the format. */
  readonly version: 1;
  /** When it was made, ISO 8601. */
  readonly madeOn: string;
  /** Where the messages were written. */
  readonly place?: string;
  /** What the child added. */
  readonly note?: string;
  /** The chosen messages, in the order in which they were chosen. */
  readonly messages: readonly KeptMessage[];
}

/** A message in a proof: the words as they were, and what was noticed. */
export interface KeptMessage {
  /** Who wrote it, as the app names them. */
  readonly author: string;
  /** The words, unchanged. */
  readonly text: string;
  /** When it was sent, ISO 8601. */
  readonly time?: string;
  /** What was noticed, as possibilities: `category: severity`. */
  readonly noticed?: readonly string[];
}

/**
 * Makes a record of messages that the child chose, to show to an adult. For words only: a copy of an intimate
 * picture can itself be unlawful, so pictures stay where they are, for a helpline or the police to advise on.
 * @throws NightlightError `invalid-input` when there is no message
 */
export function keepProof(messages: readonly ProofMessage[], options: KeepProofOptions = {}): Proof {
  if (messages.length === 0) throw new NightlightError('invalid-input', 'messages: expected at least one');
  const { note, place, now = () => new Date() } = options;
  return {
    format: 'nightlight-proof',
    version: 1,
    madeOn: now().toISOString(),
    ...(place !== undefined && { place }),
    ...(note !== undefined && { note }),
    messages: messages.map(keep),
  };
}

function keep({ author, text, time, result }: ProofMessage): KeptMessage {
  const noticed = result?.signals.map(({ category, severity }) => `${category}: ${severity}`);
  return { author, text, ...(time !== undefined && { time }), ...(noticed?.length && { noticed }) };
}

/** A proof as plain text, to print or to send. */
export function proofText({ madeOn, place, note, messages }: Proof): string {
  const head = [
    `Kept on ${madeOn}`,
    ...(place ? [`From: ${place}`] : []),
    ...(note ? [`Note: ${note}`] : []),
  ];
  const body = messages.map(({ author, text, time, noticed }) =>
    [
      time ? `${author}, ${time}` : author,
      ...text.split('\n').map((line) => `  ${line}`),
      ...(noticed ? [`  (noticed as a possibility: ${noticed.join(', ')})`] : []),
    ].join('\n'),
  );
  return `${[head.join('\n'), ...body].join('\n\n')}\n`;
}
