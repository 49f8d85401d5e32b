/** What a runway report says, as data: sentences, figures, the half-year table, assumptions with sources, provenance. */
import type { SimulationResult } from '../engine/results';
import type { NumberStyle } from '../language/number-style';
import { monthAt } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import type { Language } from '../scenario/text';
import { type Assumptions, describeAssumptions } from './assumptions';
import { type FigureRow, figureRows } from './figures';
import { cashFinding, shareWords } from './findings';
import { inputNames } from './inputs';
import { type PeriodTable, periodTable } from './table';
import { unseenMeans } from './unseen-means';
import { finite } from './values';
import { createWording, spokenWithin, type Wording } from './wording';

export interface ReportOptions {
  readonly language: Language;
  readonly numbers?: NumberStyle;
  /** Null for a scenario that has not been saved. */
  readonly fileName: string | null;
  /** The day it is made, as `2026-01-08`. */
  readonly date: string;
}

export interface Report {
  readonly kind: string;
  readonly scenarioTitle: string;
  readonly title: string;
  readonly about: string;
  readonly summary: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly tableNote: string;
  readonly table: PeriodTable;
  readonly assumptions: Assumptions;
  /** Label and value of what made the result: file, seed, paths, method, engine, fingerprint, date. */
  readonly provenance: readonly { readonly label: string; readonly value: string }[];
  readonly disclaimer: string;
}

function dateWords(iso: string, { t, format }: Wording): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return t('report:date', { month: format.month(`${year}-${month}`), day: String(Number(day)) });
}

/** Survival in words, then the money it would take, then what prospectuses print. */
function summary(scenario: Scenario, result: SimulationResult, wording: Wording): string[] {
  const { t, format } = wording;
  const { error } = result;
  const { cashLasts, fundingNeed, simpleRunwayMonths } = result.headline;
  const end = format.month(monthAt(scenario, result.months));
  const lasts = [12, 24].flatMap((months) => {
    const share = cashLasts[months === 12 ? '12' : '24'];
    return share === null ? [] : [t('report:summary.lastsPart', { months, share: shareWords(share, wording) })];
  });
  const sentences =
    lasts.length > 0 ? [t('report:summary.lasts', { parts: lasts.join(t('report:summary.join')) })] : [];
  sentences.push(
    fundingNeed.p80 > 0
      ? t('report:summary.need', {
          month: end,
          amount: spokenWithin(fundingNeed.p80, finite(error.fundingNeed.p80), scenario.currency, wording),
          most: spokenWithin(fundingNeed.p95, finite(error.fundingNeed.p95), scenario.currency, wording),
        })
      : t('report:summary.needNone', { month: end }),
  );
  if (simpleRunwayMonths !== null) {
    sentences.push(t('report:summary.simple', { months: format.months(simpleRunwayMonths, 1) }));
  }
  return sentences;
}

type Fact = 'file' | 'date' | 'seed' | 'paths' | 'sampling' | 'percentiles' | 'engine' | 'fingerprint';

function provenance(result: SimulationResult, options: ReportOptions, wording: Wording): Report['provenance'] {
  const { t, format } = wording;
  const row = (key: Fact, value: string) => ({ label: t(`report:provenance.${key}`), value });
  return [
    row('file', options.fileName ?? t('report:unsaved')),
    row('date', dateWords(options.date, wording)),
    row('seed', String(result.seed)),
    row('paths', format.number(result.paths)),
    row('sampling', t(`report:sampling.${result.sampling}`)),
    // What is read from counts is told to whoever wants to check it.
    ...(result.summary.kind === 'binned'
      ? [row('percentiles', t('report:binned', { bins: format.number(result.summary.bins) }))]
      : []),
    row('engine', result.engine),
    row('fingerprint', (result.fingerprint?.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')),
  ];
}

/** What the table counts, and which of its means the paths do not show. */
function tableNote(scenario: Scenario, result: SimulationResult, table: PeriodTable, wording: Wording): string {
  const { t, format } = wording;
  const nameOf = inputNames(scenario.assumptions, wording);
  const unseen = unseenMeans(scenario, result).map(({ path, volatility }) =>
    t('report:meanUnseen', { name: nameOf(path), volatility: format.percent(volatility) }),
  );
  return [t('report:tableNote', { unit: table.unit, error: table.error }), ...unseen].join(t('report:summary.space'));
}

export function buildReport(scenario: Scenario, result: SimulationResult, options: ReportOptions): Report {
  const wording = createWording(options.language, options.numbers);
  const { t, words, format } = wording;
  const about = { scenario, result, first: 0, shown: result.months, period: 'halfYear' as const, wording };
  const table = periodTable(scenario, result, 'halfYear', wording);
  return {
    kind: t('report:kind'),
    scenarioTitle: words(scenario.title),
    title: t('report:title', { company: words(scenario.company), finding: cashFinding(about) }),
    about: t('report:about', {
      date: dateWords(scenario.balanceDate, wording),
      currency: format.currencyName(scenario.currency),
      months: format.months(result.months),
    }),
    summary: summary(scenario, result, wording),
    figures: figureRows(scenario, result, wording),
    tableNote: tableNote(scenario, result, table, wording),
    table,
    assumptions: describeAssumptions(scenario, wording),
    provenance: provenance(result, options, wording),
    disclaimer: t('report:disclaimer'),
  };
}
