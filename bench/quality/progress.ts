/** Says on standard error how far something is, at most once a second. */
export function progress(name: string, total: number): (done: number) => void {
  const begin = Date.now();
  let next = begin + 1000;
  return (done) => {
    const now = Date.now();
    if (now < next && done < total) return;
    next = now + (process.stderr.isTTY ? 1000 : 30_000);
    const seconds = Math.round((now - begin) / 1000);
    const line = `${name}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}, ${seconds} s`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}${done < total ? '' : '\n'}` : `${line}\n`);
  };
}
