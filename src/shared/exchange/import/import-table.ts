import type { Scenario } from '../../scenario/schema';
import { importActuals } from './actuals';
import { importAssumptions } from './assumptions';
import type { Imported } from './imported';
import type { Mapping } from './mapping';
import type { AmountUnit } from './numbers';
import { importReported } from './reported';
import type { Sheet } from './sheet';

/** What a table comes to, by what it holds. `unit` is that of reported amounts for which the table does not say it. */
export function importTable(scenario: Scenario, sheet: Sheet, mapping: Mapping, unit?: AmountUnit): Imported {
  switch (mapping.as) {
    case 'assumptions':
      return importAssumptions(scenario, sheet, mapping);
    case 'actuals':
      return importActuals(scenario, sheet, mapping, unit);
    case 'reported':
      return importReported(scenario, sheet, mapping, unit);
  }
}
