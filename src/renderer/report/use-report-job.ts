import type { PrintJob } from '@shared/ipc';
import { type AppError, fail, type Result } from '@shared/result';
import { useEffect, useState } from 'react';
import { reportJob } from '../commands/report-job';
import { useDocument, useSimulation, useStores, useWindow } from '../state/stores';

/** Somebody who types a note is not interrupted with every letter. */
const QUIET_MS = 150;

interface Made {
  /** The last report that could be made; it stays until the next. */
  readonly job: PrintJob | null;
  /** Why it is not that of what is on the screen; null where it is. */
  readonly problem: AppError | null;
}

/** The report of what is on the screen, made anew whenever that, or how it is told, changes. */
export function useReportJob(): Made {
  const stores = useStores();
  const scenario = useDocument((state) => state.scenario);
  const result = useSimulation((state) => state.result);
  const phase = useSimulation((state) => state.phase);
  const savedResult = useSimulation((state) => state.savedResult);
  const comparing = useSimulation((state) => state.comparing !== null);
  const language = useWindow((state) => state.reportLanguage ?? state.language);
  const numbers = useWindow((state) => `${state.moneyUnit} ${state.negatives}`);
  const sections = useWindow((state) => state.reportSections);
  const sheet = useWindow((state) => state.reportSheet);
  const note = useWindow((state) => state.reportNote);
  const [made, setMade] = useState<Made>({ job: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that a report is made from, which the stores hold
  useEffect(() => {
    let current = true;
    const show = (next: Result<PrintJob>) => {
      if (!current) return;
      setMade((last) => (next.ok ? { job: next.value, problem: null } : { job: last.job, problem: next.error }));
    };
    const failed = (reason: unknown) => show(fail('report.notMade', { reason: String(reason).slice(0, 500) }));
    const timer = setTimeout(() => void reportJob(stores).then(show, failed), QUIET_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [stores, scenario, result, phase, savedResult, comparing, language, numbers, sections, sheet, note]);
  return made;
}
