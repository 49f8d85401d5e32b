/** Does one thing at a time: of those that come meanwhile only the last is done next, so that answers follow a quick hand. */
export function oneAtATime<T>(work: (asked: T) => Promise<void>): (asked: T) => void {
  let next: { readonly asked: T } | null = null;
  let isBusy = false;

  async function go(): Promise<void> {
    isBusy = true;
    while (next) {
      const { asked } = next;
      next = null;
      await work(asked);
    }
    isBusy = false;
  }

  return (asked) => {
    next = { asked };
    if (!isBusy) void go();
  };
}
