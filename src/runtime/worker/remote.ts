import type { WorkerClient } from './client.js';

type Methods<T> = {
  readonly [K in keyof T]: T[K] extends (...args: never[]) => Promise<unknown> ? T[K] : never;
};

/**
 * A service of the worker as an object of the page. What its methods take and give crosses as it is, so new fields of
 * an answer need nothing here.
 * @param methods names of all of them
 */
export function remote<T extends Methods<T>>(
  client: Pick<WorkerClient, 'call'>,
  service: string,
  methods: readonly (keyof T & string)[],
): T {
  const entries = methods.map((method) => [
    method,
    (...args: unknown[]) => client.call({ service, method, args }),
  ]);
  return Object.fromEntries(entries) as T;
}
