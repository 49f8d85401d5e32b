/** Which assumptions decide the result, and what it would save to know one of them. */

import type { Estimate } from '../../../analysis/estimators/estimate';
import { valueWords } from '../../../analysis/outcome/value-words';
import type { MattersAnswer } from '../../../analysis/questions';
import { drawnNames } from '../../../analysis/sensitivity/name';
import { mattersInWords, mayBeNothing, shareWords, totalInWords } from '../../../analysis/sensitivity/sentence';
import type { TotalEffects } from '../../../analysis/sensitivity/total';
import { boundsInWords, mayBeWorthNothing, worthInWords } from '../../../analysis/worth/sentence';
import type { Worths } from '../../../analysis/worth/worth';
import { capitalised } from '../../findings';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { Row } from '../blocks/table';
import type { ReportContext } from '../context';
import { scaleOver, tornadoPicture } from '../pictures/span';
import type { Section } from '../section';

/** Rows of each table: what comes after decides next to nothing. */
const MOST = 12;

function withError(estimate: Estimate | null, { wording }: ReportContext): string {
  if (!estimate) return '–';
  const [share, error] = shareWords(estimate, wording);
  return `${share} ±${error}`;
}

function mattersBlocks(answer: MattersAnswer, context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t } = wording;
  const { matters, details, whole } = answer;
  if (!matters) return [paragraph(t('analysis:matters.constant'))];
  const nameOf = drawnNames(input.scenario, wording);
  const known = matters.effects.filter(({ share }) => !mayBeNothing(share));
  const bars = new Map(details.flatMap(({ id, tornado }) => (tornado ? [[id, tornado] as const] : [])));
  const shown = known.slice(0, MOST);
  const scale = scaleOver(
    shown.flatMap(({ id }) => {
      const bar = bars.get(id);
      return bar ? [bar.lowest.value, bar.highest.value] : [];
    }),
  );
  const end = ({ value, error }: { value: number; error: number | null }) =>
    valueWords(value, error, matters.outcome.unit, wording).value;
  const rows = shown.map(({ id, share, partners }): Row => {
    const bar = bars.get(id);
    const detail = partners.length === 0 ? '' : t('analysis:matters.comesWith.several', { count: partners.length });
    return {
      role: 'line',
      cells: [
        { text: capitalised(nameOf(id)), detail },
        withError(share, context),
        bar && whole
          ? {
              text: '',
              picture: tornadoPicture(bar.lowest.value, bar.highest.value, whole.value, scale),
              detail: t('analysis:matters.range', { low: end(bar.lowest), high: end(bar.highest) }),
            }
          : '',
      ],
    };
  });
  const together = matters.groups.map(
    ({ ids, share }): Row => ({
      role: 'remark',
      cells: [
        { text: t('analysis:matters.group'), detail: ids.map(nameOf).join(t('report:listComma')) },
        withError(share, context),
        '',
      ],
    }),
  );
  return [
    paragraph(mattersInWords(matters, input.scenario, wording), 'lead'),
    {
      kind: 'table',
      label: t('report:drivers.matters'),
      look: 'plain',
      columns: [
        { head: t('analysis:matters.column.input'), holds: 'words' },
        { head: t(`analysis:matters.column.${matters.of}`), holds: 'number' },
        { head: t('analysis:matters.column.tornado'), holds: 'picture' },
      ],
      rows: [...rows, ...together],
    },
    ...(matters.effects.length > shown.length
      ? [paragraph(t('report:drivers.rest', { count: matters.effects.length - shown.length }), 'note')]
      : []),
    paragraph(t('report:drivers.mattersNote'), 'note'),
  ];
}

function totalBlocks(totals: TotalEffects | null, context: ReportContext): Block[] {
  if (!totals) return [];
  const { input, wording } = context;
  const { t } = wording;
  const nameOf = drawnNames(input.scenario, wording);
  const effects = totals.effects.filter(({ total }) => !mayBeNothing(total)).slice(0, MOST);
  return [
    { kind: 'heading', text: t('report:drivers.together') },
    paragraph(totalInWords(totals, input.scenario, wording)),
    {
      kind: 'table',
      label: t('report:drivers.together'),
      look: 'plain',
      columns: [
        { head: t('analysis:matters.column.input'), holds: 'words' },
        ...(['alone', 'total', 'interactions'] as const).map((id) => ({
          head: t(`analysis:matters.column.${id}`),
          holds: 'number' as const,
        })),
      ],
      rows: effects.map(({ id, first, total, interactions }) => ({
        role: 'line',
        cells: [
          capitalised(nameOf(id)),
          withError(first, context),
          withError(total, context),
          withError(interactions, context),
        ],
      })),
    },
  ];
}

function worthBlocks(worths: Worths | null, context: ReportContext): Block[] {
  if (!worths) return [];
  const { input, wording } = context;
  const { t, format } = wording;
  const nameOf = drawnNames(input.scenario, wording);
  const shown = worths.inputs.filter((input) => !mayBeWorthNothing(input)).slice(0, MOST / 2);
  const amount = (millions: number) => format.money(millions, { currency: input.scenario.currency });
  return [
    { kind: 'heading', text: t('analysis:tab.worth') },
    paragraph(
      [
        worthInWords(worths, input.scenario, wording),
        t('report:drivers.decision', { raised: amount(worths.raised), share: format.percent(worths.p) }),
      ].join(t('report:summary.space')),
    ),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            label: t('analysis:tab.worth'),
            look: 'plain' as const,
            columns: [
              { head: t('analysis:worth.column.known'), holds: 'words' as const },
              { head: t('analysis:worth.column.saves'), holds: 'number' as const },
            ],
            rows: shown.map((worth): Row => {
              const [from, to] = boundsInWords(worth, input.scenario, wording);
              return {
                role: 'line',
                cells: [capitalised(nameOf(worth.id)), from === to ? from : t('analysis:worth.range', { from, to })],
              };
            }),
          },
        ]),
  ];
}

export const drivers: Section = {
  title: ({ wording }) => wording.t('report:section.drivers'),
  begins: true,
  blocks: (context) => {
    const { matters, totals, worth } = context.input.studies;
    if (!matters && !totals && !worth) return null;
    return [
      ...(matters ? mattersBlocks(matters, context) : []),
      ...totalBlocks(totals, context),
      ...worthBlocks(worth, context),
    ];
  },
};
