/**
 * The file of a document as another program may see and change it. It is compared by its content, not by its time: a file
 * that was touched, or written again as it was, has not changed.
 */
import type { DiskState } from '../../shared/ipc';
import { type Digest, digestOnDisk, watchFile } from '../files';

export interface DocumentDisk {
  /** As last told. */
  readonly state: DiskState;
  /** What the file held when it was last read or written here; null for a document without a file. */
  readonly digest: Digest | null;
  /** From now on this file, which holds this. */
  follow(file: string, digest: Digest | null): void;
  /** Looks again, and tells if something is different from what was last told. */
  check(): Promise<void>;
  /** What the file holds now is known to the user. */
  accept(): Promise<void>;
  /** What happens to the file meanwhile is our own doing. */
  during<T>(work: () => Promise<T>): Promise<T>;
  stop(): void;
}

export function followDisk(tell: (state: DiskState) => void): DocumentDisk {
  let file: string | null = null;
  let known: Digest | null = null;
  let told: DiskState = 'same';
  let working = 0;
  let stopWatching = () => {};

  function say(state: DiskState): void {
    if (state === told) return;
    told = state;
    tell(state);
  }

  async function check(): Promise<void> {
    if (file === null || known === null || working > 0) return;
    const looked = { file, known };
    const found = await digestOnDisk(file);
    // It may have been saved while it was read.
    if (working > 0 || looked.file !== file || looked.known !== known) return;
    say(found === null ? 'missing' : found === known ? 'same' : 'changed');
  }

  function stop(): void {
    stopWatching();
    stopWatching = () => {};
  }

  return {
    get state() {
      return told;
    },
    get digest() {
      return known;
    },
    follow(next, digest) {
      if (next !== file) {
        stop();
        file = next;
        stopWatching = watchFile(next, () => void check());
      }
      known = digest;
      say('same');
    },
    check,
    async accept() {
      if (file === null) return;
      known = (await digestOnDisk(file)) ?? known;
      say('same');
    },
    async during(work) {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
      }
    },
    stop,
  };
}
