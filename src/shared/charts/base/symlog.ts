/** A logarithmic scale that passes through zero, for amounts of either sign. */
import { LinearScale } from 'chart.js';
import { logPlace, logValue } from './range';

export class SymlogScale extends LinearScale {
  static override id = 'symlog';
  static override defaults = LinearScale.defaults ?? {};

  private place(value: number): number {
    return logPlace(value, (this.options as { threshold?: number }).threshold ?? 1);
  }

  override getPixelForValue(value: number): number {
    const [from, to] = [this.place(this.min), this.place(this.max)];
    return this.getPixelForDecimal((this.place(value) - from) / (to - from));
  }

  override getValueForPixel(pixel: number): number {
    const [from, to] = [this.place(this.min), this.place(this.max)];
    const at = from + this.getDecimalForPixel(pixel) * (to - from);
    return logValue(at, (this.options as { threshold?: number }).threshold ?? 1);
  }
}
