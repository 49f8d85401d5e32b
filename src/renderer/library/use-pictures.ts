import { type BaselineId, createBaseline, listBaselines } from '@shared/baselines';
import { createWebRunner } from '@shared/engine/hosts/web';
import type { LibraryCard } from '@shared/library';
import { savedResults } from '@shared/verification/saved';
import { useEffect, useState } from 'react';

type StartingCard = Pick<LibraryCard, 'content' | 'picture'>;

/** Enough for a small picture. */
const PATHS = 2048;

/** The starting points, simulated here: they are no files that could carry the figures of an earlier run. */
export function usePictures(): ReadonlyMap<BaselineId, StartingCard> {
  const [cards, setCards] = useState<ReadonlyMap<BaselineId, StartingCard>>(new Map());
  useEffect(() => {
    const leave = new AbortController();
    const runner = createWebRunner();
    async function run(): Promise<void> {
      for (const { id } of listBaselines()) {
        const scenario = createBaseline(id, { uuid: crypto.randomUUID() });
        const { simulation, title, company, currency, balanceDate } = scenario;
        const smaller = { ...scenario, simulation: { ...simulation, paths: PATHS } };
        const result = await runner.run(smaller, { signal: leave.signal });
        if (leave.signal.aborted) break;
        const results = result.ok ? savedResults(smaller, result.value, '') : null;
        const runway = results && { medianMonths: results.runwayMonths.p50, lasts12: results.cashLasts['12'] };
        const card: StartingCard = {
          content: { kind: 'scenario', title, company, currency, runway },
          picture: results && { balanceDate, cash: results.cash },
        };
        setCards((now) => new Map([...now, [id, card]]));
      }
      runner.dispose();
    }
    void run();
    return () => leave.abort();
  }, []);
  return cards;
}
