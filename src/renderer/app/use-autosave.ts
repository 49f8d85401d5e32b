import { useEffect, useRef } from 'react';
import { request } from '../state/host';
import { useChanges, useDirty, useDocument, useStores } from '../state/stores';

/** After so long without an edit, and at the latest so long after the first one that is not kept yet. */
const PAUSE_MS = 800;
const LATEST_MS = 4_000;

/** Has main keep edits that are not saved, so that a crash does not take them. */
export function useAutosave(): void {
  const { window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  const dirty = useDirty();
  const isChanged = useChanges().size > 0;
  /** When the first edit was made that is not kept yet. */
  const waitingSince = useRef<number | null>(null);
  /** Whether main has edits of this document. */
  const isKept = useRef(false);

  useEffect(() => {
    // In this order: what is no longer dirty is forgotten, and nothing may be kept after that.
    void request('document:dirty', dirty);
  }, [dirty]);

  useEffect(() => {
    if (!dirty) isKept.current = false;
    // While the first change is still being typed there is nothing to keep.
    if (!dirty || !scenario || (!isChanged && !isKept.current)) {
      waitingSince.current = null;
      return;
    }
    const keep = async () => {
      waitingSince.current = null;
      isKept.current = true;
      const kept = await request('document:autosave', scenario);
      // Told once: the same would happen after every edit.
      if (!kept.ok && !window.getState().alert) window.setState({ alert: kept.error, mayMove: false });
    };
    waitingSince.current ??= performance.now();
    const left = waitingSince.current + LATEST_MS - performance.now();
    const timer = setTimeout(() => void keep(), Math.max(0, Math.min(PAUSE_MS, left)));
    return () => clearTimeout(timer);
  }, [dirty, isChanged, scenario, window]);
}
