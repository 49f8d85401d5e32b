import type { Store } from '../store/store';
import type { Crew } from './crew';
import { createLender } from './lender';
import type { Piece, Trial } from './trial';
import type { Phase, PieceRequest, Start, WorkerReply, WorkerRequest } from './worker';

/** One worker as the crew sees it; a host wraps its own kind (`hosts/`). */
export interface WorkerPort {
  post(request: WorkerRequest): void;
  /** At most one listener: the crew asks one thing at a time. */
  onReply(listener: (reply: WorkerReply) => void): void;
  /** Once, by the crew. The message is null where the worker ended without one. */
  onCrash(listener: (message: string | null) => void): void;
  terminate(): void;
}

/** A worker that was there and is not any more, and did not say why. */
export class WorkerEnded extends Error {}

/** A worker of the crew. It can be lost while nobody waits for it: whoever asks it next is told then. */
function createMember(port: WorkerPort) {
  let lost: Error | null = null;
  let refuse: (reason: Error) => void = () => undefined;
  function lose(reason: Error): void {
    lost ??= reason;
    refuse(lost);
  }
  port.onCrash((message) => lose(message === null ? new WorkerEnded() : new Error(message)));
  return {
    lose,
    ask: (request: WorkerRequest) =>
      new Promise<WorkerReply & { kind: 'done' }>((resolve, reject) => {
        if (lost) return reject(lost);
        refuse = reject;
        port.onReply((reply) => {
          if (reply.kind === 'done') resolve(reply);
          else reject(new Error(reply.message));
        });
        port.post(request);
      }),
    terminate: () => port.terminate(),
  };
}

type Member = ReturnType<typeof createMember>;

/** Tells each member of a piece what it does not know from its last one. */
function createTeller(): (member: Member, piece: Piece) => PieceRequest {
  const told = new Map<Member, Trial>();
  return (member, { trial, from, to }) => {
    const last = told.get(member);
    told.set(member, trial);
    const scenario = last?.scenario === trial.scenario ? null : trial.scenario;
    return { kind: 'piece', trial: last === trial ? null : { ...trial, scenario }, from, to };
  };
}

/** A pool that stays warm between runs. */
export function createWorkerCrew(size: number, createPort: () => WorkerPort): Crew {
  const members = Array.from({ length: size }, () => createMember(createPort()));
  const lend = createLender(members);
  const tell = createTeller();
  let posted: Store | undefined;
  /** The start of a run of which the workers have not been told yet. */
  let start: (Start & { readonly store: Store }) | null = null;
  function askAll(phaseOf: (worker: number) => Phase) {
    const news = start && { ...start, store: start.store === posted ? null : start.store };
    posted = start?.store ?? posted;
    start = null;
    return Promise.all(members.map(({ ask }, worker) => ask({ ...phaseOf(worker), worker, start: news })));
  }
  return {
    size,
    async start(scenario, store, paths, asked) {
      start = { scenario, store, paths, asked: asked ?? null };
    },
    async simulate(paths) {
      await askAll(() => ({ kind: 'simulate', paths }));
    },
    async tally(from, to) {
      await askAll(() => ({ kind: 'tally', from, to }));
    },
    async summarise(paths, errors) {
      const replies = await askAll((index) => ({ kind: 'summarise', paths, errors, outcomes: index === 0 }));
      const summary = replies[0]?.summary;
      if (!summary) throw new Error('no worker summarised the outcomes');
      return summary;
    },
    take: (piece, signal) =>
      lend(async (member) => {
        if (signal?.aborted) return null;
        const { piece: outcome } = await member.ask(tell(member, piece));
        return outcome;
      }),
    dispose() {
      for (const { lose, terminate } of members) {
        lose(new WorkerEnded());
        terminate();
      }
    },
  };
}
