import { isolated, isolating } from '../../language/isolated';
import { DEFAULT_STYLE } from '../../language/number-style';
import { shortText } from '../../language/short-text';
import type { Language } from '../../scenario/text';
import { createWording, type Wording } from '../wording';
import type { ReportContext, ReportInput, Telling } from './context';
import type { DocumentSection, ReportDocument } from './document';
import { provenance } from './provenance';
import { SECTION_IDS, SECTIONS, type SectionId } from './sections';
import { reportTitle } from './title';

export interface ReportOptions extends Telling {
  /** In any order: the report has an order of its own. */
  readonly sections: readonly SectionId[];
}

/** More than a scenario may have of any text; marks that are heaped on a letter are thinned out. */
const MOST = 4000;

/** The words of a scenario come from anywhere: none may turn around what stands beside it. */
function guarded(language: Language, numbers: ReportOptions['numbers']): Wording {
  // In print negatives stand in parentheses, unless the user wants them otherwise.
  const negatives = numbers?.negatives ?? 'automatic';
  const style = {
    ...DEFAULT_STYLE,
    ...numbers,
    negatives: negatives === 'automatic' ? 'parentheses' : negatives,
  } as const;
  const wording = createWording(language, style);
  return {
    ...wording,
    t: isolating(wording.t),
    words: (text) => isolated(shortText(wording.words(text), MOST)),
  };
}

/** The report of a run, in the language that is asked for. Quick: whatever takes time has been worked out before. */
export function buildReport(input: ReportInput, options: ReportOptions): ReportDocument {
  const wording = guarded(options.language, options.numbers);
  const context: ReportContext = { input, options, wording };
  const sections = SECTION_IDS.filter((id) => options.sections.includes(id)).flatMap((id): DocumentSection[] => {
    const blocks = SECTIONS[id].blocks(context);
    return blocks === null ? [] : [{ id, title: SECTIONS[id].title(context), begins: SECTIONS[id].begins, blocks }];
  });
  return {
    language: options.language,
    heading: wording.t('report:heading', {
      kind: wording.t('report:kind'),
      name: wording.words(input.scenario.title),
    }),
    title: reportTitle(context),
    provenance: provenance(context),
    sections,
  };
}
