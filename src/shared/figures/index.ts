/**
 * The headline figures. Whatever computes, shows, writes or compares them goes through this list, in its order: a figure is
 * one file of this folder, and its words. `docs/model.md` has the definitions.
 */
import { cashLasts } from './cash-lasts';
import type { FigureDefinition, SOLE } from './figure';
import { fundingNeed } from './funding-need';
import { lowestCash, lowestCashMonth } from './lowest-cash';
import { runwayMonths } from './runway';
import { simpleRunwayMonths } from './simple-runway';

export const FIGURES = {
  runwayMonths,
  cashLasts,
  fundingNeed,
  lowestCash,
  lowestCashMonth,
  simpleRunwayMonths,
} as const satisfies {
  readonly [Id in string]: FigureDefinition<Id>;
};
export const FIGURE_LIST: readonly FigureDefinition<FigureId>[] = Object.values(FIGURES);

/** Tiles of the overview, in their order; each has the headline figures that name it. */
export type FigureTile = Figures[FigureId]['tile'];
export const FIGURE_TILES = [...new Set(FIGURE_LIST.map(({ tile }) => tile))] as readonly FigureTile[];

type Figures = typeof FIGURES;
export type FigureId = keyof Figures;
type LevelOf<Id extends FigureId> = Figures[Id]['levels'][number];
type ValueOf<Id extends FigureId> = ReturnType<Figures[Id]['of']>;

/** A value for each level, or by itself where there is only one. */
type ByLevel<Level extends string, Value> = [Level] extends [typeof SOLE] ? Value : Readonly<Record<Level, Value>>;

/** The headline figures; `null` where the figure lies beyond the horizon or has no meaning. */
export type Headline = { readonly [Id in FigureId]: ByLevel<LevelOf<Id>, ValueOf<Id>> };
/** Standard errors of the headline figures; `null` where one is not known. */
export type HeadlineError = { readonly [Id in FigureId]: ByLevel<LevelOf<Id>, number | null> };

/** A headline figure at one of its levels, such as `fundingNeed.p80`. */
export type FigureAddress = {
  [Id in FigureId]: LevelOf<Id> extends typeof SOLE ? Id : `${Id}.${LevelOf<Id>}`;
}[FigureId];

/** What is kept in a file of a figure, at the levels that it names. */
type SavedOf<Id extends FigureId> = Figures[Id]['saved'] extends {
  readonly levels: readonly (infer Level extends string)[];
}
  ? Record<Level, ValueOf<Id>>
  : never;
type SavedId<Optional extends boolean> = {
  [Id in FigureId]: Figures[Id]['saved'] extends { readonly isOptional: Optional } ? Id : never;
}[FigureId];
export type SavedFigures = { [Id in SavedId<false>]: SavedOf<Id> } & {
  [Id in SavedId<true>]?: SavedOf<Id> | undefined;
};

/** What is told of figures where two scenarios are compared, by the names that they have there. */
export type ComparedName = {
  [Id in FigureId]: Figures[Id]['compared'] extends { readonly as: infer Name extends string } ? Name : never;
}[FigureId];

type LevelsIn<Id extends FigureId, Place extends 'inReport' | 'inTile' | 'refined'> = Figures[Id][Place][number];
type ToldOf<Id extends FigureId> =
  | LevelsIn<Id, 'refined'>
  | (Figures[Id]['compared'] extends { readonly level: infer Level extends string } ? Level : never)
  | (Figures[Id]['saved'] extends { readonly told: readonly (infer Level extends string)[] } ? Level : never);

/** Where the words of a figure at a level stand in `figures.json`. */
type PathOf<Id extends string, Part extends string, Level extends string> = Level extends typeof SOLE
  ? `${Id}.${Part}`
  : `${Id}.${Part}.${Level}`;
/** Of every figure at every level that is shown there; one that has no words does not compile. */
export interface FigureWordPaths {
  readonly name: { [Id in FigureId]: PathOf<Id, 'name', LevelOf<Id>> }[FigureId];
  /** The name within a sentence. */
  readonly short: { [Id in FigureId]: PathOf<Id, 'short', ToldOf<Id>> }[FigureId];
  /** What a reader needs to check the figure. */
  readonly definition: { [Id in FigureId]: PathOf<Id, 'definition', LevelsIn<Id, 'inReport'>> }[FigureId];
  /** What a level is called under its figure in a tile. */
  readonly underneath: {
    [Id in FigureId]: Figures[Id]['underneath'] extends 'level'
      ? PathOf<Id, 'underneath', LevelsIn<Id, 'inTile'>>
      : never;
  }[FigureId];
}
