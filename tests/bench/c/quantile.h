#pragma once
#include <stdint.h>

/*
 * Inverse CDFs of betas as tables of cubics: octaves of probability toward each tail, found by counting leading zeros, 16
 * cells an octave. A draw costs less than the ratio of two gammas (for normals, the ziggurat costs less than a table).
 */
enum { OCTAVES = 31, CELLS = 16, TABLE_SIZE = OCTAVES * CELLS * 4 };

typedef struct {
  double lower[TABLE_SIZE];
  double upper[TABLE_SIZE];
} BetaTable;

void fill_beta_table(BetaTable *table, double a, double b);

/* At distance (n + 1/2) / 2^32 from the tail, for n in [1, 2^31). */
static inline double look_up(const double *table, uint32_t n) {
  const int octave = 31 - __builtin_clz(n);
  const uint32_t rest = n - (1u << octave);
  const double place = (rest + 0.5) * CELLS * (1.0 / (1u << octave));
  const int cell = (int)place;
  const double x = place - cell;
  const double *c = table + (octave * CELLS + cell) * 4;
  return c[0] + x * (c[1] + x * (c[2] + x * c[3]));
}

static inline uint32_t from_tail(uint32_t word) {
  const uint32_t n = (word >> 31) ? ~word : word;
  return n | (n == 0);
}

static inline double beta32(const BetaTable *table, uint32_t word) {
  const uint32_t n = from_tail(word);
  return (word >> 31) ? 1 - look_up(table->upper, n) : look_up(table->lower, n);
}
