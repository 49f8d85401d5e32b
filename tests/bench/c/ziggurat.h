#pragma once
#include "random.h"
#include <math.h>

/* Standard normals by the ziggurat of 256 layers (G. Marsaglia and W. W. Tsang, 2000; J. A. Doornik, 2005). */
enum { LAYERS = 256 };

extern double ziggurat_edge[LAYERS + 1];

void fill_ziggurat(void);

/* What one draw in a hundred needs: the tail, or the edge of a layer. Returns 0 if the draw is refused. */
int ziggurat_edge_case(Random *random, int layer, double x, double *out);

static inline double next_normal(Random *random) {
  for (;;) {
    const uint64_t word = next_word(random);
    const int layer = word & (LAYERS - 1);
    double x = (double)((int64_t)word >> 11) * 0x1p-52 * ziggurat_edge[layer];
    if (fabs(x) < ziggurat_edge[layer + 1]) return x;
    if (ziggurat_edge_case(random, layer, x, &x)) return x;
  }
}
