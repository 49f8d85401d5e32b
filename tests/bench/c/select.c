#include "select.h"
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Path i is in lane i mod 16, and that is its replicate. */
enum { BINS = 2048, LANES = 16, RANKS = 7 };
static const double percentiles[RANKS] = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

static float *gathered;
static uint16_t *bins;
static int room;

/* Hoare's selection: afterwards values[k] is in its place and nothing after it is smaller. */
static void put_in_place(float *values, int count, int k) {
  int low = 0, high = count - 1;
  while (low < high) {
    const float pivot = values[(low + high) / 2];
    int i = low, j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (pivot < values[j]) j--;
      if (i > j) break;
      const float swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
}

/* Independent lanes, so that the compiler need not keep the order of the sum; they are the sums of the replicates as well. */
static void scan(const float *values, int count, float *low, float *high, double *sums) {
  float lows[LANES], highs[LANES];
  for (int k = 0; k < LANES; k++) lows[k] = highs[k] = values[0], sums[k] = 0;
  int i = 0;
  for (; i + LANES <= count; i += LANES)
    for (int k = 0; k < LANES; k++) {
      const float value = values[i + k];
      lows[k] = value < lows[k] ? value : lows[k];
      highs[k] = value > highs[k] ? value : highs[k];
      sums[k] += value;
    }
  for (; i < count; i++) {
    lows[0] = fminf(lows[0], values[i]);
    highs[0] = fmaxf(highs[0], values[i]);
    sums[i % LANES] += values[i];
  }
  *low = lows[0], *high = highs[0];
  for (int k = 0; k < LANES; k++) {
    *low = fminf(*low, lows[k]);
    *high = fmaxf(*high, highs[k]);
  }
}

static int paths_of(int replicate, int count) { return (count - replicate + LANES - 1) / LANES; }

/* Standard error of the mean of the replicates' figures. */
static double standard_error(const double *figures) {
  double mean = 0, squares = 0;
  for (int k = 0; k < LANES; k++) mean += figures[k] / LANES;
  for (int k = 0; k < LANES; k++) squares += (figures[k] - mean) * (figures[k] - mean);
  return sqrt(squares / (LANES - 1) / LANES);
}

static double mean_of(const double *sums, int count, double *error) {
  double sum = 0, means[LANES];
  for (int k = 0; k < LANES; k++) sum += sums[k], means[k] = sums[k] / paths_of(k, count);
  *error = standard_error(means);
  return sum / count;
}

/* Values up to each percentile, by replicate. */
static void count_up_to(const float *values, int count, const double *percentile, int up_to[RANKS][LANES]) {
  float limits[RANKS];
  for (int k = 0; k < RANKS; k++) limits[k] = (float)percentile[k];
  memset(up_to, 0, RANKS * LANES * sizeof(int));
  int i = 0;
  for (; i + LANES <= count; i += LANES)
    for (int k = 0; k < RANKS; k++)
      for (int lane = 0; lane < LANES; lane++) up_to[k][lane] += values[i + lane] <= limits[k];
  for (; i < count; i++)
    for (int k = 0; k < RANKS; k++) up_to[k][i % LANES] += values[i] <= limits[k];
}

/* The value of a rank, if the values of a bin are evenly spread over it. */
static double value_in_bin(const int *before, int rank, double low, double width) {
  int bin = 0, last = BINS - 1;
  while (bin < last) {
    const int middle = (bin + last + 1) / 2;
    if (before[middle] <= rank) bin = middle;
    else last = middle - 1;
  }
  return low + (bin + (rank - before[bin] + 0.5) / (before[bin + 1] - before[bin])) * width;
}

/* The error of the share of paths up to a percentile, over the replicates, times how far apart values are there. */
static void find_errors(const float *values, int count, const double *percentile, const int *before, double low, double width, double *errors) {
  int up_to[RANKS][LANES];
  count_up_to(values, count, percentile, up_to);
  for (int k = 0; k < RANKS; k++) {
    double shares[LANES];
    for (int lane = 0; lane < LANES; lane++) shares[lane] = (double)up_to[k][lane] / paths_of(lane, count);
    const double p = percentiles[k], reach = 2 * sqrt(p * (1 - p) / count);
    const int from = (int)(fmax(0, p - reach) * (count - 1) + 0.5), to = (int)(fmin(1, p + reach) * (count - 1) + 0.5);
    const double apart = value_in_bin(before, to, low, width) - value_in_bin(before, from, low, width);
    errors[k] = to > from ? standard_error(shares) * apart * (count - 1) / (to - from) : 0;
  }
}

static void make_room(int count) {
  if (count <= room) return;
  gathered = realloc(gathered, count * sizeof *gathered);
  bins = realloc(bins, count * sizeof *bins);
  room = count;
}

void summarise(const float *values, int count, double *out, double *errors) {
  float low, high;
  double sums[LANES];
  scan(values, count, &low, &high, sums);
  out[0] = mean_of(sums, count, &errors[0]);
  if (low == high) {
    for (int k = 0; k < RANKS; k++) out[1 + k] = low, errors[1 + k] = 0;
    return;
  }
  make_room(count);
  const float scale = (BINS - 1) / (high - low);
  for (int i = 0; i < count; i++) bins[i] = (uint16_t)((values[i] - low) * scale);
  int counts[4][BINS] = {{0}};
  int i = 0;
  for (; i + 4 <= count; i += 4) {
    counts[0][bins[i]]++;
    counts[1][bins[i + 1]]++;
    counts[2][bins[i + 2]]++;
    counts[3][bins[i + 3]]++;
  }
  for (; i < count; i++) counts[0][bins[i]]++;

  /* Bins that hold a wanted rank, or the one after it, get a stretch of `gathered` each. */
  int counted[BINS + 1];
  int places[BINS], starts[2 * RANKS], firsts[2 * RANKS], sizes[2 * RANKS], wanted = 0, used = 0, before = 0, next = 0;
  int ranks[2 * RANKS];
  for (int k = 0; k < RANKS; k++) {
    ranks[2 * k] = (int)((count - 1) * percentiles[k]);
    ranks[2 * k + 1] = ranks[2 * k] + 1 < count ? ranks[2 * k] + 1 : count - 1;
  }
  for (int bin = 0; bin < BINS; bin++) {
    const int size = counts[0][bin] + counts[1][bin] + counts[2][bin] + counts[3][bin];
    places[bin] = -1;
    counted[bin] = before;
    if (next < 2 * RANKS && ranks[next] < before + size) {
      places[bin] = starts[wanted] = used;
      firsts[wanted] = before;
      sizes[wanted++] = size;
      used += size;
      while (next < 2 * RANKS && ranks[next] < before + size) next++;
    }
    before += size;
  }
  counted[BINS] = before;
  for (int k = 0; k < count; k++)
    if (places[bins[k]] >= 0) gathered[places[bins[k]]++] = values[k];

  double found[2 * RANKS];
  for (int w = 0, k = 0; w < wanted; w++) {
    float *stretch = gathered + starts[w];
    int done = 0;
    for (; k < 2 * RANKS && ranks[k] < firsts[w] + sizes[w]; k++) {
      const int place = ranks[k] - firsts[w];
      put_in_place(stretch + done, sizes[w] - done, place - done);
      found[k] = stretch[place];
      done = place;
    }
  }
  for (int k = 0; k < RANKS; k++) {
    const double place = (count - 1) * percentiles[k];
    out[1 + k] = found[2 * k] + (place - ranks[2 * k]) * (found[2 * k + 1] - found[2 * k]);
  }
  find_errors(values, count, out + 1, counted, low, 1 / scale, errors + 1);
}
