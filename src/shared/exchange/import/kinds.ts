/** The files that are tables, by what their names end in. */

/** Excel calls text with tabs between its cells .txt; a workbook with macros is read like any other, and they are not run. */
const FORMS = { csv: 'text', tsv: 'text', txt: 'text', xlsx: 'workbook', xlsm: 'workbook' } as const;

export type SheetKind = keyof typeof FORMS;
export const SHEET_KINDS = Object.keys(FORMS) as readonly SheetKind[];

/** What a file is by its name; undefined for one that is no table. */
export function sheetKindOf(name: string): SheetKind | undefined {
  return SHEET_KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind}`));
}

/** Whether it is text, of which it can be said what its characters are. */
export function isText(kind: SheetKind): boolean {
  return FORMS[kind] === 'text';
}
