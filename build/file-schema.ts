// `npm run file-schema` writes docs/scenario-file.schema.json anew from the schema that the program checks files with.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileJsonSchema } from '../src/shared/scenario/file/json-schema';

writeFileSync(path.join(__dirname, '../docs/scenario-file.schema.json'), fileJsonSchema());
