/**
 * Edits that are not saved yet, kept in the user-data folder for after a crash: one file for each document, which goes when
 * the document is saved or let go. Whatever is found there at the start was left by a program that did not end well.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RecoveredDocument } from '../../shared/ipc';
import { fail, ok, type Result } from '../../shared/result';
import { tooLarge } from '../../shared/scenario/file/bounds';
import { readKept } from '../../shared/scenario/read';
import type { Scenario } from '../../shared/scenario/schema';
import { writeKept } from '../../shared/scenario/write';
import { readBytes, writeFileSafely } from '../files';
import { createQueue } from '../files/queue';

/** A document as it was when it was last edited. */
export interface Recovered {
  /** Its file, and what that held when the edits began; null for a document that has none. */
  readonly path: string | null;
  readonly known: string | null;
  /** What was edited, and what became of it. */
  readonly saved: Scenario;
  readonly scenario: Scenario;
  /** In milliseconds since 1970. */
  readonly changedAt: number;
}

/** Where the edits of one document are kept. */
export interface RecoverySlot {
  /** Only the last of several that wait is written. */
  write(content: Recovered): Promise<Result<true>>;
  /** Nothing is kept from here on, whatever is being written. */
  clear(): Promise<void>;
  /** What was last to be written; null after `clear`. */
  latest(): Recovered | null;
}

export interface Recovery {
  /** Finds what was left. */
  start(): Promise<void>;
  /** Newest first. */
  list(): readonly RecoveredDocument[];
  read(id: string): Promise<Result<Recovered>>;
  discard(id: string): Promise<void>;
  /** The document is open again: it is no longer offered, and stays kept until it is saved or let go. */
  take(id: string, content: Recovered): RecoverySlot;
  slot(): RecoverySlot;
}

/** The scenarios as the text of files: a newer program reads what an older one left as it reads its files. */
const keptSchema = z.object({
  format: z.literal('offing-recovery'),
  path: z.string().max(32_767).nullable(),
  known: z.string().max(100).nullable(),
  changedAt: z.number(),
  saved: z.string(),
  scenario: z.string(),
});

const EXTENSION = '.json';
/** Room for two scenarios, each far larger than a file may be: what no file has room for must not be lost either. */
const MAX_KEPT_BYTES = 256 * 1024 * 1024;

function textOf({ path: file, known, changedAt, saved, scenario }: Recovered): Result<string> {
  const kept: z.infer<typeof keptSchema> = {
    format: 'offing-recovery',
    path: file,
    known,
    changedAt,
    saved: writeKept(saved),
    scenario: writeKept(scenario),
  };
  const text = JSON.stringify(kept);
  const bytes = Buffer.byteLength(text);
  return bytes > MAX_KEPT_BYTES ? tooLarge(bytes, MAX_KEPT_BYTES) : ok(text);
}

function parse(text: string): Result<Recovered> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('file.notJson');
  }
  const kept = keptSchema.safeParse(value);
  if (!kept.success) return fail('file.notOffing');
  const scenario = readKept(kept.data.scenario);
  if (!scenario.ok) return scenario;
  const saved = readKept(kept.data.saved);
  if (!saved.ok) return saved;
  const { path: file, known, changedAt } = kept.data;
  return ok({ path: file, known, changedAt, saved: saved.value, scenario: scenario.value });
}

async function readFile(file: string): Promise<Result<Recovered>> {
  const bytes = await readBytes(file, MAX_KEPT_BYTES);
  const read = bytes.ok ? parse(bytes.value.toString('utf8')) : bytes;
  return read.ok ? read : fail(read.error.code, { path: file, ...read.error.params });
}

function createSlot(folder: string, file: string, kept: Recovered | null): RecoverySlot {
  const inTurn = createQueue();
  let latest = kept;
  return {
    latest: () => latest,
    write(content) {
      latest = content;
      return inTurn(async () => {
        // Edited again meanwhile, or saved.
        if (latest !== content) return ok(true);
        await mkdir(folder, { recursive: true }).catch(() => undefined);
        const text = textOf(content);
        return text.ok ? writeFileSafely(file, text.value) : text;
      });
    },
    clear() {
      latest = null;
      return inTurn(() => unlink(file).catch(() => undefined));
    },
  };
}

/** `changed` is told whenever there is more or less to offer. */
export function createRecovery(userData: string, changed: (documents: readonly RecoveredDocument[]) => void): Recovery {
  const folder = path.join(userData, 'recovery');
  let offered: readonly RecoveredDocument[] = [];

  const fileOf = (id: string) => path.join(folder, `${id}${EXTENSION}`);

  async function find(name: string): Promise<RecoveredDocument | null> {
    const file = path.join(folder, name);
    const read = await readFile(file);
    if (read.ok) {
      const { scenario, path: from, changedAt } = read.value;
      return { id: path.basename(name, EXTENSION), title: scenario.title, path: from, changedAt };
    }
    // Not offered again and again, and not thrown away: somebody may still make something of it.
    console.error('recovery:', read.error);
    await rename(file, `${file}.damaged`).catch(() => undefined);
    return null;
  }

  function withdraw(id: string): void {
    offered = offered.filter((document) => document.id !== id);
    changed(offered);
  }

  return {
    async start() {
      const names = await readdir(folder).catch(() => []);
      const found = await Promise.all(names.filter((name) => name.endsWith(EXTENSION)).map(find));
      offered = found.flatMap((document) => document ?? []).sort((a, b) => b.changedAt - a.changedAt);
    },
    list: () => offered,
    // Only what is offered: an id is part of a path.
    read: async (id) =>
      offered.some((document) => document.id === id) ? readFile(fileOf(id)) : fail('file.notFound', { path: id }),
    async discard(id) {
      if (!offered.some((document) => document.id === id)) return;
      await unlink(fileOf(id)).catch(() => undefined);
      withdraw(id);
    },
    take(id, content) {
      withdraw(id);
      return createSlot(folder, fileOf(id), content);
    },
    slot: () => createSlot(folder, fileOf(randomUUID()), null),
  };
}
