import type { Scenario } from '../../scenario/schema';
import type { Summary } from '../summary/outcomes';
import type { Store } from './store';

/** What a worker is asked, one at a time; `outcomes` makes this worker the one that summarises them. */
export type WorkerRequest =
  | {
      readonly kind: 'start';
      readonly scenario: Scenario;
      /** Null for the one of the last start: the worker has it, and its kernel, at hand. */
      readonly store: Store | null;
      readonly worker: number;
      readonly paths: number;
    }
  | { readonly kind: 'simulate'; readonly paths: number }
  | { readonly kind: 'tally'; readonly from: number; readonly to: number }
  | { readonly kind: 'summarise'; readonly paths: number; readonly outcomes: boolean };

export type WorkerReply =
  | { readonly kind: 'done'; readonly summary: Summary | null }
  | { readonly kind: 'failed'; readonly message: string };
