import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { BASELINE_IDS, createBaseline } from '../../../../src/shared/baselines';
import { readScenario } from '../../../../src/shared/scenario/read';
import { writeScenario } from '../../../../src/shared/scenario/write';

afterEach(() => {
  z.config({ customError: undefined });
});

// How long reading takes depends on the machine; how many complaints are worded on the way does not.
it.each(BASELINE_IDS)('reads a file that is in order without wording a complaint: %s', (id) => {
  const text = writeScenario(createBaseline(id, { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' }));
  const worded = vi.fn(() => undefined);
  z.config({ customError: worded });
  expect(readScenario(text).ok).toBe(true);
  expect(worded.mock.calls.length).toBe(0);
  readScenario(text.replace('"horizon": 60', '"horizon": "long"').replace('"title"', '"heading"'));
  expect(worded.mock.calls.length).toBeGreaterThan(0);
});
