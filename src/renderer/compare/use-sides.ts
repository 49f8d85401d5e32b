import type { Side } from '@shared/analysis/comparison/side';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useState } from 'react';
import type { ChosenSide } from '../state/comparison';
import { useDocument, useSimulation } from '../state/stores';
import { useLocale } from '../ui/locale';

/** The document as it stands, once its own run has come to an end: while a value is pulled there is enough to run. */
function useSettledScenario(): Scenario | null {
  const scenario = useDocument((state) => state.scenario);
  const isMoving = useSimulation(({ phase }) => phase === 'running' || phase === 'preview');
  const [settled, setSettled] = useState(scenario);
  if (!isMoving && settled !== scenario) setSettled(scenario);
  return isMoving ? settled : scenario;
}

/** What was chosen, with the document as it stands in the window; the same until something else is to be compared. */
export function useSides(chosen: readonly ChosenSide[]): readonly Side[] {
  const { t, words } = useLocale();
  const scenario = useSettledScenario();
  const saved = useDocument((state) => state.saved);
  return useMemo(
    () =>
      chosen.flatMap((side): Side[] => {
        if (side.kind === 'other') return [{ name: words(side.name), scenario: side.scenario }];
        const own = side.kind === 'saved' ? saved : scenario;
        return own ? [{ name: t(`compare:side.${side.kind}`), scenario: own }] : [];
      }),
    [chosen, scenario, saved, t, words],
  );
}
