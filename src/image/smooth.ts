import { compareSeverity, SEVERITIES, type Severity } from '../signals/index.js';

/** What smoothing needs of a look at one frame. */
export interface GradedFrame {
  /** The frame's own level. */
  readonly level: Severity;
  /** The frame's own probability, 0 to 1. */
  readonly probability: number;
}

/** Frames that confirm one another: a window of three in which two must agree. */
const WINDOW = 3;

/** One step milder; `none` stays. */
function milder(level: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(level) - 1)] as Severity;
}

/**
 * Temporal smoothing. A level counts when two of the last three frames reach it; a frame on its own counts one level
 * lower, so that one odd frame alarms nobody much and a single-frame insert still leaves a trace.
 */
export class FrameSmoother<T extends GradedFrame> {
  readonly #window: T[] = [];

  /**
   * Takes the next frame.
   * @returns level and probability after smoothing
   */
  add(frame: T): GradedFrame {
    this.#window.push(frame);
    if (this.#window.length > WINDOW) this.#window.shift();
    const levels = this.#window.map(({ level }) => level).sort((a, b) => compareSeverity(b, a));
    const probabilities = this.#window.map(({ probability }) => probability).sort((a, b) => b - a);
    const confirmed = levels[1] ?? 'none';
    const trace = milder(levels[0] as Severity);
    return {
      level: compareSeverity(confirmed, trace) > 0 ? confirmed : trace,
      // The confirming frame's; half of a lone first frame's.
      probability: probabilities[1] ?? (probabilities[0] as number) / 2,
    };
  }
}
