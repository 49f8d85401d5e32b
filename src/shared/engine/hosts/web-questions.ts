/** Questions to a web worker, each answered by itself; null where it could not be answered, or the worker has ended. */
import { tellLife, watchLife } from './web-life';

interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

interface Answered<Answer> {
  readonly id: number;
  readonly answer: Answer | null;
}

export type Ask<Question, Answer> = (question: Question) => Promise<Answer | null>;

/** In the page: asks a worker that is started with the first question, and again after one that was lost. */
export function createAsk<Question, Answer>(
  start: () => Worker,
  onLost: () => void = () => undefined,
): Ask<Question, Answer> {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, (answer: Answer | null) => void>();

  function settle({ id, answer }: Answered<Answer>): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  function started(): Worker {
    const created = start();
    const lost = () => {
      for (const id of [...waiting.keys()]) settle({ id, answer: null });
      worker = undefined;
      onLost();
    };
    watchLife(created, lost);
    created.onmessage = ({ data }: MessageEvent<Answered<Answer>>) => settle(data);
    created.onerror = lost;
    created.onmessageerror = lost;
    return created;
  }

  return (question) => {
    worker ??= started();
    last += 1;
    const id = last;
    const answer = new Promise<Answer | null>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ id, question } satisfies Asked<Question>);
    return answer;
  };
}

/** In the worker: answers whatever is asked. */
export function answerQuestions<Question, Answer>(answerTo: (question: Question) => Answer | null): void {
  tellLife();
  const reply = (answered: Answered<Answer>) => self.postMessage(answered);
  self.onmessage = ({ data: { id, question } }: MessageEvent<Asked<Question>>) => {
    try {
      reply({ id, answer: answerTo(question) });
    } catch {
      reply({ id, answer: null });
    }
  };
}
