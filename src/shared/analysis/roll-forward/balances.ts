/** Opening figures at the new balance date: reported where they were, else the medians of the paths. */
import { constantOf } from '../../quantity/quantity';
import type { Write } from '../../scenario/change';
import { findAssumption } from '../../scenario/edit';
import { locationOf } from '../../scenario/location';
import type { Scenario, Segment } from '../../scenario/schema';
import type { Source } from '../../scenario/source';
import type { Text } from '../../scenario/text';
import { centralLevels, centralReceivables, pointOf, seasonOf } from './central';
import { shapeAt } from './changes';
import { reportedBalance, reportedBurn } from './history';
import { BURN_MONTHS, type Medians } from './opening';
import { medianSource, type Projected } from './sources';

const NAMES = {
  cash: { en: 'cash', 'zh-Hant': '現金' },
  payables: { en: 'payables', 'zh-Hant': '應付賬款' },
  debt: { en: 'debt', 'zh-Hant': '債務' },
  redeemable: { en: 'redeemable instruments', 'zh-Hant': '可贖回工具' },
  burn: { en: 'burn a month over the last half-year', 'zh-Hant': '最近半年的每月現金消耗' },
  revenue: {
    en: 'revenue of the last month, over its factor of the season',
    'zh-Hant': '最後一個月的收入除以季節系數',
  },
  receivables: {
    en: 'receivables, in the proportions that segments have without luck',
    'zh-Hant': '應收賬款，按分部於沒有波動時的比例分配',
  },
  drawn: { en: 'what is drawn of the facility, taken off its limit', 'zh-Hant': '已提取融資，從額度扣除' },
} as const satisfies Record<string, Text>;

/** What stands at a path from now on. */
interface Opening {
  readonly path: string;
  readonly value: number;
  readonly source: Source;
  readonly digits: number;
}

/** As it was reported, to the last digit. */
const AS_REPORTED = 12;

function writeAt(scenario: Scenario, { path, value, source, digits }: Opening): Write[] {
  const listed = findAssumption(scenario, path);
  if (!listed) return [];
  const { min, max } = listed.field;
  const within = Math.min(max, Math.max(min, Number(value.toPrecision(digits))));
  return [
    { location: locationOf(scenario, path), value: { ...listed.assumption, quantity: constantOf(within), source } },
  ];
}

/** Monthly burn of the last half-year: where fewer months have passed, what was known before stands for the others. */
function recentBurn({ scenario, span }: Projected, { burn }: Medians): number {
  const passed = Math.min(BURN_MONTHS, span.months);
  const before = pointOf(scenario.assumptions.opening.recentBurn);
  return (burn + before * (BURN_MONTHS - passed)) / BURN_MONTHS;
}

/** The level of a segment, below its season and whatever changes it; what it grows to without luck where its revenue tells none. */
function levelOf({ scenario, span }: Projected, segment: Segment, revenue: number | undefined): number {
  const season = seasonOf(segment, span.from, span.months);
  const { factor, addend } = shapeAt(scenario.assumptions.changes, `segments.${segment.id}`, span.months);
  if (revenue !== undefined && revenue > 0 && season * factor > 0) return (revenue - addend) / (season * factor);
  return centralLevels(segment, span.months).at(-1) ?? 0;
}

function segmentWrites(projected: Projected, medians: Medians): Write[] {
  const { scenario, span } = projected;
  const { segments, changes } = scenario.assumptions;
  const central = segments.map((segment) =>
    centralReceivables(segment, span, (month) => shapeAt(changes, `segments.${segment.id}`, month)),
  );
  const counted = segments.reduce((sum, { enabled }, index) => sum + (enabled ? (central[index] as number) : 0), 0);
  const reported = reportedBalance(scenario, 'receivables', span);
  const times = counted > 0 ? (reported?.value ?? medians.receivables) / counted : 1;
  const { digits } = medians;
  return segments.flatMap((segment, index) => [
    ...writeAt(scenario, {
      path: `segments.${segment.id}.start`,
      value: levelOf(projected, segment, medians.revenue[segment.id]),
      source: medianSource(projected, NAMES.revenue),
      digits,
    }),
    ...writeAt(scenario, {
      path: `segments.${segment.id}.openingReceivables`,
      value: (central[index] as number) * (segment.enabled ? times : 1),
      source: reported?.source ?? medianSource(projected, NAMES.receivables),
      digits,
    }),
  ]);
}

/** A balance as it was reported, or else its median. */
function balanceAt(projected: Projected, medians: Medians, name: 'cash' | 'payables' | 'debt'): Opening {
  const reported = reportedBalance(projected.scenario, name, projected.span);
  const path = `opening.${name}`;
  if (reported) return { path, value: reported.value, source: reported.source, digits: AS_REPORTED };
  return { path, value: medians[name], source: medianSource(projected, NAMES[name]), digits: medians.digits };
}

export function balanceWrites(projected: Projected, medians: Medians): Write[] {
  const { scenario, span } = projected;
  const { facility } = scenario.assumptions;
  const { digits, redeemable, drawn } = medians;
  const burn = reportedBurn(scenario, span);
  const openings: Opening[] = [
    ...(['cash', 'payables', 'debt'] as const).map((name) => balanceAt(projected, medians, name)),
    { path: 'opening.redeemable', value: redeemable, source: medianSource(projected, NAMES.redeemable), digits },
    {
      path: 'opening.recentBurn',
      value: burn?.value ?? recentBurn(projected, medians),
      source: burn?.source ?? medianSource(projected, NAMES.burn),
      digits: burn ? AS_REPORTED : digits,
    },
    ...(drawn > 0
      ? [
          {
            path: 'facility.limit',
            value: pointOf(facility.limit) - drawn,
            source: medianSource(projected, NAMES.drawn),
            digits,
          },
        ]
      : []),
  ];
  return [...openings.flatMap((one) => writeAt(scenario, one)), ...segmentWrites(projected, medians)];
}
