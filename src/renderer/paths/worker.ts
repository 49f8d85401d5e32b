/** Paths are run again apart from the page, which stays free for the hand on the mouse. */

import { examinePaths, examineWorst } from '@shared/analysis/worst/examine';
import { valuesOfPaths } from '@shared/analysis/worst/values';
import { tellLife } from '@shared/engine/hosts/web-life';
import type { Answer, Question } from './examiner';

tellLife();

function answerTo({ kind, about }: Question): Answer | null {
  switch (kind) {
    case 'worst':
      return examineWorst(about);
    case 'paths':
      return examinePaths(about);
    case 'values':
      return valuesOfPaths(about);
  }
}

self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly question: Question }>) => {
  try {
    self.postMessage({ id: data.id, answer: answerTo(data.question) });
  } catch {
    self.postMessage({ id: data.id, answer: null });
  }
};
