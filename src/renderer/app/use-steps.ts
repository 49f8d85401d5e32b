import type { Steps } from '@shared/ipc';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { request } from '../state/host';
import { stepsInWords } from '../state/steps';
import { useDocument } from '../state/stores';
import { useLocale } from '../ui/locale';

/** What undo and redo would do, for the buttons here and for the menu. */
export function useSteps(): Steps {
  const wording = useLocale();
  const scenario = useDocument((state) => state.scenario);
  const past = useDocument((state) => state.past);
  const future = useDocument((state) => state.future);
  // Not while somebody drags a value: the words can wait for the picture.
  const settled = useDeferredValue(useMemo(() => ({ scenario, past, future }), [scenario, past, future]));
  const { undo, redo } = useMemo(() => stepsInWords(settled, wording), [settled, wording]);
  useEffect(() => {
    void request('document:steps', { undo, redo });
  }, [undo, redo]);
  return { undo, redo };
}
