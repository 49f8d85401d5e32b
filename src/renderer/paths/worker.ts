/** Paths are run again apart from the page, which stays free for the hand on the mouse. */

import { examinePaths, examineWorst } from '@shared/analysis/worst/examine';
import { valuesOfPaths } from '@shared/analysis/worst/values';
import { answerQuestions } from '@shared/engine/hosts/web-questions';
import type { Answer, Question } from './examiner';

answerQuestions(({ kind, about }: Question): Answer | null => {
  switch (kind) {
    case 'worst':
      return examineWorst(about);
    case 'paths':
      return examinePaths(about);
    case 'values':
      return valuesOfPaths(about);
  }
});
