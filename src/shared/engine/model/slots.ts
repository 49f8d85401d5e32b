import {
  CASH_FIELDS,
  COMPUTE_FIELDS,
  CONVERTIBLE_FIELDS,
  EQUITY_FIELDS,
  EVENT_FIELDS,
  FACILITY_FIELDS,
  MARKET_FIELDS,
  OPENING_FIELDS,
  RAISING_FIELDS,
  REDEMPTION_FIELDS,
  SEGMENT_FIELDS,
  TERM_LOAN_FIELDS,
} from '../../scenario/fields';

/** Offset of each field from the first slot of its group or item: its place in the catalogue. */
function offsets<F extends object>(catalogue: F): { readonly [K in keyof F]: number } {
  return Object.fromEntries(Object.keys(catalogue).map((name, index) => [name, index])) as { [K in keyof F]: number };
}

export const SEGMENT = offsets(SEGMENT_FIELDS);
export const COMPUTE = offsets(COMPUTE_FIELDS);
export const CASH = offsets(CASH_FIELDS);
export const EVENT = offsets({ ...EVENT_FIELDS, ...EQUITY_FIELDS });
/** Kinds of events that have fields of their own, behind what all have. */
export const CONVERTIBLE = offsets({ ...EVENT_FIELDS, ...CONVERTIBLE_FIELDS });
export const TERM_LOAN = offsets({ ...EVENT_FIELDS, ...TERM_LOAN_FIELDS });
export const REDEMPTION = offsets(REDEMPTION_FIELDS);
export const FACILITY = offsets(FACILITY_FIELDS);
export const RAISING = offsets(RAISING_FIELDS);
export const MARKET = offsets(MARKET_FIELDS);
export const OPENING = offsets(OPENING_FIELDS);
