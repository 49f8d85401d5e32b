import {
  AMOUNT_UNITS,
  type AmountUnit,
  cellText,
  columnName,
  IMPORTS,
  ROLES,
  type Role,
  type Sheet,
} from '@shared/exchange/import';
import { useLocale } from '../ui/locale';
import { ScrollRegion } from '../ui/ScrollRegion';
import { type Choices, guess, roleOf, withRole } from './choices';

interface MappingChoiceProps {
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

/** How much of a table is shown to tell what its columns are. */
const ROWS = 6;
const COLUMNS = 40;

/** What the table holds, and what each of its columns means. */
export function MappingChoice({ choices, onChoices }: MappingChoiceProps) {
  const { t } = useLocale();
  const { sheet, mapping, unit } = choices;
  return (
    <>
      <div className="import-settings">
        <label>
          {t('importing:what')}
          <select
            value={mapping.as}
            onChange={(event) =>
              onChoices(
                guess(
                  sheet,
                  IMPORTS.find((each) => each === event.target.value),
                ),
              )
            }
          >
            {IMPORTS.map((each) => (
              <option key={each} value={each}>
                {t(`importing:kind.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('importing:headerRow')}
          <select
            value={mapping.header}
            onChange={(event) => onChoices({ ...choices, mapping: { ...mapping, header: Number(event.target.value) } })}
          >
            {sheet.slice(0, 20).map((_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
              <option key={row} value={row}>
                {row + 1}
              </option>
            ))}
          </select>
        </label>
        {mapping.as !== 'assumptions' && (
          <label>
            {t('importing:unit')}
            <select
              value={unit ?? ''}
              onChange={(event) =>
                onChoices({ ...choices, unit: event.target.value === '' ? null : (event.target.value as AmountUnit) })
              }
            >
              <option value="">{t('importing:units.table')}</option>
              {(Object.keys(AMOUNT_UNITS) as AmountUnit[]).map((each) => (
                <option key={each} value={each}>
                  {t(`importing:units.${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <ColumnTable choices={choices} onChoices={onChoices} />
    </>
  );
}

function widthOf(sheet: Sheet): number {
  return Math.min(COLUMNS, Math.max(...sheet.slice(0, 20).map((row) => row.length)));
}

/** The headers, and the first rows below them that have something in them. */
function rowsShown(sheet: Sheet, header: number): number[] {
  const rows = [header];
  for (let row = header + 1; row < sheet.length && rows.length < ROWS; row++) {
    if (sheet[row]?.some((cell) => cell !== null)) rows.push(row);
  }
  return rows;
}

/** The first rows, under a choice for every column. */
function ColumnTable({ choices, onChoices }: MappingChoiceProps) {
  const { t } = useLocale();
  const { sheet, mapping } = choices;
  const columns = Array.from({ length: widthOf(sheet) }, (_, column) => column);
  const rows = rowsShown(sheet, mapping.header);
  return (
    <ScrollRegion className="columns" label={t('importing:columns')}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <select
                  aria-label={t('importing:column', { column: columnName(column) })}
                  value={roleOf(choices, column) ?? ''}
                  onChange={(event) =>
                    onChoices(
                      withRole(choices, column, event.target.value === '' ? null : (event.target.value as Role)),
                    )
                  }
                >
                  <option value="">{t('importing:role.ignore')}</option>
                  {ROLES[mapping.as].map((role) => (
                    <option key={role} value={role}>
                      {t(`importing:role.${role}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className={row === mapping.header ? 'headers' : undefined}>
              {columns.map((column) => (
                <td key={column}>{cellText(sheet, row, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
