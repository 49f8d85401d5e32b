/** Reads whatever no page has asked for, the newest first, between other work. */
import { setImmediate } from 'node:timers/promises';
import { readCard } from './card';
import type { Entries, Entry } from './entries';

/** Files that are read at a time, and how often what was read is told. */
const BATCH = 16;
const TELL_MS = 150;

function createUnreadQueue(entries: Entries): () => Entry[] {
  let order: string[] = [];
  return function nextUnread() {
    if (order.length === 0) {
      const unread = entries.all().filter(({ content }) => content.kind === 'unread');
      order = unread.sort((a, b) => a.modified - b.modified).map((entry) => entry.path);
    }
    const batch: Entry[] = [];
    while (batch.length < BATCH && order.length > 0) {
      const entry = entries.get(order.pop() ?? '');
      if (entry?.content.kind === 'unread') batch.push(entry);
    }
    return batch;
  };
}

/** What it gives reads until nothing is unread, unless it is reading already. */
export function createUnreadReader(entries: Entries, tell: (learnt: readonly Entry[]) => void): () => Promise<void> {
  const nextUnread = createUnreadQueue(entries);
  let reading = false;

  async function read(entry: Entry): Promise<Entry> {
    const { content } = await readCard(entry.path);
    return entries.learn(entry, content);
  }

  return async function readUnread() {
    if (reading) return;
    reading = true;
    try {
      let learnt: Entry[] = [];
      let told = Date.now();
      for (let batch = nextUnread(); batch.length > 0; batch = nextUnread()) {
        learnt.push(...(await Promise.all(batch.map(read))));
        await setImmediate();
        if (Date.now() - told < TELL_MS) continue;
        tell(learnt);
        learnt = [];
        told = Date.now();
      }
      tell(learnt);
    } finally {
      reading = false;
    }
  };
}
