import type { AnswerTo, QuestionKind, QuestionOf, StudiedRun } from '@shared/analysis/questions';

/** Answers questions about a run apart from the page; null where they could not be answered. */
export interface Analyst {
  /** The last run that was asked about stays ready. */
  ask<Kind extends QuestionKind>(run: StudiedRun, question: QuestionOf<Kind>): Promise<AnswerTo<Kind> | null>;
}
