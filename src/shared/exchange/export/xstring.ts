/**
 * Text for a workbook, which is XML: what XML cannot hold is written as `_x0007_`, as the format has it (ST_Xstring in
 * ECMA-376, 22.9.2.19), and so is an underscore that would begin such an escape.
 */

/** All that is not allowed in XML, what a reader of XML changes, and what write-excel-file leaves out in silence. */
const UNWRITABLE = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd|_(?=x[0-9A-Fa-f]{4}_)/gu;

function escaped(text: string): string {
  return text
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
}

/** What every object has, such as `constructor`: write-excel-file looks texts up in one and would find it there. */
function isInherited(text: string): boolean {
  return text in {};
}

/** The text as it is written into a workbook; readers give the text itself. */
export function escapeXstring(text: string): string {
  if (isInherited(text)) return escaped(text.slice(0, 1)) + text.slice(1);
  return text.replace(UNWRITABLE, escaped);
}
