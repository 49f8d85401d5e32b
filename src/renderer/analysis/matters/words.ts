export type NameOf = (id: string) => string;
