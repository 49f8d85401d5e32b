// The entry of a worker thread: the loader first, since a thread does not inherit it in working order.
// @ts-expect-error it has no types
require('tsx/cjs');
require('./worker.ts');
