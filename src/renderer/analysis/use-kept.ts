import { useState } from 'react';
import { useStores } from '../state/stores';
import type { WindowStore } from '../state/window';

const kept = new WeakMap<WindowStore, Map<string, unknown>>();

/** What a screen was last asked for and found, kept while an assumption or another question is open in its place. */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void] {
  const { window } = useStores();
  const ofWindow = kept.get(window) ?? new Map<string, unknown>();
  kept.set(window, ofWindow);
  const [value, setValue] = useState<T>(ofWindow.has(name) ? (ofWindow.get(name) as T) : initial);
  const keep = (next: T) => {
    ofWindow.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
