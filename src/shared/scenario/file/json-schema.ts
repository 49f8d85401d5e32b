import { z } from 'zod';
import { kindSchemas } from '../../quantity/schema';
import { fileSchema } from '../file-schema';
import { sourceSchema } from '../source';
import { textSchema } from '../text';
import { jsonText } from './json-text';

/** The parts that occur again and again, by name. */
function namedParts() {
  const names = z.registry<{ id: string }>();
  names.add(textSchema, { id: 'text' });
  names.add(sourceSchema, { id: 'source' });
  for (const { kind, schema } of kindSchemas) names.add(schema, { id: `quantity.${kind}` });
  return names;
}

/**
 * The layout of a scenario file as JSON Schema, for other programs and for editors. It says less than the program checks:
 * that a minimum is below its maximum, or that an id is given once, has no words in JSON Schema.
 */
export function fileJsonSchema(): string {
  return `${jsonText(z.toJSONSchema(fileSchema, { io: 'input', metadata: namedParts() }))}\n`;
}
