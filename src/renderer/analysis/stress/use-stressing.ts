import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { useStores, useWindow } from '../../state/stores';
import { FIRST_STRESS, type StressForm, type Stressing } from '../../state/stressing';

/** The form and its last answers, as long as the document is open. */
export function useStressing({ id }: Pick<Scenario, 'id'>) {
  const { window } = useStores();
  const kept = useWindow((state) => state.stressing);
  const own = kept?.of === id ? kept : null;

  const edits = useMemo(() => {
    /** As it is when asked: what is typed last is taken over between two renderings. */
    const latest = (): Stressing => {
      const { stressing } = window.getState();
      return stressing?.of === id ? stressing : { of: id, form: FIRST_STRESS, does: null, reverse: null };
    };
    const set = (changes: Partial<Stressing>) => window.setState({ stressing: { ...latest(), ...changes } });
    return {
      latestForm: () => latest().form,
      change: (changes: Partial<StressForm>) => set({ form: { ...latest().form, ...changes } }),
      setAnswer: (answer: Partial<Pick<Stressing, 'does' | 'reverse'>>) => set(answer),
    };
  }, [window, id]);

  return { form: own?.form ?? FIRST_STRESS, does: own?.does ?? null, reverse: own?.reverse ?? null, ...edits };
}
