import type { ConversationResult } from '../conversation/index.js';
import type { ImageResult } from '../images.js';
import type { TextResult } from '../nightlight.js';
import type { Severity } from '../signals/index.js';
import type { ConversationReport } from './conversation.js';

const COLOUR: Readonly<Record<Severity, number>> = { none: 32, low: 36, medium: 33, high: 31 };

/** Wraps words in terminal colours, or leaves them alone. */
export type Paint = (words: string, code: number) => string;

/** Colour where the terminal has it (https://no-color.org). */
export function painter(terminal: boolean, env: NodeJS.ProcessEnv): Paint {
  const on = terminal && !env.NO_COLOR && env.TERM !== 'dumb';
  return (words, code) => (on ? `\u001b[${code}m${words}\u001b[0m` : words);
}

/** A result for people. The message itself is not repeated. */
export function showResult(result: TextResult, paint: Paint): string {
  const out = [paint(result.severity, COLOUR[result.severity])];
  for (const { category, severity, probability, kind } of result.signals) {
    const name = kind ? `${category} (${kind})` : category;
    out.push(`  ${name}  ${paint(severity, COLOUR[severity])}  probability ${probability.toFixed(2)}`);
  }
  for (const { message } of result.partial) out.push(paint(`  incomplete: ${message}`, 35));
  const { coaching } = result;
  if (coaching) {
    out.push('', paint(coaching.title, 1), coaching.message);
    for (const kinder of coaching.suggestions ?? []) out.push(`  "${kinder}"`);
    for (const { label } of coaching.actions) out.push(`  [ ${label} ]`);
    const { helpline } = coaching;
    if (helpline)
      out.push(`  ${[helpline.name, helpline.number ?? helpline.url].filter(Boolean).join(': ')}`);
  }
  return `${out.join('\n')}\n`;
}

/** A picture's result for people, on one line. */
export function showImage(file: string, result: ImageResult, paint: Paint): string {
  const { severity, scores, kind, partial } = result;
  const gaps = partial.map(({ message }) => paint(`  incomplete: ${message}`, 35)).join('');
  return `${file}: ${paint(severity, COLOUR[severity])}  sexual ${scores.sexual.toFixed(2)}  ${kind}${gaps}\n`;
}

/** A turn of a conversation for people, on one line, and what there is to tell the child. */
export function showTurn(result: ConversationResult, paint: Paint): string {
  const { turn, risk, conversation } = result;
  const { severity, alert, coaching, words } = conversation;
  const message =
    result.severity === severity ? '' : `  message ${paint(result.severity, COLOUR[result.severity])}`;
  const out = [
    `${String(turn).padStart(5)}  ${paint(severity.padEnd(6), COLOUR[severity])}  risk ${risk.toFixed(2)}${message}`,
  ];
  if (alert) {
    for (const line of words) out.push(`       ${line}`);
    if (coaching) out.push(`       ${paint(coaching.title, 1)} ${coaching.message}`);
  }
  return `${out.join('\n')}\n`;
}

/** How a conversation went, for people. */
export function showConversation(
  { severity, gravest, firstAlertTurn, partial }: ConversationReport,
  paint: Paint,
): string {
  const out = [paint(severity, COLOUR[severity])];
  if (gravest !== severity) out.push(`  gravest single message: ${paint(gravest, COLOUR[gravest])}`);
  if (firstAlertTurn !== null) out.push(`  first alert on turn ${firstAlertTurn}`);
  for (const { message } of partial) out.push(paint(`  incomplete: ${message}`, 35));
  return `${out.join('\n')}\n`;
}
