import type { Report } from '@shared/report';
import type { AssumptionEntry, Length } from '@shared/report/assumptions';
import type { Wording } from '@shared/report/wording';
import type { SourceKind } from '@shared/scenario/source';
import type { ReactNode } from 'react';
import { SourceMark } from '../ui/SourceMark';

/** What stands in the columns: a heading of a group, or an assumption under it. */
export interface AssumptionBlock {
  readonly key: string;
  readonly isHeading: boolean;
  readonly content: ReactNode;
}

function Entry({ entry, length }: { readonly entry: AssumptionEntry; readonly length: Length }) {
  return (
    <p className="assumption">
      <SourceMark kind={entry.kind} />
      <bdi>{entry.name}</bdi> <b>{entry.value}</b> <span className="assumption-source">{entry.source[length]}</span>
    </p>
  );
}

export function assumptionBlocks(report: Report, length: Length): AssumptionBlock[] {
  return report.assumptions.groups.flatMap(({ heading, entries }) => [
    { key: heading, isHeading: true, content: <h3>{heading}</h3> },
    ...entries.map((entry) => ({
      key: entry.path,
      isHeading: false,
      content: <Entry entry={entry} length={length} />,
    })),
  ]);
}

const KINDS: readonly SourceKind[] = ['stated', 'derived', 'assumed'];

/** The heading of the assumptions, with what the marks mean. */
export function AssumptionsHead({
  report,
  wording,
  isFirst,
}: {
  readonly report: Report;
  readonly wording: Wording;
  readonly isFirst: boolean;
}) {
  const { t } = wording;
  return (
    <div className="assumptions-head">
      <h2>{t(isFirst ? 'report:assumptions' : 'report:assumptionsContinued')}</h2>
      <p>
        {KINDS.map((kind) => (
          <span key={kind}>
            <SourceMark kind={kind} />
            {t(`report:assumptionsKey.${kind}`, { count: report.assumptions.counts[kind] })}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Documents by letter, whose judgements they are, what is switched off, and what a report is not. */
export function Notes({
  report,
  wording,
  length,
}: {
  readonly report: Report;
  readonly wording: Wording;
  readonly length: Length;
}) {
  const { t } = wording;
  const { documents, judge, switchedOff, zeros } = report.assumptions;
  const sentences = [
    ...(documents.length > 0
      ? [
          t('report:documents', {
            list: documents
              .map(({ letter, title }) => t('report:document', { letter, title }))
              .join(t('report:documentJoin')),
          }),
        ]
      : []),
    ...(judge === null ? [] : [t('report:judge', { judge })]),
    ...(length === 'full' ? [] : [t('report:briefNote')]),
    ...(switchedOff.length > 0 ? [t('report:switchedOff', { names: switchedOff.join(t('report:listComma')) })] : []),
    ...(zeros > 0 ? [t('report:zeros', { count: zeros })] : []),
    report.disclaimer,
  ];
  return <p className="report-notes">{sentences.join(t('report:summary.space'))}</p>;
}
