/** What is kept of every path: what the headline figures read, and two numbers that are reported without their errors. */
import { type Column, monthColumn, valueColumn } from './figure';
import { FIGURE_LIST } from './index';

export const BREAK_EVEN_MONTH = monthColumn('breakEvenMonth', (outcome) => outcome.breakEvenMonth);
export const DILUTION = valueColumn('dilution', (outcome) => outcome.dilution);

export const COLUMNS: readonly Column[] = [
  ...new Set([...FIGURE_LIST.flatMap(({ columns }) => columns), BREAK_EVEN_MONTH, DILUTION]),
];
