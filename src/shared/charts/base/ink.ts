/** As much of a canvas as charts draw with: one of the page, or one that writes SVG (`../drawing`). */
export interface Ink {
  // A canvas takes patterns, too, and answers with what it was given; here colours are set and never asked for.
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  save(): void;
  restore(): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  setLineDash(dash: number[]): void;
  fillText(text: string, x: number, y: number, most?: number): void;
  strokeText(text: string, x: number, y: number): void;
}
