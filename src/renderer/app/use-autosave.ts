import { useEffect, useRef } from 'react';
import { useDirty, useDocument, useStores } from '../state/stores';
import { request } from './host';

/** After so long without an edit, and at the latest so long after the first one that is not kept yet. */
const PAUSE_MS = 800;
const LATEST_MS = 4_000;

/** Has main keep edits that are not saved, so that a crash does not take them. */
export function useAutosave(): void {
  const { window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  const dirty = useDirty();
  /** When the first edit was made that is not kept yet. */
  const waitingSince = useRef<number | null>(null);

  useEffect(() => {
    // In this order: what is no longer dirty is forgotten, and nothing may be kept after that.
    void request('document:dirty', dirty);
  }, [dirty]);

  useEffect(() => {
    if (!dirty || !scenario) {
      waitingSince.current = null;
      return;
    }
    const keep = async () => {
      waitingSince.current = null;
      const kept = await request('document:autosave', scenario);
      // Told once: the same would happen after every edit.
      if (!kept.ok && !window.getState().alert) window.setState({ alert: kept.error, mayMove: false });
    };
    waitingSince.current ??= performance.now();
    const left = waitingSince.current + LATEST_MS - performance.now();
    const timer = setTimeout(() => void keep(), Math.max(0, Math.min(PAUSE_MS, left)));
    return () => clearTimeout(timer);
  }, [dirty, scenario, window]);
}
