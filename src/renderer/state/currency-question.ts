/** A change of currency that waits for the user to say what becomes of the amounts. */
export interface CurrencyQuestion {
  /** The setting: the scenario's currency, or that of an event. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}
