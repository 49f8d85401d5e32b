import { exp, log } from '../../numerics/exp-log';
import { limitOf } from '../../numerics/words';
import { monthlyWords, monthWord } from '../sampling/streams';
import { shaped, shapeLine } from './changes';
import { monthlyGrowth } from './growth';
import { LINE } from './lines';
import { COMPUTE } from './slots';
import type { PathState } from './state';

const SQRT_12 = Math.sqrt(12);

/** Writes the compute line: demand, price, supply shocks and training runs. */
export function runCompute(state: PathState, path: number): void {
  const { model, inputs, ledger, normals, growth, words } = state;
  const { months, compute } = model;
  const { slot, price: priceShock } = compute;
  const [shockWords, trainingWords] = words;
  monthlyWords(compute.shock, path, shockWords, months);
  monthlyWords(compute.training, path, trainingWords, months);
  monthlyGrowth(
    growth,
    inputs[slot + COMPUTE.demandInitial] as number,
    inputs[slot + COMPUTE.demandLong] as number,
    inputs[slot + COMPUTE.demandHalfLife] as number,
  );

  const volatility = inputs[slot + COMPUTE.priceVolatility] as number;
  const spread = volatility / SQRT_12;
  const trend = log(1 - (inputs[slot + COMPUTE.priceDecline] as number)) / 12 - (volatility * volatility) / 24;
  const shockLimit = limitOf((inputs[slot + COMPUTE.shockRate] as number) / 12);
  const shocked = 1 + (inputs[slot + COMPUTE.shockUplift] as number);
  const shockMonths = Math.max(1, Math.round(inputs[slot + COMPUTE.shockMonths] as number));
  const trainingLimit = limitOf((inputs[slot + COMPUTE.trainingRate] as number) / 12);
  const row = LINE.compute * months;

  // Demand and price grow together, by one exponential a month; training runs are few, and need the price alone.
  let demandAtPrice = inputs[slot + COMPUTE.start] as number;
  let logPrice = 0;
  let shockedUntil = -1;
  for (let i = 0; i < months; i++) {
    const step = spread * (normals[priceShock + i] as number) + trend;
    logPrice += step;
    demandAtPrice *= exp((growth[i] as number) + step);
    let cost = demandAtPrice;
    if ((trainingWords[i] as number) < trainingLimit) {
      cost += compute.trainingSize(monthWord(compute.trainingSizes, path, i)) * exp(logPrice);
    }
    if (i > shockedUntil && (shockWords[i] as number) < shockLimit) shockedUntil = i + shockMonths - 1;
    ledger[row + i] = i <= shockedUntil ? cost * shocked : cost;
  }
  if (compute.changes.length > 0) changeCompute(state);
}

function changeCompute(state: PathState): void {
  const { model, ledger } = state;
  const row = LINE.compute * model.months;
  shapeLine(state, model.compute.changes);
  for (let i = 0; i < model.months; i++) ledger[row + i] = shaped(state, ledger[row + i] as number, i);
}
