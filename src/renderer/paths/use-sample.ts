import type { CashPaths } from '@shared/charts/input';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useState } from 'react';
import type { Examiner } from '../state/examiner';
import { useLocale } from '../ui/locale';
import { pathName } from './describe-paths';
import { useExamined } from './use-examined';

/** As many as can be told apart. */
const SAMPLE = 20;

/** The first paths of a run are like all of them: they are spread as evenly as so few can be. */
const askFirst = (examiner: Examiner, scenario: Scenario, { paths }: SimulationResult) => {
  const numbers = Uint32Array.from({ length: Math.min(SAMPLE, paths) }, (_, path) => path);
  return examiner.paths({ scenario, numbers, paths });
};

export interface SampleView {
  readonly open: boolean;
  readonly drawn: CashPaths | undefined;
  readonly toggle: () => void;
}

/** A few single paths over the cash fan, to see what one looks like. */
export function useSample(scenario: Scenario, result: SimulationResult, stale: boolean): SampleView {
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { answer } = useExamined({ open, scenario, result, stale }, askFirst);
  const drawn = useMemo<CashPaths | undefined>(() => {
    if (!open || !answer) return undefined;
    const thin = answer.map(({ path, cash }) => ({ path, cash, name: pathName(path, locale) }));
    return { kind: 'sample', thin, selected: null };
  }, [open, answer, locale]);
  return useMemo(() => ({ open, drawn, toggle: () => setOpen(!open) }), [open, drawn]);
}
