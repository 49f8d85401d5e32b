import { exp, half, log, power } from '../numerics/exp-log';
import { monthlyWords, uniform } from '../sampling/streams';
import { LINE } from './lines';
import { COMPUTE } from './slots';
import type { PathState } from './state';

const SQRT_12 = Math.sqrt(12);
const LOWEST_GROWTH = -0.99;

/** Writes the compute line: demand, price, supply shocks and training runs. */
export function runCompute(state: PathState, path: number): void {
  const { model, inputs, ledger, normals, words } = state;
  const { months, compute } = model;
  const { slot, price: priceShock, trainingSize } = compute;
  const [shockWords, trainingWords, sizeWords] = words;
  monthlyWords(compute.shock, path, shockWords, months);
  monthlyWords(compute.training, path, trainingWords, months);
  monthlyWords(compute.trainingSizes, path, sizeWords, months);

  const start = inputs[slot + COMPUTE.start] as number;
  const demandLong = inputs[slot + COMPUTE.demandLong] as number;
  const demandHalfLife = inputs[slot + COMPUTE.demandHalfLife] as number;
  const demandFade = half(1, demandHalfLife);
  let demandGap = ((inputs[slot + COMPUTE.demandInitial] as number) - demandLong) * half(0.5, demandHalfLife);
  const volatility = inputs[slot + COMPUTE.priceVolatility] as number;
  const spread = volatility / SQRT_12;
  const drift = (volatility * volatility) / 24;
  const decline = power(1 - (inputs[slot + COMPUTE.priceDecline] as number), 1 / 12);
  const shockChance = (inputs[slot + COMPUTE.shockRate] as number) / 12;
  const shocked = 1 + (inputs[slot + COMPUTE.shockUplift] as number);
  const shockMonths = Math.max(1, Math.round(inputs[slot + COMPUTE.shockMonths] as number));
  const trainingChance = (inputs[slot + COMPUTE.trainingRate] as number) / 12;
  const row = LINE.compute * months;

  let demand = 1;
  let price = 1;
  let shockedUntil = -1;
  for (let i = 0; i < months; i++) {
    const growth = Math.max(demandLong + demandGap, LOWEST_GROWTH);
    demandGap *= demandFade;
    demand *= exp(log(1 + growth) / 12);
    price *= decline * exp(spread * (normals[priceShock + i] as number) - drift);
    if (i > shockedUntil && uniform(shockWords[i] as number) < shockChance) shockedUntil = i + shockMonths - 1;
    const factor = i <= shockedUntil ? shocked : 1;
    const training = uniform(trainingWords[i] as number) < trainingChance ? trainingSize(sizeWords[i] as number) : 0;
    ledger[row + i] = (start * demand + training) * price * factor;
  }
}
