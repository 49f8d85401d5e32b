export { readBands, readErrors } from './bands';
export { storeRow } from './storing';
export { divideSums, sumYear } from './sums';
export { addPaths, addTally, beginTally } from './tally';
