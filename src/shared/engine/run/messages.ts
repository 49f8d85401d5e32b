import type { Scenario } from '../../scenario/schema';
import type { Store } from '../store/store';
import type { Summary } from '../summary/outcomes';

/** What a run begins with. */
export interface Start {
  readonly scenario: Scenario;
  /** Null for the one of the last start: the worker has it, and its kernel, at hand. */
  readonly store: Store | null;
  readonly paths: number;
}

/** A phase of a run; `outcomes` makes this worker the one that summarises them. */
export type Phase =
  | { readonly kind: 'simulate'; readonly paths: number }
  | { readonly kind: 'tally'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'summarise';
      readonly paths: number;
      readonly errors: boolean;
      readonly outcomes: boolean;
    };

/** What a worker is asked, one at a time. A start comes with the first phase: the way there and back takes its time. */
export type WorkerRequest = Phase & { readonly worker: number; readonly start: Start | null };

export type WorkerReply =
  | { readonly kind: 'done'; readonly summary: Summary | null }
  | { readonly kind: 'failed'; readonly message: string };
