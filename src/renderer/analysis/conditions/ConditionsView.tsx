/** Placeholder until the screen lands. */
export function ConditionsView() {
  return null;
}
