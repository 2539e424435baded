import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock, and of the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** A task of the page's main thread. */
export interface MainTask {
  /** Milliseconds by the clock: on a busy machine, waiting for a processor counts too. */
  readonly wall: number;
  /** Milliseconds of the processor. */
  readonly cpu: number;
  /** The last `performance.mark` of the page before the task began, so that tasks can be told apart. */
  readonly mark: string;
}

/** What Chromium calls them; the promises that a task leaves behind are traced beside it. */
const TASK = /RunTask$|MicrotaskCheckpoint$/;

/** Every task that the page's main thread runs while `work` does, as Chromium's own tracing saw it. */
export async function mainThreadTasks(page: Page, work: () => Promise<unknown>): Promise<MainTask[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    transferMode: 'ReportEvents',
  } as never);
  // Marks say which of Chromium's many threads is the page's, and when the work began and ended.
  const mark = (name: string) => page.evaluate((given) => void performance.mark(given), name);
  await mark('work-begins');
  await work();
  await mark('work-ends');
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  const begin = events.find(({ name }) => name === 'work-begins');
  const end = events.find(({ name }) => name === 'work-ends');
  if (!begin || !end) throw new Error('the trace lacks its marks');
  const ofPage = events
    .filter(({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts < end.ts)
    .sort((a, b) => a.ts - b.ts);
  const tasks: MainTask[] = [];
  let last = '';
  for (const { name, cat, dur = 0, tdur = 0 } of ofPage) {
    if (TASK.test(name)) tasks.push({ wall: dur / 1_000, cpu: tdur / 1_000, mark: last });
    else if (cat.includes('blink.user_timing')) last = name;
  }
  return tasks;
}
