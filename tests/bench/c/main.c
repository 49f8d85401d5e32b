/* The model of docs/model.md as good scalar C: the measure for the other variants. Protocol: see serve.ts. */
#define _GNU_SOURCE
#include "model.h"
#include "summary.h"
#include "ziggurat.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

/* Paths of a tile: their floats of one line and month fill a cache line, and go to the store together. */
enum { TILE = 16 };
static float tile[MAX_LINES * MAX_MONTHS][TILE];
static Scenario scenario;
static Store store;

static void *reserve(size_t bytes) {
  const size_t page = 2u << 20;
  void *memory = aligned_alloc(page, (bytes + page - 1) / page * page);
  if (!memory) abort();
  madvise(memory, bytes, MADV_HUGEPAGE);
  return memory;
}

static void make_store(int paths) {
  if (store.paths == paths) return;
  void *old[] = {store.lines, store.outcomes, store.bands, store.errors, store.values, store.sums, store.others};
  for (int i = 0; i < 7; i++) free(old[i]);
  const size_t n = paths;
  store.paths = paths;
  store.lines = reserve(n * scenario.months * scenario.line_count * sizeof(float));
  store.outcomes = reserve(n * (OUTCOMES + 2 * scenario.event_count) * sizeof(double));
  const size_t bands = (size_t)(scenario.line_count + scenario.ratio_count) * scenario.period_count * STATISTICS * sizeof(double);
  store.bands = reserve(bands);
  store.errors = reserve(bands);
  store.values = reserve(n * sizeof(float));
  store.sums = reserve(n * sizeof(double));
  store.others = reserve(n * sizeof(double));
}

static void keep_outcome(const Outcome *outcome, size_t path) {
  const double first[OUTCOMES] = {outcome->cash_out_month, outcome->funding_need, outcome->break_even_month,
                                  outcome->dilution, outcome->simple_runway};
  for (int k = 0; k < OUTCOMES; k++) store.outcomes[k * (size_t)store.paths + path] = first[k];
  for (int k = 0; k < scenario.event_count; k++) {
    store.outcomes[(size_t)(OUTCOMES + k) * store.paths + path] = outcome->event_month[k];
    store.outcomes[(size_t)(OUTCOMES + scenario.event_count + k) * store.paths + path] = outcome->event_amount[k];
  }
}

static void simulate(Random *random) {
  static Path path;
  const int months = scenario.months, columns = months * scenario.line_count;
  for (int first = 0; first < store.paths; first += TILE) {
    const int count = store.paths - first < TILE ? store.paths - first : TILE;
    for (int k = 0; k < count; k++) {
      run_path(&scenario, random, &path);
      for (int row = 0; row < scenario.line_count; row++)
        for (int month = 0; month < months; month++) tile[row * months + month][k] = (float)path.ledger[row][month];
      keep_outcome(&path.outcome, first + k);
    }
    float *to = store.lines + first;
    for (int c = 0; c < columns; c++, to += store.paths) memcpy(to, tile[c], count * sizeof(float));
  }
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec * 1e-6;
}

static void run(int paths, Random *random) {
  make_store(paths);
  const double start = now();
  simulate(random);
  const double simulated = now();
  summarise_bands(&scenario, &store);
  const Headline headline = summarise_outcomes(&scenario, &store);
  const double end = now();
  printf("{\"ms\":%.3f,\"simulation\":%.3f,\"runway\":%g,\"lasts12\":%.6f,\"need80\":%.6f,\"revenue\":%.6f}\n", end - start,
         simulated - start, headline.runway, headline.lasts12, headline.need80, headline.revenue);
}

static void print_bands(const double *figures) {
  const int series = scenario.line_count + scenario.ratio_count;
  const int count = figures ? series * scenario.period_count * STATISTICS : 0;
  printf("[");
  for (int i = 0; i < count; i++) printf("%s%.9g", i ? "," : "", figures[i]);
  printf("]\n");
}

int main(int argc, char **argv) {
  char line[64];
  Random random;
  if (argc < 2) return 1;
  fill_ziggurat();
  read_scenario(&scenario, argv[1]);
  seed_random(&random, 1);
  while (fgets(line, sizeof line, stdin)) {
    if (strncmp(line, "run ", 4) == 0) run(atoi(line + 4), &random);
    else print_bands(strncmp(line, "errors", 6) == 0 ? store.errors : store.bands);
    fflush(stdout);
  }
  return 0;
}
