import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import type { Answered, SolveForm, Solving } from '../../state/solving';
import { useStores, useWindow } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { firstForm } from './form';

/** The form and its last answer, as long as the document is open. */
export function useSolving(scenario: Scenario) {
  const { window } = useStores();
  const { language } = useLocale();
  const kept = useWindow((state) => state.solving);
  const own = kept?.of === scenario.id ? kept : null;
  // Nothing is kept until something is changed.
  const first = useMemo(() => firstForm(scenario, language), [scenario, language]);

  const edits = useMemo(() => {
    /** As it is when asked: what is typed last is taken over between two renderings. */
    const latest = (): Solving => {
      const { solving } = window.getState();
      return solving?.of === scenario.id ? solving : { of: scenario.id, form: first, answered: null };
    };
    const set = (changes: Partial<Solving>) => window.setState({ solving: { ...latest(), ...changes } });
    return {
      latestForm: () => latest().form,
      change: (make: (form: SolveForm) => SolveForm) => set({ form: make(latest().form) }),
      setAnswered: (answered: Answered) => set({ answered }),
    };
  }, [window, scenario.id, first]);

  return { form: own?.form ?? first, answered: own?.answered ?? null, ...edits };
}
