/** What the user has chosen of a table, and what comes of it. */
import {
  type AmountUnit,
  chooseSheet,
  guessMapping,
  type Imported,
  type ImportKind,
  importTable,
  type Mapping,
  REQUIRED,
  type Role,
  type Sheet,
  type TableFile,
  visiblePart,
} from '@shared/exchange/import';
import type { Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';

export interface Choices {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** For amounts of which the table does not say it. */
  readonly unit: AmountUnit | null;
}

/** What the headers say, or nothing where nobody knows them. */
export function guess(sheet: Sheet, as?: ImportKind): Choices {
  const mapping = guessMapping(sheet, as);
  return {
    sheet,
    mapping: mapping.ok ? mapping.value : { as: as ?? 'assumptions', header: 0, columns: {} },
    unit: null,
  };
}

/** A sheet, the one in front if none is named, and what its headers say; without what is hidden unless that is asked for. */
export function chooseAndGuess(
  file: TableFile,
  { name, takesHidden }: { readonly name?: string | undefined; readonly takesHidden: boolean },
): Result<Choices> {
  const sheet = chooseSheet(file, name);
  if (!sheet.ok) return sheet;
  return { ok: true, value: guess(takesHidden ? sheet.value.sheet : visiblePart(sheet.value)) };
}

/** A column means one thing, and no two mean the same. */
export function withRole(choices: Choices, column: number, role: Role | null): Choices {
  const kept = Object.entries(choices.mapping.columns).filter(([name, at]) => at !== column && name !== role);
  const columns = Object.fromEntries(role ? [...kept, [role, column]] : kept);
  return { ...choices, mapping: { ...choices.mapping, columns } };
}

export function roleOf({ mapping }: Choices, column: number): Role | null {
  const found = Object.entries(mapping.columns).find(([, at]) => at === column);
  return found ? (found[0] as Role) : null;
}

/** Columns that are needed and not chosen yet. */
export function missingRoles({ mapping }: Choices): readonly Role[] {
  return REQUIRED[mapping.as].filter((role) => mapping.columns[role] === undefined);
}

/** What the import would come to; null as long as a column is missing. */
export function tryImport(scenario: Scenario, choices: Choices): Imported | null {
  if (missingRoles(choices).length > 0) return null;
  const { sheet, mapping, unit } = choices;
  return importTable(scenario, sheet, mapping, unit ?? undefined);
}
