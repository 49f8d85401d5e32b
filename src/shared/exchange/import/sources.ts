import { fail, ok, type Result } from '../../result';
import { fieldError } from '../../scenario/problem';
import { SOURCE_KINDS, type Source } from '../../scenario/source';
import { inLanguage, LANGUAGES, type Text, textSchema } from '../../scenario/text';
import type { Problem } from './imported';
import { STATEMENTS, type Statement } from './mapping';
import type { Row } from './row';
import { normalised, spellings } from './spellings';

type Kind = Source['kind'];

const STATED: Readonly<Record<Kind, readonly Statement[]>> = {
  stated: ['document', 'place', 'figure'],
  derived: ['from', 'formula'],
  assumed: ['by', 'why'],
};

function readKind(text: string): Result<Kind> {
  if (text === '') return fail('import.missing', { role: 'source' });
  const word = normalised(text);
  const kind = SOURCE_KINDS.find((known) => known === word || spellings(`cli:assumptions.${known}`).includes(word));
  return kind ? ok(kind) : fail('import.sourceKind', { text, known: SOURCE_KINDS.join(', ') });
}

/** What is wrong with the statements of a row for a source of that kind. */
function statementProblems(row: Row, kind: Kind, given: readonly Statement[]): Problem[] {
  const [first = 'why'] = STATED[kind];
  const none = !given.some((name) => STATED[kind].includes(name));
  return [
    ...(none ? [row.problem(first, fail('import.missing', { role: STATED[kind].join(', ') }))] : []),
    ...given.flatMap((name) => {
      if (!STATED[kind].includes(name)) {
        return [row.problem(name, fail('import.notForKind', { kind, role: STATED[kind].join(', ') }))];
      }
      const checked = textSchema.safeParse(row.text(name));
      if (checked.success) return [];
      const { expectedCode = 'valid', max = 0 } = fieldError(row.text(name), checked.error.issues).error.params;
      return [row.problem(name, fail('import.text', { expectedCode, max }))];
    }),
  ];
}

/** As a table holds it: a file of text has one sign for all halves of characters that stand alone. */
function asCell(text: string): string {
  return text.trim().replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The row repeats in a language what the source says: then the source stays, with its other languages and its link. */
function repeats(row: Row, source: Source): boolean {
  const words = source as Partial<Record<string, Text>>;
  return LANGUAGES.some((language) =>
    STATEMENTS.every((name) => {
      const text = STATED[source.kind].includes(name) ? inLanguage(words[name] ?? '', language) : '';
      return asCell(text) === asCell(row.text(name));
    }),
  );
}

/** The source that a row states; the one that is there if it says the same, undefined if the row has none. */
export function readSource(
  row: Row,
  present: Source | undefined,
): { readonly source: Source | undefined; readonly problems: readonly Problem[] } {
  const given = STATEMENTS.filter((name) => row.text(name) !== '');
  if (given.length === 0 && row.text('source') === '') return { source: undefined, problems: [] };
  const kind = readKind(row.text('source'));
  if (!kind.ok) return { source: undefined, problems: [row.problem('source', kind)] };
  if (present?.kind === kind.value && repeats(row, present)) return { source: present, problems: [] };
  const problems = statementProblems(row, kind.value, given);
  if (problems.length > 0) return { source: undefined, problems };
  const statements = STATED[kind.value].map((name) => [name, row.text(name)]);
  // Every statement of the kind is there; the compiler cannot follow that through the table.
  return { source: { kind: kind.value, ...Object.fromEntries(statements) } as Source, problems: [] };
}
