/**
 * A web worker that ends, by itself or because memory ran out, tells nobody: there is no event for it. But the system gives
 * back the locks that it held, and whoever waits for one of them is told.
 */
interface Life {
  readonly life: string;
}

/** In the worker, before anything else: holds a lock for as long as it lives. */
export function tellLife(): void {
  const life = crypto.randomUUID();
  void navigator.locks.request(life, () => {
    self.postMessage({ life } satisfies Life);
    return new Promise(() => undefined);
  });
}

function isLife(data: unknown): data is Life {
  return typeof data === 'object' && data !== null && 'life' in data;
}

/** In the page, before the worker is listened to: calls `ended` once it has ended, whoever ended it. */
export function watchLife(worker: Worker, ended: () => void): void {
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isLife(event.data)) return;
    event.stopImmediatePropagation();
    void navigator.locks.request(event.data.life, ended);
  });
}
