/**
 * Waits until the messages that have come meanwhile are handled; without it, work that only awaits promises would keep
 * an abort waiting outside until all is done. A message of its own, because timers are held back to 4 ms.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
