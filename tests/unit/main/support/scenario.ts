import { createBaseline } from '../../../../src/shared/baselines';
import type { Scenario } from '../../../../src/shared/scenario/schema';

/** A scenario whose file is as large as an amount of text makes it. */
export function scenarioOf(characters: number, letter = 'x'): Scenario {
  const blank = createBaseline('blank', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
  const note = letter.repeat(Math.min(characters, 4000));
  const reported = Array.from({ length: Math.floor(characters / 4000) }, (_, index) => ({
    period: `${2000 + index}H1`,
    revenue: index,
    source: { kind: 'assumed' as const, by: 'test', why: note },
  }));
  return { ...blank, title: note, reported };
}
