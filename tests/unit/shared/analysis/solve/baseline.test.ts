import { evaluateWith } from '@shared/analysis/solve/evaluate';
import { parseLever, typedFor } from '@shared/analysis/solve/lever';
import { solve } from '@shared/analysis/solve/solve';
import { parseTarget } from '@shared/analysis/solve/target';
import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { figureOf } from '@shared/engine/stopping';
import { ok, type Result } from '@shared/result';
import { setPath } from '@shared/scenario/edit';
import { afterAll, describe, expect, it } from 'vitest';

const PATHS = 256;
const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });
const runner = createInProcessRunner();
afterAll(() => runner.dispose());

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function figures(...edits: (readonly [path: string, text: string])[]) {
  const scenario = edits.reduce((now, [path, text]) => given(setPath(now, path, text)), zhipu);
  return given(await runner.outcomes(scenario, { paths: PATHS })).headline;
}

/** What `offing solve` answers. */
async function solved(leverText: string, targetText: string) {
  const lever = given(parseLever(zhipu, leverText));
  const target = given(parseTarget(zhipu, targetText));
  const evaluate = evaluateWith(runner, zhipu, [lever], target.figure);
  const found = await solve((x, paths) => evaluate([x], paths), lever, target, { paths: PATHS });
  return { lever, target, answer: given(found).answer };
}

describe('on the Zhipu baseline', () => {
  it.each([
    ['events.ipo.amount', 'cashLasts.24>=50%'],
    ['compute.start:scale', 'cashLasts.24=0.5'],
    ['compute.priceDecline:shift', 'fundingNeed.p80=20bn'],
    ['opening.cash', 'runwayMonths.p50=18'],
  ])('%s put back where %s was solved gives it within its error', async (leverText, targetText) => {
    const { lever, target, answer } = await solved(leverText, targetText);
    if (answer.kind !== 'met') throw new Error(JSON.stringify(answer));
    const typed = given(setPath(zhipu, lever.path, typedFor(lever, answer.x)));
    const { value, error } = figureOf(given(await runner.run(typed, { paths: PATHS })), target.figure);
    expect(Math.abs((value ?? Number.NaN) - target.value)).toBeLessThanOrEqual(error ?? 0);
    expect(value).toBe(answer.reached.value);
    expect(answer.error).toBeGreaterThan(0);
  });

  it('says that a lever does not move the figure, as the price of shares does not move what is needed', async () => {
    const { answer } = await solved('events.ipo.preMoney:scale=50% to 200%', 'fundingNeed.p80<=5bn');
    expect(answer).toMatchObject({ kind: 'unmet', isFlat: true });
  });

  it('says the best that proceeds can do where the offering fails on one path in twenty', async () => {
    const { answer } = await solved('events.ipo.amount=0 to 1tn', 'cashLasts.24=0.99');
    if (answer.kind !== 'unmet') throw new Error(JSON.stringify(answer));
    expect(answer.best.value).toBe((await figures(['events.ipo.amount', '1tn'])).cashLasts['24']);
    expect(answer.best.value).toBeLessThanOrEqual(0.95 + 3 * (answer.best.error ?? 0));
  });

  it('has no figure where the scenario refuses a number, and more than any beyond the horizon', async () => {
    const staff = given(parseLever(zhipu, 'costs.rd-staff.start'));
    const evaluate = evaluateWith(runner, zhipu, [staff], 'runwayMonths.p50');
    expect(await evaluate([-1], 64)).toEqual(ok({ value: null, error: null }));
    const cash = given(parseLever(zhipu, 'opening.cash'));
    const rich = await evaluateWith(runner, zhipu, [cash], 'runwayMonths.p50')([1e6], 64);
    expect(rich).toMatchObject({ value: { value: Number.POSITIVE_INFINITY } });
  });
});
