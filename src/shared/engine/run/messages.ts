import type { Scenario } from '../../scenario/schema';
import type { Summary } from '../summary/headline';
import type { Store } from './store';

/** What a worker is asked, one at a time; `outcomes` makes this worker the one that summarises them. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly scenario: Scenario; readonly store: Store }
  | { readonly kind: 'simulate'; readonly paths: number }
  | { readonly kind: 'summarise'; readonly paths: number; readonly outcomes: boolean };

export type WorkerReply =
  | { readonly kind: 'done'; readonly summary: Summary | null }
  | { readonly kind: 'failed'; readonly message: string };
