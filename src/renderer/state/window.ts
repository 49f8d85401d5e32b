import type { ChartView } from '@shared/charts/view';
import type { RunOptions } from '@shared/engine/runner';
import { figureAt } from '@shared/figures/address';
import type { FigureAddress } from '@shared/figures/index';
import { DEFAULT_PREFERENCES, type DiskState, type Preferences, type RecoveredDocument } from '@shared/ipc';
import type { AppError } from '@shared/result';
import type { CurrencyChange } from '@shared/scenario/currency';
import type { Scenario } from '@shared/scenario/schema';
import type { Text } from '@shared/scenario/text';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Asked, FIRST_ASKED } from './asked';
import type { Comparison } from './comparison';
import type { CurrencyQuestion } from './currency-question';
import type { OpenDraft } from './drafts';
import type { OpenSelection } from './selection';
import type { Solving } from './solving';
import type { Stressing } from './stressing';
import { DEFAULT_VIEW } from './view';

/** How the window looks and what it has to say; nothing of it belongs to the document. */
export interface WindowState extends Preferences {
  /** Main has said what the window shows. */
  readonly ready: boolean;
  readonly view: ChartView;
  /** What last went wrong and is still to be read. */
  readonly alert: AppError | null;
  /** What went wrong was a save: another place may do. */
  readonly mayMove: boolean;
  readonly disk: DiskState;
  /** Work from before a crash, for the user to take up or to let go. */
  readonly recovered: readonly RecoveredDocument[];
  readonly dialog: Dialog | null;
  /** How far somebody is being shown around; null where nobody is. */
  readonly tour: number | null;
  /** A file that was written for the user, to say so. */
  readonly exported: string | null;
  /** What the figures are compared with. */
  readonly against: Against;
  /** What the last edit took along, to say so and to offer it back. */
  readonly notice: Notice | null;
  /** The assumption that is open beside its effect, by its path. */
  readonly edited: string | null;
  /** The question about the result that is open beside it, unless an assumption is. */
  readonly analysis: AnalysisId | null;
  /** What stands where the tiles and charts are. */
  readonly screen: ScreenId;
  /** What was last set side by side; null until something was. */
  readonly comparison: Comparison | null;
  /** What its author has to say on its cover. */
  readonly reportNote: string;
  /** What has to be true on the paths that are looked at, as it was typed or marked on a chart; null until something was. */
  readonly condition: string | null;
  /** A stretch is being marked on a chart. */
  readonly marking: boolean;
  /** The paths that meet the condition, while somebody looks at them. */
  readonly selection: OpenSelection | null;
  /** What was last asked of a target and its levers, and the answer; of the document that it names. */
  readonly solving: Solving | null;
  /** What shocks were last laid, and the answers; of the document that it names. */
  readonly stressing: Stressing | null;
  /** What was last asked about what matters and what knowing is worth. */
  readonly asked: Asked;
  /** Below the width at which it fits beside the charts, the panel opens over them. */
  readonly drawerOpen: boolean;
  /** How well a figure has to be known before a run may stop; null stops at the scenario's number of paths. */
  readonly refinement: Refinement | null;
  /** What is being typed and has not taken effect. */
  readonly drafts: readonly OpenDraft[];
}

/** Tiles and charts, scenarios side by side, or the report as it will be printed. */
export type ScreenId = 'overview' | 'comparison' | 'report';

/** Questions about the result: what matters, what would have to be true, what to find out, what it takes, what if it goes wrong, what the book asks, what came of it. */
export const ANALYSES = ['matters', 'conditions', 'worth', 'solve', 'stress', 'book', 'actuals'] as const;
export type AnalysisId = (typeof ANALYSES)[number];

/** The saved version, nothing, or another scenario: a starting point by its id, or a file. */
export type Against =
  | { readonly kind: 'saved' | 'nothing' }
  | { readonly kind: 'other'; readonly id: string; readonly name: Text; readonly scenario: Scenario };

/** An item that is gone; months that stay in their calendar months under another balance date; another currency. */
export type Notice =
  | { readonly kind: 'removed'; readonly name: string }
  | { readonly kind: 'rolled'; readonly date: string; readonly kept: readonly string[] }
  | { readonly kind: 'currency'; readonly how: CurrencyChange['how']; readonly from: string; readonly to: string };

/** Where a table comes from: a file, or cells that were copied in a spreadsheet. */
export type TableInput =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string };

/** The dialog that is open. */
export type Dialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'history' }
  | { readonly kind: 'import'; readonly given: TableInput | null }
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | ({ readonly kind: 'currency' } & CurrencyQuestion);

/** What a run is refined until: the standard error of a figure, of itself or in percentage points. */
export interface Refinement {
  readonly figure: FigureAddress;
  /** 0.01 for 1%. */
  readonly below: number;
}

type Until = NonNullable<RunOptions['until']>;

/** Where a run ends that has not got there. */
export const MAX_PATHS = 1_000_000;

/** Chances are percentages already: their error is counted in points, not as a share of the chance. */
export function untilOf(refinement: Refinement | null): Until | null {
  if (!refinement) return null;
  const { unit } = figureAt(refinement.figure).figure;
  return { ...refinement, relative: unit !== 'share', atMost: MAX_PATHS };
}

export type WindowStore = StoreApi<WindowState>;

export function createWindowStore(preferences: Pick<Preferences, 'language'> & Partial<Preferences>): WindowStore {
  return createStore<WindowState>()(() => ({
    ...DEFAULT_PREFERENCES,
    ...preferences,
    ready: false,
    view: DEFAULT_VIEW,
    alert: null,
    mayMove: false,
    disk: 'same',
    recovered: [],
    dialog: null,
    tour: null,
    exported: null,
    against: { kind: 'saved' },
    notice: null,
    edited: null,
    analysis: null,
    screen: 'overview',
    comparison: null,
    reportNote: '',
    condition: null,
    marking: false,
    selection: null,
    solving: null,
    stressing: null,
    asked: FIRST_ASKED,
    drawerOpen: false,
    refinement: null,
    drafts: [],
  }));
}

/** Remembers what is asked now. */
export function ask(window: WindowStore, asked: Partial<Asked>): void {
  window.setState((state) => ({ asked: { ...state.asked, ...asked } }));
}
