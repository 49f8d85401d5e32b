import { useOpenSelection } from './use-open-selection';

/** Nothing to be seen, and by itself: what a hand is marking changes too often to draw a window anew for it. */
export function OpenSelection() {
  useOpenSelection();
  return null;
}
