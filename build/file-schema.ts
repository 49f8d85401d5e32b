// `npm run file-schema` writes docs/scenario-file.schema.json anew from the schema that the program checks files with; with
// `--check` it compares.
import path from 'node:path';
import { fileJsonSchema } from '../src/shared/scenario/file/json-schema';
import { keepGenerated } from './generated.mjs';

const file = path.join(__dirname, '../docs/scenario-file.schema.json');
keepGenerated(new Map([[file, fileJsonSchema()]]), 'file-schema');
