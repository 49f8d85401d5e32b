#include "ziggurat.h"

/* Where the tail begins, and the area of a layer. */
#define TAIL 3.6541528853610088
#define AREA 0.00492867323399

double ziggurat_edge[LAYERS + 1];
static double height[LAYERS + 1];

void fill_ziggurat(void) {
  ziggurat_edge[0] = AREA / exp(-0.5 * TAIL * TAIL);
  ziggurat_edge[1] = TAIL;
  height[1] = exp(-0.5 * TAIL * TAIL);
  for (int i = 2; i < LAYERS; i++) {
    ziggurat_edge[i] = sqrt(-2 * log(AREA / ziggurat_edge[i - 1] + height[i - 1]));
    height[i] = exp(-0.5 * ziggurat_edge[i] * ziggurat_edge[i]);
  }
  ziggurat_edge[LAYERS] = 0;
  height[LAYERS] = 1;
}

static double uniform53(Random *random) { return ((next_word(random) >> 11) + 0.5) * 0x1p-53; }

int ziggurat_edge_case(Random *random, int layer, double x, double *out) {
  *out = x;
  if (layer > 0) {
    const double y = height[layer] + uniform53(random) * (height[layer + 1] - height[layer]);
    return y < exp(-0.5 * x * x);
  }
  double beyond, other;
  do {
    beyond = -log(uniform53(random)) / TAIL;
    other = -log(uniform53(random));
  } while (2 * other < beyond * beyond);
  *out = copysign(TAIL + beyond, x);
  return 1;
}
