import { jobFor, reportDrawn } from '../windows/print';
import type { Handlers } from './ipc';

/** What the hidden window that prints asks for. */
export const printHandlers = {
  'report:job': (page) => {
    const job = jobFor(page);
    if (!job) throw new Error('this page prints nothing');
    return job;
  },
  'report:drawn': (page, failure) => reportDrawn(page, failure),
} satisfies Partial<Handlers>;
