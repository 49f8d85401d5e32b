/** From revenue to cash burn by half-years and years, and how far the lines that matter spread. */

import { bandTable } from '../../band-table';
import { inputNames } from '../../inputs';
import { periodTable, type TableKind, type TableRow } from '../../table';
import { unseenMeans } from '../../unseen-means';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { Row, TableBlock } from '../blocks/table';
import type { ReportContext } from '../context';
import type { Section } from '../section';

/** Columns that stand beside each other on a sheet and can still be read. */
const MOST_COLUMNS = 6;

/** As even parts as possible. */
function parts(columns: number): { readonly from: number; readonly to: number }[] {
  const count = Math.max(1, Math.ceil(columns / MOST_COLUMNS));
  const width = Math.ceil(columns / count);
  return Array.from({ length: count }, (_, part) => ({
    from: part * width,
    to: Math.min(columns, (part + 1) * width),
  }));
}

interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly role: Row['role']; readonly label: string; readonly cells: readonly string[] }[];
}

/** One table for each part of the periods. */
function inParts({ columns, rows }: Rows, head: string, label: string): TableBlock[] {
  return parts(columns.length).map(({ from, to }) => ({
    kind: 'table',
    label,
    look: 'dense',
    columns: [
      { head, holds: 'words' },
      ...columns.slice(from, to).map((name) => ({ head: name, holds: 'number' as const })),
    ],
    rows: rows.map(({ role, label: name, cells }) => ({
      role,
      cells: role === 'group' ? [name] : [name, ...cells.slice(from, to)],
    })),
  }));
}

const lineOf = ({ role, label, cells }: TableRow) => ({ role, label, cells });

/** What the table counts, and which of its means the paths do not show. */
function noteOf(context: ReportContext, unit: string, error: string): string {
  const { input, wording } = context;
  const { t, format } = wording;
  const nameOf = inputNames(input.scenario.assumptions, wording);
  const unseen = unseenMeans(input.scenario, input.result).map(({ path, volatility }) =>
    t('report:meanUnseen', { name: nameOf(path), volatility: format.percent(volatility) }),
  );
  return [t('report:tableNote', { unit, error }), ...unseen].join(t('report:summary.space'));
}

function tablesOf(kind: TableKind, context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t } = wording;
  const means = periodTable(input.scenario, input.result, kind, wording);
  const bands = bandTable(input.scenario, input.result, kind, wording);
  const isPart = means.columns.some((column) => column.endsWith('*'));
  const bandRows = bands.lines.flatMap(({ label, rows }) => [
    { role: 'group' as const, label, cells: [] },
    ...rows.map(lineOf),
  ]);
  return [
    { kind: 'heading', text: t(`report:means.${kind}`) },
    paragraph(noteOf(context, means.unit, means.error), 'intro'),
    ...inParts({ columns: means.columns, rows: means.rows.map(lineOf) }, means.unit, t(`report:means.${kind}`)),
    { kind: 'heading', text: t(`report:bands.${kind}`) },
    paragraph(t('report:bandNote', { unit: bands.unit, error: bands.error }), 'intro'),
    ...inParts({ columns: bands.columns, rows: bandRows }, bands.unit, t(`report:bands.${kind}`)),
    ...(isPart ? [paragraph(t(`report:partNote.${kind}`), 'note')] : []),
  ];
}

export const projections: Section = {
  title: ({ wording }) => wording.t('report:section.projections'),
  begins: true,
  blocks: (context) => [...tablesOf('halfYear', context), ...tablesOf('year', context)],
};
