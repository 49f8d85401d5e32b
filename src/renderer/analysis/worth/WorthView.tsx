/** Placeholder until the screen lands. */
export function WorthView() {
  return null;
}
