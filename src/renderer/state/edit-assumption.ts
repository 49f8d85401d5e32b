import { takeDrafts } from './drafts';
import type { Stores } from './stores';
import type { WindowState } from './window';

function pane(): Element | null {
  return document.querySelector('.edit-pane');
}

/**
 * Opens another assumption beside its effect, or closes the one that is open. What is being typed there is taken over first;
 * where that is refused it stays open, so that nothing typed is lost.
 */
export function editAssumption(
  { window }: Pick<Stores, 'window'>,
  path: string | null,
  more: Partial<WindowState> = {},
): boolean {
  const open = pane();
  const taken = takeDrafts(window, (draft) => open !== null && draft.isIn(open));
  window.setState(taken.ok ? { ...more, edited: path } : { alert: taken.error, mayMove: false, exported: null });
  return taken.ok;
}

/** Lets go of what is being typed in the assumption that is open. */
export function dropEdited({ window }: Pick<Stores, 'window'>): void {
  const open = pane();
  for (const draft of window.getState().drafts) if (open && draft.isIn(open)) draft.drop();
}
