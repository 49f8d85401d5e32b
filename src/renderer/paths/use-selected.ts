import type { Explanation } from '@shared/analysis/selection/explain';
import type { CashPaths } from '@shared/charts/input';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useCallback, useMemo, useRef } from 'react';
import type { Examiner } from '../state/examiner';
import { explanationOf } from '../state/selection';
import { useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';
import { pathName } from './describe-paths';
import { useExamined } from './use-examined';

/** As many as can be told apart. */
const DRAWN = 20;

/** The first of the selected paths: which come first in a run has nothing to do with what becomes of them. */
function firstOf({ selection: { weights } }: Explanation): Uint32Array {
  const numbers: number[] = [];
  for (let path = 0; path < weights.length && numbers.length < DRAWN; path++) {
    if ((weights[path] as number) > 0) numbers.push(path);
  }
  return Uint32Array.from(numbers);
}

/** Some of the paths that meet the condition that is looked at, to be drawn over the cash fan. */
export function useSelected(scenario: Scenario, result: SimulationResult, stale: boolean): CashPaths | undefined {
  const locale = useLocale();
  const settled = useRef<Explanation | null>(null);
  // Those of before stay while a hand marks others: paths that come and go would move the axis under it.
  const explanation = useWindow((state) => {
    if (!state.marking) settled.current = explanationOf(state.selection);
    return settled.current;
  });
  const ask = useCallback(
    async (examiner: Examiner, scenario: Scenario, { paths }: SimulationResult) =>
      explanation && examiner.paths({ scenario, numbers: firstOf(explanation), paths }),
    [explanation],
  );
  const { answer } = useExamined({ open: explanation !== null, scenario, result, stale }, ask);
  return useMemo<CashPaths | undefined>(() => {
    if (!explanation || !answer) return undefined;
    const thin = answer.map(({ path, cash }) => ({ path, cash, name: pathName(path, locale) }));
    return { kind: 'selected', thin, selected: null };
  }, [explanation, answer, locale]);
}
