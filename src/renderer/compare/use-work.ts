import type { Progress } from '@shared/engine/results';
import type { AppError, Result } from '@shared/result';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Work that takes a while; the same function for the same question. */
export type Work<T> = (options: WorkOptions) => Promise<Result<T>>;

export type WorkState =
  | { readonly phase: 'running'; readonly progress: Progress | null }
  | { readonly phase: 'stopped' | 'done' }
  | { readonly phase: 'failed'; readonly error: AppError };

export interface Working {
  readonly state: WorkState;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Does the work, anew whenever it is another, until it is done, stopped, or nobody looks any more; null is nothing to do. */
export function useWork<T>(work: Work<T> | null, onDone: (value: T) => void): Working {
  const [state, setState] = useState<WorkState>({ phase: 'done' });
  const leave = useRef<AbortController | null>(null);
  const done = useRef(onDone);
  done.current = onDone;

  const start = useCallback(() => {
    leave.current?.abort();
    if (!work) {
      setState({ phase: 'done' });
      return;
    }
    const controller = new AbortController();
    leave.current = controller;
    const { signal } = controller;
    setState({ phase: 'running', progress: null });
    const onProgress = (progress: Progress) => !signal.aborted && setState({ phase: 'running', progress });
    void work({ signal, onProgress }).then((result) => {
      if (signal.aborted) return;
      setState(result.ok ? { phase: 'done' } : { phase: 'failed', error: result.error });
      if (result.ok) done.current(result.value);
    });
  }, [work]);

  useEffect(() => {
    start();
    return () => leave.current?.abort();
  }, [start]);

  const cancel = () => {
    leave.current?.abort();
    setState({ phase: 'stopped' });
  };
  return { state, cancel, again: start };
}
