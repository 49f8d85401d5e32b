/**
 * The keys that the sources ask for, told by the type checker: a template stands for every key that the types of its
 * parts allow and for no other, so nothing counts as asked for because its neighbours are.
 */
import path from 'node:path';
import type { Expression, Node } from 'typescript/unstable/ast';
import { isNoSubstitutionTemplateLiteral, isStringLiteral, isTemplateExpression } from 'typescript/unstable/ast/is';
import { API, type Checker, type Project, type Type } from 'typescript/unstable/sync';
import { keysIn, type Words } from './keys-in';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');
const SOURCES = path.join(ROOT, 'src');
const ENGLISH = path.join(SOURCES, 'shared/language/en');
const PROJECTS = ['tsconfig.json', 'tsconfig.renderer.json'].map((name) => path.join(ROOT, name));

/** The string literals that a type consists of; null where anything else is among them. */
function literalsOf(type: Type): readonly string[] | null {
  const members = type.isUnionType() ? (type.getTypes() ?? []) : [type];
  const texts = members.flatMap((member) => (member.isStringLiteralType() ? [String(member.value)] : []));
  return texts.length === members.length ? texts : null;
}

function nodesIn<T extends Node>(root: Node, isWanted: (node: Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: Node): void => {
    if (isWanted(node)) found.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

function isLiteral(node: Node): node is Expression & { readonly text: string } {
  return isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);
}

/** Channels between the processes are named like keys: where something else can stand, a literal is none. */
function keyPlaces(keys: ReadonlySet<string>, checker: Checker): (literal: Expression) => boolean {
  // Thousands of words stand for one type, which is that of nearly every place.
  const known = new Map<number, boolean>();
  return (literal) => {
    const place = checker.getContextualType(literal);
    if (!place) return true;
    const isForKeys = known.get(place.id) ?? literalsOf(place)?.every((text) => keys.has(text)) ?? true;
    known.set(place.id, isForKeys);
    return isForKeys;
  };
}

function sourcesOf({ program }: Project): string[] {
  return program.getSourceFileNames().filter((name) => name.startsWith(SOURCES) && /\.tsx?$/.test(name));
}

function askedIn(names: readonly string[], { program, checker }: Project, keys: ReadonlySet<string>): string[] {
  const standsForKey = keyPlaces(keys, checker);
  return names.flatMap((name) => {
    const file = program.getSourceFile(name);
    if (!file) return [];
    const literals = nodesIn(file, isLiteral).filter((literal) => keys.has(literal.text));
    const templates = nodesIn(file, isTemplateExpression);
    return [
      ...literals.filter(standsForKey).map(({ text }) => text),
      ...checker.getTypeAtLocation(templates).flatMap((type) => (type && literalsOf(type)) ?? []),
    ];
  });
}

/** The keys of these words that nothing below src asks for; the words stand in for those of the English files. */
export function unaskedKeys(words: Readonly<Record<string, Words>>): string[] {
  const files = new Map(
    Object.entries(words).map(([namespace, tree]) => [path.join(ENGLISH, `${namespace}.json`), JSON.stringify(tree)]),
  );
  const api = new API({ cwd: ROOT, fs: { readFile: (file) => files.get(path.normalize(file)) } });
  try {
    const keys = new Set(keysIn(words).keys());
    const projects = api.updateSnapshot({ openProjects: PROJECTS }).getProjects();
    const asked = new Set<string>();
    const read = new Set<string>();
    for (const project of projects) {
      // The domain is part of both.
      const names = sourcesOf(project).filter((name) => !read.has(name));
      for (const key of askedIn(names, project, keys)) asked.add(key);
      for (const name of names) read.add(name);
    }
    return [...keys].filter((key) => !asked.has(key));
  } finally {
    api.close();
  }
}
