/** What a reader has to know about a run besides its figures, a line each. */
import { correlationReport } from '../../../../shared/engine/model/correlation-report';
import { errorReached, figureOf } from '../../../../shared/engine/stopping';
import { becameOf, usedRanks } from '../../../../shared/report/correlations';
import { tooLate } from '../../../../shared/report/too-late';
import { unseenMeans } from '../../../../shared/report/unseen-means';
import { monthLabel } from '../../../../shared/scenario/calendar';
import type { Console } from '../../command';
import type { Simulated } from './simulated';

/** Correlations that cannot all hold together are replaced by the nearest that can: never in silence. */
function correlationNotice({ scenario }: Simulated, { t, format }: Console): string[] {
  const report = correlationReport(scenario.assumptions);
  if (!report) return [];
  const { between, asked, used } = report.largest;
  const [a, b] = between;
  const params = { distance: format.number(report.distance, 2), asked: format.number(asked, 2) };
  return [t('cli:notice.correlations', { ...params, used: format.number(used, 2), a, b })];
}

/** Correlations that have no effect, or less than was asked because a side takes few values. */
function weakCorrelations({ scenario: { assumptions } }: Simulated, { t, format }: Console): string[] {
  const usedOf = usedRanks(assumptions);
  return assumptions.correlations.flatMap(({ between, rank }) => {
    const used = usedOf(between);
    const became = becameOf(rank, used);
    if (became !== 'idle' && became !== 'tied') return [];
    const [a, b] = between;
    const name = used.idle ?? used.tied ?? '';
    return [t(`cli:notice.${became}`, { a, b, name, asked: format.rank(rank), used: format.rank(used.rank) })];
  });
}

/** A share as exact as it was typed: 1%, 0.05%. */
function asTyped(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

/** Whether a run that was to go on until a figure is known got there. */
function targetNotice({ result }: Simulated, { t, format }: Console): string[] {
  const { stopped, paths } = result;
  if (!stopped) return [];
  const { figure, below, relative, reached } = stopped;
  const target = { figure, below: relative ? asTyped(below) : String(below), paths: format.number(paths) };
  const error = errorReached(result, stopped);
  if (error === null) {
    const isNothing = figureOf(result, figure).value === 0;
    return [t(isNothing && relative ? 'cli:notice.ofNothing' : 'cli:notice.noTarget', target)];
  }
  // Two digits: one would not tell what is just below the target from the target itself.
  const text = `${Number((relative ? error * 100 : error).toPrecision(2))}${relative ? '%' : ''}`;
  return [t(reached ? 'cli:notice.reached' : 'cli:notice.notReached', { ...target, error: text })];
}

/** What was typed for a month that is not projected any more. */
function lateNotice({ scenario }: Simulated, { t, words }: Console): string[] {
  const { balanceDate, horizon } = scenario;
  const last = monthLabel(balanceDate, horizon);
  return tooLate(scenario).map(({ path, name, month }) =>
    t('cli:notice.tooLate', { name: words(name), path, month: monthLabel(balanceDate, month), last }),
  );
}

/** Means that hang on paths too rare to have been drawn. */
function unseenNotice({ scenario, result }: Simulated, { t, format }: Console): string[] {
  return unseenMeans(scenario, result).map(({ path, series, volatility }) =>
    t('cli:notice.meanUnseen', { path, volatility: format.percent(volatility), series: t(`cli:series.${series}`) }),
  );
}

/** Where more paths are simulated than memory holds, percentiles by period are read from counts. */
function binsNotice({ result: { summary } }: Simulated, { t, format }: Console): string[] {
  if (summary.kind === 'exact') return [];
  const params = { kept: format.number(summary.keptPaths), bins: format.number(summary.bins) };
  return [t('cli:notice.binned', { ...params, width: format.number(summary.bins - 1) })];
}

export function notices(simulated: Simulated, console: Console): string[] {
  return [targetNotice, correlationNotice, weakCorrelations, lateNotice, unseenNotice, binsNotice].flatMap((notice) =>
    notice(simulated, console),
  );
}
