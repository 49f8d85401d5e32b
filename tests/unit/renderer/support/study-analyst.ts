import { createStudy, type QuestionKind, type QuestionOf, type StudiedRun } from '@shared/analysis/questions';
import type { Analyst } from '../../../../src/renderer/state/analyst';

/** Answers as the worker would, and keeps what it was asked. */
export function studyAnalyst(): Analyst & { readonly asked: QuestionOf<QuestionKind>[] } {
  const asked: QuestionOf<QuestionKind>[] = [];
  let known: { readonly run: StudiedRun; readonly study: ReturnType<typeof createStudy> } | null = null;
  return {
    asked,
    ask: async (run, question) => {
      asked.push(question);
      if (known?.run !== run) known = { run, study: createStudy(run) };
      return known.study.ask(question);
    },
  };
}
