import { parseCondition } from '@shared/analysis/selection/parse';
import { shareOfPaths } from '@shared/analysis/selection/sentence';
import { conditionInWords } from '@shared/analysis/selection/words';
import type { Brush } from '@shared/charts/descriptor';
import type { ChartInput } from '@shared/charts/input';
import { explanationOf, type OpenSelection } from '../state/selection';
import { useWindow } from '../state/stores';

/** What is compared stands first in a comparison. */
const addressOf = (typed: string) => typed.split(' ')[0];

/** The condition in words, and its share of the paths as far as it is known. */
function saidOf(typed: string, selection: OpenSelection | null, { scenario, wording }: ChartInput): string | null {
  const { t, format } = wording;
  // The answer follows the hand: until it is there, that of where the hand was before.
  if (selection && addressOf(selection.typed) === addressOf(typed)) {
    const condition = conditionInWords(selection.condition, selection.scenario, wording);
    const explanation = explanationOf(selection);
    const share = explanation ? shareOfPaths(explanation.selection, wording) : format.percent(0);
    return t('analysis:conditions.mark.said', { condition, share });
  }
  const condition = parseCondition(scenario, typed);
  return condition.ok ? conditionInWords(condition.value, scenario, wording) : null;
}

/**
 * What is said in the place of a chart's finding: how to mark a stretch once that is turned on, then what the stretch is that
 * is being marked, and on how many paths; null while neither is so.
 */
export function useBrushSaid(
  brush: Brush | null,
  isOn: boolean,
  typed: string | null,
  input: ChartInput,
): string | null {
  const isMarking = useWindow(({ marking, condition }) => marking && condition === typed);
  const selection = useWindow((state) => (state.marking && state.condition === typed ? state.selection : null));
  if (isMarking && typed !== null) return saidOf(typed, selection, input);
  return isOn && brush ? input.wording.t(`analysis:conditions.mark.hint.${brush.along}`) : null;
}
