import type { WorstPath } from '@shared/analysis/worst/examine';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useState } from 'react';
import type { CashPath, CashPaths } from '../charts/input';
import { useLocale } from '../ui/locale';
import { usePaths, type WorstState, worstOf } from './use-worst';
import { pathName } from './words';

/** Paths that are drawn over the fan; more would hide it. */
const DRAWN = 20;

/** The view of the worst paths: whether it is open, what is in it, and which path is looked at. */
export interface WorstView {
  readonly open: boolean;
  /** False where there are too few paths for a worst 5% of them. */
  readonly offered: boolean;
  readonly state: WorstState;
  readonly selected: WorstPath | null;
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
  const state = usePaths(open, scenario, result, stale, worstOf);
  const listed = state.paths?.listed;
  const selected = listed?.find(({ path }) => path === wanted) ?? null;
  const drawn = useMemo<CashPaths | undefined>(() => {
    if (!listed) return undefined;
    const drawnAs = ({ path, cash }: WorstPath): CashPath => ({ path, cash, name: pathName(path, locale) });
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
