import { expect, test } from 'vitest';
import { endToEndTimes, SLOWEST, slowest, unitTimes } from '../../../build/slowest.mjs';

test('times are found in the reports of both runners, tries that failed included', () => {
  const vitest = {
    testResults: [
      {
        name: '/clone/tests/unit/a.test.ts',
        assertionResults: [{ fullName: 'one', duration: 1500 }, { fullName: 'skipped' }],
      },
    ],
  };
  expect(unitTimes(vitest)).toEqual([
    { file: 'a.test.ts', name: 'one', seconds: 1.5 },
    { file: 'a.test.ts', name: 'skipped', seconds: 0 },
  ]);
  const tests = [{ results: [{ duration: 2000 }, { duration: 500 }] }];
  const playwright = { suites: [{ suites: [{ specs: [{ file: 'b.spec.ts', title: 'two', tests }] }] }] };
  expect(endToEndTimes(playwright)).toEqual([{ file: 'b.spec.ts', name: 'two', seconds: 2.5 }]);
});

test('the slowest come first, and no more than wanted', () => {
  const times = Array.from({ length: SLOWEST + 5 }, (_, seconds) => ({ file: 'a', name: `test ${seconds}`, seconds }));
  const lines = slowest(times);
  expect(lines).toHaveLength(SLOWEST);
  expect(lines[0]).toBe('   14.0 s  a: test 14');
});
