import { createBaseline } from '@shared/baselines';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { createNodeRunner } from '@shared/engine/hosts/node';
import { figureOf } from '@shared/engine/stopping';
import { FIGURE_ADDRESSES } from '@shared/figures/address';
import type { FigureReading } from '@shared/figures/read-figure';
import type { Result } from '@shared/result';
import { setAssumption } from '@shared/scenario/edit';
import { SAMPLING_METHODS } from '@shared/scenario/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '../support/run';
import { scenarioOf } from '../support/scenario';

const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
const PATHS = 1100;
const AMOUNT = { kind: 'constant', value: 6500 } as const;

const runner = createInProcessRunner();
const workers = createNodeRunner(2);
afterAll(() => {
  runner.dispose();
  workers.dispose();
});

describe('one figure of a scenario with another quantity', () => {
  const moved = unwrap(setAssumption(scenario, 'events.ipo.amount', AMOUNT));
  const quantities = [['events.ipo.amount', AMOUNT]] as const;

  it('is that of a run, bit for bit, in process and with workers, however many are asked for at once', async () => {
    const whole = unwrap(await runner.outcomes(moved, { paths: PATHS }));
    for (const by of [runner, workers]) {
      const asked = FIGURE_ADDRESSES.map((figure) => by.figure(scenario, quantities, { figure, paths: PATHS }));
      const found = (await Promise.all(asked)).map(unwrap);
      expect(found).toEqual(FIGURE_ADDRESSES.map((figure) => figureOf(whole, figure)));
    }
  });

  it('is not changed by the months after the last that decides it, with any sampling', async () => {
    for (const sampling of SAMPLING_METHODS) {
      const drawn = { ...scenario, simulation: { ...scenario.simulation, sampling }, horizon: 120 };
      const found = await runner.figure(drawn, [], { figure: 'cashLasts.24', paths: 300 });
      expect(unwrap(found)).toEqual(figureOf(unwrap(await runner.outcomes(drawn, { paths: 300 })), 'cashLasts.24'));
    }
  });

  it('is nothing where the horizon is shorter', async () => {
    const found = await runner.figure({ ...scenario, horizon: 18 }, [], { figure: 'cashLasts.24', paths: 64 });
    expect(unwrap(found)).toEqual({ value: null, error: null });
  });

  it('has no error where nothing random reaches cash', async () => {
    const certain = scenarioOf({ horizon: 12, opening: { cash: 600 }, cash: { leases: 100 } });
    const lasting = (await runner.figure(certain, [], {
      figure: 'runwayMonths.p50',
      paths: 64,
    })) as Result<FigureReading>;
    expect(unwrap(lasting)).toEqual({ value: 7, error: 0 });
  });

  it('waits for a run and holds the next one up, whatever the order', async () => {
    const figure = 'fundingNeed.p80';
    const answers = await Promise.all([
      workers.figure(scenario, [], { figure, paths: PATHS }),
      workers.outcomes(scenario, { paths: PATHS }),
      workers.figure(scenario, quantities, { figure, paths: PATHS }),
      workers.outcomes(moved, { paths: PATHS }),
    ]);
    const [as, whole, changed, wholeChanged] = answers;
    expect(unwrap(as)).toEqual(figureOf(unwrap(whole), figure));
    expect(unwrap(changed)).toEqual(figureOf(unwrap(wholeChanged), figure));
  });

  it('says where a path has no finite figure', async () => {
    const grown = [['compute.demandLong', { kind: 'constant', value: 1e300 }]] as const;
    const found = await runner.figure(scenario, grown, { figure: 'fundingNeed.p80', paths: 64 });
    expect(found.ok || found.error.code).toBe('engine.notFinite');
  });

  it('can be cancelled, before and while it is worked on', async () => {
    const controller = new AbortController();
    const question = { figure: 'fundingNeed.p80', paths: 200_000 } as const;
    const asked = workers.figure(scenario, quantities, question, controller.signal);
    setImmediate(() => controller.abort());
    const found = await asked;
    expect(found.ok || found.error.code).toBe('engine.cancelled');
    const late = await workers.figure(scenario, quantities, question, controller.signal);
    expect(late.ok || late.error.code).toBe('engine.cancelled');
    expect((await workers.figure(scenario, quantities, { ...question, paths: 64 })).ok).toBe(true);
  });
});
