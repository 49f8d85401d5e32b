/**
 * Another currency, for the whole scenario or for what one event raises. Either the amounts were in it all along and only
 * their label was wrong, or they are converted at a rate; which of the two, nobody but the user can know.
 */
import { shortened, type Write } from './change';
import { isInCurrency } from './fields';
import { type ListedAssumption, listAssumptions } from './listing';
import { locationOf } from './location';
import { formatNumber, formatQuantity } from './parsing/format-quantity';
import { type Conversion, type KeptLanguage, sourceConverted } from './replaced-source';
import type { Assumption, Scenario } from './schema';
import { scaled } from './shift';

/** What becomes of the amounts: they stay as they are, or are multiplied by the units of the new currency for one of the old. */
export type CurrencyChange = { readonly to: string } & (
  | { readonly how: 'relabel' }
  | { readonly how: 'convert'; readonly rate: number }
);

/** What stands behind the code in text: `USD@0.14` converts at that rate, `USD@relabel` leaves the amounts as they are. */
const TYPED = /^([a-z]{3})\s*(?:@\s*(.*))?$/i;
export const RELABEL = 'relabel';

/** The parts of `USD@0.14`, the rate still as text; null where the text does not begin with a code of three letters. */
export function readCurrencyChange(text: string): { readonly to: string; readonly how: string | null } | null {
  const match = TYPED.exec(text.trim());
  return match && { to: (match[1] ?? '').toUpperCase(), how: match[2]?.trim() ?? null };
}

/** How a change is written where `readCurrencyChange` reads it. */
export function writeCurrencyChange(change: CurrencyChange): string {
  return `${change.to}@${change.how === 'convert' ? String(change.rate) : RELABEL}`;
}

/** What is multiplied when a currency changes, and by what: the amounts of one event, or all others. */
function factorOf({ field, group, item }: ListedAssumption, event: string | null, rate: number): number {
  if (event === null) return isInCurrency(field.unit) && field.unit !== 'foreignMoney' ? rate : 1;
  if (group !== 'events' || item?.id !== event) return 1;
  if (field.unit === 'foreignMoney') return rate;
  // What one unit of the event's currency buys of the scenario's.
  return field.unit === 'exchangeRate' ? 1 / rate : 1;
}

function converted({ assumption, field }: ListedAssumption, factor: number, words: Conversion): Assumption {
  const { quantity, source } = assumption;
  const written = (language: KeptLanguage) => shortened(formatQuantity(quantity, field.unit, language));
  return {
    ...assumption,
    quantity: scaled(quantity, factor),
    source: sourceConverted(source, written, { ...words, factor }),
  };
}

/** A zero is a zero in every currency, and keeps its source. */
function isZero({ quantity }: Assumption): boolean {
  return quantity.kind === 'constant' && quantity.value === 0;
}

function convertedReported({ reported }: Scenario, rate: number, words: Conversion): Scenario['reported'] {
  return reported.map((figure) => {
    const written = (language: KeptLanguage) => formatNumber(figure.revenue, 'money', language);
    const source = sourceConverted(figure.source, written, words);
    return { ...figure, revenue: figure.revenue * rate, source };
  });
}

function convertedActuals({ actuals }: Scenario, rate: number, words: Conversion): Scenario['actuals'] {
  return actuals.map((figure) => {
    const written = (language: KeptLanguage) => formatNumber(figure.value, 'money', language);
    const source = sourceConverted(figure.source, written, words);
    return { ...figure, value: figure.value * rate, source };
  });
}

function conversionWrites(scenario: Scenario, event: string | null, from: string, to: string, rate: number): Write[] {
  const words = { from, to, factor: rate };
  const amounts = listAssumptions(scenario.assumptions).flatMap((listed): Write[] => {
    const factor = factorOf(listed, event, rate);
    if (factor === 1 || isZero(listed.assumption)) return [];
    return [{ location: locationOf(scenario, listed.path), value: converted(listed, factor, words) }];
  });
  if (event !== null) return amounts;
  const { reported, actuals } = scenario;
  return [
    ...amounts,
    ...(reported.length > 0 ? [{ location: ['reported'], value: convertedReported(scenario, rate, words) }] : []),
    ...(actuals.length > 0 ? [{ location: ['actuals'], value: convertedActuals(scenario, rate, words) }] : []),
  ];
}

/** What an event raises in the scenario's own currency is relabelled with it. */
function relabelWrites(scenario: Scenario, event: string | null, from: string, to: string): Write[] {
  if (event !== null) return [];
  return scenario.assumptions.events
    .filter(({ currency }) => currency === from)
    .map(({ id }) => ({ location: locationOf(scenario, `events.${id}.currency`), value: to }));
}

/**
 * All that changes with a currency, but for its name. `event` is the id of the event whose currency it is, or null for
 * the scenario's; `from` is the currency before.
 */
export function currencyWrites(
  scenario: Scenario,
  event: string | null,
  from: string,
  change: CurrencyChange,
): Write[] {
  return change.how === 'convert'
    ? conversionWrites(scenario, event, from, change.to, change.rate)
    : relabelWrites(scenario, event, from, change.to);
}
