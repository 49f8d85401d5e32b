import { type FigureDefinition, SOLE } from './figure';
import { FIGURE_LIST, type FigureAddress, type FigureId, type Headline, type HeadlineError } from './index';

export interface FigureAt {
  readonly address: FigureAddress;
  readonly figure: FigureDefinition<FigureId>;
  readonly level: string;
}

export function addressOf({ id }: Pick<FigureDefinition<FigureId>, 'id'>, level: string): FigureAddress {
  return (level === SOLE ? id : `${id}.${level}`) as FigureAddress;
}

/** Some levels of every figure, with their addresses. */
export function listFigures(levelsOf: (figure: FigureDefinition<FigureId>) => readonly string[]): FigureAt[] {
  return FIGURE_LIST.flatMap((figure) =>
    levelsOf(figure).map((level) => ({ address: addressOf(figure, level), figure, level })),
  );
}

const ALL = new Map(listFigures(({ levels }) => levels).map((at) => [at.address, at]));
export const FIGURE_ADDRESSES: readonly FigureAddress[] = [...ALL.keys()];

export function figureAt(address: FigureAddress): FigureAt {
  return ALL.get(address) as FigureAt;
}

/** The figure that a text such as `fundingNeed.p80` names, or null. */
export function parseFigureAddress(text: string): FigureAddress | null {
  return FIGURE_ADDRESSES.find((address) => address === text) ?? null;
}

/** A figure of a headline or its error; null where it lies beyond the horizon, has no meaning or is not known. */
export function readFigure(headline: Headline | HeadlineError, address: FigureAddress): number | null {
  const { figure, level } = figureAt(address);
  const values = headline[figure.id] as number | null | Readonly<Record<string, number | null>>;
  if (level === SOLE) return values as number | null;
  return (values as Readonly<Record<string, number | null>>)[level] ?? null;
}

/** A headline, or its errors, figure by figure. */
export function headlineFrom<H extends Headline | HeadlineError>(read: (at: FigureAt) => number | null): H {
  const valuesOf = (figure: FigureDefinition<FigureId>) => {
    const value = (level: string) => read({ address: addressOf(figure, level), figure, level });
    if (figure.levels[0] === SOLE) return value(SOLE);
    return Object.fromEntries(figure.levels.map((level) => [level, value(level)]));
  };
  return Object.fromEntries(FIGURE_LIST.map((figure) => [figure.id, valuesOf(figure)])) as unknown as H;
}
