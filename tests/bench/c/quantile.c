#include "quantile.h"
#include <math.h>

typedef struct {
  double value, slope;
} Point;

/* The lower half of a distribution at probability p, with the slope of the quantile there. */
typedef Point (*LowerHalf)(double p, double a, double b);

static void fill(double *table, LowerHalf at, double a, double b) {
  for (int octave = 0; octave < OCTAVES; octave++) {
    const double start = ldexp(1, octave), width = start / CELLS, step = width * 0x1p-32;
    Point left = at(start * 0x1p-32, a, b);
    for (int cell = 0; cell < CELLS; cell++) {
      const Point right = at((start + (cell + 1) * width) * 0x1p-32, a, b);
      const double rise = right.value - left.value, from = left.slope * step, to = right.slope * step;
      double *c = table + (octave * CELLS + cell) * 4;
      c[0] = left.value;
      c[1] = from;
      c[2] = 3 * rise - 2 * from - to;
      c[3] = from + to - 2 * rise;
      left = right;
    }
  }
}

static double log_beta(double a, double b) { return lgamma(a) + lgamma(b) - lgamma(a + b); }

/* Regularised incomplete beta by its continued fraction, modified Lentz. */
static double beta_cdf(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - beta_cdf(1 - x, b, a);
  double c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), h = d;
  for (int m = 1; m < 500; m++) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    h *= d * c;
    if (fabs(d * c - 1) < 1e-15) break;
  }
  return exp(a * log(x) + b * log1p(-x) - log_beta(a, b)) * h / a;
}

static Point beta_lower(double p, double a, double b) {
  double low = -120, high = 0;
  for (int i = 0; i < 60; i++) {
    const double middle = 0.5 * (low + high);
    if (beta_cdf(exp(middle), a, b) < p) low = middle;
    else high = middle;
  }
  const double x = exp(0.5 * (low + high));
  return (Point){x, exp(log_beta(a, b) - (a - 1) * log(x) - (b - 1) * log1p(-x))};
}

void fill_beta_table(BetaTable *table, double a, double b) {
  fill(table->lower, beta_lower, a, b);
  fill(table->upper, beta_lower, b, a);
}
