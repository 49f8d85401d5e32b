import type { OpenDocument, SavedFile } from '@shared/ipc';
import type { Quantity } from '@shared/quantity/quantity';
import type { Pair } from '@shared/report/correlations';
import { fail, ok, type Result } from '@shared/result';
import {
  assumptionFrom,
  type Change,
  changeAssumption,
  changePath,
  findAssumption,
  replaceAssumption,
  restorePath,
  sameQuantity,
} from '@shared/scenario/edit';
import { changeCorrelation } from '@shared/scenario/edit-correlations';
import type { Assumption, Scenario } from '@shared/scenario/schema';
import type { Source } from '@shared/scenario/source';
import type { Text } from '@shared/scenario/text';
import { applyPatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { findCorrelation, restoreCorrelation } from './correlation-edits';

type Step = Pick<Change, 'patches' | 'inverse'>;

/** A movement of the hand under way: what it started from. */
interface Gesture {
  readonly scenario: Scenario;
  readonly past: readonly Step[];
}

/** The scenario in the window, what it was when last saved or opened, and the way back and forth between edits. */
export interface DocumentState {
  readonly scenario: Scenario | null;
  /** As last saved, opened or created: what changes are counted against and reset goes back to. */
  readonly saved: Scenario | null;
  readonly path: string | null;
  readonly fileName: string | null;
  /** The file is gone, or holds nothing that can be read: whatever is in the window is nowhere else. */
  readonly detached: boolean;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Not null while something is being dragged or stepped: all its edits are one step, and each starts where it started. */
  readonly gesture: Gesture | null;
  /** From here on edits are one step of undo, until `endGesture`. */
  beginGesture(): void;
  endGesture(): void;
  /** Takes back what the gesture has done so far, as if it had never been. */
  cancelGesture(): void;
  open(document: OpenDocument): void;
  /** Another version of the scenario as one edit. */
  replace(scenario: Scenario): void;
  /** What the file holds, as far as anybody can read it, is not what it was opened or saved with. */
  standOn(saved: Scenario | null): void;
  setDetached(detached: boolean): void;
  /** The file was renamed, and the scenario in it; what was edited stays edited. */
  rename(file: SavedFile, title: string): void;
  /** `scenario` is what was written, which may be older than what is in the window by now. */
  markSaved(file: SavedFile, scenario: Scenario): void;
  /** Each accepted edit is one step of undo; a refused one changes nothing. */
  setAssumption(path: string, quantity: Quantity): Result<true>;
  /** An assumption as it was at some time, source and all. */
  putBack(path: string, assumption: Assumption): Result<true>;
  /** A setting or an assumption, from text. */
  setPath(path: string, text: string): Result<true>;
  /** Another structure: an item added, copied, moved, removed, or told in another way. */
  restructure(make: (scenario: Scenario) => Result<Change>): Result<true>;
  /** Where a number comes from and what is to be remembered of it; the number stays. */
  setSource(path: string, source: Source, note: Text): Result<true>;
  /** How two things move together; null takes the correlation away. */
  setCorrelation(pair: Pair, rank: number | null): Result<true>;
  /** Puts back what was saved at `path`, source and all. */
  restore(path: string): Result<true>;
  /** The same for a correlation: also where it was not there, or is no longer. */
  restoreCorrelation(pair: Pair): Result<true>;
  undo(): void;
  redo(): void;
}

export type DocumentStore = StoreApi<DocumentState>;

export function createDocumentStore(): DocumentStore {
  return createStore<DocumentState>()((set, get) => {
    function edit(make: (scenario: Scenario) => Result<Change>): Result<true> {
      const { gesture, ...state } = get();
      const { scenario, past } = gesture ?? state;
      if (!scenario) return fail('unexpected', { detail: 'no document' });
      const change = make(scenario);
      if (!change.ok) return change;
      const { patches, inverse } = change.value;
      if (patches.length > 0) {
        set({ scenario: change.value.scenario, past: [...past, { patches, inverse }], future: [] });
      } else if (gesture) {
        // Back where it started.
        set({ scenario, past });
      }
      return ok(true);
    }

    return {
      scenario: null,
      saved: null,
      path: null,
      fileName: null,
      detached: false,
      past: [],
      future: [],
      gesture: null,

      beginGesture: () => {
        const { scenario, past, gesture } = get();
        if (scenario && !gesture) set({ gesture: { scenario, past } });
      },

      endGesture: () => set({ gesture: null }),

      cancelGesture: () => {
        const { gesture } = get();
        if (gesture) set({ scenario: gesture.scenario, past: gesture.past, gesture: null });
      },

      open: ({ scenario, path, fileName, unsaved }) => {
        set({ scenario, saved: scenario, path, fileName, detached: false, past: [], future: [], gesture: null });
        if (unsaved) get().replace(unsaved);
      },

      replace: (next) =>
        void edit((scenario) =>
          ok({
            scenario: next,
            patches: [{ op: 'replace', path: [], value: next }],
            inverse: [{ op: 'replace', path: [], value: scenario }],
          }),
        ),

      standOn: (saved) => set(saved ? { saved, detached: false } : { detached: true }),

      setDetached: (detached) => set({ detached }),

      rename: ({ path, fileName }, title) => {
        const { scenario, saved } = get();
        set({ path, fileName, scenario: scenario && { ...scenario, title }, saved: saved && { ...saved, title } });
      },

      markSaved: ({ path, fileName }, scenario) => set({ saved: scenario, path, fileName, detached: false }),

      setAssumption: (path, quantity) => {
        const { saved } = get();
        // Somebody who types the saved number back has gone back to it, and to the source it came from.
        const { scenario } = get();
        const before = scenario && saved && assumptionFrom(scenario, saved, path);
        return before?.ok && sameQuantity(before.value.quantity, quantity)
          ? get().restore(path)
          : edit((scenario) => changeAssumption(scenario, path, quantity));
      },

      putBack: (path, assumption) => edit((scenario) => replaceAssumption(scenario, path, assumption)),

      setPath: (path, text) => edit((scenario) => changePath(scenario, path, text)),

      restructure: (make) => edit(make),

      setSource: (path, source, note) =>
        edit((scenario) => {
          const listed = findAssumption(scenario, path);
          if (!listed) return ok({ scenario, patches: [], inverse: [] });
          const { quantity } = listed.assumption;
          return replaceAssumption(scenario, path, { quantity, source, ...(note !== '' && { note }) });
        }),

      setCorrelation: (pair, rank) => {
        const { saved } = get();
        // As with numbers: the saved rank typed back is the saved correlation.
        if (saved && findCorrelation(saved, pair)?.rank === rank) return get().restoreCorrelation(pair);
        return edit((scenario) => changeCorrelation(scenario, pair, rank));
      },

      restore: (path) => {
        const { saved } = get();
        return saved ? edit((scenario) => restorePath(scenario, saved, path)) : ok(true);
      },

      restoreCorrelation: (pair) => {
        const { saved } = get();
        return saved ? edit((scenario) => restoreCorrelation(scenario, saved, pair)) : ok(true);
      },

      undo: () => {
        get().endGesture();
        const { scenario, past, future } = get();
        const step = past.at(-1);
        if (!scenario || !step) return;
        set({
          scenario: applyPatches(scenario, step.inverse),
          past: past.slice(0, -1),
          future: [step, ...future],
        });
      },

      redo: () => {
        get().endGesture();
        const { scenario, past, future } = get();
        const [step, ...rest] = future;
        if (!scenario || !step) return;
        set({ scenario: applyPatches(scenario, step.patches), past: [...past, step], future: rest });
      },
    };
  });
}
