import { type Actual, parseSpan } from '@shared/scenario/actuals';

/** A figure by its address, as one page has it. */
export function figure(address: string, value: number): Actual {
  const [series = '', label = ''] = address.split('@');
  const span = parseSpan(label);
  if (!span) throw new Error(label);
  const source = { kind: 'stated' as const, document: 'A page', place: 'Its table', figure: String(value) };
  return { series, ...span, value, mark: 'single', source };
}
