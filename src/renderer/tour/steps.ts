/** What the tour shows, one after the other, and where that is: the first of these that is on the page. */
export const TOUR_STEPS = [
  { id: 'answer', at: ['.tiles'] },
  { id: 'assumptions', at: ['.panel', '[data-panel-button]'] },
  { id: 'charts', at: ['.chart-cell-cash', '.overview'] },
] as const;

export function targetOf(step: number): HTMLElement | null {
  for (const place of TOUR_STEPS[step]?.at ?? []) {
    const found = document.querySelector<HTMLElement>(place);
    if (found) return found;
  }
  return null;
}
