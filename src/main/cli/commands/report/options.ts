/** What `report` is asked: of which scenarios, how it is told, and where each report goes. */
import path from 'node:path';
import { MOST_SIDES } from '../../../../shared/analysis/comparison/side';
import { ORIENTATIONS, PAPERS, type SheetSize } from '../../../../shared/ipc';
import { SECTION_IDS, type SectionId, WHOLE_REPORT } from '../../../../shared/report/document/sections';
import { fail, ok, type Result } from '../../../../shared/result';
import { LANGUAGES, type Language } from '../../../../shared/scenario/text';
import { type Arguments, choice, type OptionKind } from '../../arguments';
import { BOOK_OPTIONS } from '../book/options';
import { SCENARIO_OPTIONS } from '../simulate/options';

export const OPTIONS = {
  ...SCENARIO_OPTIONS,
  ...BOOK_OPTIONS,
  output: 'value',
  format: 'value',
  lang: 'value',
  sections: 'value',
  note: 'value',
  compare: 'values',
  stress: 'flag',
  paper: 'value',
  landscape: 'flag',
  force: 'flag',
} as const satisfies Record<string, OptionKind>;

const FORMATS = ['pdf', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A scenario, by its file or starting point, and the file of its report. */
export interface Wanted {
  readonly operand: string;
  readonly file: string;
}

export interface Plan {
  readonly wanted: readonly Wanted[];
  readonly format: Format;
  /** Null for the language of the terminal. */
  readonly language: Language | null;
  readonly sections: readonly SectionId[];
  readonly note: string;
  readonly compare: readonly string[];
  /** With what shocks do: further runs. */
  readonly stress: boolean;
  readonly sheet: SheetSize;
}

const ENDINGS: Readonly<Record<string, Format>> = { '.pdf': 'pdf', '.html': 'html', '.htm': 'html' };

function readSections(args: Arguments): Result<readonly SectionId[]> {
  const names = args.value('sections')?.split(',') ?? [];
  const wanted = names.map((name) => name.trim());
  const unknown = wanted.find((name) => !SECTION_IDS.some((id) => id === name));
  if (unknown === undefined) {
    return ok(wanted.length === 0 ? WHOLE_REPORT : SECTION_IDS.filter((id) => wanted.includes(id)));
  }
  const options = SECTION_IDS.join(', ');
  return fail('command.invalidOption', { option: '--sections', value: unknown, expectedCode: 'oneOf', options });
}

/** Reports in a folder go by the names of what they are of; a name that is taken gets a number. */
function filesIn(folder: string, operands: readonly string[], format: Format): Wanted[] {
  const taken = new Set<string>();
  return operands.map((operand) => {
    const { name } = path.parse(operand);
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
    taken.add(free.toLowerCase());
    return { operand, file: path.join(folder, `${free}.${format}`) };
  });
}

type Targets = Pick<Plan, 'wanted' | 'format'>;

/** The ending of a single file says what it is; a folder is filled with what is asked for. */
function readTargets(args: Arguments): Result<Targets> {
  const [first, ...others] = args.operands;
  const output = args.value('output');
  if (!first) return fail('command.missingArgument', { command: 'report', argument: 'FILE|BASELINE' });
  if (!output) return fail('command.missingArgument', { command: 'report', argument: '-o FILE.pdf|FILE.html|FOLDER' });
  const format = choice(args, 'format', FORMATS);
  if (!format.ok) return format;
  const ending = ENDINGS[path.extname(output).toLowerCase()];
  if (ending && others.length > 0) {
    return fail('command.invalidOption', { option: '--output', value: output, expectedCode: 'folderForMany' });
  }
  if (ending) return ok({ wanted: [{ operand: first, file: output }], format: ending });
  const chosen = format.value ?? 'pdf';
  return ok({ wanted: filesIn(output, args.operands, chosen), format: chosen });
}

export function readPlan(args: Arguments): Result<Plan> {
  const targets = readTargets(args);
  if (!targets.ok) return targets;
  const sections = readSections(args);
  if (!sections.ok) return sections;
  const language = choice(args, 'lang', LANGUAGES);
  if (!language.ok) return language;
  const paper = choice(args, 'paper', PAPERS);
  if (!paper.ok) return paper;
  const compare = args.values('compare');
  if (compare.length >= MOST_SIDES) {
    return fail('compare.tooMany', { count: compare.length + 1, most: MOST_SIDES });
  }
  const [portrait, landscape] = ORIENTATIONS;
  return ok({
    ...targets.value,
    sections: sections.value,
    language: language.value ?? null,
    note: args.value('note') ?? '',
    compare,
    stress: args.flag('stress'),
    sheet: { paper: paper.value ?? 'A4', orientation: args.flag('landscape') ? landscape : portrait },
  });
}
