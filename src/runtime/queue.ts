/** Runs jobs one after the other in the order of asking; a job that fails does not stop the next. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/** A queue of its own. onnxruntime-web cannot run two models at once, so all its sessions share one. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next.catch(() => undefined);
    return next;
  };
}
