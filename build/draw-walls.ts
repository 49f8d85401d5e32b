// `npm run walls` draws the rooms of build/walls.ts anew in docs/architecture.md; with `--check` it compares.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepGenerated } from './generated.mjs';
import { drawRooms } from './walls';

const file = path.join(__dirname, '../docs/architecture.md');
const BEGIN = '<!-- drawn by `npm run walls` -->\n';
const END = '\n<!-- end of the drawing -->';

const text = readFileSync(file, 'utf8');
const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
if (before < 0 || after < before) throw new Error(`docs/architecture.md has lost the place of the drawing: ${BEGIN}`);
const drawing = drawRooms()
  .split('\n')
  .map((line) => `    ${line}`.trimEnd())
  .join('\n');
keepGenerated(new Map([[file, `${text.slice(0, before)}${BEGIN}\n${drawing}\n${text.slice(after)}`]]), 'walls');
