/** Only the parts of Chart.js that the charts use, so that the rest is left out of the bundle. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { SymlogScale } from './symlog';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  SymlogScale,
);

export { Chart as ChartJs };
