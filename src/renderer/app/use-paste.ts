import { useEffect } from 'react';
import type { Commands } from '../commands/commands';

/** Text goes where it is being typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}

/** Several cells: tabs between them, or a line for each. One alone is a value, and whoever has the focus may take it. */
function isTable(text: string): boolean {
  return text.includes('\t') || /[\r\n]/.test(text.trim());
}

/** Cells that were copied in a spreadsheet and are pasted anywhere but into a field are something to import. */
export function usePaste(commands: Commands): void {
  useEffect(() => {
    const end = new AbortController();
    const listener = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || isTyping(event.target) || !isTable(text)) return;
      event.preventDefault();
      commands.importTable({ kind: 'pasted', text });
    };
    addEventListener('paste', listener, { signal: end.signal });
    return () => end.abort();
  }, [commands]);
}
