import { createWebRunner } from '@shared/engine/hosts/web';
import type { Runner } from '@shared/engine/runner';
import { useCallback, useEffect, useRef } from 'react';

/** Hands out a runner of its own for what takes many runs, so that they do not hold up the window's; it ends with the screen. */
export function useStudyRunner(create: () => Runner = createWebRunner): () => Runner {
  const runner = useRef<Runner | null>(null);
  useEffect(
    () => () => {
      runner.current?.dispose();
      runner.current = null;
    },
    [],
  );
  return useCallback(() => {
    runner.current ??= create();
    return runner.current;
  }, [create]);
}
