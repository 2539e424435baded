/**
 * Early detection after Vogt, Leser and Akbik (ACL 2021): after every message the model says whether the chat so far
 * is risky; a warning is raised once `s` of its last ten answers were yes. The higher the skepticism `s`, the later and
 * the surer. A right warning is worth less the later it comes (latency-weighted F1).
 */
import { type Counts, fMeasure, precision, recall } from './statistics/counts.js';
import { latencyF1, penaltyRate } from './statistics/latency.js';
import { median } from './statistics/median.js';

/** Answers that are remembered. */
const REMEMBERED = 10;

/** One chat, judged. */
export interface Watched {
  readonly risky: boolean;
  /** Messages in it. */
  readonly length: number;
  /** Whether it looked risky after each message. */
  readonly positive: readonly boolean[];
  /** Whether each message came from the child. */
  readonly own: readonly boolean[];
}

/** What a way of warning is worth over many chats. */
export interface Warnings extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly f05: number | null;
  readonly latencyF1: number | null;
  /** Median messages until a right warning: of both sides, and of the other side alone. */
  readonly messages: number | null;
  readonly otherSide: number | null;
}

/**
 * Index of the message after which a warning is raised; `null` when none is.
 * @param skepticism 1 to 10
 */
export function warningAt(positive: readonly boolean[], skepticism: number): number | null {
  let recent = 0;
  for (const [index, yes] of positive.entries()) {
    if (yes) recent += 1;
    if (positive[index - REMEMBERED]) recent -= 1;
    if (recent >= skepticism) return index;
  }
  return null;
}

/**
 * Sums up warnings.
 * @param warnings for each chat the index of the message that raised one, or `null`
 */
export function sumUp(chats: readonly Watched[], warnings: readonly (number | null)[]): Warnings {
  const raised = chats.map((chat, index) => ({ chat, at: warnings[index] ?? null }));
  const right = raised.flatMap(({ chat, at }) => (chat.risky && at !== null ? [{ chat, at }] : []));
  const alarms = raised.filter(({ chat, at }) => !chat.risky && at !== null).length;
  const risky = chats.filter((chat) => chat.risky);
  const counts: Counts = {
    hits: right.length,
    alarms,
    misses: risky.length - right.length,
    rejections: chats.length - risky.length - alarms,
  };
  const f1 = fMeasure(counts);
  const latencies = right.map(({ at }) => at + 1);
  const rate = penaltyRate(median(risky.map(({ length }) => length)) ?? 1);
  return {
    ...counts,
    precision: precision(counts),
    recall: recall(counts),
    f1,
    f05: fMeasure(counts, 0.5),
    latencyF1: latencyF1(f1, latencies, rate),
    messages: median(latencies),
    otherSide: median(right.map(({ chat, at }) => chat.own.slice(0, at + 1).filter((own) => !own).length)),
  };
}

/** The whole protocol: one row a skepticism. */
export function earlyDetection(chats: readonly Watched[]): (Warnings & { readonly skepticism: number })[] {
  return Array.from({ length: REMEMBERED }, (_, index) => ({
    skepticism: index + 1,
    ...sumUp(
      chats,
      chats.map(({ positive }) => warningAt(positive, index + 1)),
    ),
  }));
}
