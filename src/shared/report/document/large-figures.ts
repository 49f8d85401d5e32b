import type { FigureAddress } from '../../figures/index';
import { figureRows } from '../figures';
import type { FiguresBlock } from './blocks/figures';
import type { ReportContext } from './context';

/** What is seen first. */
const FIRST: readonly FigureAddress[] = ['runwayMonths.p50', 'cashLasts.12', 'cashLasts.24', 'fundingNeed.p80'];

export function largeFigures({ input: { scenario, result }, wording }: ReportContext): FiguresBlock {
  const rows = figureRows(scenario, result, wording).filter(({ id }) => (FIRST as readonly string[]).includes(id));
  return { kind: 'figures', figures: rows.map(({ label, value, error }) => ({ label, value, error: error ?? '' })) };
}
