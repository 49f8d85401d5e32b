import { fail } from '@shared/result';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { OpenDraft } from './drafts';
import { useStores } from './stores';

interface DraftOptions {
  readonly name: string;
  /** What is typed; null as long as it is what is in force. */
  readonly text: string | null;
  readonly ofDocument?: boolean;
  /** Takes the text over; true where nothing is left to put right. */
  readonly commit: () => boolean;
  /** Forgets the text, where the field stays. */
  readonly onDrop?: () => void;
  /** The field, or what holds it. */
  readonly fieldRef: RefObject<HTMLElement | null>;
}

/**
 * Makes the text in a field known to the window while it has not taken effect, so that saving and closing take it over. A
 * field that goes away takes its text over, too; `drop` is for Escape and Cancel.
 */
export function useOpenDraft(options: DraftOptions) {
  const { window } = useStores();
  const latest = useRef(options);
  const isSettled = useRef(false);
  const isMounted = useRef(false);
  const isOpen = options.text !== null;

  useLayoutEffect(() => {
    latest.current = options;
  });

  const take = useCallback((): boolean => {
    isSettled.current = latest.current.commit();
    return isSettled.current;
  }, []);

  const drop = useCallback((): void => {
    isSettled.current = true;
    latest.current.onDrop?.();
  }, []);

  useLayoutEffect(() => {
    if (!isOpen) return;
    isSettled.current = false;
    const draft: OpenDraft = {
      get name() {
        return latest.current.name;
      },
      get text() {
        return latest.current.text ?? '';
      },
      get ofDocument() {
        return latest.current.ofDocument ?? true;
      },
      // At once: the next field to be taken over must see what this one has changed.
      commit: () => flushSync(take),
      drop: () => flushSync(drop),
      focus: () => latest.current.fieldRef.current?.focus(),
      isIn: (place) => place.contains(latest.current.fieldRef.current),
    };
    window.setState(({ drafts }) => ({ drafts: [...drafts, draft] }));
    return () => window.setState(({ drafts }) => ({ drafts: drafts.filter((other) => other !== draft) }));
  }, [isOpen, window, take, drop]);

  useLayoutEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      // Not while React is at work, and not where it only tries whether effects can be run again.
      queueMicrotask(() => {
        const { name, text } = latest.current;
        if (isMounted.current || text === null || isSettled.current || take()) return;
        window.setState({ alert: fail('draft.lost', { name, text }).error, mayMove: false, exported: null });
      });
    };
  }, [window, take]);

  return { take, drop };
}
