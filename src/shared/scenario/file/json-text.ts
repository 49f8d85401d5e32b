/** JSON as people like to read and compare it: a member a line, and lists of plain values on one line. */

const INDENT = '  ';

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function block(open: string, close: string, lines: readonly string[], margin: string): string {
  return `${open}\n${lines.map((line) => `${margin}${INDENT}${line}`).join(',\n')}\n${margin}${close}`;
}

/** The text of a value that JSON can hold. Members that are undefined are left out, as `JSON.stringify` does. */
export function jsonText(value: unknown, margin = ''): string {
  const inside = margin + INDENT;
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const items = value.map((item) => jsonText(item, inside));
    return block('[', ']', items, margin);
  }
  if (isPlain(value)) return JSON.stringify(value);
  const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  const lines = members.map(([key, member]) => `${JSON.stringify(key)}: ${jsonText(member, inside)}`);
  return block('{', '}', lines, margin);
}
