import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Which part stands for each part that says the same as another. */
function repeated(context: PDFContext): Map<PDFRef, PDFRef> {
  const first = new Map<string, PDFRef>();
  const instead = new Map<PDFRef, PDFRef>();
  for (const [ref, part] of context.enumerateIndirectObjects()) {
    if (!(part instanceof PDFRawStream)) continue;
    const content = `${part.dict} ${Buffer.from(part.contents).toString('latin1')}`;
    const known = first.get(content);
    if (known) instead.set(ref, known);
    else first.set(content, ref);
  }
  return instead;
}

function pointElsewhere(part: PDFObject, instead: ReadonlyMap<PDFRef, PDFRef>): void {
  const elsewhere = (value: PDFObject) => (value instanceof PDFRef ? instead.get(value) : undefined);
  if (part instanceof PDFRawStream) pointElsewhere(part.dict, instead);
  if (part instanceof PDFDict) {
    for (const [key, value] of part.entries()) part.set(key, elsewhere(value) ?? value);
    for (const value of part.values()) pointElsewhere(value, instead);
  }
  if (part instanceof PDFArray) {
    for (const [index, value] of part.asArray().entries()) part.set(index, elsewhere(value) ?? value);
    for (const value of part.asArray()) pointElsewhere(value, instead);
  }
}

/** Chromium writes the shape of a Chinese character anew for every size that it is set in: a third of such a file. */
export function writeOnce({ context }: PDFDocument): void {
  const instead = repeated(context);
  for (const [, part] of context.enumerateIndirectObjects()) pointElsewhere(part, instead);
  for (const ref of instead.keys()) context.delete(ref);
}
