import { sheetKindOf } from '@shared/exchange/import';
import { useEffect, useState } from 'react';
import type { Commands } from '../commands/commands';
import { pathOf } from '../state/host';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Opens files that are dropped anywhere on the window, a table as something to import; true while some are held over it. */
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
      const files = [...event.dataTransfer.files];
      const table = files.find(({ name }) => sheetKindOf(name));
      if (table) commands.importTable({ kind: 'file', file: table });
      for (const file of files.filter(({ name }) => !sheetKindOf(name))) {
        const path = pathOf(file);
        if (path) commands.open(path);
      }
    });
    return () => end.abort();
  }, [commands]);
  return over;
}
