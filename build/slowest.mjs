// What took the longest, from the reports that the two test runners leave behind.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './processes.mjs';

/** @typedef {{file: string, name: string, seconds: number}} Timed */

export const SLOWEST = 10;
export const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/** @param {string} file */
function report(file) {
  const absolute = path.join(projectRoot, file);
  return existsSync(absolute) ? JSON.parse(readFileSync(absolute, 'utf8')) : {};
}

/** @param {any} vitest @returns {Timed[]} */
export function unitTimes({ testResults = [] }) {
  return testResults.flatMap((/** @type {any} */ { name: file, assertionResults }) =>
    assertionResults.map((/** @type {any} */ { fullName: name, duration }) => ({
      file: path.basename(file),
      name,
      seconds: (duration ?? 0) / 1000,
    })),
  );
}

/** @param {any} playwright a report, or a suite in it @returns {Timed[]} */
export function endToEndTimes({ suites = [], specs = [] }) {
  return [
    ...suites.flatMap(endToEndTimes),
    ...specs.map((/** @type {any} */ { file, title: name, tests }) => ({
      file,
      name,
      seconds: tests
        .flatMap((/** @type {any} */ { results }) => results)
        .reduce((/** @type {number} */ sum, /** @type {any} */ { duration }) => sum + duration / 1000, 0),
    })),
  ];
}

/** @param {readonly Timed[]} times @returns {string[]} */
export function slowest(times) {
  return [...times]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
    .map(({ file, name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}: ${name}`);
}

/** @param {{unit: boolean}} ran whether the unit tests ran too */
export function slowestTests({ unit }) {
  return slowest([...(unit ? unitTimes(report(UNIT_REPORT)) : []), ...endToEndTimes(report(E2E_REPORT))]);
}
