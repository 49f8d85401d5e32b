/** True for keys that an input method has used: the Enter that chooses a word, the Escape that gives one up. */
export function isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
  // Where the composition has just ended, only the code still tells.
  return isComposing || keyCode === 229;
}

/**
 * Keeps the keys of input methods from everything in the page that listens to keys. In one place and before any other
 * listener, so that no field, list or dialog can forget it.
 */
export function keepCompositionKeys(target: Window): () => void {
  const keep = (event: KeyboardEvent) => {
    if (!isComposing(event)) return;
    event.stopImmediatePropagation();
    // What the browser itself does on Escape: it closes dialogs and empties search fields.
    if (event.key === 'Escape') event.preventDefault();
  };
  target.addEventListener('keydown', keep, true);
  target.addEventListener('keyup', keep, true);
  return () => {
    target.removeEventListener('keydown', keep, true);
    target.removeEventListener('keyup', keep, true);
  };
}
