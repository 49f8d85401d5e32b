import { LINE } from '@shared/engine/model/lines';
import type { Assumptions, Scenario } from '@shared/scenario/schema';

/**
 * What the implementations in c, numpy and naive were written for, by the names that a scenario has for it. A member
 * that they do not know would be left out of their work in silence, or end in an error of a compiler.
 */
const ITEM = ['id', 'name', 'enabled'];
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  opening: ['cash', 'cashFloor', 'payables', 'debt', 'redeemable', 'recentBurn'],
  segments: [
    ...[...ITEM, 'season', 'start', 'growthInitial', 'growthLong', 'growthHalfLife', 'volatility'],
    ...['marginStart', 'marginTarget', 'marginHalfLife'],
    ...['receivableDays', 'badDebt', 'openingReceivables', 'topShare', 'topLossRate'],
  ],
  compute: [
    ...['start', 'demandInitial', 'demandLong', 'demandHalfLife', 'priceDecline', 'priceVolatility'],
    ...['shockRate', 'shockUplift', 'shockMonths', 'trainingRate', 'trainingSize'],
  ],
  costs: [
    ...[...ITEM, 'basis', 'kind', 'onCredit'],
    ...['start', 'headcount', 'costPerHead', 'growth', 'shareOfRevenue'],
  ],
  cash: ['payableDays', 'capex', 'leases', 'cashYield', 'debtRate'],
  events: [
    ...[...ITEM, 'kind', 'after', 'unless', 'commitment', 'currency'],
    ...['probability', 'month', 'amount', 'fees', 'exchangeRate', 'preMoney'],
  ],
  redemption: ['enabled', 'unless', 'deadline', 'probability', 'amount', 'payMonths'],
  facility: ['enabled', 'limit', 'rate'],
  market: ['enabled', 'size', 'growth', 'plausibleShare'],
};
/** Read by the engine only: refused where they have an effect. */
const ENGINE_ONLY = ['raising', 'correlations', 'changes'];

const CHOICES: readonly (readonly [group: 'costs' | 'events', member: string, known: readonly string[]])[] = [
  ['costs', 'basis', ['amount', 'heads']],
  ['costs', 'kind', ['research', 'selling', 'administration', 'other']],
  ['events', 'kind', ['ipo', 'equity', 'loan', 'grant', 'other']],
  ['events', 'commitment', ['planned', 'committed']],
];

/** Lines of the ledger that they write. */
const LINES = [
  ...['revenue', 'costOfSales', 'grossProfit', 'compute', 'research', 'operatingProfit', 'creditLosses', 'receipts'],
  ...['payments', 'capex', 'leases', 'interest', 'burn', 'plannedFunding', 'committedFunding', 'redemption'],
  ...['facilityDraw', 'cash', 'selfFundedCash', 'receivables', 'payables', 'debt', 'netCurrentAssets', 'impliedShare'],
];

function unknownMembers(assumptions: Assumptions): string[] {
  return Object.entries(assumptions).flatMap(([group, holder]) => {
    if (ENGINE_ONLY.includes(group)) return [];
    const known = MEMBERS[group];
    if (!known) return [group];
    const holders: readonly object[] = Array.isArray(holder) ? holder : [holder];
    const unknown = holders.flatMap((one) => Object.keys(one)).filter((name) => !known.includes(name));
    return [...new Set(unknown)].map((name) => `${group}.${name}`);
  });
}

function unknownChoices(assumptions: Assumptions): string[] {
  return CHOICES.flatMap(([group, member, known]) =>
    (assumptions[group] as readonly object[])
      .map((item) => String((item as Readonly<Record<string, unknown>>)[member]))
      .filter((choice) => !known.includes(choice))
      .map((choice) => `${group}.${member} = ${choice}`),
  );
}

/** What of a scenario the other implementations do not do, in the words of its file; nothing for one that they do. */
export function unknownOf(
  { assumptions, simulation }: Scenario,
  lines: readonly string[] = Object.keys(LINE),
): string[] {
  const added = lines.filter((line) => !LINES.includes(line)).map((line) => `the line ${line}`);
  const gone = LINES.filter((line) => !lines.includes(line)).map((line) => `no line ${line}`);
  return [
    ...unknownMembers(assumptions),
    ...unknownChoices(assumptions),
    ...(assumptions.raising.enabled ? ['a raising policy'] : []),
    ...(assumptions.correlations.length > 0 ? ['correlations'] : []),
    ...(assumptions.events.some(({ after, unless }) => after !== null || unless.length > 0)
      ? ['events that name others']
      : []),
    ...(assumptions.changes.length > 0 ? ['dated changes'] : []),
    ...(simulation.sampling === 'mc' ? [] : [`sampling by ${simulation.sampling}`]),
    ...added,
    ...gone,
  ];
}

/** Ends with a message that says what is to be done, before anything is compiled. */
export function refuseUnknown(scenario: Scenario): void {
  const unknown = unknownOf(scenario);
  if (unknown.length === 0) return;
  throw new Error(
    `The implementations in tests/bench/c, numpy and naive do not know: ${unknown.join(', ')}. ` +
      'Teach them, and name it in tests/bench/known.ts.',
  );
}
