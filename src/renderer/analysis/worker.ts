/** Questions about a run are answered apart from the page, which stays free for the hand on the mouse. */

import { createStudy, type Study } from '@shared/analysis/questions';
import { answerQuestions } from '@shared/engine/hosts/web-questions';
import type { Answer, Asking } from './analyst';

let study: Study | undefined;

answerQuestions(({ run, question }: Asking): Answer | null => {
  if (run) study = createStudy(run);
  return study?.ask(question) ?? null;
});
