/** Placeholder until the screen lands. */
export function MattersView() {
  return null;
}
