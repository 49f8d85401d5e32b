/** What made the result, for whoever wants to make it again. */
import { isolated } from '../../language/isolated';
import type { Wording } from '../wording';
import type { Fact } from './blocks/facts';
import type { ReportContext } from './context';

export function dateWords(iso: string, { t, format }: Wording): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return t('report:date', { month: format.month(`${year}-${month}`), day: String(Number(day)) });
}

type FactName = 'file' | 'date' | 'seed' | 'paths' | 'sampling' | 'percentiles' | 'engine' | 'fingerprint';

export function provenance({ input: { result }, options, wording }: ReportContext): readonly Fact[] {
  const { t, format } = wording;
  const fact = (name: FactName, value: string): Fact => ({ label: t(`report:provenance.${name}`), value });
  return [
    fact('file', options.fileName === null ? t('report:unsaved') : isolated(options.fileName)),
    fact('date', dateWords(options.date, wording)),
    fact('seed', String(result.seed)),
    fact('paths', format.number(result.paths)),
    fact('sampling', t(`report:sampling.${result.sampling}`)),
    // What is read from counts is told to whoever wants to check it.
    ...(result.summary.kind === 'binned'
      ? [fact('percentiles', t('report:binned', { bins: format.number(result.summary.bins) }))]
      : []),
    fact('engine', result.engine),
    fact('fingerprint', (result.fingerprint?.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')),
  ];
}
