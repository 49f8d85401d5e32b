/** Placeholder until the screen lands. */
export function SolveView() {
  return null;
}
