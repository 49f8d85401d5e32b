/** What a PDF says of itself, and the scenario attached to it. */
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { fail, ok, type Result } from '../../shared/result';
import { writeOnce } from './write-once';

/** As `build/associate.mjs` registers it. */
const SCENARIO_TYPE = 'application/x-offing-scenario';

/** What is said in a PDF's properties. */
export interface PdfFacts {
  readonly title: string;
  readonly language: string;
  /** The program that has made it, with its version. */
  readonly program: string;
  readonly made: Date;
}

/** In letters that every form of a name in a PDF has room for. */
const NAME = 'scenario.offing';

/** The same pages with title, language and dates, and with the scenario attached. */
export async function attachToPdf(
  pdf: Uint8Array,
  { title, language, program, made }: PdfFacts,
  scenario: Uint8Array | null,
): Promise<Result<Uint8Array>> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    writeOnce(document);
    document.setTitle(title, { showInWindowTitleBar: true });
    document.setLanguage(language);
    document.setCreator(program);
    document.setCreationDate(made);
    document.setModificationDate(made);
    if (scenario) {
      await document.attach(scenario, NAME, {
        mimeType: SCENARIO_TYPE,
        creationDate: made,
        modificationDate: made,
        afRelationship: AFRelationship.Source,
      });
    }
    return ok(await document.save());
  } catch (error) {
    return fail('report.notMade', { reason: error instanceof Error ? error.message : String(error) });
  }
}
