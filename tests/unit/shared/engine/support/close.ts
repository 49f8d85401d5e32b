import { expect } from 'vitest';

/** |actual - expected| <= tolerance * max(1, |expected|): absolute for small figures, relative for large ones. */
export function expectClose(actual: number, expected: number, tolerance: number, what: string): void {
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  if (error <= tolerance) return;
  expect.fail(`${what}: ${actual} differs from ${expected} by ${error}, more than ${tolerance}`);
}
