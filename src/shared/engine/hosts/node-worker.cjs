// The entry of a worker thread: the loader first, since a thread does not inherit the one that runs tests
// and benchmarks. In the command line's bundle the worker itself has this name (build/cli.mjs).
require('tsx/cjs');
require('./node-worker.ts');
