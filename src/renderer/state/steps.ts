import { describeDifference } from '@shared/analysis/difference/describe';
import { differences } from '@shared/analysis/difference/find';
import type { Steps } from '@shared/ipc';
import type { Wording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import { applyPatches } from 'immer';
import type { DocumentState } from './document';

/** What one step has changed, in a few words: the name of what is different, or how much is. */
function stepInWords(before: Scenario, after: Scenario, wording: Wording): string {
  const found = differences(before, after);
  const [only] = found;
  if (found.length === 1 && only) return describeDifference(only, { before, after }, wording).label;
  return wording.t('document:step.several', { count: found.length });
}

/** What undo and redo would do; null where there is nothing to do. */
export function stepsInWords(
  { scenario, past, future }: Pick<DocumentState, 'scenario' | 'past' | 'future'>,
  wording: Wording,
): Steps {
  const [last, next] = [past.at(-1), future[0]];
  return {
    undo: scenario && last ? stepInWords(applyPatches(scenario, last.inverse), scenario, wording) : null,
    redo: scenario && next ? stepInWords(scenario, applyPatches(scenario, next.patches), wording) : null,
  };
}
