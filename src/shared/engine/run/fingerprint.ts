import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { listFigures, readFigure } from '../../figures/address';
import type { Headline } from '../../figures/index';
import { type SimulationResult, STATISTICS } from '../results';
import type { Summary } from '../summary/outcomes';

type Figures = Pick<
  SimulationResult,
  'series' | 'headline' | 'survival' | 'fundingNeed' | 'breakEvenMonth' | 'dilution' | 'events' | 'yearAhead' | 'worst'
> &
  Pick<Summary, 'spread'>;

/** Figures that are newer than the engine's version are not in it: fingerprints of that version are in files. */
const FINGERPRINTED = listFigures(({ levels, isFingerprinted }) => (isFingerprinted ? levels : []));

function headlineNumbers(headline: Headline): (number | null)[] {
  return FINGERPRINTED.map(({ address }) => readFigure(headline, address));
}

/** Engines of this version have left out a simple runway of nothing, and their fingerprints are in files. */
function withoutNothing(headline: Headline): Headline {
  return { ...headline, simpleRunwayMonths: headline.simpleRunwayMonths || null };
}

/** Numbers in canonical form: little-endian doubles, one zero, one NaN; a missing figure is NaN. */
function canonicalBytes(numbers: ArrayLike<number | null>): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 8));
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? Number.NaN;
    if (Number.isNaN(number)) bytes.setUint32(index * 8 + 4, 0x7ff80000, true);
    else bytes.setFloat64(index * 8, number + 0, true);
  }
  return new Uint8Array(bytes.buffer);
}

/** SHA-256 over ids and figures. It changes with any bit of any figure, and with nothing else. */
export function fingerprintOf(figures: Figures): string {
  const hash = sha256.create();
  const add = (numbers: ArrayLike<number | null>) => hash.update(canonicalBytes(numbers));
  for (const [id, { monthly, halfYear, year }] of Object.entries(figures.series)) {
    hash.update(new TextEncoder().encode(id));
    for (const bands of [monthly, halfYear, year]) {
      for (const statistic of STATISTICS) add(bands[statistic]);
      for (const statistic of STATISTICS) add(bands.error?.[statistic] ?? []);
    }
  }
  // The spread is what is measured. What errors add to it, where replicates agree, follows from the figures.
  add([...headlineNumbers(withoutNothing(figures.headline)), ...headlineNumbers(figures.spread)]);
  for (const list of [figures.survival, figures.fundingNeed, figures.breakEvenMonth, figures.dilution]) add(list);
  for (const { monthly, amount } of figures.events) add([...monthly, ...(amount ?? [])]);
  if (figures.yearAhead) {
    const { revenue, computeShare } = figures.yearAhead;
    add([revenue.value, revenue.error, computeShare.value, computeShare.error]);
  }
  add(figures.worst);
  return bytesToHex(hash.digest());
}
