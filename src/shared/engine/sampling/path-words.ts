/**
 * The draws that a path makes once: of its uncertain inputs, of events that happen or not, and of the coarse steps of its
 * monthly shocks. These are what quasi-random methods arrange evenly; each is keyed by its id, whatever others there are.
 */
export interface PathDraws {
  /** Writes the word of each id, in their order, for path number `path` (from 0). */
  fill(path: number, out: Uint32Array): void;
}
