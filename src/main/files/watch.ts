import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** A save by another program is several events within moments. */
const QUIET_MS = 100;
/** Somebody who writes all the time must not keep the news back. */
const LATEST_MS = 1_000;
/** A folder that is not there may come back, as that of a drive does. */
const RETRY_MS = 2_000;

/**
 * Tells that something in a folder may be different, and never what: systems report that differently, and sometimes wrongly.
 * Folders below it are not watched. Returns a function that ends it.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | undefined;
  let firstEvent = 0;
  let stopped = false;

  function report(): void {
    firstEvent = 0;
    if (!stopped) changed();
  }

  function onEvent(): void {
    const now = Date.now();
    firstEvent ||= now;
    clearTimeout(timer);
    timer = setTimeout(report, Math.max(0, Math.min(QUIET_MS, firstEvent + LATEST_MS - now))).unref();
  }

  /** The folder is gone, or another one has its name. */
  function lost(): void {
    watcher?.close();
    watcher = null;
    if (stopped) return;
    onEvent();
    if (!start()) retry();
  }

  function retry(): void {
    setTimeout(() => {
      if (stopped) return;
      if (start()) onEvent();
      else retry();
    }, RETRY_MS).unref();
  }

  function start(): boolean {
    try {
      const started = watch(folder, { persistent: false }, (event, name) => {
        // Where the folder itself goes, Linux says its own name and then nothing ever again.
        if (event === 'rename' && name === path.basename(folder)) lost();
        else onEvent();
      });
      started.on('error', () => started === watcher && lost());
      watcher = started;
      return true;
    } catch {
      return false;
    }
  }

  if (!start()) retry();
  return () => {
    stopped = true;
    clearTimeout(timer);
    watcher?.close();
  };
}
