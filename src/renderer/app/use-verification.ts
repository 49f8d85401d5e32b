import { differing } from '@shared/verification/differing';
import { type Verification, verify } from '@shared/verification/verify';
import { useEffect, useMemo, useRef } from 'react';
import { sameFigures } from '../state/changes';
import { useDocument, useSimulation, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';

/** Whether the figures on the screen are those that are saved in the file; null while there is nothing to compare. */
export function useVerification(): Verification | null {
  const scenario = useDocument((state) => state.scenario);
  const saved = useDocument((state) => state.saved);
  const result = useSimulation((state) => state.result);
  const complete = useSimulation((state) => state.phase === 'complete' && !state.stale);
  return useMemo(() => {
    const comparable = saved && scenario && result && complete && sameFigures(saved, scenario);
    return comparable ? verify(saved, result) : null;
  }, [saved, scenario, result, complete]);
}

/** Tells once for each document that its figures are not what its author saw, and why. */
export function useVerificationNotice(): void {
  const wording = useLocale();
  const { documents, simulation, window } = useStores();
  const verification = useVerification();
  const told = useRef<unknown>(null);
  useEffect(() => {
    const { saved, fileName } = documents.getState();
    const { result } = simulation.getState();
    // Another number of paths is the reader's own choice, and no contradiction.
    if (verification?.kind !== 'differs' || verification.reason === 'paths') return;
    if (!saved || !result || told.current === saved) return;
    told.current = saved;
    window.setState({ alert: differing(fileName ?? '', saved, result, verification, wording).error });
  }, [verification, documents, simulation, window, wording]);
}
