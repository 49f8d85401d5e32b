import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand/react';
import type { Analyst } from './analyst';
import { changedPaths } from './changes';
import type { DocumentState, DocumentStore } from './document';
import { isOfDocument } from './drafts';
import type { Examiner } from './examiner';
import type { SimulationState, SimulationStore, Simulations } from './simulation';
import type { WindowState, WindowStore } from './window';

/** The stores of one window, handed down by context so that a test can mount any part with stores of its own. */
export interface Stores {
  readonly documents: DocumentStore;
  readonly simulation: SimulationStore;
  readonly simulations: Simulations;
  readonly window: WindowStore;
  /** Runs single paths again. */
  readonly examiner: Examiner;
  /** Answers questions about a run. */
  readonly analyst: Analyst;
}

/** What commands work on. */
export type CommandStores = Pick<Stores, 'documents' | 'simulation' | 'window' | 'analyst'>;

const StoresContext = createContext<Stores | null>(null);

export function StoresProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>;
}

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('useStores outside StoresProvider');
  return stores;
}

export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(useStores().documents, select);
}

export function useSimulation<T>(select: (state: SimulationState) => T): T {
  return useStore(useStores().simulation, select);
}

export function useWindow<T>(select: (state: WindowState) => T): T {
  return useStore(useStores().window, select);
}

/** True where closing the window would lose something. */
export function useDirty(): boolean {
  const detached = useDocument((state) => state.detached);
  const isTyping = useIsTyping();
  return useChanges().size > 0 || detached || isTyping;
}

/** True while something of the document is typed that has not taken effect. */
export function useIsTyping(): boolean {
  return useWindow((state) => state.drafts.some(isOfDocument));
}

const NONE: ReadonlySet<string> = new Set();

/** Paths that differ from the saved version. */
export function useChanges(): ReadonlySet<string> {
  const saved = useDocument((state) => state.saved);
  const scenario = useDocument((state) => state.scenario);
  return useMemo(() => (saved && scenario ? changedPaths(saved, scenario) : NONE), [saved, scenario]);
}
