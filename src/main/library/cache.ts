/** What was read of files in earlier runs, so that a list of thousands has its titles at once. */
import { z } from 'zod';
import type { RowContent } from '../../shared/library';
import { textSchema } from '../../shared/scenario/text';
import { stored } from '../files/stored';
import type { FoundFile } from './scan';

/** Problems are not kept: what was unreadable yesterday may have been repaired without a trace. */
type Known = Extract<RowContent, { kind: 'scenario' }>;

const knownSchema = z.object({
  modified: z.number(),
  size: z.number(),
  title: textSchema,
  company: textSchema,
  currency: z.string(),
  runway: z.object({ medianMonths: z.number().nullable(), lasts12: z.number().nullable() }).nullable(),
});
const cacheSchema = z.record(z.string(), knownSchema);

/** Writing it after every file would be most of the work. */
const WRITE_AFTER_MS = 1_000;

export interface CardCache {
  find(file: FoundFile): RowContent | undefined;
  keep(file: FoundFile, content: RowContent): void;
  /** Forgets files that are no longer there. */
  retain(paths: ReadonlySet<string>): void;
  /** Writes what is not written yet. */
  flush(): void;
}

export function createCardCache(userData: string): CardCache {
  const file = stored(userData, 'library-cache.json', (value) => cacheSchema.safeParse(value).data ?? {});
  const cards = new Map(Object.entries(file.read()));
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    file.write(Object.fromEntries(cards));
  }

  function writeSoon(): void {
    timer ??= setTimeout(flush, WRITE_AFTER_MS).unref();
  }

  return {
    find({ path, modified, size }) {
      const card = cards.get(path);
      if (!card || card.modified !== modified || card.size !== size) return undefined;
      const { title, company, currency, runway } = card;
      return { kind: 'scenario', title, company, currency, runway } satisfies Known;
    },
    keep({ path, modified, size }, content) {
      if (content.kind !== 'scenario') return;
      const { title, company, currency, runway } = content;
      cards.set(path, { modified, size, title, company, currency, runway });
      writeSoon();
    },
    retain(paths) {
      for (const path of cards.keys()) if (!paths.has(path)) cards.delete(path);
    },
    flush,
  };
}
