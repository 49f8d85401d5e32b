import { useEffect, useState } from 'react';
import type { Commands } from './commands';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Opens files that are dropped anywhere on the window; true while some are held over it. */
export function useDrop(commands: Commands): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      addEventListener(type, listener, { signal: end.signal });
    on('dragover', (event) => {
      // Somebody on the page has a use of their own for it.
      if (event.defaultPrevented || !hasFiles(event)) return;
      // Or the page would be left for the file.
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      setOver(false);
      if (event.defaultPrevented || !event.dataTransfer) return;
      event.preventDefault();
      for (const file of event.dataTransfer.files) {
        const path = window.offing.pathOf(file);
        if (path) commands.open(path);
      }
    });
    return () => end.abort();
  }, [commands]);
  return over;
}
