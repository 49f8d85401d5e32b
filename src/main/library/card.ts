/** What a card shows of a file, read in passing: only opening it checks all of it. */
import { z } from 'zod';
import type { CardPicture, RowContent } from '../../shared/library';
import { resultsSchema } from '../../shared/scenario/file/saved-results';
import { FILE_FORMAT, FILE_VERSION, type Scenario } from '../../shared/scenario/schema';
import { textSchema } from '../../shared/scenario/text';
import { readBytes, readVersionedFile } from '../files';

export interface CardContent {
  readonly content: RowContent;
  readonly picture: CardPicture | null;
}

const headSchema = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  title: textSchema,
  company: textSchema,
  currency: z.string().regex(/^[A-Z]{3}$/),
  balanceDate: z.iso.date(),
  results: resultsSchema.nullable().default(null),
});

type Head = Pick<Scenario, 'title' | 'company' | 'currency' | 'balanceDate' | 'results'>;

function cardOf({ title, company, currency, balanceDate, results }: Head): CardContent {
  const runway = results && { medianMonths: results.runwayMonths.p50, lasts12: results.cashLasts['12'] };
  return {
    content: { kind: 'scenario', title, company, currency, runway },
    picture: results && { balanceDate, cash: results.cash },
  };
}

function parseHead(bytes: Buffer): Head | null {
  try {
    return headSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

export async function readCard(file: string): Promise<CardContent> {
  const bytes = await readBytes(file);
  const head = bytes.ok ? parseHead(bytes.value) : null;
  if (head) return cardOf(head);
  // An older layout, one with members that this program does not know, or no scenario at all.
  const read = await readVersionedFile(file);
  return read.ok ? cardOf(read.value.scenario) : { content: { kind: 'problem', error: read.error }, picture: null };
}
