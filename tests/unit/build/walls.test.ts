import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCircle, readImports, sourceFiles } from '../../../build/imports';
import { ROOMS, roomOf, wallBetween } from '../../../build/walls';

const root = path.resolve(__dirname, '../../..');
const imports = readImports(root);

describe('the walls', () => {
  it('hold: no import goes through one', () => {
    expect(imports.length).toBeGreaterThan(2000);
    expect(imports.flatMap((one) => wallBetween(one) ?? [])).toEqual([]);
  });

  it('leave no circle of imports, those of types included', () => {
    expect(findCircle(imports)).toBeNull();
  });

  it('stand around every file, and around nothing else', () => {
    const files = sourceFiles(root);
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
    const lived = new Set(files.map(roomOf));
    const isStyles = (room: string) => room === 'renderer/styles';
    expect(Object.keys(ROOMS).filter((room) => !lived.has(room) && !isStyles(room))).toEqual([]);
    const doors = Object.values(ROOMS).flatMap(({ may }) => may);
    expect(doors.filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('let no room import what is above it', () => {
    const doors = Object.entries(ROOMS).flatMap(([from, { may }]) => may.map((to) => ({ from, to })));
    expect(findCircle(doors)).toBeNull();
  });

  it.each([
    ['src/shared/engine/model/cash.ts', 'src/shared/language/format.ts'],
    ['src/shared/scenario/read.ts', 'src/shared/engine/run/create-runner.ts'],
    ['src/shared/scenario/read.ts', 'src/shared/report/index.ts'],
    ['src/shared/scenario/read.ts', 'node'],
    ['src/main/cli/index.ts', 'electron'],
    ['src/main/files/read.ts', 'electron'],
    ['src/main/files/read.ts', 'react'],
    ['src/main/documents/session.ts', 'src/renderer/state/document.ts'],
    ['src/renderer/panel/Panel.tsx', 'src/renderer/app/App.tsx'],
    ['src/renderer/panel/Panel.tsx', 'node'],
    ['src/shared/somewhere/else.ts', 'src/shared/result.ts'],
  ])('would be seen to fall if %s imported %s', (from, to) => {
    expect(wallBetween({ from, to })).not.toBeNull();
  });
});

describe('imports', () => {
  it('are found however they are written', () => {
    const from = 'src/renderer/main.tsx';
    const found = readImports(root, [from]).map(({ to }) => to);
    expect(found).toContain('react-dom');
    expect(found).toContain('src/renderer/app/App.tsx');
    expect(found).toContain('src/renderer/styles/tokens.css');
  });

  it('of a circle are told in order', () => {
    const edge = (from: string, to: string) => ({ from, to });
    expect(findCircle([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'b')])).toEqual(['b', 'c', 'd', 'b']);
    expect(findCircle([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')])).toBeNull();
  });
});
