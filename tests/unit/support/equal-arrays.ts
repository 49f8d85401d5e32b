import { expect } from 'vitest';

const isSameArray = (a: unknown, b: unknown): boolean =>
  a instanceof Float64Array &&
  b instanceof Float64Array &&
  a.length === b.length &&
  a.every((value, i) => Object.is(value, b[i]));

// Equal numbers are told at once. Of any others `toEqual` finds out for itself, by a list of the indices as strings.
expect.addEqualityTesters([(a, b) => isSameArray(a, b) || undefined]);
