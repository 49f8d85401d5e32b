/** Questions about a run are answered apart from the page, which stays free for the hand on the mouse. */

import { createStudy, type Study } from '@shared/analysis/questions';
import { tellLife } from '@shared/engine/hosts/web-life';
import type { Reply, Request } from './analyst';

tellLife();

let study: Study | undefined;

self.onmessage = ({ data: { id, run, question } }: MessageEvent<Request>) => {
  const reply = (answer: unknown) => self.postMessage({ id, answer } satisfies Reply);
  try {
    if (run) study = createStudy(run);
    reply(study?.ask(question) ?? null);
  } catch {
    reply(null);
  }
};
