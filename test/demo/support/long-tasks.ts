import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The longest task of the page's main thread while something happens, in milliseconds of that thread's own processor
 * time: what other processes of the machine do meanwhile says nothing about the page.
 * @param slower how many times Chromium makes the processor slower; on a busy machine its slowing takes time itself,
 * so that such a figure is an upper bound
 */
export async function longestTask(page: Page, slower: number, during: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await during();
  await session.send('Tracing.end');
  await complete;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const times = events
    .filter(({ name, pid, tid }) => main.has(`${pid}:${tid}`) && name.endsWith('RunTask'))
    .map(({ tdur = 0 }) => tdur);
  if (times.length === 0) throw new Error('the trace holds no task of the page');
  return Math.max(...times) / 1000;
}
