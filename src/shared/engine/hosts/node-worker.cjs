// The entry of a worker thread: the loader first, since a thread does not inherit the one that runs the command line.
require('tsx/cjs');
require('./node-worker.ts');
