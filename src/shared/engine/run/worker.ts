/** What the crew asks of a worker, and what a worker does with it, whatever kind of worker it is. */
import type { Scenario } from '../../scenario/schema';
import type { Store } from '../store/store';
import type { Summary } from '../summary/outcomes';
import { type Asked, Job } from './job';
import { createPieceRunner, type PieceOutcome, type Trial } from './trial';

/** What a run begins with. */
export interface Start {
  readonly scenario: Scenario;
  /** Null for the one of the last start: the worker has it, and its kernel, at hand. */
  readonly store: Store | null;
  readonly paths: number;
  /** Null in a run that keeps everything. */
  readonly asked: Asked | null;
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

/** A piece of a trial; null for the trial, or its scenario, of the last piece: the worker has it at hand. */
export interface PieceRequest {
  readonly kind: 'piece';
  readonly trial: (Omit<Trial, 'scenario'> & { readonly scenario: Scenario | null }) | null;
  readonly from: number;
  readonly to: number;
}

/** What a worker is asked, one at a time. A start comes with the first phase: the way there and back takes its time. */
export type WorkerRequest = (Phase & { readonly worker: number; readonly start: Start | null }) | PieceRequest;

export type WorkerReply =
  | { readonly kind: 'done'; readonly summary: Summary | null; readonly piece: PieceOutcome | null }
  | { readonly kind: 'failed'; readonly message: string };

/** Runs pieces as they are asked for by messages. */
function createPieceWorker(): (request: PieceRequest) => PieceOutcome {
  const run = createPieceRunner();
  let trial: Trial | null = null;
  return ({ trial: news, from, to }) => {
    const scenario = news?.scenario ?? trial?.scenario;
    if (news && scenario) trial = { ...news, scenario };
    if (!trial) throw new Error('the worker has no trial');
    return run({ trial, from, to });
  };
}

/** A worker between two messages: it keeps its job and its store for the next phase. */
export function createWorker(): (request: WorkerRequest) => WorkerReply {
  let job: Job | undefined;
  let store: Store | null = null;
  const runPiece = createPieceWorker();

  function begin({ scenario, paths, asked, ...news }: Start, worker: number): Job {
    store = news.store ?? store;
    if (!store) throw new Error('the worker has no store');
    return new Job(scenario, store, worker, paths, asked ?? undefined);
  }

  function work(request: Exclude<WorkerRequest, PieceRequest>): Summary | null {
    if (request.start) job = begin(request.start, request.worker);
    if (!job) throw new Error('the worker has not been started');
    if (request.kind === 'simulate') while (job.simulateChunk(request.paths));
    if (request.kind === 'tally') while (job.tallyNext(request.from, request.to));
    if (request.kind !== 'summarise') return null;
    const summary = request.outcomes ? job.summariseOutcomes(request.paths) : null;
    while (job.summariseNext(request.paths, request.errors));
    return summary;
  }

  return (request) => {
    try {
      if (request.kind === 'piece') return { kind: 'done', summary: null, piece: runPiece(request) };
      return { kind: 'done', summary: work(request), piece: null };
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}
