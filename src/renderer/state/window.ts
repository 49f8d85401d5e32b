import type { Preferences, Theme } from '@shared/ipc';
import type { AppError } from '@shared/result';
import type { Language } from '@shared/scenario/text';
import { createStore, type StoreApi } from 'zustand/vanilla';

export const MONTHS_SHOWN = [12, 24, 36, 60] as const;
export type MonthsShown = (typeof MONTHS_SHOWN)[number];

/** How the window looks and what it has to say; nothing of it belongs to the document. */
export interface WindowState {
  readonly language: Language;
  readonly theme: Theme;
  readonly monthsShown: MonthsShown;
  /** What last went wrong and is still to be read. */
  readonly alert: AppError | null;
  /** A file that was written for the user, to say so. */
  readonly exported: string | null;
  /** Below the width at which it fits beside the charts, the panel opens over them. */
  readonly drawerOpen: boolean;
}

export type WindowStore = StoreApi<WindowState>;

export function createWindowStore({ language, theme }: Preferences): WindowStore {
  return createStore<WindowState>()(() => ({
    language,
    theme,
    monthsShown: 24,
    alert: null,
    exported: null,
    drawerOpen: false,
  }));
}
