/**
 * The hook between a chat app's window and its server, on the child's own device: in Electron this file runs in the main
 * process, and the window asks it before it sends and before it shows. Nothing but what the child decides to send leaves.
 * Try it: echo '{"direction":"outgoing","text":"nobody likes you"}' | node examples/node/hook.mjs
 */
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createNightlight } from 'nightlight';

/** @param {import('nightlight').NightlightOptions} child what the app knows of the child: age band, language, country */
export async function createChatHook(child) {
  const nightlight = await createNightlight(child);

  async function check(text, direction) {
    try {
      const { severity, actions, coaching, status } = await nightlight.checkText(text, { direction });
      return { severity, actions, coaching, checked: status === 'full' };
    } catch {
      // A check that fails loses no message, and never looks like "all clear".
      return { severity: 'none', actions: [], coaching: null, checked: false };
    }
  }
  // By the advice, not by the severity: a cry for help is grave and yet never held back or covered, but answered with
  // the coaching and its helpline, which the window shows beside it.
  const advised = ({ actions }, ...wanted) => wanted.some((action) => actions.includes(action));

  return {
    /** Before sending: `hold` asks the child to think again; the window sends it anyway with `sure`. */
    async outgoing({ text, sure = false }) {
      const result = await check(text, 'outgoing');
      return { ...result, hold: !sure && advised(result, 'hold', 'ask-before-sending') };
    },
    /** Before showing: `cover` hides the message behind the coaching until the child chooses to see it. */
    async incoming({ text }) {
      const result = await check(text, 'incoming');
      return { ...result, cover: advised(result, 'hold', 'cover') };
    },
    close: () => nightlight.dispose(),
  };
}

// In Electron: ipcMain.handle('outgoing', (_, message) => hook.outgoing(message)), and so on. Here: one JSON a line.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const hook = await createChatHook({ ageBand: '10-12', locale: 'en', region: 'GB' });
  for await (const line of createInterface({ input: process.stdin })) {
    const { direction, ...message } = JSON.parse(line);
    const answer = direction === 'outgoing' ? hook.outgoing(message) : hook.incoming(message);
    console.log(JSON.stringify(await answer));
  }
  await hook.close();
}
