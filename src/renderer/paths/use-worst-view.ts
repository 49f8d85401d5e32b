import type { ExaminedPath, WorstPaths } from '@shared/analysis/worst/examine';
import type { CashPath, CashPaths } from '@shared/charts/input';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useState } from 'react';
import type { Examiner } from '../state/examiner';
import { useLocale } from '../ui/locale';
import { pathName } from './describe-paths';
import { type Examined, useExamined } from './use-examined';

/** Paths that are drawn over the fan; more would hide it. */
const DRAWN = 20;

/** Paths that can be chosen one by one. */
export const LISTED = 50;

const askWorst = (examiner: Examiner, scenario: Scenario, { worst, paths, outcomes }: SimulationResult) =>
  examiner.worst({ scenario, result: { worst, paths, outcomes }, listed: LISTED });

/** The view of the worst paths: whether it is open, what is in it, and which path is looked at. */
export interface WorstView {
  readonly open: boolean;
  /** False where there are too few paths for a worst 5% of them. */
  readonly offered: boolean;
  readonly state: Examined<WorstPaths>;
  readonly selected: ExaminedPath | null;
  /** What the cash chart draws. */
  readonly drawn: CashPaths | undefined;
  /** Opens it, or closes it; `opener` names the button, which gets the focus back. */
  readonly toggle: (opener: string) => void;
  readonly select: (path: number | null) => void;
  readonly close: () => void;
}

export const OPENER = 'data-worst';

export function useWorstView(scenario: Scenario, result: SimulationResult, stale: boolean): WorstView {
  const locale = useLocale();
  const [opener, setOpener] = useState<string | null>(null);
  const [wanted, select] = useState<number | null>(null);
  const open = opener !== null;
  const state = useExamined({ open, scenario, result, stale }, askWorst);
  const listed = state.answer?.listed;
  const selected = listed?.find(({ path }) => path === wanted) ?? null;
  const drawn = useMemo<CashPaths | undefined>(() => {
    if (!listed) return undefined;
    const drawnAs = ({ path, cash }: ExaminedPath): CashPath => ({ path, cash, name: pathName(path, locale) });
    return { kind: 'worst', thin: listed.slice(0, DRAWN).map(drawnAs), selected: selected && drawnAs(selected) };
  }, [listed, selected, locale]);

  const offered = result.worst.length > 0;
  // The same until something of it changes: the charts are drawn anew with it.
  return useMemo(() => {
    const close = () => {
      setOpener(null);
      select(null);
      // The button may only be there again in the next frame.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[${OPENER}="${opener}"]`)?.focus());
    };
    const toggle = (by: string) => (opener === null ? setOpener(by) : close());
    return { open: opener !== null, offered, state, selected, drawn, toggle, select, close };
  }, [opener, offered, state, selected, drawn]);
}
