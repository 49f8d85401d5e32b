/** Paths are run again apart from the page, which stays free for the hand on the mouse. */

import { examine } from '@shared/analysis/worst/examine';
import { valuesOfPaths } from '@shared/analysis/worst/values';
import { tellLife } from '@shared/engine/hosts/web-life';
import type { Question } from './examiner';

tellLife();

const answerTo = (question: Question) =>
  question.kind === 'worst' ? examine(question.about) : valuesOfPaths(question.about);

self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly question: Question }>) => {
  try {
    self.postMessage({ id: data.id, answer: answerTo(data.question) });
  } catch {
    self.postMessage({ id: data.id, answer: null });
  }
};
