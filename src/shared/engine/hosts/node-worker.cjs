// The entry of a worker thread of tests and benchmarks: its bundle where there is one, or else its sources, with the
// loader first, since a thread does not inherit it. In the command line's bundle the worker itself has this name
// (build/cli.mjs).
const bundle = process.env.OFFING_NODE_WORKER;
if (bundle === undefined) require('tsx/cjs');
require(bundle ?? './node-worker.ts');
