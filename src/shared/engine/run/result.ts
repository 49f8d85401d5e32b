import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Scenario } from '../../scenario/schema';
import { listLines, RATIOS } from '../model/lines';
import type { Bands, Headline, Series, SimulationResult } from '../results';
import { STATISTICS } from '../results';
import type { Summary } from '../summary/headline';
import { listPeriods, type Period } from '../summary/periods';
import { ENGINE_VERSION } from '../version';
import type { Store } from './store';

function readBands(store: Store, series: number, firstColumn: number, periods: readonly Period[]): Bands {
  const { columns } = store.shape;
  const read = (statistic: number) =>
    Float64Array.from(
      periods,
      (_, i) => store.bands[(series * columns + firstColumn + i) * STATISTICS.length + statistic] as number,
    );
  const statistics = Object.fromEntries(STATISTICS.map((name, index) => [name, read(index)])) as Omit<Bands, 'labels'>;
  return { labels: periods.map(({ label }) => label), ...statistics };
}

function readSeries(scenario: Scenario, store: Store): Record<string, Series> {
  const { monthly, halfYear, year } = listPeriods(scenario.balanceDate, scenario.horizon);
  const all = [...listLines(scenario), ...RATIOS.map(({ id }) => ({ id, kind: 'ratio' as const }))];
  return Object.fromEntries(
    all.map(({ id, kind }, index) => [
      id,
      {
        kind,
        monthly: readBands(store, index, 0, monthly),
        halfYear: readBands(store, index, monthly.length, halfYear),
        year: readBands(store, index, monthly.length + halfYear.length, year),
      },
    ]),
  );
}

function headlineNumbers(headline: Headline): (number | null)[] {
  const { runwayMonths, cashLasts, fundingNeed, simpleRunwayMonths } = headline;
  return [
    ...Object.values(runwayMonths),
    ...Object.values(cashLasts),
    ...Object.values(fundingNeed),
    simpleRunwayMonths,
  ];
}

/** Numbers in canonical form: little-endian doubles, one zero, one NaN; a missing figure is NaN. */
function canonicalBytes(numbers: readonly (number | null)[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 8));
  for (const [index, number] of numbers.entries()) {
    const value = number === null || Number.isNaN(number) ? Number.NaN : number + 0;
    if (Number.isNaN(value)) bytes.setUint32(index * 8 + 4, 0x7ff80000, true);
    else bytes.setFloat64(index * 8, value === 0 ? 0 : value, true);
  }
  return new Uint8Array(bytes.buffer);
}

/** SHA-256 over ids and figures. It changes with any bit of any figure, and with nothing else. */
function fingerprint(series: Readonly<Record<string, Series>>, summary: Summary): string {
  const hash = sha256.create();
  for (const [id, { monthly, halfYear, year }] of Object.entries(series)) {
    hash.update(new TextEncoder().encode(id));
    for (const bands of [monthly, halfYear, year]) {
      for (const statistic of STATISTICS) hash.update(canonicalBytes([...bands[statistic]]));
    }
  }
  hash.update(canonicalBytes([...headlineNumbers(summary.headline), ...headlineNumbers(summary.error)]));
  hash.update(canonicalBytes([...summary.survival, ...summary.fundingNeed]));
  hash.update(canonicalBytes([...summary.breakEvenMonth, ...summary.dilution]));
  for (const event of summary.events) hash.update(canonicalBytes([...event.monthly, ...(event.amount ?? [])]));
  if (summary.yearAhead) {
    const { revenue, computeShare } = summary.yearAhead;
    hash.update(canonicalBytes([revenue.value, revenue.error, computeShare.value, computeShare.error]));
  }
  return bytesToHex(hash.digest());
}

/** Copies a finished run out of its store, which the next run will overwrite. */
export function createResult(scenario: Scenario, store: Store, summary: Summary, paths: number): SimulationResult {
  const series = readSeries(scenario, store);
  return {
    engine: ENGINE_VERSION,
    scenario: { id: scenario.id },
    paths,
    seed: scenario.simulation.seed,
    sampling: scenario.simulation.sampling,
    months: scenario.horizon,
    series,
    ...summary,
    fingerprint: fingerprint(series, summary),
  };
}
