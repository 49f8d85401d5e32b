/** Paths are run again apart from the page, which stays free for the hand on the mouse. */
import { examine, type WorstQuestion } from './examine';

self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly question: WorstQuestion }>) => {
  try {
    self.postMessage({ id: data.id, answer: examine(data.question) });
  } catch {
    self.postMessage({ id: data.id, answer: null });
  }
};
