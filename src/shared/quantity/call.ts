import type { Call, Parameter, ParametersOf } from './kind';

/** Kinds typed with their name and parameters in parentheses, read and written by what a kind says of its parameters. */

/** Written for a parameter that is left out where a later one is there: `metalog(1, 2, 3, none, 9)`. */
export const NONE_WRITTEN = 'none';

type Named = readonly (readonly [name: string, parameter: Parameter])[];

/** `normal(10, 2)`: the parameters in their order, those that may be left out last. */
export function positionalCall<Q extends { readonly kind: string }>(
  kind: Q['kind'],
  parameters: ParametersOf<Q>,
): Call<Q> {
  const all: Named = Object.entries<Parameter>(parameters);
  const required = all.filter(([, { isOptional }]) => !isOptional).length;
  return {
    names: [kind],
    read(list, reader) {
      const parts = reader.split(list, (count) => count >= required && count <= all.length);
      if (!parts) return null;
      const given = parts.flatMap((text, index) => {
        const [name, parameter] = all[index] ?? [];
        if (name === undefined || !parameter || (parameter.isOptional && text === NONE_WRITTEN)) return [];
        return [{ name, parameter, text }];
      });
      const bare = given.filter(({ parameter }) => parameter.measures === 'bare');
      const inUnit = given.filter(({ parameter }) => parameter.measures !== 'bare');
      const bareNumbers = reader.bare(bare.map(({ text }) => text));
      const unitNumbers = reader.numbers(
        inUnit.map(({ text }) => text),
        inUnit.map(({ parameter }) => parameter.end ?? 'place'),
      );
      if (!bareNumbers || !unitNumbers) return null;
      const numbers = [...bareNumbers, ...unitNumbers];
      const members = [...bare, ...inUnit].map(({ name }, index) => [name, numbers[index]]);
      // Every parameter of the kind is there by now; the compiler cannot follow that through the names.
      return { kind, ...Object.fromEntries(members) } as unknown as Q;
    },
    write(q, writer) {
      const values = q as unknown as Readonly<Record<string, number | undefined>>;
      const count = Math.max(...all.map(([name], index) => (values[name] === undefined ? 0 : index + 1)));
      const texts = all.slice(0, count).map(([name, { measures }]) => {
        const value = values[name];
        if (value === undefined) return NONE_WRITTEN;
        return measures === 'bare' ? writer.bare(value) : writer.number(value);
      });
      return `${kind}(${texts.join(', ')})`;
    },
  };
}

/** `lognormal(p10 30m, p90 120m)`: each parameter after its name, all of them in the unit. */
export function namedCall<Q extends { readonly kind: string }>(
  kind: Q['kind'],
  name: string,
  parameters: ParametersOf<Q>,
): Call<Q> {
  const names = Object.keys(parameters);
  const pattern = new RegExp(`^${names.map((one) => `${one} ?(.+?)`).join(' ?[,;] ?')}$`);
  return {
    names: [name],
    opening: names[0] ?? '',
    read(list, reader) {
      const parts = pattern.exec(list);
      const numbers = parts && reader.numbers(parts.slice(1));
      if (!numbers) return null;
      return { kind, ...Object.fromEntries(names.map((one, index) => [one, numbers[index]])) } as unknown as Q;
    },
    write(q, writer) {
      const values = q as unknown as Readonly<Record<string, number>>;
      return `${name}(${names.map((one) => `${one} ${writer.number(values[one] ?? 0)}`).join(', ')})`;
    },
  };
}
