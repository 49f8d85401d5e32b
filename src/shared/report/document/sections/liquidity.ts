/** What money there is, and where it goes over the first year. */

import { tiersInWords } from '../../../analysis/book/words';
import { eventMonths } from '../../../charts/cash-marks';
import type { EventSummary, SimulationResult } from '../../../engine/results';
import { enabledEvents } from '../../../scenario/enabled';
import { monthAt } from '../../../scenario/periods';
import type { Scenario } from '../../../scenario/schema';
import { withReferences } from '../../event-references';
import { figureRows } from '../../figures';
import { chanceWithin } from '../../precision';
import type { Wording } from '../../wording';
import type { Block } from '../blocks';
import { paragraph } from '../blocks/paragraph';
import type { Row, TableBlock } from '../blocks/table';
import { cashBridge } from '../cash-bridge';
import type { ReportContext } from '../context';
import { figureTable } from '../figure-table';
import { scaleOver, stepPicture } from '../pictures/span';
import type { Section } from '../section';
import { tierTable } from '../tier-table';

function eventRow(event: EventSummary, { scenario }: { readonly scenario: Scenario }, wording: Wording): Row[] {
  const { t, words, format } = wording;
  const definition = enabledEvents(scenario.assumptions).find(({ id }) => id === event.id);
  if (!definition) return [];
  const detail = withReferences(t(`report:tier.${definition.commitment}`), definition, scenario, wording);
  const months = eventMonths(event);
  const month = (at: number) => format.month(monthAt(scenario, at));
  const money = (millions: number) => format.money(millions);
  const amount = event.amount
    ? t('report:tier.range', {
        low: money(event.amount[0]),
        half: money(event.amount[1]),
        high: money(event.amount[2]),
      })
    : t('report:tier.none');
  const when = months ? t('overview:label.between', { from: month(months.from), to: month(months.to) }) : '';
  return [
    {
      role: 'line',
      cells: [
        { text: words(definition.name), detail },
        amount,
        chanceWithin(event.probability, event.error.probability, 0, format),
        months?.from === months?.to && months ? month(months.from) : when,
      ],
    },
  ];
}

function tiers({ input: { scenario, result }, wording }: ReportContext): TableBlock {
  const { t, format } = wording;
  const { opening, facility } = scenario.assumptions;
  const context = { currency: scenario.currency, monthLabel: String };
  const amount = (quantity: typeof opening.cash.quantity) => format.quantity(quantity, 'money', context);
  const line = (text: string, detail: string, value: string): Row => ({
    role: 'line',
    cells: [{ text, detail }, value, '', ''],
  });
  return {
    kind: 'table',
    label: t('report:tiers'),
    look: 'plain',
    columns: (['source', 'amount', 'chance', 'when'] as const).map((id) => ({
      head: t(`report:tierColumn.${id}`),
      holds: id === 'chance' ? 'number' : 'words',
    })),
    rows: [
      line(t('report:tier.cash'), t('report:tier.cashDetail'), amount(opening.cash.quantity)),
      line(t('report:tier.floor'), t('report:tier.floorDetail'), amount(opening.cashFloor.quantity)),
      line(
        t('report:tier.facility'),
        t('report:tier.facilityDetail'),
        facility.enabled ? amount(facility.limit.quantity) : t('report:tier.none'),
      ),
      ...result.events.flatMap((event) => eventRow(event, { scenario }, wording)),
    ],
  };
}

/** The bridge covers the first year, or the whole of a shorter projection. */
function bridgeMonths(result: SimulationResult): number {
  return Math.min(12, result.months);
}

function bridge(context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t, format } = wording;
  const months = bridgeMonths(input.result);
  const { steps, unit, error } = cashBridge(input, months, wording);
  const scale = scaleOver([0, ...steps.flatMap(({ from, to }) => [from, to])]);
  const month = format.month(monthAt(input.scenario, months));
  return [
    { kind: 'heading', text: t('report:bridge.title', { month }) },
    paragraph(t('report:bridge.note', { unit, error }), 'intro'),
    {
      kind: 'table',
      label: t('report:bridge.title', { month }),
      look: 'plain',
      columns: [
        { head: '', holds: 'words' },
        { head: unit, holds: 'number' },
        { head: '', holds: 'picture' },
      ],
      rows: steps.map(({ label, cell, from, to, isSum }) => ({
        role: isSum ? 'total' : 'line',
        cells: [label, cell, { text: '', picture: stepPicture(from, to, isSum, scale) }],
      })),
    },
  ];
}

/** How long it lasts with ever more of it counted. */
function counted({ input: { scenario, studies }, wording }: ReportContext): Block[] {
  if (!studies.book) return [];
  return [
    { kind: 'heading', text: wording.t('report:counted') },
    paragraph(tiersInWords(studies.book, scenario, wording), 'intro'),
    tierTable(studies.book, scenario, wording),
    paragraph(wording.t('report:countedNote'), 'note'),
  ];
}

function blocks(context: ReportContext): Block[] {
  const { input, wording } = context;
  const { t } = wording;
  const rows = figureRows(input.scenario, input.result, wording, input.before?.result ?? null);
  const lowest = rows.filter(({ tile }) => tile === 'lowest');
  return [
    { kind: 'heading', text: t('report:tiers') },
    tiers(context),
    paragraph(t('report:tiersNote'), 'note'),
    ...(enabledEvents(input.scenario.assumptions).length > 0 ? [paragraph(t('report:eventsNote'), 'note')] : []),
    ...counted(context),
    ...bridge(context),
    { kind: 'heading', text: t('report:lowest') },
    figureTable(lowest, wording),
  ];
}

export const liquidity: Section = {
  title: ({ wording }) => wording.t('report:section.liquidity'),
  begins: true,
  blocks,
};
