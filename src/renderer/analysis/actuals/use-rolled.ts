import type { Fate } from '@shared/analysis/roll-forward/fates';
import type { Learnt } from '@shared/analysis/roll-forward/learnt';
import { rollSeries } from '@shared/analysis/roll-forward/opening';
import { type RolledForward, type RollRun, rollForward } from '@shared/analysis/roll-forward/roll-forward';
import type { RollSpan } from '@shared/analysis/roll-forward/span';
import type { Runner } from '@shared/engine/runner';
import { ok, type Result } from '@shared/result';
import { setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFinishedRun } from '../../state/use-asked';
import { createSeriesRuns } from '../series-runs';

export interface RollForm {
  /** Null while it is no date that can be rolled to. */
  readonly span: RollSpan | null;
  /** Cash at the new balance date as it was typed; empty where it is the median. */
  readonly cash: string;
  readonly fates: Readonly<Record<string, Fate>>;
  readonly learnt: Learnt | null;
}

interface Ran {
  readonly span: RollSpan;
  readonly run: Result<RollRun>;
}

/** The paths on the screen, run again for what a scenario is rolled forward from. */
function useRollRun(scenario: Scenario, span: RollSpan | null, runnerOf: () => Runner): Ran | null {
  const runs = useRef(createSeriesRuns(runnerOf));
  const base = useFinishedRun();
  const [ran, setRan] = useState<Ran | null>(null);
  useEffect(() => {
    if (!base || !span || base.scenario.assumptions !== scenario.assumptions) return;
    let current = true;
    void runs.current(base, rollSeries(base.scenario, span.months)).then((run) => {
      if (current) setRan({ span, run });
    });
    return () => {
      current = false;
    };
  }, [base, span, scenario.assumptions]);
  return ran?.span === span ? ran : null;
}

function withCash(rolled: RolledForward, cash: string): Result<RolledForward> {
  if (cash === '') return ok(rolled);
  const scenario = setPath(rolled.scenario, 'opening.cash', cash);
  return scenario.ok ? ok({ ...rolled, scenario: scenario.value }) : scenario;
}

/** The scenario at the new balance date; null while it is being worked out. */
export function useRolled(
  scenario: Scenario,
  { span, cash, fates, learnt }: RollForm,
  runnerOf: () => Runner,
): Result<RolledForward> | null {
  const ran = useRollRun(scenario, span, runnerOf);
  const rolled = useMemo((): Result<RolledForward> | null => {
    if (!ran) return null;
    if (!ran.run.ok) return ran.run;
    return rollForward(scenario, { span: ran.span, fates, learnt, uuid: crypto.randomUUID() }, ran.run.value);
  }, [scenario, ran, fates, learnt]);
  return useMemo(() => (rolled?.ok ? withCash(rolled.value, cash) : rolled), [rolled, cash]);
}
