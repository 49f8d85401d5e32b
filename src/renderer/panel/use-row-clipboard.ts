import { useLayoutEffect, useRef } from 'react';

interface RowClipboard {
  /** The value as it would be typed. */
  readonly copied: () => string;
  readonly onPaste: (text: string) => void;
}

/** Cells beside or under each other: a table, which is for others to take. */
function isTable(text: string): boolean {
  return /[\t\r\n]/.test(text);
}

/** Words that are selected elsewhere are what is to be copied. */
function isTextSelected(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/**
 * Copying and pasting on a row that has the focus, by the keys and by the menu. The events go to the document: a button has no
 * selection of its own that they could go to.
 */
export function useRowClipboard(clipboard: RowClipboard) {
  const latest = useRef(clipboard);
  const end = useRef<AbortController | null>(null);
  useLayoutEffect(() => {
    latest.current = clipboard;
  });
  useLayoutEffect(() => () => end.current?.abort(), []);

  function onCopy(event: ClipboardEvent) {
    if (event.defaultPrevented || isTextSelected()) return;
    event.clipboardData?.setData('text/plain', latest.current.copied());
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent) {
    // A spreadsheet ends even a single cell with a line break.
    const text = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '';
    if (event.defaultPrevented || text.trim() === '' || isTable(text)) return;
    event.preventDefault();
    latest.current.onPaste(text);
  }

  return {
    onFocus: () => {
      end.current?.abort();
      end.current = new AbortController();
      const { signal } = end.current;
      document.addEventListener('copy', onCopy, { signal });
      document.addEventListener('paste', onPaste, { signal });
    },
    onBlur: () => end.current?.abort(),
  };
}
